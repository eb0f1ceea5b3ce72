using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Counts of anything that a later report of the story says have risen: "cases have risen to 61" takes the place of "47 cases", as a toll does of the one before. A sum, a share and
/// a measure are set against each other elsewhere, and of persons only tolls are known to grow.
/// </summary>
internal static class GrownCounts
{
    private static readonly HashSet<string> Rising = ["to-rise", "to-grow", "to-increase", "to-reach"];

    // "has risen to", "61-ə çatıb", "the number has since risen to about".
    private const int WordsToVerb = 3;

    // "47 confirmed cases".
    private const int WordsToThing = 2;

    /// <summary>A word of rising stands beside the figure: before it, or behind it where verbs stand last.</summary>
    public static bool Risen(IReadOnlyList<Token> tokens, IEnumerable<ConceptUse> uses, Quantity figure)
    {
        var (first, behind) = (tokens.Count(token => token.Start < figure.Start), tokens.Count(token => token.Start < figure.End));
        return uses.Any(use => Rising.Contains(Lexicon.Name(use.Concept)) && (use.First < first ? first - use.First - use.Words : use.First - behind) is >= 0 and <= WordsToVerb);
    }

    /// <summary>Figures of a sentence that it says have risen, each with all things that the sentence names before it.</summary>
    public static IEnumerable<(decimal Value, HashSet<int> Things)> Told(Passage passage) =>
        Read(passage, (tokens, uses, figure) => Risen(tokens, uses, figure) ? uses.Where(use => tokens[use.First].Start < figure.Start) : []);

    /// <summary>Figures of a sentence with the things that each counts.</summary>
    public static IEnumerable<(decimal Value, HashSet<int> Things)> Counted(Passage passage) =>
        Read(passage, (tokens, uses, figure) => uses.Where(use => tokens[use.First].Start >= figure.End && use.First - tokens.Count(token => token.Start < figure.End) < WordsToThing));

    private static IEnumerable<(decimal, HashSet<int>)> Read(Passage passage, Func<IReadOnlyList<Token>, List<ConceptUse>, Quantity, IEnumerable<ConceptUse>> which)
    {
        List<Quantity> figures = [.. NumbersInText.Find(passage.Text, passage.Language).Where(figure => figure.Unit is null)];
        if (figures.Count == 0)
            yield break;
        var tokens = Tokens.Of(passage.Text);
        List<ConceptUse> uses = [.. Lexicon.Find(tokens, passage.Language)];
        foreach (var figure in figures)
            if (which(tokens, uses, figure).Select(use => use.Concept).Where(concept => Things.IsThing(Lexicon.Name(concept))).ToHashSet() is { Count: > 0 } things)
                yield return (figure.Value, things);
    }
}
