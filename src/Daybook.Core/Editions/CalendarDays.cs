using NodaTime;

namespace Daybook.Core.Editions;

/// <summary>Days of the calendar in a zone, midnight to midnight. The days of editions, which end at a cut-off, are <see cref="EditionWindows"/>.</summary>
public static class CalendarDays
{
    /// <summary>First and last day that are reckoned with: the type's own ends less a month, so that neighbouring days, weeks and zones can always be named.</summary>
    public static readonly DateOnly First = DateOnly.MinValue.AddMonths(1), Last = DateOnly.MaxValue.AddMonths(-1);

    public static bool Reckoned(DateOnly day) => day >= First && day <= Last;

    /// <summary>First instant of the day and of the next; a day of 23 or 25 hours is as long as it is.</summary>
    /// <param name="zone">IANA name.</param>
    public static (DateTimeOffset From, DateTimeOffset To) Of(DateOnly day, string zone)
    {
        var rules = DateTimeZoneProviders.Tzdb[zone];
        var date = LocalDate.FromDateOnly(day);
        return (rules.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime(), rules.AtStartOfDay(date.PlusDays(1)).ToDateTimeOffset().ToUniversalTime());
    }
}
