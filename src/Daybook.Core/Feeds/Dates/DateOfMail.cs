using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>
/// The one form most feeds use, read at once: <c>Thu, 04 Sep 2025 18:20:00 +0400</c> (RFC 2822 §3.3, also <c>GMT</c>).
/// Whatever differs in a single character is left to the patient readers.
/// </summary>
internal static class DateOfMail
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length > 5 && text[3] == ',' && text[4] == ' ')
            text = text[5..];
        if (text.Length < 20 || Day(ref text) is not (> 0 and var day) || Month(text) is not (> 0 and var month))
            return null;
        // "Sep 2025 18:20:00 GMT" or "+0400" at the end: from here on at fixed places.
        if (text.Length is not (21 or 23) || text[3] != ' ' || text[8] != ' ' || text[11] != ':' || text[14] != ':' || text[17] != ' ')
            return null;
        if (Number(text, 4, 4) is not (>= 0 and var year) || Number(text, 9, 2) is not (>= 0 and var hour) || Number(text, 12, 2) is not (>= 0 and var minute) || Number(text, 15, 2) is not (>= 0 and var second))
            return null;
        return Offset(text[18..]) is { } offset
            ? new DateParts { Year = year, Month = month, Day = day, Hour = hour, Minute = minute, Second = second, Offset = offset }.Instant()
            : null;
    }

    private static int Day(ref ReadOnlySpan<char> text)
    {
        var digits = text[1] == ' ' ? 1 : 2;
        if (text[digits] != ' ')
            return -1;
        var day = Number(text, 0, digits);
        text = text[(digits + 1)..];
        return day;
    }

    private static int Month(ReadOnlySpan<char> text)
    {
        var at = Months.AsSpan().IndexOf(text[..3], StringComparison.Ordinal);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
    }

    /// <summary>Minutes from UTC; null for what is not <c>GMT</c> or four digits with a sign.</summary>
    private static int? Offset(ReadOnlySpan<char> zone)
    {
        if (zone is "GMT")
            return 0;
        if (zone.Length != 5 || zone[0] is not ('+' or '-') || Number(zone, 1, 2) is not (>= 0 and <= 14 and var hours) || Number(zone, 3, 2) is not (>= 0 and < 60 and var minutes))
            return null;
        return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    /// <summary>−1 where the place holds no such number.</summary>
    private static int Number(ReadOnlySpan<char> text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
