using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Briefs;

/// <summary>Scores of matches: two small numbers with a dash or colon between, "3-1", "3:1", "0–2". Whose number stands first is the writer's choice.</summary>
internal static partial class Scores
{
    /// <summary>In the order of the sentence, the greater number first. Dates and hours of the day are none.</summary>
    public static IReadOnlyList<(int More, int Less)> Of(string text, Meaning meaning)
    {
        List<(int, int)>? found = null;
        foreach (var match in Written().Matches(text).Cast<Match>())
        {
            var (one, other) = (Number(match.Groups["one"]), Number(match.Groups["other"]));
            // "3-4 days" and "10–12" are ranges far more often than what a loser tells of himself; but nobody counts from none.
            if (match.Groups["mark"].Value != ":" && one < other && one > 0
                || meaning.Dates.Any(date => date.Start < match.Index + match.Length && match.Index < date.End)
                || meaning.Hours.Any(hour => hour.Start < match.Index + match.Length && match.Index < hour.End))
                continue;
            (found ??= []).Add((Math.Max(one, other), Math.Min(one, other)));
        }

        return found ?? [];
    }

    /// <summary>Both tell a score, and none of the one is the other's.</summary>
    public static bool Part(IReadOnlyList<(int More, int Less)> one, IReadOnlyList<(int More, int Less)> other) =>
        one.Count > 0 && other.Count > 0 && !one.Any(other.Contains);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // "10:30" may be an hour and "16-18-24" a telephone: behind a colon stands one digit, and no further mark joins a number on either side.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<![\p{L}\p{N}][-–:.,/])(?:(?<one>[0-9]{1,3})(?<mark>[-–‑])(?<other>0|[1-9][0-9]{0,2})|(?<one>[0-9]{1,2})(?<mark>:)(?<other>[0-9]))(?![0-9%])(?![-–:.,/][0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
