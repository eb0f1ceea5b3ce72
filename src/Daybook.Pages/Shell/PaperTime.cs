using System.Globalization;
using NodaTime;

namespace Daybook.Pages.Shell;

/// <summary>Moments and days as printed: in the review's zone, absolute, 24 hours. Patterns live in the words.</summary>
public sealed class PaperTime(DateTimeZone zone)
{
    /// <summary>"Baku time": the city of the zone's name.</summary>
    public string ZoneName => zone.Id == "UTC"
        ? "UTC"
        : Say.Filled(Words.ZoneTime, zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '));

    public DateOnly Day(DateTimeOffset moment) => Local(moment).Date.ToDateOnly();

    /// <summary>15:40</summary>
    public string Hour(DateTimeOffset moment) => Local(moment).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2 September 11:00</summary>
    public string DayAndHour(DateTimeOffset moment) => DayMonth(Day(moment)) + " " + Hour(moment);

    /// <summary>8 Aug 2025, 08:50 (no zone)</summary>
    public string Full(DateTimeOffset moment) => ShortDate(Day(moment)) + ", " + Hour(moment);

    /// <summary>For <c>datetime</c> attributes.</summary>
    public static string Machine(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>Thursday 4 September 2025</summary>
    public static string LongDate(DateOnly day) => day.ToString(Words.DateLong, Say.Culture);

    /// <summary>Thursday</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", Say.Culture);

    /// <summary>Thursday 4 September</summary>
    public static string WeekdayAndDay(DateOnly day) => day.ToString(Words.DateWeekday, Say.Culture);

    /// <summary>4 September</summary>
    public static string DayMonth(DateOnly day) => day.ToString(Words.DateDayMonth, Say.Culture);

    /// <summary>4 September 2025</summary>
    public static string Date(DateOnly day) => day.ToString(Words.DateFull, Say.Culture);

    /// <summary>8 Aug 2025</summary>
    public static string ShortDate(DateOnly day) => day.ToString(Words.DateShort, Say.Culture);

    /// <summary>8 Aug</summary>
    public static string ShortDay(DateOnly day) => day.ToString(Words.DateShortDay, Say.Culture);

    /// <summary>September 2025</summary>
    public static string Month(DateOnly day) => day.ToString(Words.DateMonth, Say.Culture);

    /// <summary>A date in ISO 8601, whole or cut to its month, as printed; anything else as it is.</summary>
    public static string OfIso(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(day)
        : DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Month(month)
        : iso;

    /// <summary>A span of days: 8 July to 4 September 2025, the year once where it is the same.</summary>
    public static string Span(DateOnly from, DateOnly to) => from == to
        ? Date(to)
        : Say.Filled(Words.DateSpan, from.Year == to.Year ? DayMonth(from) : Date(from), Date(to));

    private ZonedDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone);
}
