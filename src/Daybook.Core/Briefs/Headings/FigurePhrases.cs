using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What a figure counts, with the figure: "214 пасажирів", "two pontoons". It tells a claim from its neighbours where no other phrase does.</summary>
internal static class FigurePhrases
{
    // The thing counted stands right behind the figure, or behind one adjective.
    private const int WordsToThing = 2;

    // A number in words may be a long one.
    private const int MaxWords = 4;

    // The unit of people who are counted, as the figures have it.
    private const string Person = "person";

    public static IEnumerable<NounPhrase> In(string text, string language)
    {
        var words = Terms.Words(text, language);
        foreach (var figure in NumbersInText.Find(text, language).Where(figure => figure.Unit is null or Person && figure.Value > 1))
        {
            var of = words.Where(word => word.Start >= figure.Start && word.End <= figure.End).ToList();
            var behind = words.SkipWhile(word => word.Start < figure.End).Take(WordsToThing).ToList();
            var at = figure.Unit is null ? behind.FindIndex(word => Things.Has(word) && !Things.IsMoney(word)) : -1;
            if (of.Count is 0 or > MaxWords)
                continue;
            if (figure.Unit == Person && Plain(of[^1], language) == of[^1].Raw && !(IsSlavic(language) && of.Count > 1 && InCase(of[^2])))
                yield return new NounPhrase(text[figure.Start..figure.End], of, false, false);
            if (at < 0 || at > 0 && (Things.Has(behind[0]) || !IsSlavic(language) && language != "en") || IsSlavic(language) && InCase(of[^1]) || of.Count + at + 1 > MaxWords || !AreOne(text, [of[^1], .. behind.Take(at + 1)], language) || Plain(behind[at], language) is not { } thing)
                continue;
            yield return new NounPhrase(text[figure.Start..behind[at].Start] + thing, [.. of, .. behind.Take(at + 1)], false, false);
        }
    }

    private static bool IsSlavic(string language) => language is "ru" or "uk";

    /// <summary>"Шестнадцати", "двох": a number in a case, so that what it counts is in one.</summary>
    private static bool InCase(Word word) => !word.Number && word.Folded[^1] is 'и' or 'х' or 'м' or 'ю' && word.Folded != "три";

    /// <summary>No mark lies between, and none of the words is one that a phrase does not hold.</summary>
    private static bool AreOne(string text, IReadOnlyList<Word> words, string language) =>
        words.Zip(words.Skip(1)).All(pair => text[pair.First.End..pair.Second.Start] is " " or "\u00a0" && !pair.Second.Capital && !pair.Second.Empty
            && (language == "en" ? !Phrases.Empty.Has(pair.Second.Folded) && !Phrases.Breaker.Has(pair.Second.Folded) : NounShapes.Of(language)?.Stops(pair.Second) != true));

    /// <summary>
    /// What is counted, as its figure asks for: in Slavic languages it stands so already unless the figure itself is in a case, in the others it stands in none. Null where that is not to be had.
    /// </summary>
    private static string? Plain(Word word, string language) => language switch
    {
        "en" => word.Raw,
        "ru" or "uk" => NounShapes.Of(language)?.Has("verb", word.Folded) == true || new[] { "ами", "ями", "ам", "ям", "ах", "ях", "ом", "ем", "ою", "ею", "ому", "ой" }.Any(ending => word.Folded.EndsWith(ending, StringComparison.Ordinal)) ? null : word.Raw,
        _ => Lexicon.IsForm(word.Folded, language) && NounShapes.Of(language)?.Has("genitive", word.Folded) != true ? word.Raw : DictionaryForms.Of(word, language),
    };
}
