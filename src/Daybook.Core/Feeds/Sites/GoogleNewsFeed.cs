using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Feeds of Google News: searches, topics, front pages. Every entry is another outlet's.</summary>
internal static class GoogleNewsFeed
{
    /// <summary>The feed of a page of Google News; null where it has none.</summary>
    public static string? Of(Uri page, string[] parts) => parts switch
    {
        ["rss", ..] => page.AbsoluteUri,
        [] or ["home"] => Address(page, ""),
        ["search"] when page.Query.Contains("q=", StringComparison.Ordinal) => Address(page, "/search"),
        ["topics" or "publications", var id, ..] => Address(page, $"/{parts[0]}/{id}"),
        _ => null,
    };

    public static bool IsOne(string url) => url.StartsWith($"https://{GoogleNews.Host}/rss", StringComparison.Ordinal);

    /// <summary>Titles without the outlet's name that Google puts behind each, and a word on links that lead through Google.</summary>
    public static ParsedFeed Plain(ParsedFeed feed)
    {
        var kept = feed.Items.Count(item => item.Link is { } link && GoogleNews.IsArticle(link) && CanonicalUrl.Of(link) is { } canonical && GoogleNews.IsArticle(canonical));
        return feed with
        {
            Items = [.. feed.Items.Select(item => item.SourceName is { Length: > 0 } outlet && item.Title is { } title && title.EndsWith(" - " + outlet, StringComparison.Ordinal) && title.Length > outlet.Length + 3
                ? item with { Title = title[..^(outlet.Length + 3)] } : item)],
            Warnings = kept == 0 ? feed.Warnings : [.. feed.Warnings, $"{kept} of {feed.Items.Count} links lead through Google News, which does not tell the publishers' addresses: they stay as they are."],
        };
    }

    private static string Address(Uri page, string path) => $"https://{GoogleNews.Host}/rss{path}{page.Query}";
}
