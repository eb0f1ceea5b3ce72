using System.Globalization;
using System.Text.Json;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>
/// Main text of pages, for three layouts: whole bodies (<c>articleBody</c>, F1 of 4-gram shingles), strings that must and must not stand
/// in the text (<c>with</c>, <c>without</c>), and expected pages with metadata (<c>expectedHtml</c>).
/// </summary>
internal sealed class ArticleScorer : IScorer
{
    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = CaseFile.Read(folder);
        IArticleMeasure measure = cases[0].TryGetProperty("articleBody", out _) ? new ShingleMeasure(table)
            : cases[0].TryGetProperty("with", out _) ? new SegmentMeasure(table) : new ExpectedPageMeasure(folder, table);
        foreach (var item in cases)
        {
            var html = PageBytes.Decode(CaseFile.Bytes(folder, item.Text("html") ?? item.Text("source")!), null);
            var page = MainText.Extract(html, item.Text("url") ?? "http://fakehost/test/page.html");
            answers?.Write(new { id = item.Text("id"), text = page?.Text ?? "", title = page?.Title, author = page?.Author, date = page?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
            measure.Add(item, page);
        }
        return new Score(cases.Count, measure.Values());
    }
}

/// <summary>How a layout of labelled pages is scored.</summary>
internal interface IArticleMeasure
{
    void Add(JsonElement item, PageText? page);

    IReadOnlyDictionary<string, object?> Values();
}
