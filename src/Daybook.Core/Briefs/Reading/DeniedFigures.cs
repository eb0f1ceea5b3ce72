using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Figures that a sentence names only to deny them: "120 homes, not 1,200", "а не 1200", "1.200 değil". They are not what it says; the other figure is.
/// </summary>
internal static class DeniedFigures
{
    // "Instead of the 1,200", and how far behind the word that denies the true figure begins.
    private const int LongestFront = 3, WordsToOther = 3;

    /// <param name="words">Of the text that the figures stand in.</param>
    public static IReadOnlyList<Quantity> Of(IReadOnlyList<Quantity> figures, Word[] words, string language)
    {
        if (figures.Count == 0 || !Phrases.NotFigure.Knows(language) && !Phrases.FigureNot.Knows(language))
            return [];
        return [.. figures.Where(figure => FollowsDenial(figure, words, language) || PrecedesDenial(figure, figures, words, language))];
    }

    // "Not over 1,200" is no other figure but its bound.
    private static bool FollowsDenial(Quantity figure, Word[] words, string language)
    {
        if (figure.Approximate || !Phrases.NotFigure.Knows(language))
            return false;
        var (at, end) = (WordsAt.Reaching(words, figure.Start), figure.Start);
        var from = at;
        while (from > 0 && at - from < LongestFront && end - words[from - 1].End <= 1)
            end = words[--from].Start;
        return from < at && Phrases.NotFigure.In(language).Meets([.. words[from..at].Select(word => word.Folded)], at - from - 1, at - from);
    }

    /// <summary>Right behind the figure, or behind what it counts where the true figure comes next: "5 million is not enough" denies no figure.</summary>
    private static bool PrecedesDenial(Quantity figure, IReadOnlyList<Quantity> figures, Word[] words, string language)
    {
        if (!Phrases.FigureNot.Knows(language))
            return false;
        var at = WordsAt.Reaching(words, figure.End);
        if (at < words.Length && words[at].Start < figure.End)
            at++;
        if (Denies(at, figure.End))
            return true;
        return at + 1 < words.Length && words[at].Start - figure.End <= 1 && Denies(at + 1, words[at].End)
            && figures.Any(other => other.Start > words[at + 1].Start && other.Start <= words[Math.Min(at + 1 + WordsToOther, words.Length - 1)].Start);

        bool Denies(int first, int end) => first < words.Length && words[first].Start - end <= 1
            && Phrases.FigureNot.In(language).Leads([.. words[first..Math.Min(words.Length, first + 2)].Select(word => word.Folded)]);
    }
}
