using System.Globalization;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;

namespace Daybook.Core.Items;

/// <summary>A whole date (day, month and year) in words or figures, as pages show them to readers.</summary>
/// <param name="Start">UTF-16 offset in the text it was found in.</param>
/// <param name="Length">UTF-16 length there.</param>
internal readonly partial record struct WrittenDate(DateOnly Day, int Start, int Length)
{
    /// <summary>Before this year there were no news sites, and what looks like a date of a page is one it tells of.</summary>
    public const int FirstYear = 1995;

    private const int LastYear = 2100;

    /// <summary>The first date; null where there is none. A month alone or a year alone is no date.</summary>
    /// <param name="monthFirst">True where <c>4/7/2020</c> is in April: the writer is American.</param>
    public static WrittenDate? First(string text, bool monthFirst)
    {
        WrittenDate? first = null;
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (first is { } earlier && match.Index >= earlier.Start)
                    break;
                if (read(match, monthFirst) is not { } day)
                    continue;
                first = new WrittenDate(day, match.Index, match.Length);
                break;
            }
        }
        return first;
    }

    /// <summary>True where a date may stand in the text: four figures that are a year, or two after a point or stroke.</summary>
    public static bool MayStandIn(string text) => Hint().IsMatch(text);

    private static readonly (Regex Pattern, Func<Match, bool, DateOnly?> Read)[] Forms =
    [
        (YearFirst(), (match, _) => DayOf(Number(match, "y"), Number(match, "m"), Number(match, "d"))),
        (YearLast(), OfFigures),
        (DayWordYear(), OfWords),
        (WordDayYear(), OfWords),
        (YearWordDay(), OfWords),
    ];

    private static DateOnly? OfWords(Match match, bool monthFirst) =>
        DateWords.Month(match.Groups["w"].ValueSpan) is { } month ? DayOf(Number(match, "y"), month, Number(match, "d")) : null;

    private static DateOnly? OfFigures(Match match, bool monthFirst)
    {
        var (first, second, year) = (Number(match, "a"), Number(match, "b"), Number(match, "y"));
        if (match.Groups["y"].Length == 2)
            year += 2000;
        var isAmerican = second > 12 || (monthFirst && first <= 12 && match.Groups["s"].Value == "/");
        return isAmerican ? DayOf(year, first, second) : DayOf(year, second, first);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|[0-9]{2}[./][0-9]{2}[./][0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(@"(?<![0-9./-])(?<y>(?:19|20)[0-9]{2})\s?[-/.|年년]\s?(?<m>[0-9]{1,2})\s?[-/.|月월]\s?(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9./-])(?:(?<a>[0-9]{1,2})(?<gap>\s?)(?<s>[./|-])\k<gap>(?<b>[0-9]{1,2})\k<gap>\k<s>\k<gap>(?<y>(?:19|20)[0-9]{2})|(?<a>[0-9]{2})(?<s>[./])(?<b>[0-9]{2})\k<s>(?<y>[0-9]{2}))(?![0-9]|[./-][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<![0-9.])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|[º°ª.])?[\s,/-]{0,3}(?:(?:de|del|of|da)\s)?(?<w>\p{L}{3,16})\.?[\s,/'-]{0,3}(?:(?:de|del|of)\s)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayWordYear();

    [GeneratedRegex(@"(?<!\p{L})(?<w>\p{L}{3,16})\.?\s{1,3}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordDayYear();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[.,]?\s{1,3}(?<w>\p{L}{3,16})\.?\s{1,3}(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearWordDay();
}
