using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// Days of the week on which a thing recurs, hours of the clock and scores: "on Mondays and Fridays" is not "on Monday, Wednesday and Saturday", and
/// what stopped at 22:40 is not what left at 05:40.
/// </summary>
internal static partial class Appointments
{
    // One day by itself is when it happened, and may be left out by others.
    private const int LeastDays = 2;

    private static readonly HashSet<string> DaysOfWeek = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Both name several days, or both an hour or a score, and not the same.</summary>
    public static bool Part(Passage one, Passage other) => PartByPairs(one.Text, other.Text) || PartByDays(one, other);

    private static bool PartByDays(Passage one, Passage other) =>
        Days(one) is { Count: >= LeastDays } mine && Days(other) is { Count: >= LeastDays } theirs && !mine.IsSubsetOf(theirs) && !theirs.IsSubsetOf(mine);

    /// <summary>The days of the week that it names, by the lexicon, which has "on Mondays" too: that is no date.</summary>
    public static HashSet<string> Days(Passage passage) =>
        [.. Lexicon.Find(Tokens.Of(passage.Text), passage.Language).Select(use => Lexicon.Name(use.Concept)).Where(DaysOfWeek.Contains)];

    /// <summary>With a colon it is an hour or a score; with a dash it may be anything, so it only speaks for one.</summary>
    private static bool PartByPairs(string one, string other) =>
        Pairs(one, Colon()) is { Count: > 0 } mine && Pairs(other, Colon()) is { Count: > 0 } theirs && !mine.Overlaps(theirs)
        && !mine.Overlaps(Pairs(other, Dash())) && !theirs.Overlaps(Pairs(one, Dash()));

    private static HashSet<(int, int)> Pairs(string text, Regex shape) =>
        [.. shape.Matches(text).Select(match => (int.Parse(match.Groups[1].ValueSpan, null), int.Parse(match.Groups[2].ValueSpan, null))).Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)))];

    [GeneratedRegex(@"(?<![\d:.,])([0-9]{1,2}):([0-9]{1,2})(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<![\d:.,])([0-9]{1,2})[-–‑]([0-9]{1,2})(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
