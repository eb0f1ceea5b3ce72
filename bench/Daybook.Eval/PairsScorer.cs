using System.Globalization;
using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Eval.Measures;

namespace Daybook.Eval;

/// <summary>Tells of pairs of items whether they are of one event (<c>pairs.jsonl</c>).</summary>
internal sealed class PairsScorer : IScorer
{
    private const int WorstShown = 20;

    public IReadOnlyList<string> Needs => ["pairs.jsonl"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = File.ReadLines(Path.Combine(folder, "pairs.jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Case>(line, AnswerFile.Json)!).ToList();
        // One text in several pairs is one item: rarity counts it once.
        var ids = new Dictionary<Side, long>();
        foreach (var side in cases.SelectMany(one => (Side[])[one.A, one.B]))
            ids.TryAdd(side, ids.Count + 1);
        var likeness = new ItemLikeness([.. ids.Select(side => side.Key.ToItem(side.Value))]);
        var scored = cases.Select(one => (Case: one, Score: likeness.Of(ids[one.A], ids[one.B]), Same: likeness.OfOneEvent(ids[one.A], ids[one.B]))).ToList();
        foreach (var row in scored)
            answers?.Write(new { id = row.Case.Id, score = Math.Round(row.Score, 4), same = row.Same });
        Show(scored.Where(row => row.Case.Same != row.Same).Select(row => (row.Case, row.Score)), table);
        (bool Same, double Score, bool Said)[] rows = [.. scored.Select(row => (row.Case.Same, row.Score, row.Same))];
        var (hit, said, same) = (rows.Count(row => row.Same && row.Said), rows.Count(row => row.Said), rows.Count(row => row.Same));
        ShowIntervals(rows, (hit, said, same), table);
        return new Score(cases.Count, new Dictionary<string, object?>
        {
            ["f1"] = Math.Round(F1(rows), 4),
            ["precision"] = Math.Round(Share(hit, said), 4),
            ["recall"] = Math.Round(Share(hit, same), 4),
            ["auc"] = Math.Round(Auc(rows), 4),
        });
    }

    private static void ShowIntervals((bool Same, double Score, bool Said)[] rows, (int Hit, int Said, int Same) counts, TextWriter table)
    {
        table.WriteLine($"in 95 of 100 samples of {rows.Length} such pairs (precision, recall: Wilson; F1, AUC: bootstrap):");
        foreach (var (name, value, (low, high)) in new[]
        {
            ("precision", Share(counts.Hit, counts.Said), Intervals.Wilson(counts.Hit, counts.Said)), ("recall", Share(counts.Hit, counts.Same), Intervals.Wilson(counts.Hit, counts.Same)),
            ("F1", F1(rows), Intervals.Bootstrap(rows, F1)), ("AUC", Auc(rows), Intervals.Bootstrap(rows, Auc)),
        })
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-9} {value:0.000}, {low:0.000} to {high:0.000}"));
    }

    private static void Show(IEnumerable<(Case Case, double Score)> wrong, TextWriter table)
    {
        foreach (var (one, score) in wrong.OrderBy(row => row.Case.Same ? row.Score : -row.Score).Take(WorstShown))
            table.WriteLine($"{one.Id} {(one.Same ? "missed" : "wrong")} {score:0.00}: {one.A.Title} | {one.B.Title}");
    }

    private static double F1((bool Same, double Score, bool Said)[] rows) =>
        Share(2.0 * rows.Count(row => row.Same && row.Said), rows.Count(row => row.Said) + rows.Count(row => row.Same));

    /// <summary>Share of the (same, different) couples of pairs in which the same scores higher; a tie counts half (Hanley and McNeil 1982).</summary>
    private static double Auc((bool Same, double Score, bool Said)[] rows)
    {
        double[] same = [.. rows.Where(row => row.Same).Select(row => row.Score)], other = [.. rows.Where(row => !row.Same).Select(row => row.Score)];
        return Share(same.Sum(one => other.Sum(two => one > two ? 1 : one == two ? 0.5 : 0)), (double)same.Length * other.Length);
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private sealed record Case(string Id, Side A, Side B, bool Same);

    private sealed record Side(string? Url, string? Title, string? Text, string? Source, string? Lang)
    {
        public StoryItem ToItem(long id) => new()
        {
            Id = id,
            Source = Source ?? "",
            SourceName = Source,
            Url = Url,
            Title = Title,
            Text = Text ?? "",
            Language = Lang?.Split('-')[0],
            Kind = ItemKind.Article,
            When = DateTimeOffset.UnixEpoch,
        };
    }
}
