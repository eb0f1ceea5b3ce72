using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Text;

/// <summary>A score of a match as it is written.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
internal readonly record struct MatchScore(int Start, int End, int More, int Less);

/// <summary>Scores of matches: two small numbers with a dash or colon between, "3-1", "3:1", "0–2". Whose number stands first is the writer's choice.</summary>
internal static partial class MatchScores
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("-–‑:");

    /// <summary>In order. What is a date or an hour of the day besides, the caller knows.</summary>
    public static IReadOnlyList<MatchScore> Find(string text)
    {
        if (!MayHave(text))
            return [];
        var found = new List<MatchScore>();
        foreach (var match in Written().Matches(text).Cast<Match>())
        {
            var (one, other) = (Number(match.Groups["one"]), Number(match.Groups["other"]));
            // "3-4 days" and "10–12" are ranges far more often than what a loser tells of himself; but nobody counts from none.
            if (match.Groups["mark"].Value == ":" || one >= other || one == 0)
                found.Add(new MatchScore(match.Index, match.Index + match.Length, Math.Max(one, other), Math.Min(one, other)));
        }
        return found;
    }

    /// <summary>Nearly no text has a mark between two digits, and the pattern costs more than to look for one.</summary>
    private static bool MayHave(ReadOnlySpan<char> text)
    {
        for (int from = 1, at; from < text.Length - 1 && (at = text[from..^1].IndexOfAny(Marks)) >= 0; from += at + 1)
            if (char.IsAsciiDigit(text[from + at - 1]) && char.IsAsciiDigit(text[from + at + 1]))
                return true;
        return false;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // "10:30" may be an hour and "16-18-24" a telephone: behind a colon stands one digit, and no further mark joins a number on either side.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<![\p{L}\p{N}][-–:.,/])(?:(?<one>[0-9]{1,3})(?<mark>[-–‑])(?<other>0|[1-9][0-9]{0,2})|(?<one>[0-9]{1,2})(?<mark>:)(?<other>[0-9]))(?![0-9%])(?![-–:.,/][0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
