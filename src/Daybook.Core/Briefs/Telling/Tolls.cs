using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Counts of dead, hurt and missing, which grow: a higher one that is told later takes the place of the one before, and no reports differ, unless the lower one is
/// still told after it.
/// </summary>
internal static class Tolls
{
    private static readonly Lazy<Dictionary<string, string>> Kinds = new(() =>
        Resource.Rows("toll-kinds.tsv").SelectMany(row => row[1].Split('|').Select(concept => (concept, kind: row[0]))).ToDictionary(row => row.concept, row => row.kind, StringComparer.Ordinal));

    // "87 were hurt", "the number of dead has risen to three": no clause lies between.
    private const int WordsBetween = 5;

    /// <summary>Concepts that stand in the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Kinds.Value.Keys;

    /// <summary>A later toll of the same event has taken the place of a value.</summary>
    /// <param name="all">Values of one thing, this one among them.</param>
    public static bool Outdated(ReportedValue value, IReadOnlyList<ReportedValue> all)
    {
        if (Kind(value.Passage, value.Quantity) is not { } kind)
            return false;
        var last = all.Where(value.Agrees).Max(other => other.Passage.Evidence.When);
        return all.Where(other => other.Quantity.Value > value.Quantity.Value && !other.Agrees(value) && Kind(other.Passage, other.Quantity) == kind)
            .Any(higher => all.Where(higher.Agrees).Min(other => other.Passage.Evidence.When) > last);
    }

    /// <summary>The tolls that a sentence tells.</summary>
    public static IEnumerable<(string Kind, decimal Value)> Of(Passage passage)
    {
        List<Quantity> figures = [.. passage.Source.Item.Figures.Figures.Where(figure => figure.Start >= passage.Start && figure.End <= passage.End)];
        if (figures.Count == 0)
            return [];
        var tokens = Tokens.Of(passage.Text);
        var uses = Lexicon.Find(tokens, passage.Language);
        return [.. figures.Select(figure => (Kind: Kind(tokens, uses, figure with { Start = figure.Start - passage.Start, End = figure.End - passage.Start }), figure.Value))
            .Where(toll => toll.Kind is not null).Select(toll => (toll.Kind!, toll.Value))];
    }

    /// <summary>Of whom a figure tells: the dead, the hurt, the missing; null where of others.</summary>
    public static string? Kind(Passage passage, Quantity figure)
    {
        var tokens = Tokens.Of(passage.Text);
        return Kind(tokens, Lexicon.Find(tokens, passage.Language), figure);
    }

    private static string? Kind(IReadOnlyList<Token> tokens, IEnumerable<ConceptUse> uses, Quantity figure)
    {
        var (first, behind) = (At(figure.Start), At(figure.End));
        // "The number of people killed by the landslide in Zelva has risen to five": whatever stands between.
        var risen = GrownCounts.Risen(tokens, uses, figure);
        return uses.Select(use => (Kind: Kinds.Value.GetValueOrDefault(Lexicon.Name(use.Concept)), Away: use.First >= behind ? use.First - behind : first - (use.First + use.Words)))
            .Where(use => use.Kind is not null && (risen || use.Away <= WordsBetween)).OrderBy(use => Math.Abs(use.Away)).Select(use => use.Kind).FirstOrDefault();

        int At(int place) => tokens.TakeWhile(token => token.Start < place).Count();
    }
}
