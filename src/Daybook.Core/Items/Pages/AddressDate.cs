using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Items;

/// <summary>The day that an address names in its path: <c>/2025/08/25/</c>, <c>/2025-08-25-title</c>, <c>/20250825-title</c>, <c>_25.08.2025_</c>.</summary>
internal static partial class AddressDate
{
    /// <summary>The last one named (an archive's own stands before the archived address); null where none is.</summary>
    public static DateOnly? Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var found = YearFirst().Matches(address.AbsolutePath).Concat(YearLast().Matches(address.AbsolutePath))
            .OrderByDescending(match => match.Index).Select(Day).FirstOrDefault(day => day is not null);
        return found;
    }

    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year >= WrittenDate.FirstYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?:[/_.-](?<m>[0-9]{1,2})[/_.-](?<d>[0-9]{1,2})|(?<m>[0-9]{2})/?(?<d>[0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?<s>[._-])(?<m>[0-9]{1,2})\k<s>(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();
}
