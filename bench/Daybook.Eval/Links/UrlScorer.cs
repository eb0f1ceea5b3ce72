using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Eval.Links;

/// <summary>
/// Reading addresses, for four layouts: the URL Standard's cases (input, base, href), courlan's functions, normalize-url's inputs, and
/// hosts with their registrable domain. Rows whose policy we do not share are named in the table and stand outside the rate.
/// </summary>
internal sealed class UrlScorer : IScorer
{
    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var rate = new Rate();
        var cases = CaseFile.Read(folder);
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in cases)
        {
            var (got, wanted, reason) = Answer(item);
            if (reason is not null)
            {
                left[reason] = left.GetValueOrDefault(reason) + 1;
                continue;
            }
            answers?.Write(new { id = item.Text("id"), got });
            if (!rate.Add(got == wanted))
                table.WriteLine($"{item.Text("id")}: {item.Text("input") ?? item.GetRawText()}: expected {wanted ?? "null"}, got {got ?? "null"}");
        }
        foreach (var (reason, count) in left)
            table.WriteLine($"left out, {reason}: {count}");
        return new Score(cases.Count, new Dictionary<string, object?> { ["rate"] = rate.Value });
    }

    /// <returns>What we say, what the case says, or why the case is not ours.</returns>
    private static (string? Got, string? Wanted, string? Reason) Answer(JsonElement item)
    {
        if (item.TryGetProperty("registrable", out _))
            return (RegistrableDomain.Find(item.Text("input") ?? ""), item.Text("registrable"), null);
        if (item.Text("func") is { } function)
            return CourlanRows.Answer(function, item);
        if (item.TryGetProperty("expected", out _))
            return NormalizeRows.Answer(item);
        return Standard(item);
    }

    /// <summary>Only the schemes of the web.</summary>
    private static (string?, string?, string?) Standard(JsonElement item)
    {
        var (input, from, href) = (item.Text("input")!, item.Text("base"), item.Text("href"));
        var isWeb = href is not null ? href.StartsWith("http:", StringComparison.Ordinal) || href.StartsWith("https:", StringComparison.Ordinal)
            : (from is null ? input : from).TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (!isWeb)
            return (null, null, "another scheme than http and https");
        var known = from is null ? null : WebUrl.Read(from);
        return (from is not null && known is null ? null : WebUrl.Read(input, known)?.Href, href, null);
    }
}
