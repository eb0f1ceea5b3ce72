namespace Daybook.Core.Briefs;

/// <summary>
/// What is told in another language though a sentence of the brief's says much the same of the same story: a reader is told it in his own, and the foreign
/// sentence is left out where it is not close enough to be cited for it.
/// </summary>
internal sealed class OwnLanguage
{
    // Read on six sets: of foreign sentences that a brief told beside its own, those above tell what one of its own tells, or nothing that is news.
    private const double Likeness = 0.2;

    private readonly HashSet<Statement> told = [];
    private readonly Dictionary<Statement, List<Statement>> instead = [];

    /// <param name="voices">Independent voices of a statement.</param>
    public OwnLanguage(IReadOnlyList<Statement> statements, string language, Meanings meanings, Func<Statement, int> voices)
    {
        var own = statements.Where(statement => statement.Language == language && statement.Story is not null).ToLookup(statement => statement.Story!.Value);
        foreach (var foreign in statements.Where(statement => statement.Language != language && statement.Story is { } story && own[story].Any()))
        {
            var (nearest, likeness) = own[foreign.Story!.Value].Select(statement => (statement, likeness: meanings.Likeness(statement.Lead, foreign.Lead))).MaxBy(pair => pair.likeness);
            if (likeness >= Likeness && voices(foreign) <= voices(nearest))
                (instead.TryGetValue(nearest, out var others) ? others : instead[nearest] = []).Add(foreign);
            // Of an event that is told, what one outlet alone says without a figure is seldom more than its colour.
            else if (voices(foreign) > 1 || meanings.Of(foreign.Lead).Figures.Any(figure => figure.Unit is not null || figure.Value > Values.LargestCommon))
                continue;
            told.Add(foreign);
        }
    }

    /// <summary>Not told in the brief's language.</summary>
    public IReadOnlyList<Statement> Left(IReadOnlyList<Statement> statements) => [.. statements.Where(statement => !told.Contains(statement))];

    /// <summary>What a statement is worth, no less than what it is told instead of.</summary>
    public double Worth(Statement statement, Func<Statement, double> worth) =>
        instead.TryGetValue(statement, out var others) ? Math.Max(worth(statement), others.Max(worth)) : worth(statement);
}
