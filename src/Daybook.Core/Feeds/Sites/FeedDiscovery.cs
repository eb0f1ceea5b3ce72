using System.Text.RegularExpressions;

namespace Daybook.Core.Feeds;

/// <summary>A feed that a page seems to have.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Title">As the page calls it, or null.</param>
/// <param name="Type">Media type as declared, or null where only guessed.</param>
public sealed record DiscoveredFeed(string Url, string? Title, string? Type);

/// <summary>Finds the feeds of a page: those it declares, then those its platform is known to have, then links that look like feeds.</summary>
public static partial class FeedDiscovery
{
    private const int MostFound = 20;

    /// <summary>Best first, each address once, at most 20. A proposal: what comes from there must still be read as a feed.</summary>
    /// <param name="url">Absolute address of the page, for relative links.</param>
    public static IReadOnlyList<DiscoveredFeed> Find(string html, string url)
    {
        if (WebAddress.Read(url) is not { } page)
            return [];
        var tags = MarkupTags.In(html).ToList();
        var from = tags.FirstOrDefault(t => t.Name == "base") is { } given && WebAddress.Resolve(page, given["href"]) is { } stated ? stated : page;
        return [.. FeedPlatforms.Chosen(html, page).Concat(Declared(tags, from)).Concat(FeedPlatforms.Of(html, tags, page)).Concat(Linked(tags, from, page)).DistinctBy(f => f.Url).Take(MostFound)];
    }

    private static IEnumerable<DiscoveredFeed> Declared(List<MarkupTag> tags, Uri from) =>
        from tag in tags
        where tag.Name == "link" && IsFeedLink(tag["rel"], tag["type"])
        let target = WebAddress.Resolve(@from, tag["href"])
        where target is not null
        // Comment feeds are declared beside the real one.
        orderby CommentFeed().IsMatch(target.AbsolutePath) ? 1 : 0
        select new DiscoveredFeed(target.AbsoluteUri, Blank(tag["title"]), Blank(tag["type"])?.ToLowerInvariant());

    private static IEnumerable<DiscoveredFeed> Linked(List<MarkupTag> tags, Uri from, Uri page) =>
        from tag in tags
        where tag.Name == "a"
        let target = WebAddress.Resolve(@from, tag["href"])
        where target is not null && target.IdnHost == page.IdnHost && FeedPath().IsMatch(target.AbsolutePath) && !CommentFeed().IsMatch(target.AbsolutePath)
        select new DiscoveredFeed(target.AbsoluteUri, Blank(tag["title"]), null);

    private static bool IsFeedLink(string? rel, string? type)
    {
        var relations = (rel ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (relations.Contains("feed", StringComparer.OrdinalIgnoreCase))
            return true;
        return relations.Contains("alternate", StringComparer.OrdinalIgnoreCase)
            && type?.Split(';')[0].Trim().ToLowerInvariant()
                is "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/rdf+xml" or "application/rss" or "text/rss+xml";
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"/(feed|rss|atom)/?$|[./](rss|atom|rdf|xml)$|/(feed|rss|index)\.(xml|json|php)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FeedPath();

    [GeneratedRegex(@"/comments/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CommentFeed();
}
