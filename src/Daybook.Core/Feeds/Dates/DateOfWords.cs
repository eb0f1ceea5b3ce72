namespace Daybook.Core.Feeds;

/// <summary>
/// Dates with a month in letters, in whatever order: <c>Thu, 04 Sep 2025 18:20:00 +0400</c>, <c>Sep 4, 2025</c>,
/// <c>Thu Sep 4 18:20:00 2025</c>, <c>4 сентября 2025, 18:20</c>, <c>2025年9月4日 18:20</c>. A weekday, right or wrong,
/// adds nothing and is passed over.
/// </summary>
internal static class DateOfWords
{
    public static DateTimeOffset? Parse(string text)
    {
        var cursor = new DateCursor(text);
        var found = new Found { Day = -1, Year = -1 };
        while (!cursor.AtEnd)
        {
            if (!Step(ref cursor, ref found))
                return null;
        }
        if (found.Parts.Month == 0 || found.Year < 0)
            return null;
        found.Parts.Year = found.Year;
        found.Parts.Day = found.Day < 0 ? 1 : found.Day;
        return found.Parts.Instant();
    }

    private struct Found
    {
        public DateParts Parts;
        public int Day;
        public int Year;
        public bool HasTime;
        public bool HasZone;
    }

    private static bool Step(ref DateCursor cursor, ref Found found)
    {
        var c = cursor.Peek;
        if (char.IsAsciiDigit(c))
            return !found.HasTime && DateClock.Time(ref cursor, ref found.Parts) ? found.HasTime = true : Number(ref cursor, ref found);
        if (found.HasTime && !found.HasZone && c is '+' or '-' or '−')
            return char.IsAsciiDigit(cursor.PeekAfter(1)) ? found.HasZone = DateClock.Zone(ref cursor, ref found.Parts) : Pass(ref cursor);
        if (char.IsLetter(c))
            return Word(ref cursor, ref found);
        if (c == '(' && found.HasTime)
        {
            // RFC 822 comments: the zone again, in words.
            cursor.At += cursor.Rest.Length;
            return true;
        }
        return c is ' ' or ',' or '-' or '.' or '/' or '|' or '·' or '\'' or '’' or '–' or '—' or 'º' or '°' or '@' or ';' && Pass(ref cursor);
    }

    private static bool Pass(ref DateCursor cursor)
    {
        cursor.At++;
        return true;
    }

    private static bool Number(ref DateCursor cursor, ref Found found)
    {
        var number = cursor.Number(1, 4, out var digits);
        if (char.IsAsciiDigit(cursor.Peek))
            return false;
        var sign = cursor.Peek;
        if (sign is '年' or '년')
            return (found.Year = number) >= 0 && Pass(ref cursor);
        if (sign is '月' or '월')
            return (found.Parts.Month = number) >= 0 && Pass(ref cursor);
        if (sign is '日' or '일')
            return (found.Day = number) >= 0 && Pass(ref cursor);
        if (digits <= 2 && found.Day < 0)
            found.Day = number;
        else if (found.Year < 0 && digits >= 2)
            found.Year = DateParts.FullYear(number, digits);
        else
            return false;
        return true;
    }

    private static bool Word(ref DateCursor cursor, ref Found found)
    {
        var start = cursor.At;
        var word = cursor.Word();
        if (DateWords.Month(word) is { } month && found.Parts.Month == 0)
        {
            found.Parts.Month = month;
            return true;
        }
        if (found.HasTime && !found.HasZone)
        {
            cursor.At = start;
            if (DateClock.Zone(ref cursor, ref found.Parts))
                return found.HasZone = true;
            cursor.At = start + word.Length;
        }
        return word.IsEmpty ? Pass(ref cursor) : DateWords.IsFiller(word) || start == 0;
    }
}
