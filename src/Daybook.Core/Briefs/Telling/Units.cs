using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a figure is a figure of: kilometres, kilometres an hour, or lorries.</summary>
internal static class Units
{
    private const char Kind = '#';

    // The thing counted stands right behind the figure, or behind one adjective.
    private const int WordsToThing = 2;

    // "Years in prison", "years of his life".
    private const int WordsToCompletion = 2;

    // "Seven years in prison"; nobody's age.
    private static readonly HashSet<string> Times = ["year", "month", "week", "day"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kinds = new(() =>
        Resource.Rows("counted-kinds.tsv").SelectMany(row => row[1].Split('|').Select(concept => (concept, kind: row[0]))).ToDictionary(row => row.concept, row => row.kind, StringComparer.Ordinal));

    /// <summary>Of a bare number of what is of no kind.</summary>
    public const string Thing = "@";

    public const string Percent = "%";

    /// <summary>Concepts that stand in the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Kinds.Value.Keys;

    public static bool IsKind(string unit) => unit[0] == Kind;

    /// <summary>A currency by its ISO 4217 code.</summary>
    public static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>Null for a bare number of something that has no name here.</summary>
    public static string? Of(string text, string language, Quantity quantity)
    {
        var rate = Phrases.Rate.Leads(text[quantity.End..]) || Phrases.RateBefore.Trails(text[..quantity.Start]);
        // "Two tankers a month" are none that could be counted.
        if (quantity.Unit is null)
            return !rate && Counted(text, language, quantity) is { } kind ? Kind + kind : null;
        return rate ? quantity.Unit + "/" : quantity.Unit;
    }

    /// <summary>What a bare number counts by the lexicon; nothing of a rate.</summary>
    public static IReadOnlyList<int> Things(string text, string language, Quantity quantity) =>
        Phrases.Rate.Leads(text[quantity.End..]) || Phrases.RateBefore.Trails(text[..quantity.Start]) ? []
        : [.. ConceptsBehind(text, language, quantity).Where(IsCounted)];

    /// <summary>What the lexicon has of the next word behind the thing that a bare number counts: "years in prison".</summary>
    public static IReadOnlyList<int> Completion(string text, string language, Quantity quantity)
    {
        var tokens = Behind(text, quantity).Take(WordsToThing + WordsToCompletion).ToList();
        var uses = Lexicon.Find(tokens, language).ToList();
        if (uses.FindIndex(use => IsCounted(use.Concept)) is var at && at < 0 || uses[at].First >= WordsToThing)
            return [];
        var behind = uses.Where(use => use.First >= uses[at].First + uses[at].Words).ToList();
        return behind is [var next, ..] ? [.. behind.Where(use => use.First == next.First).Select(use => use.Concept)] : [];
    }

    private static bool IsCounted(int concept) => Lexicon.Name(concept) is var name && (Briefs.Things.IsThing(name) || Times.Contains(name));

    private static string? Counted(string text, string language, Quantity quantity) =>
        ConceptsBehind(text, language, quantity).Select(concept => Kinds.Value.GetValueOrDefault(Lexicon.Name(concept))).FirstOrDefault(kind => kind is not null);

    private static IEnumerable<int> ConceptsBehind(string text, string language, Quantity quantity) =>
        Lexicon.Find([.. Behind(text, quantity).Take(WordsToThing)], language).Select(use => use.Concept);

    private static IEnumerable<Token> Behind(string text, Quantity quantity)
    {
        // "From ten in the morning, lorries": what stands behind a comma is not counted.
        var mark = text.AsSpan(quantity.End).IndexOfAny(',', ';', ':');
        return Tokens.Of(text).Where(token => token.Start >= quantity.End && (mark < 0 || token.Start < quantity.End + mark));
    }
}
