namespace Daybook.Core.Briefs;

/// <summary>
/// Sentences that an outlet prints every day with the figures of the day (<see cref="Templates"/>). They are told where nothing else is, as a row is
/// seldom news by itself: a rate of exchange names two countries and says nothing of what is between them. In a language that is not the brief's they are not told.
/// </summary>
internal sealed class DailyRows
{
    // As sentences without a name or a figure.
    private const double Share = 1 / 3.0;

    private readonly HashSet<Statement> rows = [];

    private readonly string language;

    /// <param name="language">Of the brief.</param>
    public DailyRows(IEnumerable<Statement> statements, string language)
    {
        this.language = language;
        foreach (var alike in statements.GroupBy(statement => (statement.Lead.Evidence.Source, statement.Language, statement.Lead.Words.Length)))
        {
            List<Statement> group = [.. alike];
            rows.UnionWith(group.Where(SaysAgain));
            for (var at = 0; at < group.Count; at++)
                for (var other = at + 1; other < group.Count; other++)
                    if (Templates.AreOneRow(group[at], group[other]))
                        rows.UnionWith([group[at], group[other]]);
        }
    }

    /// <summary>Its outlet said the same on another day, in another story: a rate that did not move.</summary>
    private static bool SaysAgain(Statement statement) =>
        statement.Members.Any(member => member.Evidence.Source == statement.Lead.Evidence.Source && member.Evidence.Story != statement.Story && Templates.AreOne(statement.Lead, member));

    public double Worth(Statement statement, Func<Statement, double> worth) => !rows.Contains(statement) ? worth(statement) : statement.Language == language ? Share * worth(statement) : 0;
}
