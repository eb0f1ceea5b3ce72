using NodaTime;

namespace Daybook.Core.Feeds;

/// <summary>The time of day and the zone, which all forms of date share.</summary>
internal static class DateClock
{
    /// <summary>Fourteen hours are in use; the RFC allows any, some clocks add summer time.</summary>
    private const int FarthestOffset = 15 * 60;

    /// <summary><c>9:05</c>, <c>09:05:07</c>, <c>09:05:07.123</c>, <c>9:05 PM</c>; false, and nothing taken, where there is none.</summary>
    public static bool Time(ref DateCursor cursor, ref DateParts parts)
    {
        var start = cursor.At;
        var hour = cursor.Number(1, 2, out _);
        var isWritten = hour >= 0 && cursor.Peek is ':' or '.' && char.IsAsciiDigit(cursor.PeekAfter(1));
        if (!isWritten)
        {
            cursor.At = start;
            return false;
        }
        var separator = cursor.Peek;
        cursor.At++;
        var minute = cursor.Number(1, 2, out _);
        var second = 0;
        if (cursor.Peek == separator && char.IsAsciiDigit(cursor.PeekAfter(1)))
        {
            cursor.At++;
            second = cursor.Number(1, 2, out _);
            Fraction(ref cursor, ref parts);
        }
        parts.Hour = hour;
        parts.Minute = minute;
        parts.Second = second;
        Half(ref cursor, ref parts);
        return true;
    }

    /// <summary>The zone, if one stands here: <c>Z</c>, <c>+0400</c>, <c>+04:00</c>, <c>GMT+4</c>, <c>MSK</c>, <c>Europe/Kyiv</c>; false where the text is no zone.</summary>
    public static bool Zone(ref DateCursor cursor, ref DateParts parts)
    {
        cursor.Blank();
        if (cursor.AtEnd)
            return true;
        if (cursor.Peek is '+' or '-' or '−')
            return Offset(ref cursor, ref parts);
        if (cursor.Peek == '(')
        {
            cursor.At = cursor.At + cursor.Rest.Length;
            return true;
        }
        var word = cursor.Word().TrimEnd('.');
        if (word.IsEmpty)
            return false;
        if (word.Contains('/'))
        {
            parts.Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(word.ToString());
            return parts.Zone is not null;
        }
        if (ZoneNames.Minutes(word) is not { } minutes)
            return false;
        parts.Offset = minutes;
        cursor.Blank();
        // "GMT+4", "UTC +02:00"; and "EST -0500", where the figure is the more exact.
        return cursor.Peek is not ('+' or '-' or '−') || Offset(ref cursor, ref parts);
    }

    private static void Fraction(ref DateCursor cursor, ref DateParts parts)
    {
        if (cursor.Peek is not ('.' or ',' or ':') || !char.IsAsciiDigit(cursor.PeekAfter(1)))
            return;
        cursor.At++;
        var scale = (int)TimeSpan.TicksPerSecond;
        while (char.IsAsciiDigit(cursor.Peek))
        {
            scale /= 10;
            parts.Ticks += (cursor.Peek - '0') * scale;
            cursor.At++;
        }
    }

    private static void Half(ref DateCursor cursor, ref DateParts parts)
    {
        var start = cursor.At;
        cursor.Blank();
        var word = cursor.Word();
        var half = word.Length is >= 2 and <= 4 ? word.ToString().Replace(".", "", StringComparison.Ordinal).ToLowerInvariant() : "";
        if (half is not ("am" or "pm") || parts.Hour > 12 && half == "am")
        {
            cursor.At = start;
            return;
        }
        if (parts.Hour <= 12)
            parts.Hour = parts.Hour % 12 + (half == "pm" ? 12 : 0);
    }

    private static bool Offset(ref DateCursor cursor, ref DateParts parts)
    {
        var sign = cursor.Peek == '+' ? 1 : -1;
        cursor.At++;
        cursor.Blank();
        var number = cursor.Number(1, 4, out var digits);
        if (number < 0)
            return false;
        var (hours, minutes) = digits > 2 ? (number / 100, number % 100) : (number, 0);
        if (digits <= 2 && cursor.Take(':') && cursor.Number(1, 2, out _) is var written and >= 0)
            minutes = written;
        // An offset no place on earth has says nothing: the zone is missing then, and the date is still one.
        var offset = hours * 60 + minutes;
        parts.Offset = minutes > 59 || offset > FarthestOffset ? 0 : sign * offset;
        return true;
    }
}
