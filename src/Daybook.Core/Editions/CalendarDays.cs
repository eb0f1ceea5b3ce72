using NodaTime;

namespace Daybook.Core.Editions;

/// <summary>Days of the calendar in a zone, midnight to midnight. The days of editions, which end at a cut-off, are <see cref="EditionWindows"/>.</summary>
public static class CalendarDays
{
    /// <summary>First instant of the day and of the next; a day of 23 or 25 hours is as long as it is.</summary>
    /// <param name="zone">IANA name.</param>
    public static (DateTimeOffset From, DateTimeOffset To) Of(DateOnly day, string zone)
    {
        var rules = DateTimeZoneProviders.Tzdb[zone];
        var date = LocalDate.FromDateOnly(day);
        return (rules.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime(), rules.AtStartOfDay(date.PlusDays(1)).ToDateTimeOffset().ToUniversalTime());
    }
}
