using System.Text.RegularExpressions;

namespace Daybook.Core.Feeds;

/// <summary>Feeds that a platform is known to have, whether or not its pages say so.</summary>
internal static partial class FeedPlatforms
{
    // The mark of a channel on a YouTube page stands within its first scripts.
    private const int YouTubeWindow = 1_000_000;

    public static IEnumerable<DiscoveredFeed> Of(string html, IReadOnlyList<MarkupTag> tags, Uri page)
    {
        var host = WebAddress.WithoutWww(page.IdnHost);
        var parts = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var made = Generator(tags);
        return host switch
        {
            "youtube.com" or "m.youtube.com" => YouTube(html, page, parts),
            "reddit.com" or "old.reddit.com" when parts is ["r" or "user", _, ..] => One($"https://www.reddit.com/{parts[0]}/{parts[1]}.rss", "application/atom+xml"),
            "bsky.app" when parts is ["profile", _, ..] => One($"https://bsky.app/profile/{parts[1]}/rss", "application/rss+xml"),
            "medium.com" when parts is [_, ..] => One($"https://medium.com/feed/{parts[0]}", "application/rss+xml"),
            "github.com" when parts is [_, _, ..] => One($"https://github.com/{parts[0]}/{parts[1]}/releases.atom", "application/atom+xml"),
            _ when host.EndsWith(".substack.com", StringComparison.Ordinal) => One(new Uri(page, "/feed").AbsoluteUri, "application/rss+xml"),
            _ when host.EndsWith(".blogspot.com", StringComparison.Ordinal) || made.StartsWith("blogger", StringComparison.Ordinal) =>
                One(new Uri(page, "/feeds/posts/default").AbsoluteUri, "application/atom+xml"),
            _ when made.StartsWith("wordpress", StringComparison.Ordinal) || tags.Any(t => t["href"]?.Contains("/wp-content/", StringComparison.Ordinal) == true) =>
                One(new Uri(page, "/feed/").AbsoluteUri, "application/rss+xml"),
            _ when parts is ["tags", var tag] && IsMastodon(made, tags) => One(new Uri(page, $"/tags/{tag}.rss").AbsoluteUri, "application/rss+xml"),
            _ when parts is [['@', ..] profile, ..] && IsMastodon(made, tags) => One(new Uri(page, $"/{profile}.rss").AbsoluteUri, "application/rss+xml"),
            // PeerTube's REST API: one feed of videos, by the name of a channel or an account.
            _ when parts is ["c" or "video-channels" or "a" or "accounts", var who, ..] && IsPeerTube(tags) =>
                One(new Uri(page, $"/feeds/videos.xml?{(parts[0] is "c" or "video-channels" ? "videoChannelName" : "accountName")}={who}").AbsoluteUri, "application/rss+xml"),
            _ => [],
        };
    }

    /// <summary>What the page itself is a choice of, before the feed that it names: a tab of a channel with its Shorts or its live streams.</summary>
    public static IEnumerable<DiscoveredFeed> Chosen(string html, Uri page)
    {
        var parts = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return WebAddress.WithoutWww(page.IdnHost) is "youtube.com" or "m.youtube.com" && parts.Length > 1 && YouTubeLists.OfTab(parts) is { } choice
            ? YouTube(html, page, parts).Select(feed => YouTubeLists.Of(feed.Url, choice)).OfType<string>().SelectMany(feed => One(feed, "application/atom+xml")) : [];
    }

    // Channel pages do not name their feed's hub and often not their feed; the channel's id is all it takes.
    private static IEnumerable<DiscoveredFeed> YouTube(string html, Uri page, string[] parts)
    {
        var list = Platforms.PlaylistId().Match(page.Query);
        if (list.Success)
            return One($"{Platforms.YouTubeFeed}?playlist_id={list.Groups[1].Value}", "application/atom+xml");
        if (parts is ["channel", var id, ..] && ChannelId().IsMatch($"/channel/{id}\""))
            return One($"{Platforms.YouTubeFeed}?channel_id={id}", "application/atom+xml");
        var named = ChannelId().Match(html, 0, Math.Min(html.Length, YouTubeWindow));
        return named.Success ? One($"{Platforms.YouTubeFeed}?channel_id={named.Groups[1].Value}", "application/atom+xml") : [];
    }

    private static string Generator(IReadOnlyList<MarkupTag> tags) =>
        tags.FirstOrDefault(t => t.Name == "meta" && "generator".Equals(t["name"], StringComparison.OrdinalIgnoreCase))?["content"]?.ToLowerInvariant() ?? "";

    private static bool IsMastodon(string generator, IReadOnlyList<MarkupTag> tags) =>
        generator.StartsWith("mastodon", StringComparison.Ordinal)
        || tags.Any(t => t.Name == "link" && t["type"] == "application/activity+json")
        || tags.Any(t => t.Name == "meta" && t["property"] == "og:site_name" && t["content"]?.Contains("mastodon", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsPeerTube(IReadOnlyList<MarkupTag> tags) => tags.Any(t => t.Name == "meta" && t["property"] == "og:platform" && t["content"] == "PeerTube");

    private static DiscoveredFeed[] One(string url, string type) => [new(url, null, type)];

    [GeneratedRegex("""(?:/channel/|"(?:channelId|externalId|browseId)"\s?:\s?")(UC[0-9A-Za-z_-]{22})["/?\\]""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChannelId();
}
