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
    private const int TextTokens = 400;

    private const int MostPlaces = 12;

    private static readonly Lazy<Gazetteer> Known = new(() => new Gazetteer(Resource.Rows("places.tsv")));

    /// <summary>The code of the place that one word names, in any of its forms; null where it names none.</summary>
    public static string? Named(string word, string? language) => Known.Value.Find(word, 1, language).FirstOrDefault();

    /// <summary>Each name of a place in a text: its code, the index of its first token and how many it takes.</summary>
    internal static IEnumerable<(string Code, int First, int Words)> Spans(string text, IReadOnlyList<Token> tokens, string? language) =>
        Known.Value.Spans(text, tokens, TextTokens, language);

    /// <summary>ISO 3166 codes in order of weight: places of the headline first. Empty where none is named.</summary>
    public static IReadOnlyList<string> Find(string? title, string text, string? language)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var code in Known.Value.Find(text, TextTokens, language))
            weights[code] = Math.Min(MostOfText, weights.GetValueOrDefault(code) + 1);
        foreach (var code in Known.Value.Find(title ?? "", TextTokens, language))
            weights[code] = weights.GetValueOrDefault(code) + TitleWeight;
        if (weights.TryGetValue("GE", out var georgia) && AmericanGeorgia.IsMeant(title + "\n" + text, weights.Keys))
        {
            weights["US"] = weights.GetValueOrDefault("US") + georgia;
            weights.Remove("GE");
        }
        // A country weighs what it and its parts weigh: three harbours of one coast make that country the subject.
        var countries = weights.GroupBy(pair => pair.Key[..2]).ToDictionary(country => country.Key, country => country.Sum(pair => pair.Value));
        return [.. weights.OrderByDescending(pair => countries[pair.Key[..2]]).ThenBy(pair => pair.Key[..2], StringComparer.Ordinal).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostPlaces).Select(pair => pair.Key)];
    }
}

/// <summary>Tells the country of Georgia from the state, which shares its English name.</summary>
internal static class AmericanGeorgia
{
    private static readonly string[] Cues = ["atlanta", "savannah", "augusta", "macon", "state of georgia", "georgia tech", "university of georgia", "georgia governor", "georgia senate", "fulton county"];

    /// <summary>True where an American cue stands and nothing of the Caucasus does.</summary>
    public static bool IsMeant(string text, IEnumerable<string> places)
    {
        if (places.Any(place => place.StartsWith("GE-", StringComparison.Ordinal) || place is "AM" or "AZ" or "RU" or "TR"))
            return false;
        var folded = Folding.Fold(text);
        return Cues.Any(cue => folded.Contains(cue, StringComparison.Ordinal));
    }
}
