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
            var number = words.Where(word => word.Start >= figure.Start && word.End <= figure.End).ToList();
            if (number.Count is 0 or > MaxWords)
                continue;
            if (figure.Unit == Person && IsOfPersons(number, language))
                yield return new NounPhrase(text[figure.Start..figure.End], number, false, false);
            else if (figure.Unit is null && OfThings(text, number, [.. words.SkipWhile(word => word.Start < figure.End).Take(WordsToThing)], language) is ({ } counted, var plain))
                yield return new NounPhrase(text[figure.Start..counted[^1].Start] + plain, [.. number, .. counted], false, false);
        }
    }

    /// <summary>The last word of the figure says who is counted, as the figure asks for.</summary>
    private static bool IsOfPersons(List<Word> figure, string language) => Plain(figure[^1], language) == figure[^1].Raw && !(figure.Count > 1 && IsInCase(figure[^2], language));

    /// <summary>The words behind a number up to the thing that it counts, and that as it is called; null where there is none.</summary>
    private static (List<Word>? Counted, string Plain) OfThings(string text, List<Word> number, List<Word> behind, string language)
    {
        var at = behind.FindIndex(word => Things.Has(word) && !Things.IsMoney(word));
        if (at < 0 || at > 0 && (Things.Has(behind[0]) || !MayStandBetween(language)) || IsInCase(number[^1], language) || number.Count + at + 1 > MaxWords)
            return default;
        var counted = behind[..(at + 1)];
        return AreOne(text, [number[^1], .. counted], language) && Plain(counted[^1], language) is { } plain ? (counted, plain) : default;
    }

    /// <summary>The other languages tell an adjective from a noun too badly.</summary>
    private static bool MayStandBetween(string language) => language == "en" || Declines(language);

    private static bool Declines(string language) => NounShapes.Of(language)?.Is("declines") == true;

    /// <summary>"Шестнадцати", "двох": a number in a case, so that what it counts is in one.</summary>
    private static bool IsInCase(Word word, string language) =>
        !word.Number && NounShapes.Of(language) is { } shapes && shapes.Ends("figurecase", word.Folded) && !shapes.Ends("figureplain", word.Folded);

    /// <summary>No mark lies between, and none of the words is one that a phrase does not hold.</summary>
    private static bool AreOne(string text, IReadOnlyList<Word> words, string language) =>
        words.Zip(words.Skip(1)).All(pair => text[pair.First.End..pair.Second.Start] is " " or "\u00a0" && pair.Second is { Capital: false, Empty: false } && !Stops(pair.Second, language));

    private static bool Stops(Word word, string language) =>
        language == "en" ? Phrases.Empty.Has(word.Folded) || Phrases.Breaker.Has(word.Folded) : NounShapes.Of(language)?.Stops(word) == true;

    /// <summary>
    /// What is counted, as its figure asks for: in Slavic languages it stands so already unless the figure itself is in a case, in the others it stands in none. Null where that is not to be had.
    /// </summary>
    private static string? Plain(Word word, string language)
    {
        if (language == "en")
            return word.Raw;
        var shapes = NounShapes.Of(language);
        if (Declines(language))
            return shapes!.Has("verb", word.Folded) || shapes.Ends("uncounted", word.Folded) ? null : word.Raw;
        return Lexicon.IsForm(word.Folded, language) && shapes?.Has("genitive", word.Folded) != true ? word.Raw : DictionaryForms.Of(word, language);
    }
}
