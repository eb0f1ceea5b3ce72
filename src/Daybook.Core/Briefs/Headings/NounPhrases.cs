using System.Buffers;

namespace Daybook.Core.Briefs;

/// <summary>A noun phrase as it stands in a sentence.</summary>
/// <param name="Text">Its words, without an article.</param>
/// <param name="Definite">"the" stood before it.</param>
/// <param name="Speaks">It is said to say the rest: "analysts say".</param>
internal sealed record NounPhrase(string Text, IReadOnlyList<Word> Words, bool Definite, bool Speaks)
{
    /// <summary>It stands in another case in the sentence, so that it is hardly its subject.</summary>
    public bool Turned { get; init; }

    /// <summary>Two things told together: "cars and buses".</summary>
    public bool IsPair { get; init; }

    /// <summary>The front of a longer name, which may stand for it only where that has no room: "Carnegie Endowment".</summary>
    public bool OfLongerName { get; init; }

    /// <summary>The noun that it is about: the last one, but before what that is of, and in Slavic languages before its genitive.</summary>
    public Word Head(string language) => language is "ru" or "uk" ? Content.FirstOrDefault(word => !Things.IsQuality(word) && Things.Has(word), Words[^1])
        : Words.Any(word => word.Empty) ? Words[0] : Words[^1];

    public bool Proper => Words[^1].Capital;

    /// <summary>What its words mean, whatever forms and joints they have: phrases with the same keys are one.</summary>
    public string Keys => string.Join(' ', Content.Select(word => word.Key));

    /// <summary>Without articles and prepositions within it.</summary>
    public IEnumerable<Word> Content => Words.Where(word => !word.Empty);

    /// <summary>A common word by itself that is no plural: "beehive".</summary>
    public bool Bare => Words is [{ Capital: false } word] && !word.Folded.EndsWith('s');
}

/// <summary>
/// Finds noun phrases without a tagger. English: what stands between articles, prepositions, verbs and marks (<see cref="EnglishPhrases"/>). Languages that inflect: by endings
/// (<see cref="SlavicPhrases"/>, <see cref="HeadFinalPhrases"/>), and names by their capitals (<see cref="NameRuns"/>).
/// </summary>
internal static class NounPhrases
{
    // Behind these a sentence or a quotation begins, behind those a clause.
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\u2026:\u00ab\u201c\u201e\"\u0589"), Parts = SearchValues.Create(",;\u2014\u2013");

    public static IReadOnlyList<NounPhrase> In(string text, string language)
    {
        var words = Terms.Words(text, language);
        IReadOnlyList<NounPhrase> found = language == "en" ? new EnglishPhrases(text, words).All() : [.. Inflected(text, words, language).OrderBy(phrase => phrase.Words[0].Start)];
        return [.. found, .. NounPairs.In(text, words, found, language)];
    }

    /// <summary>Phrases, names and places, each once; a name within a phrase is a part of it.</summary>
    private static IEnumerable<NounPhrase> Inflected(string text, IReadOnlyList<Word> words, string language)
    {
        var shapes = NounShapes.Of(language);
        List<(int From, int To, string Text)> found = shapes is null ? [] : language is "ru" or "uk" ? [.. new SlavicPhrases(text, words, language, shapes).All()] : [.. HeadFinalPhrases.In(text, words, language, shapes)];
        foreach (var (from, to, ending) in NameRuns.In(text, words, language).Concat(Places(words, language)))
            if (!found.Exists(phrase => phrase.From < to && from < phrase.To))
                found.Add((from, to, text[words[from].Start..(words[to - 1].End - ending)]));
        foreach (var (from, to, phrase) in found)
            if (phrase.Length > 2 && phrase.All(letter => letter is not ('\n' or '\u201c' or '\u201d')))
                yield return new NounPhrase(phrase, [.. words.Skip(from).Take(to - from)], false, Speaks(text, words, from, to, Phrases.Attribution.In(language), Phrases.Counting.In(language))) { Turned = !text.AsSpan(words[from].Start).StartsWith(phrase) };
    }

    /// <summary>A verb of saying stands beside it, or behind the name of who says it: "energetika mütəxəssisi Rauf Səlimzadə deyir".</summary>
    private static bool Speaks(string text, IReadOnlyList<Word> words, int from, int to, Phrases attribution, Phrases counting)
    {
        while (to < words.Count && words[to].Capital && Touch(text, words[to - 1], words[to]))
            to++;
        return to < words.Count && (attribution.Has(words[to].Folded) || counting.Has(words[to].Folded)) || from > 0 && attribution.Has(words[from - 1].Folded);
    }

    private static IEnumerable<(int From, int To, int Case)> Places(IReadOnlyList<Word> words, string language) =>
        Enumerable.Range(0, words.Count).Where(at => !PlaceNames.IsAdjective(words[at], language) && NounShapes.Of(language)?.Stops(words[at]) != true && PlaceNames.Has(words[at], language)).Select(at => (at, at + 1, 0));

    /// <summary>The word is the first of a sentence, in quotation marks or not.</summary>
    public static bool OpensSentence(string text, IReadOnlyList<Word> words, int at) =>
        at == 0 || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(Ends) >= 0;

    /// <summary>The word is the first of a sentence or behind a mark.</summary>
    public static bool OpensClause(string text, IReadOnlyList<Word> words, int at) =>
        OpensSentence(text, words, at) || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(Parts) >= 0;

    /// <summary>Only a space or a hyphen lies between.</summary>
    public static bool Touch(string text, Word one, Word other) => text[one.End..other.Start] is " " or "-" or "\u2011";

    /// <summary>A word without the ending of its plural or third person.</summary>
    public static string Bare(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') ? word[..^1] : word;
}
