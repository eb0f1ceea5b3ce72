using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Daybook.Core.Text;
using SmartReader;

namespace Daybook.Core.Items;

/// <summary>
/// The main text of a page. Two extractors read it after its furniture is gone: SmartReader (Readability's scores) and
/// <see cref="TextBlock"/>. They mostly agree; where they do not, the rule of <see cref="Better"/> decides.
/// </summary>
public static class MainText
{
    /// <summary>What the page says; null where the markup is beyond <see cref="MarkupGate"/>. A page without text gives an empty text.</summary>
    /// <param name="url">Absolute address of the page.</param>
    public static PageText? Extract(string html, string url)
    {
        if (!MarkupGate.Admits(html) || !Uri.TryCreate(url, UriKind.Absolute, out _))
            return null;
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body)
            return null;
        var article = StructuredArticle.Of(page);
        var facts = PageFacts.Of(page, url, article);
        var structured = article.Body;
        PageFurniture.Remove(body);
        var block = Kept(TextBlock.Find(body)?.InnerHtml ?? "", url, facts.Title);
        var library = Kept(ByLibrary(page, url), url, facts.Title);
        var best = Better(library, block);
        return structured is not null && Words(best.Text) * 2 < Words(structured)
            ? facts with { Text = PlainText.Of(structured), Html = HtmlCleaner.Clean(structured, url) }
            : facts with { Text = best.Text, Html = best.Html };
    }

    /// <summary>
    /// The library's text, unless it lost much that ours has (short articles, unusual wrappers), or took in twice as much
    /// (a whole page where one column was meant).
    /// </summary>
    private static (string Html, string Text) Better((string Html, string Text) library, (string Html, string Text) block)
    {
        var (theirs, ours) = (Words(library.Text), Words(block.Text));
        return ours > 0 && (theirs < ours * 0.9 || theirs > ours * 2) ? block : library;
    }

    private static string ByLibrary(IDocument page, string url)
    {
        using var reader = new Reader(url, page.DocumentElement.OuterHtml) { ContinueIfNotReadable = true, CharThreshold = 150 };
        var article = reader.GetArticle();
        return article.Completed ? article.Content ?? "" : "";
    }

    private static (string Html, string Text) Kept(string html, string url, string? title)
    {
        var clean = HtmlCleaner.Clean(html, url);
        var text = PlainText.Of(clean, url);
        if (title is not null && text.Length > title.Length && text.StartsWith(title, StringComparison.Ordinal) && text[title.Length] == '\n')
            text = text[title.Length..].TrimStart('\n');
        return (clean, text);
    }

    private static int Words(string text) => Tokens.Of(text).Count;
}
