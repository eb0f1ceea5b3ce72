using System.Globalization;
using NodaTime;

namespace Daybook.Pages.Shell;

/// <summary>Moments and days as printed: in the review's zone, absolute, 24 hours. Patterns live in the words.</summary>
public sealed class PaperTime(DateTimeZone zone)
{
    /// <summary>"Baku time": the city of the zone's name in the page's language; where the words have none, what it is ahead of UTC.</summary>
    public string ZoneName => zone.Id == "UTC" ? "UTC" : Say.ZoneCity(zone.Id) is { } city ? Say.Filled(Words.ZoneTime, city) : Offsets;

    /// <summary>"UTC+4", with summer time "UTC+1/+2": by the rules in force, which are all that is left of a zone in the far future.</summary>
    private string Offsets => "UTC" + string.Join('/', new[] { 1, 7 }.Select(month => zone.GetUtcOffset(Instant.FromUtc(9000, month, 1, 0, 0))).Distinct().Order()
        .Select(offset => offset.ToString("+H:mm", CultureInfo.InvariantCulture)).Select(text => text.EndsWith(":00", StringComparison.Ordinal) ? text[..^3] : text));

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
