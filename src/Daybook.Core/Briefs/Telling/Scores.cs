using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Scores of matches that a sentence tells.</summary>
internal static class Scores
{
    /// <summary>In the order of the sentence, the greater number first. Dates and hours of the day are none.</summary>
    public static IReadOnlyList<(int More, int Less)> Of(string text, Meaning meaning) =>
    [
        .. MatchScores.Find(text).Where(score => !meaning.Dates.Any(date => date.Start < score.End && score.Start < date.End) && !meaning.Hours.Any(hour => hour.Start < score.End && score.Start < hour.End))
            .Select(score => (score.More, score.Less)),
    ];

    /// <summary>Both tell a score, and none of the one is the other's.</summary>
    public static bool Part(IReadOnlyList<(int More, int Less)> one, IReadOnlyList<(int More, int Less)> other) =>
        one.Count > 0 && other.Count > 0 && !one.Any(other.Contains);
}
