namespace Daybook.Core.Briefs;

/// <summary>A noun phrase as it stands in a sentence.</summary>
/// <param name="Text">Its words, without an article.</param>
/// <param name="Definite">"the" stood before it.</param>
/// <param name="Speaks">It is said to say the rest: "analysts say".</param>
internal sealed record NounPhrase(string Text, IReadOnlyList<Word> Words, bool Definite, bool Speaks)
{
    public bool Proper => Words[^1].Capital;

    /// <summary>A common word by itself that is no plural: "beehive".</summary>
    public bool Bare => Words is [{ Capital: false } word] && !word.Folded.EndsWith('s');
}

/// <summary>
/// Finds noun phrases without a tagger. English: what stands between articles, prepositions, verbs and marks. Other
/// languages: runs of names, which need no grammar.
/// </summary>
internal static class NounPhrases
{
    private const int MaxWords = 3;

    // Endings of adjectives in the genitive, dative, instrumental and accusative.
    private static readonly string[] RussianOblique = ["ской", "ского", "скому", "ским", "ском", "скую", "ских", "скими", "ного", "ному", "ную", "ных", "ными"];
    private static readonly string[] UkrainianOblique = ["ської", "ського", "ському", "ським", "ській", "ську", "ських", "ськими", "ного", "ному", "ної", "них", "ними"];

    public static IReadOnlyList<NounPhrase> In(string text, string language)
    {
        var words = Terms.Words(text, language);
        var phrases = new List<NounPhrase>();
        var from = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            var ends = at == words.Count || at > from && !Touch(text, words[at - 1], words[at]);
            var breaks = at < words.Count && Breaks(text, words, at, language);
            if (!ends && !breaks)
                continue;
            Add(text, words, from, at, phrases, language);
            from = breaks ? at + 1 : at;
        }

        return phrases;
    }

    private static void Add(string text, IReadOnlyList<Word> words, int from, int to, List<NounPhrase> phrases, string language)
    {
        while (from < to && (words[from].Number || Phrases.Empty.Has(words[from].Folded) || words[from].Folded.EndsWith("ly", StringComparison.Ordinal)))
        {
            // "400-kilovolt link" is one thing.
            if (words[from].Number && from + 2 < to && text[words[from].End] is '-' or '\u2011' && !words[from + 1].Number)
                break;
            from++;
        }

        while (to > from && (words[to - 1].Number || Phrases.Empty.Has(words[to - 1].Folded)))
            to--;
        if (to <= from || IsPredicate(text, words, from, to) || to - from == 1 && IsDependent(words[from].Folded, language))
            return;
        from = Math.Max(from, to - MaxWords);
        var definite = from > 0 && words[from - 1].Folded == "the";
        var run = words.Skip(from).Take(to - from).ToList();
        var phrase = text[run[0].Start..run[^1].End];
        if (phrase.Length > 2 && phrase.All(letter => letter is not ('\n' or '\u201c' or '\u201d')))
            phrases.Add(new NounPhrase(phrase, run, definite, to < words.Count && Phrases.Attribution.In("en").Has(words[to].Folded)));
    }

    /// <summary>"The quantities remain modest": an adjective behind its verb.</summary>
    private static bool IsPredicate(string text, IReadOnlyList<Word> words, int from, int to) =>
        to - from == 1 && from > 0 && Phrases.Copula.Has(words[from - 1].Folded) && !words[from].Folded.EndsWith('s') && (to == words.Count || !Touch(text, words[to - 1], words[to]) || Phrases.Breaker.Has(words[to].Folded));

    /// <summary>An adjective in an oblique case: "Одесской" of "Одесской области" names nothing by itself.</summary>
    private static bool IsDependent(string word, string language) => language switch
    {
        "ru" => RussianOblique.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)),
        "uk" => UkrainianOblique.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Only a space or a hyphen lies between.</summary>
    private static bool Touch(string text, Word one, Word other) => text[one.End..other.Start] is " " or "-" or "\u2011";

    private static bool Breaks(string text, IReadOnlyList<Word> words, int at, string language)
    {
        var word = words[at];
        if (language != "en")
            return !word.Capital || at == 0;
        if (Phrases.Breaker.Has(word.Folded))
            return true;
        if (word.Folded.Contains('\'', StringComparison.Ordinal))
            return true;
        if (word.Capital && at > 0)
            return false;
        return IsVerb(text, words, at);
    }

    /// <summary>"hit" in "drones hit an oil depot", but not "strikes" in "the strikes".</summary>
    private static bool IsVerb(string text, IReadOnlyList<Word> words, int at)
    {
        var word = words[at].Folded;
        if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 || Phrases.PastVerb.Has(word) || Phrases.PresentVerb.Has(word) || Phrases.PresentVerb.Has(Bare(word)))
            return true;
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4)
            return true;
        if (!Phrases.Verb.Has(word) && !Phrases.Verb.Has(Bare(word)))
            return false;
        // A word that is both is a noun after an article, adjective or preposition, a verb after its subject or before its object.
        var before = at > 0 ? words[at - 1].Folded : "";
        if (Phrases.Subject.Has(before) || before.EndsWith('s') && Phrases.Plain(before))
            return true;
        return at > 0 && at + 1 < words.Count && Touch(text, words[at], words[at + 1]) && Phrases.Object.Has(words[at + 1].Folded);
    }

    /// <summary>A word without the ending of its plural or third person.</summary>
    public static string Bare(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') ? word[..^1] : word;
}
