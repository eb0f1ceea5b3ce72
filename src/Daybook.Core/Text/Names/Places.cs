namespace Daybook.Core.Text;

/// <summary>
/// Finds the places a text is about: countries, regions and cities of a hand-written gazetteer (<c>places.tsv</c>) in English, Russian,
/// Ukrainian, Azerbaijani, Turkish, Armenian, Georgian and, more thinly, others.
/// </summary>
public static class Places
{
    private const double TitleWeight = 3;

    /// <summary>A place named over and over is not more the subject than one named four times.</summary>
    private const double MostOfText = 4;

    /// <summary>Tokens of a text that are looked at: what a report is about stands in its first paragraphs.</summary>
    internal const int TextTokens = 400;

    private const int MostPlaces = 12;

    // Stands for the beginning of a sentence: no name, and no word that joins with one.
    private const string Before = "0, ";

    private const int WordsBefore = 1;

    /// <summary>An organisation tells of its country, but less than the country's own name does.</summary>
    private const double OrganisationWeight = 0.5;

    /// <summary>The id of the place that one word names, in any of its forms; null where it names none.</summary>
    public static string? Named(string word, string? language) =>
        Entities.Read(word, 1, language).Where(named => named.Row.IsPlace).Select(named => named.Row.Id).FirstOrDefault();

    /// <summary>As <see cref="Named"/> for a word within a sentence, where a capital tells the name from a common word: Куба, Qatar.</summary>
    public static string? Within(string word, string? language) =>
        Entities.Read(Before + word, 1 + WordsBefore, language).Where(named => named.Row.IsPlace && named.First == WordsBefore).Select(named => named.Row.Id).FirstOrDefault();

    /// <summary>The same for a word that someone asks with, where names are written with small letters too.</summary>
    public static string? Asked(string word, string? language) =>
        Within(word, language) ?? (word.Length > 0 && char.IsLower(word[0]) ? Within(char.ToUpperInvariant(word[0]) + word[1..], language) : null);

    /// <summary>ISO 3166 codes in order of weight: places of the headline first. Empty where none is named.</summary>
    public static IReadOnlyList<string> Find(string? title, string text, string? language) => Find(title, Tokens.Of(title ?? ""), text, Tokens.Of(text), language);

    /// <summary>The same where the tokens are known.</summary>
    public static IReadOnlyList<string> Find(string? title, IReadOnlyList<Token> titleTokens, string text, IReadOnlyList<Token> textTokens, string? language)
    {
        var inText = Entities.Read(text, textTokens, TextTokens, language);
        var inTitle = Entities.Read(title ?? "", titleTokens, TextTokens, language);
        List<Gazetteer.Named> all = [.. inText, .. inTitle];
        AmericanGeorgia.Settle(all, title, text);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            var isOfText = i < inText.Count;
            if (Entities.PlaceOf(all[i], isOfText ? inText : inTitle, isOfText ? text : title ?? "", isOfText ? textTokens : titleTokens) is not { Length: >= 2 } code)
                continue;
            var weight = weights.GetValueOrDefault(code) + (all[i].Row.IsPlace ? 1 : OrganisationWeight) * (isOfText ? 1 : TitleWeight);
            weights[code] = isOfText ? Math.Min(MostOfText, weight) : weight;
        }
        // A country weighs what it and its parts weigh: three harbours of one coast make that country the subject.
        var countries = weights.GroupBy(pair => pair.Key[..2]).ToDictionary(country => country.Key, country => country.Sum(pair => pair.Value));
        return [.. weights.OrderByDescending(pair => countries[pair.Key[..2]]).ThenBy(pair => pair.Key[..2], StringComparer.Ordinal).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostPlaces).Select(pair => pair.Key)];
    }
}
