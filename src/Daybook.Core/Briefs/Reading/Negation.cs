using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Whether words deny: by a word such as "not" or by the form of a finite verb. A participle or noun that its form negates denies what it names alone
/// (<see cref="Notion.Denied"/>): "that it will not pass but stay" says no less than "it will stay".
/// </summary>
internal static class Negation
{
    /// <summary>What a word negates by itself, as marks.</summary>
    public static PhraseMarks MarksOf(string folded, bool capital, string? language)
    {
        var negates = NegatedVerbs.Of(folded, capital, language);
        return (negates.HasFlag(Negates.Sentence) ? PhraseMarks.NegatedVerb : 0) | (negates.HasFlag(Negates.Clause) ? PhraseMarks.NegatedClause : 0)
            | (negates.HasFlag(Negates.NounBefore) ? PhraseMarks.NegatedNoun : 0);
    }

    public static bool StandsIn(ReadOnlySpan<Word> words, string language) => VerbIn(words) || Phrases.Negation.In(language).StandsIn(words);

    /// <summary>A finite verb that its form negates.</summary>
    public static bool VerbIn(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
            if ((word.Form.Begins & PhraseMarks.NegatedVerb) != 0)
                return true;
        return false;
    }

    /// <summary>As <see cref="StandsIn"/>, of a text.</summary>
    public static bool FindsIn(string text, string language) => StandsIn(Terms.Cut(text, language), language);
}
