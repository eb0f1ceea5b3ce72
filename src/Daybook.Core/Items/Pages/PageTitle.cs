using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>The headline of a page, the name of its site taken off.</summary>
internal static partial class PageTitle
{
    /// <summary>Fewer words than this are no headline but a section's or a site's name (Readability's rule for titles cut at a separator).</summary>
    private const int FewestWords = 3;

    /// <summary>The headline; null where the page has none.</summary>
    public static string? Of(IDocument page, PageMeta metas, StructuredArticle article, string? siteName)
    {
        var said = One(article.Headline) ?? One(metas.First("dc:title", "dcterm:title", "dc.title", "dcterms.title", "og:title", "weibo:article:title", "title", "twitter:title", "parsely-title"));
        return said is not null ? WithoutSite(said, siteName) : Shown(page, siteName);
    }

    /// <summary>What a page that lists others is called: its site's name, else the title of its window.</summary>
    public static string? Site(IDocument page) => One(PageMeta.Of(page).First("og:site_name", "og:title")) ?? One(page.Title);

    /// <summary>The element of the headline: the <c>h1</c> that says what the title says, else the first one with words.</summary>
    public static IElement? Heading(IElement body, string? title)
    {
        var headings = body.QuerySelectorAll("h1").Where(heading => PageFurniture.Letters(heading) > 1).Take(10).ToList();
        var same = title is null ? null : headings.Concat(body.QuerySelectorAll("h2, h3").Take(50)).FirstOrDefault(heading => IsSame(heading.TextContent, title));
        return same ?? headings.FirstOrDefault();
    }

    /// <summary>Neither JSON-LD nor <c>meta</c> says it: the title of the window, or the <c>h1</c> where that stands in it or alone is one.</summary>
    private static string? Shown(IDocument page, string? siteName)
    {
        var window = One(page.Title);
        var headings = page.QuerySelectorAll("h1").Select(heading => One(heading.TextContent)).OfType<string>().Take(10).ToList();
        if (window is null)
            return headings.Count > 0 ? headings[0] : null;
        // The title of the window is mostly headline, separator, site: the part that stands on the page is the headline.
        if (headings.FirstOrDefault(heading => Words(heading) >= FewestWords && Contains(window, heading)) is { } stands)
            return stands;
        return WithoutSite(window, siteName) is var named && named != window ? named : Cut(window);
    }

    /// <summary>Takes " | Site" and "Site: " off where that is the site's name.</summary>
    private static string WithoutSite(string title, string? siteName)
    {
        if (siteName is null)
            return title;
        var parts = Separator().Matches(title);
        foreach (Match cut in parts)
        {
            var (before, after) = (title[..cut.Index], title[(cut.Index + cut.Length)..]);
            if (before.Length > 0 && IsSite(after, siteName))
                return before.TrimEnd();
            if (after.Length > 0 && IsSite(before, siteName))
                return after.TrimStart();
        }
        return title;
    }

    private static bool IsSite(string part, string siteName) => Folded(part) is { Length: > 0 } folded && (folded == Folded(siteName) || Folded(siteName).StartsWith(folded + " ", StringComparison.Ordinal));

    /// <summary>Without a known site: the last part goes, unless too little would stay.</summary>
    private static string Cut(string title)
    {
        var parts = Separator().Matches(title).Where(match => !match.Value.Contains(':', StringComparison.Ordinal)).ToList();
        if (parts.Count == 0)
            return title;
        var before = title[..parts[^1].Index].TrimEnd();
        if (Words(before) >= FewestWords)
            return before;
        var after = title[(parts[0].Index + parts[0].Length)..].TrimStart();
        return Words(after) > FewestWords ? after : title;
    }

    private static bool IsSame(string text, string title) => Folded(text) == Folded(title);

    private static bool Contains(string window, string heading) => $" {Folded(window)} ".Contains($" {Folded(heading)} ", StringComparison.Ordinal);

    private static string Folded(string text) => string.Join(' ', Tokens.Of(text).Select(token => token.Folded));

    private static int Words(string text) => Tokens.Of(text).Count;

    private static string? One(string? text) =>
        text is null ? null : PlainText.Of(text).Replace("\n", " ", StringComparison.Ordinal) is { } plain && Blanks().Replace(plain, " ").Trim() is { Length: > 0 } one ? one : null;

    [GeneratedRegex(@"\s+[|–—\-·•»«/\\:]{1,2}\s+|\s*[|]\s*|:\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
