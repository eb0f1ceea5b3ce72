using AngleSharp.Dom;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>One entry of a watched page: its headline's link, and what stands with it.</summary>
internal static class WatchedEntry
{
    /// <summary>UTF-16 units of the longest headline; a longer link is a whole teaser.</summary>
    private const int LongestTitle = 300;

    /// <summary>UTF-16 units from which a paragraph is a summary rather than a label.</summary>
    private const int ShortestSummary = 40;

    /// <summary>UTF-16 units of the longest line that a date is looked for in.</summary>
    private const int LongestDateLine = 80;

    /// <summary>The entry; null where it has no link with words.</summary>
    /// <param name="entry">The link itself, or what holds it.</param>
    public static ParsedItem? Read(IElement entry, string url, bool monthFirst)
    {
        var links = entry.LocalName == "a" ? [entry] : entry.QuerySelectorAll("a[href]").ToList();
        // A heading's link first, else the one with the most words: pictures and "more" lead to the same place.
        var link = links.Where(link => Target(link, url) is not null).OrderByDescending(link => IsHeading(link)).ThenByDescending(link => PageFurniture.Letters(link)).FirstOrDefault();
        if (link is null || Headline(link, entry) is not { } title)
            return null;
        return new ParsedItem
        {
            Link = Target(link, url),
            Title = title,
            Published = Date(entry, monthFirst),
            SummaryHtml = entry.QuerySelectorAll("p").Select(line => HtmlText.Collapse(line.TextContent)).FirstOrDefault(line => line.Length >= ShortestSummary && line != title) is { } summary
                ? $"<p>{System.Net.WebUtility.HtmlEncode(summary)}</p>" : null,
            BaseUrl = url,
            Image = WebAddress.Read(url) is { } home ? WebAddress.Resolve(home, entry.QuerySelector("img[src]")?.GetAttribute("src"))?.AbsoluteUri : null,
        };
    }

    /// <summary>Where a link leads, without its fragment; null where that is nowhere on the web.</summary>
    public static string? Target(IElement link, string url) =>
        WebAddress.Read(url) is { } home && link.GetAttribute("href") is { } href && !href.StartsWith('#') ? WebAddress.Resolve(home, href)?.AbsoluteUri : null;

    private static bool IsHeading(IElement link) =>
        link.QuerySelector("h1, h2, h3, h4, h5") is not null || link.Closest("h1, h2, h3, h4, h5") is not null;

    /// <summary>A link around a whole teaser has its headline in a heading of its own.</summary>
    private static string? Headline(IElement link, IElement entry)
    {
        var said = HtmlText.Collapse((link.QuerySelector("h1, h2, h3, h4, h5") ?? link).TextContent);
        if (said.Length > LongestTitle || said.Length == 0)
            said = HtmlText.Collapse(entry.QuerySelector("h1, h2, h3, h4, h5")?.TextContent ?? "");
        return said.Length is > 0 and <= LongestTitle && said.Any(char.IsLetter) ? said : null;
    }

    private static DateTimeOffset? Date(IElement entry, bool monthFirst)
    {
        foreach (var time in entry.QuerySelectorAll("time[datetime]"))
            if (SaidDate.Read(time.GetAttribute("datetime"), monthFirst) is { } said)
                return said;
        foreach (var text in entry.Descendants<IText>())
            if (text.Length <= LongestDateLine && WrittenDate.MayStandIn(text.Data) && WrittenDate.First(text.Data, monthFirst) is { } date && text.Data.Trim().Length < date.Length * 3)
                return SaidDate.Midnight(date.Day);
        return null;
    }
}
