using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Words that say nothing when they are given as a reason: days of the week, months, words of time, numbers written out, function words, verbs of saying.
/// They count in likeness as all words do; a reader is only not told of them.
/// </summary>
internal static class EmptyWords
{
    /// <param name="word">As it is written.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static bool Has(string word, string? language)
    {
        var folded = Folding.Fold(word);
        return folded.Length == 0 || StopWords.Contains(folded, language) || DatesInText.Opens(folded, language) || NumbersInText.Opens(folded, language) || Saying.Is(word, language);
    }
}
