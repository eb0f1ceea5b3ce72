using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Tells a phrase that names who says or counts the rest, which is seldom what a sentence is about.</summary>
internal static class Speaking
{
    // "Said at the staff": words from a verb of saying to who says it. "Müdafiə Nazirliyi ... bildirib": the verb stands last.
    private const int WordsToSaying = 2;

    /// <summary>It says or counts the rest for certain: "analysts say", "is put at 640 by the railway".</summary>
    public static bool IsCertain(NounPhrase phrase, string text, string language) => phrase.Speaks || IsAgent(text[..phrase.Words[0].Start], language);

    private static bool IsAgent(string before, string language) =>
        language == "en" && (Tokens.Of(before) is [.., { Folded: "by" }] or [.., { Folded: "by" }, { Folded: "the" or "a" or "an" }]) && (Phrases.Counting.In(language).FindsIn(before) || Phrases.Attribution.In(language).FindsIn(before));

    /// <summary>A verb of saying stands before it, a verb of saying or counting behind it: "the statistics office counts"; where verbs stand last, at the end of the sentence that an actor opens.</summary>
    public static bool Tells(NounPhrase phrase, string text, string language)
    {
        var (before, behind) = (text[..phrase.Words[0].Start], text[phrase.Words[^1].End..].TrimStart());
        return IsCertain(phrase, text, language) || Tokens.Of(before).TakeLast(WordsToSaying).Any(token => Phrases.Attribution.In(language).Has(token.Folded))
            || Phrases.Counting.In(language).Leads(behind) || Phrases.Attribution.In(language).Leads(behind) || SaysAtTheEnd(phrase, before, behind, language);
    }

    private static bool SaysAtTheEnd(NounPhrase phrase, string before, string behind, string language) =>
        NounShapes.Of(language)?.Is("verb-last") == true && Things.IsActor(phrase.Head(language)) && before.Length == 0 && Tokens.Of(behind) is [.., var last] && Phrases.Attribution.In(language).Has(last.Folded);
}
