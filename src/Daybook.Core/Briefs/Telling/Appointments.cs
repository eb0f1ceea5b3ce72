using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Days of the week on which a thing recurs, and scores: "on Mondays and Fridays" is not "on Monday, Wednesday and Saturday", and who won 7:3 is not
/// who won 6:4.
/// </summary>
internal static partial class Appointments
{
    // One day by itself is when it happened, and may be left out by others.
    private const int LeastDays = 2;

    private static readonly HashSet<string> DaysOfWeek = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Both name several days, or both a score, and not the same.</summary>
    public static bool Part(Passage one, Passage other) => PartByScores(one.Text, other.Text) || PartByDays(one, other);

    private static bool PartByDays(Passage one, Passage other) =>
        Days(one) is { Count: >= LeastDays } mine && Days(other) is { Count: >= LeastDays } theirs && !mine.IsSubsetOf(theirs) && !theirs.IsSubsetOf(mine);

    /// <summary>The days of the week that it names, by the lexicon, which has "on Mondays" too: that is no date.</summary>
    public static HashSet<string> Days(Passage passage) =>
        [.. Lexicon.Find(Tokens.Of(passage.Text), passage.Language).Select(use => Lexicon.Name(use.Concept)).Where(DaysOfWeek.Contains)];

    /// <summary>With a colon it is a score (an hour has two digits behind it); with a dash it may be anything, so it only speaks for one.</summary>
    private static bool PartByScores(string one, string other) =>
        Scores(one, Colon()) is { Count: > 0 } mine && Scores(other, Colon()) is { Count: > 0 } theirs && !mine.Overlaps(theirs)
        && !mine.Overlaps(Scores(other, Dash())) && !theirs.Overlaps(Scores(one, Dash()));

    private static HashSet<(int, int)> Scores(string text, Regex shape) =>
        [.. shape.Matches(text).Select(match => (int.Parse(match.Groups[1].ValueSpan, null), int.Parse(match.Groups[2].ValueSpan, null))).Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)))];

    [GeneratedRegex(@"(?<![\d:.,])([0-9]{1,2}):([0-9])(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<![\d:.,])([0-9]{1,2})[-–‑]([0-9])(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
