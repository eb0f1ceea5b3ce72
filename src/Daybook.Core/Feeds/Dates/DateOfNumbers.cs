namespace Daybook.Core.Feeds;

/// <summary>
/// Dates that start with figures alone: ISO 8601 in its precisions and sloppy cousins (<c>2025-9-4 18:20</c>),
/// <c>20250904T182000Z</c>, <c>04.09.2025</c>, <c>9/4/2025 6:20 PM</c>, and seconds or milliseconds since 1970.
/// </summary>
internal static class DateOfNumbers
{
    public static DateTimeOffset? Parse(string text)
    {
        if (!char.IsAsciiDigit(text[0]))
            return null;
        if (SinceEpoch(text) is { } instant)
            return instant;
        var cursor = new DateCursor(text);
        var parts = new DateParts { Month = 1, Day = 1 };
        var first = cursor.Number(1, 8, out var digits);
        var isDate = digits switch
        {
            4 => YearFirst(ref cursor, ref parts, first),
            8 => Packed(ref parts, first),
            1 or 2 => DayFirst(ref cursor, ref parts, first),
            _ => false,
        };
        return isDate && Clock(ref cursor, ref parts, packed: digits == 8) ? parts.Instant() : null;
    }

    /// <summary>Ten digits are seconds from 2001 on, thirteen are milliseconds.</summary>
    private static DateTimeOffset? SinceEpoch(string text)
    {
        if (text.Length is not (10 or 13) || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var number = long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        if (number < (text.Length == 10 ? 1_000_000_000 : 1_000_000_000_000))
            return null;
        var instant = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return instant.Year <= DateParts.LastYear ? instant : null;
    }

    private static bool YearFirst(ref DateCursor cursor, ref DateParts parts, int year)
    {
        parts.Year = year;
        if (cursor.AtEnd)
            return true;
        var separator = cursor.Peek;
        if (separator is not ('-' or '/' or '.'))
            return false;
        cursor.At++;
        var month = cursor.Number(1, 3, out var digits);
        if (month < 0)
            return false;
        if (digits == 3)
            return month > 12 ? Ordinal(ref parts, month) : Rest(ref cursor, ref parts, month, separator);
        return Rest(ref cursor, ref parts, month, separator);
    }

    private static bool Rest(ref DateCursor cursor, ref DateParts parts, int month, char separator)
    {
        parts.Month = month;
        if (!cursor.Take(separator))
            return true;
        parts.Day = cursor.Number(1, 2, out _);
        return parts.Day > 0;
    }

    /// <summary>ISO 8601 ordinal date: the day of the year.</summary>
    private static bool Ordinal(ref DateParts parts, int dayOfYear)
    {
        if (parts.Year is < 1 or > 9999 || dayOfYear > (DateTime.IsLeapYear(parts.Year) ? 366 : 365))
            return false;
        var day = new DateTime(parts.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(dayOfYear - 1);
        (parts.Month, parts.Day) = (day.Month, day.Day);
        return true;
    }

    private static bool Packed(ref DateParts parts, int figures)
    {
        (parts.Year, parts.Month, parts.Day) = (figures / 10_000, figures / 100 % 100, figures % 100);
        return true;
    }

    /// <summary>
    /// <c>d.m.y</c> with points; with strokes the part above 12 is the day. Where both could be: with a.m. or p.m. the
    /// writer is American and puts the month first, else it is the day, as in the rest of the world.
    /// </summary>
    private static bool DayFirst(ref DateCursor cursor, ref DateParts parts, int first)
    {
        var separator = cursor.Peek;
        if (separator is not ('.' or '/' or '-'))
            return false;
        cursor.At++;
        var second = cursor.Number(1, 2, out _);
        if (second < 0 || !cursor.Take(separator))
            return false;
        var year = cursor.Number(2, 4, out var digits);
        if (year < 0)
            return false;
        parts.Year = DateParts.FullYear(year, digits);
        var isAmerican = separator != '.' && first <= 12 && (second > 12 || cursor.Rest.Contains("am", StringComparison.OrdinalIgnoreCase) || cursor.Rest.Contains("pm", StringComparison.OrdinalIgnoreCase));
        (parts.Day, parts.Month) = isAmerican ? (second, first) : (first, second);
        return true;
    }

    private static bool Clock(ref DateCursor cursor, ref DateParts parts, bool packed)
    {
        _ = cursor.Take(',');
        cursor.Blank();
        if (cursor.Peek is 'T' or 't')
            cursor.At++;
        cursor.Blank();
        if (cursor.AtEnd || cursor.Peek is 'Z' or 'z' or '+' or '-')
            return DateClock.Zone(ref cursor, ref parts);
        if (!DateClock.Time(ref cursor, ref parts) && !PackedTime(ref cursor, ref parts) && packed)
            return false;
        return (DateClock.Zone(ref cursor, ref parts) || cursor.AtEnd) && Ends(ref cursor);
    }

    /// <summary><c>182000</c>, <c>1820</c> or <c>18</c>.</summary>
    private static bool PackedTime(ref DateCursor cursor, ref DateParts parts)
    {
        var number = cursor.Number(2, 6, out var digits);
        if (number < 0 || digits is 3 or 5)
            return false;
        number *= digits switch { 2 => 10_000, 4 => 100, _ => 1 };
        (parts.Hour, parts.Minute, parts.Second) = (number / 10_000, number / 100 % 100, number % 100);
        return true;
    }

    private static bool Ends(ref DateCursor cursor)
    {
        cursor.Blank();
        return cursor.AtEnd || cursor.Peek == '(' || cursor.Peek == ',' || cursor.Peek == '[';
    }
}
