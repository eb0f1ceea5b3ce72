namespace Daybook.Core.Briefs;

/// <summary>Sentences that say the same. The best of them speaks for all.</summary>
internal sealed class Statement(Passage lead)
{
    private readonly List<Passage> members = [lead];

    public Passage Lead { get; } = lead;

    public IReadOnlyList<Passage> Members => members;

    public string Language => Lead.Language;

    public long? Story => Lead.Evidence.Story;

    public void Add(Passage passage) => members.Add(passage);
}

/// <summary>Joins sentences of one language that say the same.</summary>
internal static class Statements
{
    // Cosine of weighted terms: below .5 sentences of this length share a subject but not a statement.
    private const double Same = 0.5;

    // The first sentences of two items on one event say the same in other words far more often than not.
    private const double SameLead = 0.22;

    // Sentences with rare words in common that are about something else lie below.
    private const double LeastMeant = 0.35;

    // Of several that it may be cited for, the one whose meaning is nearest.
    private const double SameInOtherWords = 0.1;

    /// <param name="passages">Any order.</param>
    /// <param name="limit">Sentences looked at, best first; bounds the comparisons.</param>
    public static List<Statement> Join(IEnumerable<Passage> passages, int limit, Agreement agreement)
    {
        var ordered = passages
            .OrderByDescending(passage => passage.Stands)
            .ThenByDescending(passage => passage.Score)
            .ThenBy(passage => passage.Evidence.CopyOf is not null)
            .ThenBy(passage => passage.Evidence.When).ThenBy(passage => passage.Evidence.Item).ThenBy(passage => passage.Start)
            .Take(limit);
        var index = new StatementIndex(agreement.Meanings);
        var statements = new List<Statement>();
        foreach (var passage in ordered)
        {
            var best = index.Near(passage)
                .Where(statement => statement.Language == passage.Language)
                .Select(statement => (statement, likeness: Likeness(statement.Lead, passage, agreement)))
                .Where(pair => pair.likeness >= Same)
                .OrderByDescending(pair => pair.likeness).FirstOrDefault();
            if (best.statement is not null)
                best.statement.Add(passage);
            else if (passage.Stands)
            {
                statements.Add(new Statement(passage));
                index.Add(statements[^1]);
            }
        }

        return statements;
    }

    /// <summary>The statement led by a sentence; a new one where it only supports another or could not stand alone.</summary>
    public static Statement Holding(IReadOnlyList<Statement> statements, Passage passage) =>
        statements.FirstOrDefault(statement => statement.Lead == passage) ?? new Statement(passage);

    /// <summary>0 to 1; 0 where figures disagree. What says the same in other words counts as just the same.</summary>
    private static double Likeness(Passage one, Passage other, Agreement agreement)
    {
        var cosine = one.Vector.Cosine(other.Vector);
        if (one.Place == 0 && other.Place == 0 && one.Evidence.Story is { } story && story == other.Evidence.Story && cosine >= SameLead)
            cosine = Math.Max(cosine, Same);
        return cosine >= Same && Agree(one, other) && agreement.Meanings.Likeness(one, other) >= LeastMeant && !agreement.NamesAlone(one, other) && !agreement.TellApart(one, other) ? cosine
            : one.Evidence.Item != other.Evidence.Item && agreement.Supports(one, other) ? Same + SameInOtherWords * agreement.Meanings.Likeness(one, other) : 0;
    }

    // Not a conflict yet, only no proof that both say the same.
    private static bool Agree(Passage one, Passage other)
    {
        var figures = Figures(one);
        var others = Figures(other);
        return figures.Count == 0 || others.Count == 0 || figures.IsSubsetOf(others) || others.IsSubsetOf(figures);
    }

    private static HashSet<string> Figures(Passage passage) => [.. passage.Words.Where(word => word.Number).Select(word => word.Key)];
}
