namespace Daybook.Core.Text;

/// <summary>Words that are both a form of a place's name and a common word (<c>place-homographs.tsv</c>): Georgian ჩადის, "goes" and "of Chad".</summary>
internal static class PlaceHomographs
{
    /// <summary>Words that make a country of the name beside them.</summary>
    private static readonly HashSet<string> Evidence = new(
        new[]
        {
            "republic", "country", "island", "city", "республика", "республики", "республике", "республіка", "республіки", "страна", "остров", "острова", "город", "города",
            "respublikası", "cumhuriyeti", "ülkesi", "adası", "հանրապետություն", "հանրապետության", "რესპუბლიკა", "რესპუბლიკის", "რესპუბლიკაში", "ქალაქი", "ქალაქ", "კუნძულ",
        }.Select(Folding.Fold), StringComparer.Ordinal);

    private static readonly HashSet<(string Language, string Word)> Words =
        [.. Resource.Rows("place-homographs.tsv").SelectMany(row => row[0].Split(',').SelectMany(language => row[2].Split(',').Select(word => (language, Folding.Fold(word)))))];

    /// <summary>True for a word of the table.</summary>
    public static bool Has(string folded, string language) => Words.Contains((language, folded));

    /// <summary>True where the word at a token may be the common one: neither its capital nor a word beside it tells.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static bool NeedEvidence(string text, IReadOnlyList<Token> tokens, int at, string? language) =>
        language is not null && Words.Contains((language, tokens[at].Folded)) && !TellsByCapital(text, tokens[at], language)
        && !(at > 0 && Evidence.Contains(tokens[at - 1].Folded)) && !(at + 1 < tokens.Count && Evidence.Contains(tokens[at + 1].Folded));

    /// <summary>Of an abbreviation (AB) the capitals say nothing; nor do they in English, whose headlines have them everywhere.</summary>
    private static bool TellsByCapital(string text, Token token, string language) => language != "en" && token.Length > 2 && Capitals.Tells(text, token.Start);
}
