using System.Text.RegularExpressions;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Tells from an address alone which platform it is of, and where that platform keeps the feed.</summary>
public static partial class Platforms
{
    /// <summary>Where YouTube publishes the videos of a channel or a list.</summary>
    internal const string YouTubeFeed = "https://www.youtube.com/feeds/videos.xml";

    /// <param name="url">Absolute, http or https.</param>
    public static PastedAddress Of(Uri url)
    {
        var address = url.AbsoluteUri;
        var host = WebAddress.WithoutWww(url.IdnHost.ToLowerInvariant());
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // Front ends (piped, nitter, invidious) show another site's pages: the original is what is meant.
        var original = CanonicalUrl.Of(address) is { } canonical && new Uri(canonical) is var plain ? plain : url;
        if (WebAddress.WithoutWww(original.IdnHost) != host && Of(original) is { Place: not PlaceKind.Web } meant)
            return meant;
        return host switch
        {
            "youtube.com" or "m.youtube.com" or "music.youtube.com" or "youtu.be" => YouTube(address, parts, url.Query),
            "bsky.app" when parts is ["profile", var who, ..] => new(address, PlaceKind.Bluesky, [$"https://bsky.app/profile/{who}/rss"]),
            GoogleNews.Host when GoogleNewsFeed.Of(url, parts) is { } feed => new(address, PlaceKind.GoogleNews, [feed], Mixed: true),
            "vimeo.com" when Vimeo(parts) is { } feed => new(address, PlaceKind.Web, [feed]),
            "t.me" or "telegram.me" or "telegram.dog" => Telegram(address, parts),
            "rss.app" => RssApp(address, parts),
            "feeder.co" => new(address, PlaceKind.Feeder, [], Mixed: true),
            "x.com" or "twitter.com" or "mobile.twitter.com" or "facebook.com" or "m.facebook.com" or "instagram.com" or "tiktok.com" or "threads.net" or "threads.com" =>
                new(address, PlaceKind.Closed, []),
            _ when parts is [['@', _, ..] profile] => new(address, PlaceKind.Mastodon, [$"{url.GetLeftPart(UriPartial.Authority)}/{profile}.rss"]),
            _ when parts is ["users", var user] && Handle().IsMatch($"@{user}@{host}") => new(address, PlaceKind.Mastodon, [$"{url.GetLeftPart(UriPartial.Authority)}/@{user}.rss"]),
            _ when KnownVideoHosts.Has(original.AbsoluteUri) => new(address, PlaceKind.Video, []),
            _ => new(address, PlaceKind.Web, []),
        };
    }

    /// <summary>The place a handle such as <c>@name@host.example</c> or <c>@name.bsky.social</c> names; null where the text is none.</summary>
    public static PastedAddress? OfHandle(string text) =>
        BlueskyHandle().Match(text) is { Success: true } sky ? Of(new Uri($"https://bsky.app/profile/{sky.Groups[1].Value.ToLowerInvariant()}")) : Handle().Match(text) is { Success: true } match && WebAddress.Read($"https://{match.Groups["host"].Value}/@{match.Groups["name"].Value}") is { } url ? Of(url) : null;

    /// <summary>True for a feed whose entries are of many: all of Google News, a bundle of rss.app, a hashtag of Mastodon.</summary>
    public static bool AreManys(string feed, ParsedFeed document) => WebAddress.Read(feed) is { } url && (Of(url).Mixed
        || (document.Generator?.StartsWith("Mastodon", StringComparison.OrdinalIgnoreCase) == true && url.AbsolutePath.StartsWith("/tags/", StringComparison.Ordinal)));

    /// <summary>The page of the account that a post's address names, on platforms whose accounts share a domain; null elsewhere.</summary>
    public static string? AccountOf(string post) => WebAddress.Read(post) is { } url ? url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [['@', _, ..] account, var number, ..] when number.All(char.IsAsciiDigit) => $"{url.GetLeftPart(UriPartial.Authority)}/{account}",
        ["profile", var who, "post", _, ..] when url.IdnHost == "bsky.app" => $"https://bsky.app/profile/{who}",
        _ => null,
    } : null;

    /// <summary>The site of whoever publishes a feed, as it says; of a list of videos the channel that keeps it. Null where it names none.</summary>
    public static string? SiteOf(ParsedFeed feed)
    {
        if (feed.Site is not { } said || WebAddress.Read(said) is not { } site)
            return null;
        return Of(site).Place != PlaceKind.YouTubePlaylist ? said
            : feed.Authors.Select(author => author.Url).OfType<string>().FirstOrDefault(page => WebAddress.Read(page) is { } url && Of(url).Place == PlaceKind.YouTubeChannel) ?? said;
    }

    private static PastedAddress YouTube(string address, string[] parts, string query)
    {
        var list = PlaylistId().Match(query);
        return parts switch
        {
            ["channel", var id, ..] when ChannelId().IsMatch(id) => new(address, PlaceKind.YouTubeChannel, [$"{YouTubeFeed}?channel_id={id}"]),
            ["user", var name, ..] => new(address, PlaceKind.YouTubeChannel, [$"{YouTubeFeed}?user={name}"]),
            ["feeds", "videos.xml"] => new(address, PlaceKind.Web, []),
            ["playlist"] when list.Success => new(address, PlaceKind.YouTubePlaylist, [$"{YouTubeFeed}?playlist_id={list.Groups[1].Value}"]),
            [['@', ..], ..] or ["c", _, ..] => new(address, PlaceKind.YouTubeChannel, []),
            [] => new(address, PlaceKind.Web, []),
            _ => new(address, PlaceKind.Video, []),
        };
    }

    /// <summary>Where Vimeo publishes the videos of a person, a channel or a group; null for the page of one video.</summary>
    private static string? Vimeo(string[] parts)
    {
        if (parts is [.., "rss"])
            return $"https://vimeo.com/{string.Join('/', parts)}";
        var place = parts is [_, .., "videos"] ? parts[..^1] : parts;
        return place is ["channels" or "groups", _] || (place is [var who] && !who.All(char.IsAsciiDigit)) ? $"https://vimeo.com/{string.Join('/', place)}/videos/rss" : null;
    }

    // t.me/NAME opens the app; t.me/s/NAME is the page with the posts, which is what can be read.
    private static PastedAddress Telegram(string address, string[] parts) => parts switch
    {
        ["s", var name, ..] when TelegramName().IsMatch(name) => new($"https://t.me/s/{name}", PlaceKind.Telegram, [$"https://t.me/s/{name}"]),
        [var name] when TelegramName().IsMatch(name) => new($"https://t.me/s/{name}", PlaceKind.Telegram, [$"https://t.me/s/{name}"]),
        _ => new(address, PlaceKind.Web, []),
    };

    // rss.app/feeds/ID.xml is the feed of the page rss.app/feeds/ID; a bundle's id begins with an underscore.
    private static PastedAddress RssApp(string address, string[] parts)
    {
        if (parts is not ["feeds" or "feed", .., var last] || RssAppId().Match(last) is not { Success: true } match)
            return new(address, PlaceKind.Web, []);
        var id = match.Groups[1].Value;
        return new(address, PlaceKind.RssApp, [$"https://rss.app/feeds/{id}.xml"], Mixed: id.StartsWith('_'));
    }

    [GeneratedRegex("^@(?<name>[0-9A-Za-z_][0-9A-Za-z_.-]{0,63})@(?<host>(?:[0-9a-z-]{1,63}\\.)+[a-z-]{2,63})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Handle();

    // A handle of Bluesky is a name of the Internet's (atproto.com, handle): @name.bsky.social.
    [GeneratedRegex("^@((?:[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?\\.)+[a-z]{2,24})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlueskyHandle();

    [GeneratedRegex("^UC[0-9A-Za-z_-]{22}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChannelId();

    [GeneratedRegex("[?&]list=([0-9A-Za-z_-]{10,64})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex PlaylistId();

    // Telegram: 5 to 32 letters, digits and underscores; a few old names have four.
    [GeneratedRegex("^[A-Za-z][0-9A-Za-z_]{3,31}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TelegramName();

    [GeneratedRegex(@"^(_?[0-9A-Za-z]{8,32})(?:\.(?:xml|json|csv|html))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RssAppId();
}
