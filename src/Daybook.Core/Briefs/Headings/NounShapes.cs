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

    private const string NeverKind = "never", Nothing = "-";

    private static readonly Lazy<FrozenDictionary<string, NounShapes>> ByLanguage = new(() => Resource.Rows("noun-shapes.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new NounShapes(group), StringComparer.Ordinal));

    private readonly Dictionary<string, string[]> endings;
    private readonly FrozenSet<string> never, things, others, traits;
    private readonly string[] written;
    private readonly (string Own, string Case)[] possessed;

    /// <summary>Endings of cases with those of the dictionary, a stroke between.</summary>
    public IReadOnlyList<string> Pairs { get; }

    /// <summary>Endings of derived nouns in a case, each with that of the noun, as they are written: "-lığı" is -lıq.</summary>
    public IReadOnlyList<(string Case, string Plain)> Derived { get; }

    /// <summary>Last letters of a noun, each with an ending of the verb that agrees with it.</summary>
    public IReadOnlyList<(string Noun, string Verb)> Agreeing { get; }

    /// <summary>Endings that the stem of a noun in a case may have in a dictionary, nothing among them.</summary>
    public IReadOnlyList<string> Dictionary { get; }

    /// <summary>What is written instead of an ending behind some letters, and of the plural by the ending of the singular where it is another.</summary>
    public IReadOnlyDictionary<string, string> Instead { get; }

    /// <inheritdoc cref="Instead"/>
    public IReadOnlyDictionary<string, string> OtherPlural { get; }

    /// <summary>Last letters of nouns that turn before an ending.</summary>
    public IReadOnlyList<string> Hard { get; }

    /// <summary>The ending of a noun in no case; null where it may be any.</summary>
    public string? Nominative { get; }

    private NounShapes(IEnumerable<string[]> rows)
    {
        var lists = rows.ToDictionary(row => row[1], row => row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        endings = lists.ToDictionary(list => list.Key, list => list.Value.Select(ending => Folding.Fold(ending)).Distinct(StringComparer.Ordinal).OrderByDescending(ending => ending.Length).ToArray(), StringComparer.Ordinal);
        never = endings.GetValueOrDefault(NeverKind, []).ToFrozenSet(StringComparer.Ordinal);
        things = endings.GetValueOrDefault("thing", []).ToFrozenSet(StringComparer.Ordinal);
        others = endings.GetValueOrDefault("plurala", []).ToFrozenSet(StringComparer.Ordinal);
        traits = lists.GetValueOrDefault("traits", []).ToFrozenSet(StringComparer.Ordinal);
        written = lists.GetValueOrDefault("written", []);
        Pairs = lists.GetValueOrDefault("nominative", []);
        Dictionary = [.. lists.GetValueOrDefault("dictionary", []).Select(Part)];
        Hard = endings.GetValueOrDefault("hard", []);
        Nominative = lists.GetValueOrDefault("plain", []).FirstOrDefault();
        // Folding would take the stroke for a gap.
        IEnumerable<(string, string)> Pair(string kind) => lists.GetValueOrDefault(kind, []).Select(pair => pair.Split('|')).Select(pair => (Part(pair[0]), Part(pair[1])));
        Derived = [.. Pair("derived")];
        Agreeing = [.. lists.GetValueOrDefault("agreeing", []).Select(pair => pair.Split('|')).Select(pair => (pair[0], pair[1]))];
        Instead = Pair("instead").ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        OtherPlural = Pair("otherplural").ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        possessed = [.. Pair("possessed").Select(pair => (Folding.Fold(pair.Item1), Folding.Fold(pair.Item2))).Distinct().OrderByDescending(pair => pair.Item2.Length)];
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

    /// <summary>The word ends in one of the kind, however little is left of it.</summary>
    public bool Ends(string kind, string folded) => EndLetters(kind, folded) > 0;

    /// <summary>As <see cref="Ending"/>, however little is left of the word.</summary>
    public int EndLetters(string kind, string folded)
    {
        foreach (var ending in endings.GetValueOrDefault(kind, []))
            if (folded.EndsWith(ending, StringComparison.Ordinal))
                return ending.Length;
        return 0;
    }

    /// <summary>The word begins with one of the kind.</summary>
    public bool Begins(string kind, string folded) => Array.Exists(endings.GetValueOrDefault(kind, []), front => folded.StartsWith(front, StringComparison.Ordinal));

    /// <summary>It has an ending that folding would take away.</summary>
    public bool EndsAsWritten(string raw) => Array.Exists(written, ending => raw.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A rule of the table's traits holds in the language.</summary>
    public bool Is(string trait) => traits.Contains(trait);

    public bool Has(string kind, string folded) => Ending(kind, folded) > 0;

    /// <summary>Letters of the case behind the ending that says whose it is; 0 where the word has not both.</summary>
    public int CaseOfPossessed(string folded)
    {
        foreach (var (own, ending) in possessed)
            if (folded.Length >= own.Length + ending.Length + LeastStem && folded.EndsWith(ending, StringComparison.Ordinal) && folded.AsSpan(0, folded.Length - ending.Length).EndsWith(own))
                return ending.Length;
        return 0;
    }

    private static string Part(string part) => part == Nothing ? "" : part;

    /// <summary>A noun with a plural in -а or -я though it is masculine.</summary>
    public bool HasOtherPlural(string folded) => others.Contains(folded);

    /// <summary>A noun that looks like a verb.</summary>
    public bool IsThing(string folded) => things.Contains(folded);

    /// <summary>The folded word is among those that no noun phrase holds.</summary>
    public bool IsNever(string folded) => never.Contains(folded);

    /// <summary>A word that no noun phrase holds: a joining word, a figure, a day, "each", "new" where it tells nothing.</summary>
    public bool Stops(Word word) => word.Empty || word.Number || IsNever(word.Folded);
}
