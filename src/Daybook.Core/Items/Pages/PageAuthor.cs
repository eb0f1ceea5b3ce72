using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Who wrote a page: JSON-LD, <c>meta</c>, else the line that shows it; names alone, without "By" and dates.</summary>
internal static partial class PageAuthor
{
    /// <summary>A longer text, in UTF-16 units, is no line of names (Readability's bound for a byline).</summary>
    private const int Longest = 100;

    /// <summary>Lines of authors looked at; a page with more lists other pages.</summary>
    private const int MostLines = 30;

    private static readonly Lazy<Regex> Before = new(() => PageWords.AtBeginning("by"));
    private static readonly Lazy<Regex> Dating = new(() => PageWords.Anywhere("changed"));

    /// <summary>Names joined by commas; null where the page names nobody.</summary>
    public static string? Of(IDocument page, PageMeta metas, StructuredArticle article) =>
        Joined(article.Authors)
        ?? Joined(metas.All("dc:creator")) ?? Joined(metas.All("dcterm:creator")) ?? Joined(metas.All("dc.creator")) ?? Joined(metas.All("dcterms.creator"))
        ?? Joined(metas.All("author")) ?? Joined(metas.All("article:author")) ?? Joined(metas.All("parsely-author")) ?? Joined(metas.All("sailthru.author"))
        ?? Joined(metas.All("citation_author")) ?? Joined(metas.All("byl"))
        ?? (page.Body is { } body ? Shown(body) : null);

    private static string? Joined(IEnumerable<string> said)
    {
        var names = said.Select(Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(10).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>The first line marked or named as the author's, outside of comments and of boxes that point elsewhere.</summary>
    private static string? Shown(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("[rel~='author'], [itemprop~='author'], [class], [id]").Where(IsByline).Take(MostLines))
        {
            if (ShortText.Of(element, Longest * 4) is not { } line)
                continue;
            var names = element.QuerySelectorAll("[itemprop~='name'], [rel~='author'], .fn").Select(one => one.TextContent).ToList();
            if (PageFurniture.IsBeside(element, body) || (Joined(names) ?? Name(line)) is not { } author)
                continue;
            return author;
        }
        return null;
    }

    private static bool IsByline(IElement element) =>
        element.GetAttribute("rel")?.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase) == true
        || element.GetAttribute("itemprop")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
        || BylineName().IsMatch($"{element.ClassName} {element.Id}");

    private static string? Name(string said)
    {
        var line = Blanks().Replace(PlainText.Of(said), " ").Trim();
        if (Address().IsMatch(line) || Dating.Value.IsMatch(line))
            return null;
        if (WrittenDate.First(line, monthFirst: false) is { } date)
            line = line[..date.Start];
        line = Before.Value.Replace(line, "").Trim().Trim(',', '|', '·', '-', '–', '—', ':', ';', '/', '•').Trim();
        return line.Length is >= 2 and <= Longest && line.Any(char.IsLetter) ? line : null;
    }

    [GeneratedRegex(@"(^|[ _-])(byline|by-line|author|authors|writtenby|p-author|autor|auteur|avtor)([ _-]|$)|(byline|author)[ _-]?name|(^| )(post|article|entry)[_-]?author", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineName();

    [GeneratedRegex(@"^(https?:)?//|^www\.|^@|\S+@\S+\.\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
