using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>Reads the dates of one text in the words of its language.</summary>
internal sealed class DateReader(IReadOnlyList<Token> tokens, WordTable words, string language, DateOnly published, bool dayCertain, string text)
{
    // "until the end of December"
    private const int WordsToLimit = 4;

    // "Tuesday, the twenty-first of July".
    private const int WordsToMonth = 5;

    private const int MonthsOfYear = 12;

    private readonly DayNumbers _days = new(tokens, words, language, text);

    private readonly Weekdays _weekdays = new(text, tokens, words, language, published, dayCertain);

    private readonly Counted _counted = new(text, tokens, words, language, published, dayCertain);

    // Behind the last month of which no year is known; -1 where there is none.
    private int _open = -1;

    /// <summary>Reads at a token and answers where to go on.</summary>
    public int Step(int at, List<DateMention> found)
    {
        if (words.At("none", tokens, at) is { } none)
            return at + none.Length;
        if (words.At("weeks", tokens, at) is { } weeks && !HasCount(at))
            return TakeWeek(at, weeks.Length, Parsed(weeks.Value), found);
        if (words.At("past", tokens, at) is { } past && Past(at, at + past.Length, found) is { } next)
            return next;
        if (words.At("coming", tokens, at) is { } coming && Coming(at, at + coming.Length, coming.Value, found) is { } after)
            return after;
        if (words.At("month", tokens, at) is { } month && IsMonth(at))
            return Month(at, Parsed(month.Value), found);
        if (words.At("weekday", tokens, at) is { } weekday && IsWeekday(at))
            return TakeWeekday(at, weekday.Length, Parsed(weekday.Value), found);
        if (words.At("day", tokens, at) is { } shift)
            return dayCertain ? Take(at, shift.Length, published.AddDays(Parsed(shift.Value)), found) : at + shift.Length;
        if (words.At("months", tokens, at) is { } months && !HasCount(at))
            return Take(at, months.Length, published.AddMonths(Parsed(months.Value)), found, withDay: false);
        if (_counted.At(at) is { } counted)
        {
            found.AddRange(counted.Date is { } date ? [date] : []);
            return counted.Next;
        }

        // Georgian says "2024 წელს", in the year 2024, with the word that alone means this year.
        if (words.At("years", tokens, at) is { } years && !HasCount(at))
            return Years(at, years.Length, Parsed(years.Value), found);
        if (_days.Year(at) is { } year && !_days.IsDecade(at) && (words.Before("beforeyear", tokens, at) > 0 || words.At("yearword", tokens, at + 1) is not null || _days.HasCase(at)))
            Year(at, year, found);
        return at + 1;
    }

    private static int Parsed(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    // "Mai" is May and "more" in Romanian: a month beside a day, a year or a word that stands before one.
    private bool IsMonth(int at) => IsMonth(text, tokens[at])
        && (language != "ro" || tokens[at].Folded != "mai" || words.Before("beforemonth", tokens, at) > 0 || at > 0 && tokens[at - 1].Kind == TokenKind.Number || _days.Year(at + 1) is not null);

    // "may" and "march" are words of their own; as months they are written with a capital. "Nişan", a betrothal, is folded to "nisan", April, and "mają", they have, to "maja", of May.
    internal static bool IsMonth(string text, Token token) =>
        (token.Folded is not ("may" or "march" or "mar" or "jan" or "sep" or "dec") || char.IsUpper(text[token.Start]))
        && !(token.Folded.StartsWith("nisan", StringComparison.Ordinal) && text.AsSpan(token.Start, token.Length).Contains('ş'))
        && !(token.Folded == "maja" && text[token.End - 1] == 'ą');

    /// <summary>A Greek day is an ordinal number without its capital: "την τρίτη φορά" is the third time.</summary>
    private bool IsWeekday(int at) => language != "el" || char.IsUpper(text[tokens[at].Start]);

    /// <summary>"On Tuesday"; "Saturday-Sunday" is the weekend and no day.</summary>
    private int TakeWeekday(int at, int length, int weekday, List<DateMention> found)
    {
        var end = at + length;
        if (words.At("weekday", tokens, end) is { } other && _days.Dashed(end - 1, end))
            return end + other.Length;
        // "Tuesday, July 15": the day is told behind its name.
        if (Enumerable.Range(end, WordsToMonth).Any(word => words.At("month", tokens, word) is not null && IsMonth(word) && _days.DaysBeside(word) is [var day, ..] && Math.Min(day.First, word) - end is 0 or 1))
            return end;
        return _weekdays.Bare(at, end - 1, weekday) is { } date ? Take(at, length, date, found) : end;
    }

    /// <summary>"21 год назад": a number before it counts, so that the words alone do not mean one.</summary>
    private bool HasCount(int at) => at > 0 && (tokens[at - 1].Kind == TokenKind.Number || NumbersInText.CountAt(tokens, at - 1, language) is not null);

    /// <summary>"Last Thursday", "last December": the latest before the day of publication; null where neither follows.</summary>
    private int? Past(int at, int behind, List<DateMention> found)
    {
        if (words.At("weekday", tokens, behind) is { } weekday)
            return Take(at, behind + weekday.Length - at, _weekdays.Latest(Parsed(weekday.Value)), found);
        if (words.At("month", tokens, behind) is not { } month || !IsMonth(behind) || _days.DaysBeside(behind).Count > 0 || _days.Year(behind + 1) is not null)
            return null;
        var months = (published.Month - Parsed(month.Value) + MonthsOfYear - 1) % MonthsOfYear + 1;
        return Take(at, behind + month.Length - at, published.AddMonths(-months), found, withDay: false);
    }

    /// <summary>"The coming Thursday", "next Thursday"; null where no day of the week stands behind.</summary>
    private int? Coming(int at, int behind, string value, List<DateMention> found)
    {
        if (words.At("weekday", tokens, behind) is not { } weekday)
            return null;
        var end = behind + weekday.Length;
        return _weekdays.Coming(Parsed(weekday.Value), plain: value == "coming") is { } day ? Take(at, end - at, day, found) : end;
    }

    /// <summary>A year alone, and the one that a dash ties to it: 2019–2023.</summary>
    private void Year(int at, int year, List<DateMention> found)
    {
        if (at > 0 && _days.Year(at - 1) is { } earlier && earlier < year && _days.Dashed(at - 1, at) && (found.Count == 0 || found[^1].Start < tokens[at - 1].Start))
            found.Add(Mention(at - 1, at - 1, earlier, null, null, false));
        found.Add(Mention(at, at, year, null, null, false));
    }

    /// <summary>"Last year", and "last year's December", "торік у грудні" where the month stands behind.</summary>
    private int Years(int at, int length, int shift, List<DateMention> found)
    {
        var end = at + length;
        var behind = words.At("beforeyear", tokens, end) is null ? end : end + 1;
        if (words.At("month", tokens, behind) is { } month && IsMonth(behind) && text.AsSpan(tokens[end - 1].End, tokens[behind].Start - tokens[end - 1].End).IndexOfAny(Gazetteer.Breaks) < 0)
            return Month(behind, Parsed(month.Value), found, published.Year + shift, at);
        found.Add(Mention(at, end - 1, published.Year + shift, null, null, true));
        return end;
    }

    /// <param name="counted">The year where words before the month told it ("last year's"), from the token <paramref name="front"/> on.</param>
    private int Month(int at, int month, List<DateMention> found, int? counted = null, int front = -1)
    {
        var days = _days.DaysBeside(at);
        var (first, last) = days.Count == 0 ? (at, at) : (Math.Min(at, days[0].First), Math.Max(at, days[^1].Last));
        int? year = null;
        if (counted is null && YearBehind(last + 1) is { } behind)
            (counted, last) = (behind.Year, behind.Last);
        else if (_days.Year(last + 1) is { } following)
            (year, last) = (following, last + 1);
        else if (counted is null)
            (year, first) = YearBefore(first);
        var named = year ?? counted ?? YearOfRange(last + 1, month);
        // "Aralık-şubat", December to February: where the year of the first is not known, that of the second is not either.
        var open = named is null && _open >= 0 && first - _open is 0 or 1;
        var resolution = open ? null : named ?? (LooksAhead(first, last) ? Ahead(month, days.Count > 0 && VerbTenses.Near(text, tokens, first, last, language).Tense is Tense.Past) : BesideIn(last + 1, month));
        _open = resolution is null ? last + 1 : -1;
        if (resolution is { } resolved)
            Add(found, front >= 0 ? Math.Min(first, front) : first, last, days, resolved, month, named is null || counted is not null && year is null);
        return last + 1;
    }

    private void Add(List<DateMention> found, int first, int last, List<MonthDay> days, int year, int month, bool relative)
    {
        // The year before two days stands with the first of them, the one behind with the second.
        if (days.Count == 2)
        {
            found.Add(Mention(first, days[0].Last, year, month, DayNumbers.DayWithin(days[0], year, month), relative));
            first = days[1].First;
        }

        found.Add(Mention(first, last, year, month, days.Count == 0 ? null : DayNumbers.DayWithin(days[^1], year, month), relative));
    }

    /// <summary>"December last year", "в декабре прошлого года".</summary>
    private (int Year, int Last)? YearBehind(int at)
    {
        var place = words.At("dayjoint", tokens, at) is null ? at : at + 1;
        return words.At("years", tokens, place) is { } years ? (published.Year + Parsed(years.Value), place + years.Length - 1) : null;
    }

    /// <summary>"2025-ci ilin iyununda", "2023 წლის სექტემბერში".</summary>
    private (int? Year, int First) YearBefore(int first)
    {
        for (var back = first - 1; back >= Math.Max(0, first - 3); back--)
        {
            if (_days.Year(back) is { } preceding)
                return (preceding, back);
            if (words.At("yearword", tokens, back) is null)
                break;
        }
        return (null, first);
    }

    /// <summary>"January to July 2025", "17–19 March 2025": the year that stands at the end of a range is the year of its beginning; "December to February 2027" began the year before.</summary>
    private int? YearOfRange(int at, int month)
    {
        for (var ahead = at; ahead <= at + 3 && ahead < tokens.Count; ahead++)
            if (words.At("month", tokens, ahead) is { } end)
                return (_days.Year(ahead + 1) ?? (_days.DayOfMonth(ahead + 1) is not null ? _days.Year(ahead + 2) : null)) - (month > Parsed(end.Value) ? 1 : 0);
        return null;
    }

    /// <summary>As <see cref="Beside(int, int)"/>; "yanvar-sentyabr", told in October, began this year: no range ends before it begins.</summary>
    private int? BesideIn(int next, int month)
    {
        var year = Beside(month, published.Month);
        if (words.At("month", tokens, next) is not { } end || !IsMonth(next) || !_days.Dashed(next - 1, next) || Beside(Parsed(end.Value), published.Month) is not { } last)
            return year;
        return month < Parsed(end.Value) ? last : year is { } known ? Math.Min(known, last - 1) : null;
    }

    /// <summary>
    /// The year of a month that lies up to four months back or three ahead; null further off, where last year's and next year's are
    /// both likely: a wrong date is worse than none.
    /// </summary>
    private int? Beside(int month, int now) => ((month - now + MonthsOfYear) % MonthsOfYear) switch
    {
        <= 3 and var ahead => published.AddMonths(ahead).Year,
        >= 8 and var back => published.AddMonths(back - MonthsOfYear).Year,
        _ => null,
    };

    /// <summary>"Until December", "by the end of July", "dekabra qədər": a limit that lies ahead.</summary>
    private bool LooksAhead(int first, int last)
    {
        for (var back = first - 1; back >= Math.Max(0, first - WordsToLimit); back--)
            if (words.At("limit", tokens, back) is not null)
                return true;
        for (var next = last; next < Math.Min(tokens.Count, last + WordsToLimit); next++)
            if (words.At("limitafter", tokens, next) is not null)
                return true;
        return false;
    }

    /// <summary>
    /// The year of a month up to nine months ahead; beyond, "closed until February", told in March, may be either, unless a day is named by which something has been done: "к тридцатому июня закончили".
    /// </summary>
    private int? Ahead(int month, bool done) => ((month - published.Month + MonthsOfYear) % MonthsOfYear) switch
    {
        <= 9 and var ahead => published.AddMonths(ahead).Year,
        var back when done => published.AddMonths(back - MonthsOfYear).Year,
        _ => null,
    };

    /// <summary>A week as precisely as month and year tell it: its month where it lies in one, else its year, else nothing.</summary>
    private int TakeWeek(int at, int length, int shift, List<DateMention> found)
    {
        if (Counted.Week(published.AddDays(1 - _weekdays.Published + shift * Weekdays.DaysOfWeek)) is var (year, month))
            found.Add(Mention(at, at + length - 1, year, month, null, true));
        return at + length;
    }

    private int Take(int at, int length, DateOnly date, List<DateMention> found, bool withDay = true)
    {
        found.Add(Mention(at, at + length - 1, date.Year, date.Month, withDay ? date.Day : null, true));
        return at + length;
    }

    private DateMention Mention(int first, int last, int year, int? month, int? day, bool relative) =>
        new(tokens[first].Start, tokens[last].End, year, month, day, relative);
}
