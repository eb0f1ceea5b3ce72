using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Eval.Pages;

/// <summary>
/// Attacks on the cleaner. What it lets through is parsed again and searched for anything that can run, load or take input, by a list of
/// its own; cleaning twice must change nothing.
/// </summary>
internal sealed class SanitizeScorer : IScorer
{
    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        int dangerous = 0, exceptions = 0;
        var idempotent = new Rate();
        var cases = CaseFile.Read(folder).Where(item => item.Text("group") is null or "sanitize").ToList();
        foreach (var item in cases)
        {
            var html = Clean(item, folder, ref exceptions, table);
            answers?.Write(new { id = item.Text("id"), html });
            var found = RunningMarkup.In(html).ToList();
            dangerous += found.Count;
            foreach (var danger in found)
                table.WriteLine($"{item.Text("id")}: {danger} in {html}");
            if (!idempotent.Add(HtmlCleaner.Clean(html, "https://example.org/") == html))
                table.WriteLine($"{item.Text("id")}: not idempotent: {html}");
        }
        return new Score(cases.Count, new Dictionary<string, object?> { ["dangerous"] = dangerous, ["idempotent"] = idempotent.Value, ["exceptions"] = exceptions });
    }

    private static string Clean(JsonElement item, string folder, ref int exceptions, TextWriter table)
    {
#pragma warning disable CA1031 // Whatever the cleaner throws is its failure and is counted as one.
        try
        {
            return HtmlCleaner.Clean(item.Text("payload") ?? item.Text("input") ?? InFeed(item, folder), "https://example.org/");
        }
        catch (Exception exception)
        {
            exceptions++;
            table.WriteLine($"{item.Text("id")}: {exception.GetType().Name}");
            return "";
        }
#pragma warning restore CA1031
    }

    /// <summary>All markup that a feed's document carries (feedparser's folder <c>sanitize</c>).</summary>
    private static string InFeed(JsonElement item, string folder)
    {
        var file = Path.Combine("tests", item.Text("file") ?? "");
        var feed = FeedParser.Parse(CaseFile.Bytes(folder, file), null, "https://example.org/feed");
        return feed.Ok ? string.Concat(feed.Value.Items.Select(entry => $"{entry.SummaryHtml}{entry.ContentHtml}")) : "";
    }
}
