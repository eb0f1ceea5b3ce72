using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>
/// Reading feeds against the test cases of seven other programs. Each layout has a file that says how our model maps to
/// theirs, and a list of rules by which we read otherwise: cases under such a rule are counted in the table with the
/// reason and stand outside the rate. Only rules about kinds of cases, never about single ones.
/// </summary>
internal sealed class FeedsScorer : IScorer
{
    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = CaseFile.Read(folder);
        var rows = Layouts.Of(folder, cases);
        var rate = new Rate();
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int passed = 0, exceptions = 0;
        foreach (var item in cases)
        {
            var verdict = Judge(rows, item, ref exceptions, table);
            answers?.Write(new { id = item.Text("id"), verdict.Pass, verdict.Got });
            if (verdict.LeftOut is { } reason)
                left[reason] = left.GetValueOrDefault(reason) + 1;
            else if (rate.Add(verdict.Pass == true))
                passed++;
            else
                table.WriteLine($"{item.Text("id")}: {verdict.Detail}");
        }
        foreach (var (reason, count) in left)
            table.WriteLine($"left out, {reason}: {count}");
        return new Score(cases.Count, new Dictionary<string, object?> { ["rate"] = rate.Value, ["passed"] = passed, ["exceptions"] = exceptions });
    }

    private static FeedVerdict Judge(IFeedRows rows, JsonElement item, ref int exceptions, TextWriter table)
    {
#pragma warning disable CA1031 // Whatever the parser throws is its failure and is counted as one.
        try
        {
            return rows.Judge(item);
        }
        catch (Exception exception)
        {
            exceptions++;
            table.WriteLine($"exception: {item.Text("id")}: {exception}");
            return FeedVerdict.Failed(exception.GetType().Name, null);
        }
#pragma warning restore CA1031
    }
}

/// <summary>The cases of one program's layout.</summary>
internal interface IFeedRows
{
    FeedVerdict Judge(JsonElement item);
}

/// <summary>How one case came out.</summary>
/// <param name="Pass">Null where the case is left out.</param>
/// <param name="Got">What the code answered, in the suite's own words.</param>
/// <param name="LeftOut">The rule by which the case is not ours.</param>
/// <param name="Detail">What differs.</param>
internal sealed record FeedVerdict(bool? Pass, object? Got, string? LeftOut, string? Detail)
{
    public static FeedVerdict Passed(object? got) => new(true, got, null, null);

    public static FeedVerdict Failed(string detail, object? got) => new(false, got, null, detail);

    public static FeedVerdict Not(string reason) => new(null, null, reason, null);
}
