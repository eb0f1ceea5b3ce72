using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// A headline with what tells the parts of a series apart taken out: numbers in figures or words, ordinals, Roman numerals, single capitals, names of days,
/// months and places. "Ep one" and "Ep two", "Weather in Baku" and "Weather in Ganja" have one frame and are not one event.
/// </summary>
/// <param name="Frame">The words left, with a mark where something was taken out.</param>
/// <param name="Which">What was taken out; never empty.</param>
/// <param name="Words">Words of the frame that say something.</param>
internal sealed record SeriesPart(string Frame, string Which, int Words)
{
    /// <summary>Not a headline of a series.</summary>
    public static readonly SeriesPart None = new("", "", 0);

    private const string Numeral = "#", Place = "@";

    private static readonly Lazy<HashSet<string>> Counting = new(() =>
        [.. Resource.Rows("ordinal-words.tsv").SelectMany(row => row[1].Split('|')).Select(Folding.Fold), .. NumbersInText.NumberWords(), .. DatesInText.DayAndMonthWords()]);

    public static SeriesPart Of(string? title, string? language)
    {
        if (string.IsNullOrWhiteSpace(title))
            return None;
        var (frame, which, words) = (new List<string>(), new List<string>(), 0);
        var places = Entities.Find(title, language).Where(entity => entity.Kind == EntityKind.Place).ToList();
        foreach (var token in Tokens.Of(title))
            if (Taken(title, token, places) is { } mark)
            {
                frame.Add(mark);
                which.Add(token.Folded);
            }
            else
            {
                frame.Add(token.Folded);
                words += StopWords.Contains(token.Folded, language) ? 0 : 1;
            }

        return which.Count == 0 ? None : new SeriesPart(string.Join(' ', frame), string.Join(' ', which), words);
    }

    private static string? Taken(string title, Token token, List<Entity> places)
    {
        if (token.Kind == TokenKind.Number || Counting.Value.Contains(token.Folded) || IsRoman(title.AsSpan(token.Start, token.Length)))
            return Numeral;
        return places.Exists(place => place.Span.Start <= token.Start && token.End <= place.Span.End) ? Place : null;
    }

    /// <summary>"IV", and a single capital: "Part B".</summary>
    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length == 1 ? char.IsUpper(word[0]) : word.Length <= 6 && word.IndexOfAnyExcept("IVXLC") < 0;
}
