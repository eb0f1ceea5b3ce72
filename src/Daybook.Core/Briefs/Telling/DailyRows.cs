namespace Daybook.Core.Briefs;

/// <summary>
/// Sentences that an outlet prints every day with the figures of the day (<see cref="Templates"/>). They are told where nothing else is, as a row is
/// seldom news by itself: a rate of exchange names two countries and says nothing of what is between them.
/// </summary>
internal sealed class DailyRows
{
    // As sentences without a name or a figure.
    private const double Share = 1 / 3.0;

    private readonly HashSet<Statement> rows = [];

    public DailyRows(IEnumerable<Statement> statements)
    {
        foreach (var alike in statements.GroupBy(statement => (statement.Lead.Evidence.Source, statement.Language, statement.Lead.Words.Length)))
        {
            List<Statement> group = [.. alike];
            for (var at = 0; at < group.Count; at++)
                for (var other = at + 1; other < group.Count; other++)
                    if (Templates.AreOneRow(group[at], group[other]))
                        rows.UnionWith([group[at], group[other]]);
        }
    }

    public double Worth(Statement statement, Func<Statement, double> worth) => rows.Contains(statement) ? Share * worth(statement) : worth(statement);
}
