using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// The date that a sentence names of what it tells. A bound ("since 2022"), a span of time, what something is held against ("the August average"), and what
/// only an aside names ("the agreement signed on 3 May was discussed today") are no day of its event.
/// </summary>
internal static class ToldDay
{
    // "until the end of December", "more than in any week of August", "the August average each day", "more than today"
    private const int WordsToBound = 4, WordsToThan = 6, WordsToAverage = 3, WordsToHeldAgainst = 2, WordsToDenied = 2;

    // News tells of days like these; a day further back beside them is what happened before.
    private const int DaysNear = 7;

    // "On Saturday and Sunday, it was said on Monday" is none: of three days each stands in a list.
    private const int DaysOfTimetable = 3;

    // A fair of two days has its first in a list of dates; what goes on for longer is a span.
    private const int DaysOfEvent = 3;

    /// <summary>The finest date of what a sentence tells, of some the first; null where it names none.</summary>
    /// <param name="asides">True to take in what it names in passing: the day of the event that it is about, be it not what it tells of it.</param>
    public static DateMention? Of(Passage passage, bool asides = false)
    {
        var (text, language) = (passage.Text, passage.Language);
        var all = All(passage);
        // "On Mondays, Wednesdays and Saturdays" is a timetable.
        var recurs = Appointments.Days(passage).Count >= DaysOfTimetable;
        var named = all.Where((date, at) => !(recurs && date.NeedsDayOfText(text)) && !IsDenied(text, date, language)
            && !Compares(text, date, language) && !InSpan(text, all, at, language) && (asides || !DateAside.Holds(text, date, language, passage.Day))).ToList();
        var told = named.Where(date => !Bounds(text, date, language)).ToList();
        // "Since Thursday lorries have been moving again": what began then, unless another day that has been is told.
        if (!told.Exists(date => First(date) <= passage.Day) && named.Where(date => date.Day is not null && Began(text, date, language) && passage.Day.DayNumber - Day(date).DayNumber is >= 0 and <= DaysNear).ToList() is { Count: > 0 } began)
            told = began;
        var near = told.Where(date => Last(date).DayNumber >= passage.Day.DayNumber - DaysNear).ToList();
        return Finest(near.Count > 0 ? near : told, passage.Evidence);
    }

    public static IReadOnlyList<DateMention> All(Passage passage) => DatesInText.Find(passage.Text, passage.Language, passage.Day, passage.DayCertain);

    /// <summary>It says when, be it without a year or a day that could be told: "reopens on Thursday" may be any.</summary>
    public static bool Says(Passage passage)
    {
        if (All(passage).Count > 0)
            return true;
        var tokens = Tokens.Of(passage.Text);
        return Enumerable.Range(0, tokens.Count).Any(at => DatesInText.WeekdayAt(tokens, at, passage.Language) > 0 || DatesInText.MonthAt(passage.Text, tokens, at, passage.Language) is not null);
    }

    public static DateMention? Finest(IEnumerable<DateMention> dates, Evidence item) =>
        dates.Where(date => !date.Relative || !item.Undated).OrderByDescending(Precision).ThenBy(date => date.Start).Cast<DateMention?>().FirstOrDefault();

    public static DatePrecision Precision(DateMention date) =>
        date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>Of a date with a day.</summary>
    public static DateOnly Day(DateMention date) => DateOnly.ParseExact(date.Iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the sentence tells of the date was still ahead when it was told: the date lies behind the day of the report, or its verb says so ("this month the bridge will open").</summary>
    public static bool IsAhead(Passage passage, DateMention date)
    {
        if (Last(date) < passage.Day)
            return false;
        var tense = Of(passage) == date ? TenseOf(passage, date) : Tense.Unknown;
        // Near midnight the writer's day may be the next.
        return First(date).DayNumber - passage.Day.DayNumber > (tense is Tense.Past && !passage.DayCertain ? 1 : 0) || tense is Tense.Ahead;
    }

    private static Tense TenseOf(Passage passage, DateMention date)
    {
        var tokens = Tokens.Of(passage.Text);
        var (first, last) = (tokens.Count(token => token.End <= date.Start), tokens.Count(token => token.Start < date.End) - 1);
        return first <= last ? VerbTenses.Near(passage.Text, tokens, first, last, passage.Language).Tense : Tense.Unknown;
    }

    private static DateOnly First(DateMention date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);

    private static DateOnly Last(DateMention date)
    {
        var month = date.Month ?? 12;
        return new DateOnly(date.Year, month, date.Day ?? DateTime.DaysInMonth(date.Year, month));
    }

    /// <summary>"Last year" is what something is held against, and so is a month behind "than", or any date right behind it.</summary>
    private static bool Compares(string text, DateMention date, string language) =>
        date.Relative && date.Month is null
        || Phrases.Comparison.In(language).FindsIn(Before(text, date, date.Day is null ? WordsToThan : WordsToHeldAgainst))
        || date.Day is null && Phrases.Comparison.In(language).FindsIn(After(text, date, WordsToAverage));

    /// <summary>"Not on Monday but on Tuesday", "dün değil, bugün".</summary>
    private static bool IsDenied(string text, DateMention date, string language) =>
        Phrases.Negation.Knows(language) && (language is "tr" or "az"
            ? After(text, date, 1) is [var next] && next is "degil" or "deyil" : Before(text, date, WordsToDenied).Any(Phrases.Negation.In(language).Has));

    /// <summary>"Since Thursday".</summary>
    private static bool Began(string text, DateMention date, string language) =>
        Phrases.Since.Knows(language) && Phrases.Since.In(language).Trails(string.Join(' ', Before(text, date, WordsToDenied)))
        || Phrases.SinceBehind.Knows(language) && Phrases.SinceBehind.In(language).Leads(After(text, date, WordsToDenied));

    private static bool Bounds(string text, DateMention date, string language)
    {
        // What stands between is "the end of", where the language has a list of such words; else anything.
        var before = Before(text, date, WordsToBound);
        if (before.Count > 0 && date.Month is null && Phrases.YearBound.In(language).Has(before[^1]))
            return true;
        var bound = Phrases.Bound.In(language);
        if (Phrases.DateFiller.Knows(language) ? bound.Trails(string.Join(' ', before[..(before.FindLastIndex(word => !Phrases.DateFiller.In(language).Has(word)) + 1)])) : bound.FindsIn(before))
            return true;
        return Phrases.BoundAfter.Knows(language) && BoundBehind(text, date, language);
    }

    /// <summary>"Ekim ayı sonuna kadar", "30 აპრილამდე".</summary>
    private static bool BoundBehind(string text, DateMention date, string language)
    {
        var own = Tokens.Of(text[date.Start..date.End])[^1].Folded;
        if (own.EndsWith("მდე", StringComparison.Ordinal) || language is "az" or "tr" && (own.EndsWith("dək", StringComparison.Ordinal) || own.EndsWith("dek", StringComparison.Ordinal)))
            return true;
        var after = After(text, date, WordsToBound);
        var at = after.FindIndex(word => !Phrases.DateFiller.In(language).Has(word));
        return at >= 0 && (Phrases.BoundAfter.In(language).Leads(after[at..]) || at > 0 && Phrases.BoundAfter.In(language).Has(after[at - 1]));
    }

    private static List<string> Before(string text, DateMention date, int words) => [.. Tokens.Of(text[..date.Start]).TakeLast(words).Select(token => token.Folded)];

    private static List<string> After(string text, DateMention date, int words) => [.. Tokens.Of(text[date.End..]).Take(words).Select(token => token.Folded)];

    /// <summary>"January-July", "between 15 March and 30 April", "iyundan avqusta": nothing or a joining word lies between it and the date beside it.</summary>
    private static bool InSpan(string text, IReadOnlyList<DateMention> dates, int at, string language)
    {
        return at > 0 && Joined(dates[at - 1], dates[at]) || at + 1 < dates.Count && Joined(dates[at], dates[at + 1]) && !OneEvent(dates[at], dates[at + 1]);

        static bool OneEvent(DateMention one, DateMention other) => one.Day is not null && Day(other).DayNumber - Day(one).DayNumber is > 0 and < DaysOfEvent;

        bool Joined(DateMention one, DateMention other) =>
            Precision(one) == Precision(other) && one.Iso != other.Iso
            && text[one.End..other.Start].Trim() is var between && (between is "-" or "–" or "—" or "" || Phrases.Span.In(language).IsWhole(between));
    }
}
