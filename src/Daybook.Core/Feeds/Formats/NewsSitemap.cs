using System.Xml;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads a news sitemap (sitemaps.org 0.9 with Google's <c>news</c> elements) as a feed: address, title, date and language of
/// the news of the last two days. A sitemap without news names pages only and is no feed.
/// </summary>
internal static class NewsSitemap
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>A sitemap may hold a thousand news (Google's bound).</summary>
    private const int MostItems = 1000;

    private const long MostCharacters = 16 * 1024 * 1024;

    /// <summary>True where the document's first element is that of a sitemap.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, 2000)].Contains("<urlset", StringComparison.Ordinal);

    public static ParseResult<ParsedFeed> Read(string text, string url)
    {
        var items = new List<ParsedItem>();
        var warnings = new List<string>();
        string? site = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\r', '\n')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters, XmlResolver = null });
            var entry = new Dictionary<string, string>(StringComparer.Ordinal);
            while (items.Count < MostItems && reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "url" })
                {
                    if (Item(entry, url) is { } item)
                        items.Add(item);
                    site ??= entry.GetValueOrDefault("news:name");
                    entry.Clear();
                }
                else if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
                {
                    Note(reader, entry);
                }
            }
        }
        catch (XmlException broken)
        {
            warnings.Add($"The sitemap breaks off at line {broken.LineNumber}; what stands before was read.");
        }
        return items.Count == 0
            ? ParseResult<ParsedFeed>.Failed("this is a sitemap without news", "A news sitemap names titles and dates; the site's robots.txt may name one, or watch a page of the site with --watch.")
            : ParseResult<ParsedFeed>.Of(new ParsedFeed { Format = FeedFormat.Sitemap, Title = site, Site = WebAddress.Read(url)?.GetLeftPart(UriPartial.Authority), Items = items, Warnings = warnings, Truncated = warnings.Count > 0 });
    }

    /// <summary>Keeps the text of the elements that are of use; <c>loc</c> of pictures is another's.</summary>
    private static void Note(XmlReader reader, Dictionary<string, string> entry)
    {
        var name = (reader.NamespaceURI == News ? "news:" : reader.NamespaceURI.Contains("sitemaps.org", StringComparison.Ordinal) || reader.NamespaceURI.Length == 0 ? "" : "other:") + reader.LocalName;
        if (name is not ("loc" or "news:title" or "news:publication_date" or "news:language" or "news:name" or "news:keywords"))
            return;
        if (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            entry.TryAdd(name, reader.Value);
    }

    private static ParsedItem? Item(Dictionary<string, string> entry, string url)
    {
        if (WebAddress.Read(url) is not { } home || WebAddress.Resolve(home, entry.GetValueOrDefault("loc")) is not { } link || !entry.TryGetValue("news:title", out var title))
            return null;
        return new ParsedItem
        {
            Link = link.AbsoluteUri,
            Title = HtmlText.Collapse(title),
            Published = FeedDate.Parse(entry.GetValueOrDefault("news:publication_date")),
            Language = entry.GetValueOrDefault("news:language")?.Trim(),
            Categories = [.. (entry.GetValueOrDefault("news:keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(20)],
        };
    }
}
