using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>The day a page was published. A page that gives no date has an answer of null.</summary>
internal sealed class DateScorer : IScorer
{
    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var (exact, found) = (new Rate(), new Rate());
        var cases = CaseFile.Read(folder);
        foreach (var item in cases)
        {
            var expected = item.Text("date");
            var html = PageBytes.Decode(CaseFile.Bytes(folder, item.Text("html")!), null);
            var said = MainText.Extract(html, item.Text("url")!)?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            answers?.Write(new { id = item.Text("id"), date = said });
            found.Add(said is not null);
            if (!exact.Add(said == (string.IsNullOrEmpty(expected) ? null : expected)))
                table.WriteLine($"{item.Text("id")}: expected {expected ?? "none"}, got {said ?? "none"}");
        }
        return new Score(cases.Count, new Dictionary<string, object?> { ["exact"] = exact.Value, ["found"] = found.Value });
    }
}
