namespace Daybook.Core.Briefs;

/// <summary>Statements whose toll a later report of the event has raised: the last one is told in their place.</summary>
internal sealed class GrownTolls
{
    // A first count is an event's beginning: told only where little else is.
    private const double OfOutdated = 0.25;

    // Who counts twenty times as many counts others.
    private const decimal MostGrowth = 20;

    private readonly HashSet<Statement> outdated = [];
    private readonly Dictionary<Statement, List<Statement>> replaced = [];

    public GrownTolls(IReadOnlyList<Statement> statements)
    {
        var told = statements.Where(statement => statement.Story is not null).SelectMany(statement => statement.Members.SelectMany(Of).Select(toll => (statement, toll)));
        foreach (var of in told.GroupBy(row => (row.toll.Passage.Evidence.Story, row.toll.Kind)))
        {
            var rows = of.ToList();
            foreach (var (statement, toll) in rows.Where(row => row.toll.Passage == row.statement.Lead))
                if (Later(toll, rows) is { } newest && newest != statement)
                    Replace(statement, newest);
        }

        foreach (var story in statements.Where(statement => statement.Story is not null).GroupBy(statement => statement.Story))
            Grow([.. story]);
    }

    /// <summary>Other counts that a later report says have risen, and that none tells as before after that.</summary>
    private void Grow(List<Statement> story)
    {
        var risen = story.SelectMany(statement => GrownCounts.Told(statement.Lead).Select(count => (Statement: statement, count.Value, count.Things))).OrderByDescending(row => row.Value).ToList();
        foreach (var statement in risen.Count == 0 ? [] : story.Where(statement => !outdated.Contains(statement)))
            foreach (var (value, things) in GrownCounts.Counted(statement.Lead).Concat(GrownCounts.Told(statement.Lead)))
                if (risen.Find(row => row.Statement != statement && row.Value > value && row.Value <= MostGrowth * value && row.Things.Overlaps(things)
                    && statement.Members.All(member => member.Evidence.When < row.Statement.Lead.Evidence.When)).Statement is { } newest)
                {
                    Replace(statement, newest);
                    break;
                }
    }

    private void Replace(Statement statement, Statement newest)
    {
        outdated.Add(statement);
        (replaced.TryGetValue(newest, out var before) ? before : replaced[newest] = []).Add(statement);
    }

    /// <summary>Those whose count nobody raised, and those that only such raised as are not among them.</summary>
    public IReadOnlyList<Statement> Standing(IReadOnlyList<Statement> told) =>
        [.. told.Where(statement => !outdated.Contains(statement) || !replaced.Any(pair => pair.Value.Contains(statement) && told.Contains(pair.Key)))];

    public bool IsOutdated(Statement statement) => outdated.Contains(statement);

    /// <summary>What a statement is worth: the last toll as much as any before it, those before it little.</summary>
    public double Worth(Statement statement, Func<Statement, double> worth) =>
        outdated.Contains(statement) ? OfOutdated * worth(statement)
        : replaced.TryGetValue(statement, out var before) ? Math.Max(worth(statement), before.Max(worth)) : worth(statement);

    /// <summary>The statement with the highest toll told after the last report of this one, rather in its language; null where there is none.</summary>
    private static Statement? Later(Toll toll, List<(Statement Statement, Toll Toll)> rows)
    {
        var last = rows.Where(row => row.Toll.Value == toll.Value).Max(row => row.Toll.Passage.Evidence.When);
        var higher = rows.Where(row => row.Toll.Value > toll.Value && row.Toll.Value <= MostGrowth * toll.Value).ToList();
        return higher.Where(row => higher.Where(other => other.Toll.Value == row.Toll.Value).Min(other => other.Toll.Passage.Evidence.When) > last)
            .OrderByDescending(row => row.Statement.Language == toll.Passage.Language).ThenByDescending(row => row.Toll.Value).Select(row => row.Statement).FirstOrDefault();
    }

    private static IEnumerable<Toll> Of(Passage passage) => Tolls.Of(passage).Select(toll => new Toll(passage, toll.Kind, toll.Value));

    private sealed record Toll(Passage Passage, string Kind, decimal Value);
}
