using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The endings and words of <c>noun-shapes.tsv</c> for one language, folded.</summary>
internal sealed class NounShapes
{
    // So many letters are left of a word before an ending counts as one.
    private const int LeastStem = 2;

    // An ending so long may be the whole word: "нова".
    private const int WholeWord = 4;

    private const string NeverKind = "never";

    private static readonly Lazy<FrozenDictionary<string, NounShapes>> ByLanguage = new(() => Resource.Rows("noun-shapes.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new NounShapes(group), StringComparer.Ordinal));

    private readonly Dictionary<string, string[]> endings;
    private readonly FrozenSet<string> never, things, others;
    private readonly (string Own, string Case)[] possessed;

    /// <summary>Endings of cases with those of the dictionary, a stroke between.</summary>
    public IReadOnlyList<string> Pairs { get; }

    /// <summary>Endings of derived nouns in a case, each with that of the noun, as they are written: "-lığı" is -lıq.</summary>
    public IReadOnlyList<(string Case, string Plain)> Derived { get; }

    /// <summary>Last letters of a noun, each with an ending of the verb that agrees with it.</summary>
    public IReadOnlyList<(string Noun, string Verb)> Agreeing { get; }

    private NounShapes(IEnumerable<string[]> rows)
    {
        var lists = rows.ToDictionary(row => row[1], row => row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        endings = lists.ToDictionary(list => list.Key, list => list.Value.Select(ending => Folding.Fold(ending)).Distinct(StringComparer.Ordinal).OrderByDescending(ending => ending.Length).ToArray(), StringComparer.Ordinal);
        never = endings.GetValueOrDefault(NeverKind, []).ToFrozenSet(StringComparer.Ordinal);
        things = endings.GetValueOrDefault("thing", []).ToFrozenSet(StringComparer.Ordinal);
        others = endings.GetValueOrDefault("plurala", []).ToFrozenSet(StringComparer.Ordinal);
        Pairs = lists.GetValueOrDefault("nominative", []);
        Derived = [.. lists.GetValueOrDefault("derived", []).Select(pair => pair.Split('|')).Select(pair => (pair[0], pair[1]))];
        Agreeing = [.. lists.GetValueOrDefault("agreeing", []).Select(pair => pair.Split('|')).Select(pair => (pair[0], pair[1]))];
        // Folding would take the stroke for a gap.
        possessed = [.. lists.GetValueOrDefault("possessed", []).Select(pair => pair.Split('|')).Select(pair => (Folding.Fold(pair[0]), Folding.Fold(pair[1]))).Distinct().OrderByDescending(pair => pair.Item2.Length)];
    }

    /// <summary>Null for a language that the table has not.</summary>
    public static NounShapes? Of(string language) => ByLanguage.Value.GetValueOrDefault(language);

    /// <summary>Letters of the ending of a kind that the word has; 0 for none.</summary>
    public int Ending(string kind, string folded)
    {
        foreach (var ending in endings.GetValueOrDefault(kind, []))
            if ((folded.Length >= ending.Length + LeastStem || ending.Length >= WholeWord && folded.Length == ending.Length) && folded.EndsWith(ending, StringComparison.Ordinal))
                return ending.Length;
        return 0;
    }

    public bool Has(string kind, string folded) => Ending(kind, folded) > 0;

    /// <summary>Letters of the case behind the ending that says whose it is; 0 where the word has not both.</summary>
    public int CaseOfPossessed(string folded)
    {
        foreach (var (own, ending) in possessed)
            if (folded.Length >= own.Length + ending.Length + LeastStem && folded.EndsWith(ending, StringComparison.Ordinal) && folded.AsSpan(0, folded.Length - ending.Length).EndsWith(own))
                return ending.Length;
        return 0;
    }

    /// <summary>A noun with a plural in -а or -я though it is masculine.</summary>
    public bool HasOtherPlural(string folded) => others.Contains(folded);

    /// <summary>A noun that looks like a verb.</summary>
    public bool IsThing(string folded) => things.Contains(folded);

    /// <summary>The folded word is among those that no noun phrase holds.</summary>
    public bool IsNever(string folded) => never.Contains(folded);

    /// <summary>A word that no noun phrase holds: a joining word, a figure, a day, "each", "new" where it tells nothing.</summary>
    public bool Stops(Word word) => word.Empty || word.Number || IsNever(word.Folded);
}
