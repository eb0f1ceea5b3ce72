using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a figure is a figure of: kilometres, kilometres an hour, or lorries.</summary>
internal static class Units
{
    private const char Kind = '#';

    // The thing counted stands right behind the figure, or behind one adjective.
    private const int WordsToThing = 2;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kinds = new(() =>
        Resource.Rows("counted-kinds.tsv").SelectMany(row => row[1].Split('|').Select(concept => (concept, kind: row[0]))).ToDictionary(row => row.concept, row => row.kind, StringComparer.Ordinal));

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

    private static string? Counted(string text, string language, Quantity quantity)
    {
        // "From ten in the morning, lorries": what stands behind a comma is not counted.
        var mark = text.AsSpan(quantity.End).IndexOfAny(',', ';', ':');
        var tokens = Tokens.Of(text).Where(token => token.Start >= quantity.End && (mark < 0 || token.Start < quantity.End + mark)).Take(WordsToThing).ToList();
        return Lexicon.Find(tokens, language).Select(use => Kinds.Value.GetValueOrDefault(Lexicon.Name(use.Concept))).FirstOrDefault(kind => kind is not null);
    }
}
