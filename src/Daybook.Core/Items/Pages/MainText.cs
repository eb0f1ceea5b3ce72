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
    /// <summary>A text of fewer words is more likely a box of the page than its article.</summary>
    private const int FewestWords = 100;

    /// <summary>How many times the library's words ours must have to be believed instead of so few. Like the bound above set on one half of the cases.</summary>
    private const double MuchMore = 1.5;

    /// <summary>
    /// UTF-16 units from which a text beside a box named after a paywall counts as whole: many publishers write that name into pages they show in full.
    /// </summary>
    private const int LongestStub = 2500;

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
        var saysCut = PageFurniture.Remove(body, PageTitle.Heading(body, facts.Title));
        var block = TextBlock.Find(body)?.InnerHtml ?? "";
        // Where a tree would cost the library seconds ours, which is linear, reads it alone.
        var library = TreeCost.IsModerate(page) ? Kept(ByLibrary(page, url), url, facts.Title) : (Html: "", Text: "");
        var best = Better(library, () => Kept(block, url, facts.Title), structured);
        if (structured is not null && Words(best.Text) * 2 < Words(structured))
            best = (HtmlCleaner.Clean(structured, url), PlainText.Of(structured));
        return facts with
        {
            Text = best.Text,
            Html = best.Html,
            Paywalled = article.Free == false || saysCut || (facts.Paywalled && best.Text.Length < LongestStub),
        };
    }

    /// <summary>
    /// The one that agrees more with the text the page describes itself with, where it does. Else the library's, unless it found next to nothing
    /// and ours has more: where the library finds an article at all, it keeps its bounds better (measured, see docs/notes/main-text.md).
    /// </summary>
    private static (string Html, string Text) Better((string Html, string Text) library, Func<(string Html, string Text)> own, string? structured)
    {
        var isKnown = structured is not null && Words(structured) >= FewestWords;
        if (!isKnown && Words(library.Text) >= FewestWords)
            return library;
        var block = own();
        return isKnown ? Agreement(block.Text, structured!) > Agreement(library.Text, structured!) ? block : library
            : Words(block.Text) > Words(library.Text) * MuchMore ? block : library;
    }

    /// <summary>F1 of the words of two texts, between 0 and 1.</summary>
    private static double Agreement(string text, string with)
    {
        var (left, right) = (Tokens.Of(text), Tokens.Of(with));
        var counts = right.CountBy(token => token.Folded).ToDictionary();
        var common = left.CountBy(token => token.Folded).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        return 2.0 * common / Math.Max(1, left.Count + right.Count);
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
        return (HtmlCleaner.CleanWithEmbeds(html, url, clean), text);
    }

    private static int Words(string text) => Tokens.Of(text).Count;
}
