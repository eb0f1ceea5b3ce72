using NodaTime;

namespace Daybook.Core.Editions;

/// <summary>
/// Which moments belong to which day of a review. A day's window ends at the review's cut-off on that day and begins
/// where the window before it ended, so every moment lies in exactly one window, whatever the clocks of the zone do.
/// </summary>
/// <remarks>
/// A cut-off that the clocks jump over happens at the jump; one that they show twice happens the first time. A day
/// that a zone left out of its calendar (Apia, 30 December 2011) has no cut-off: its window is empty, and the
/// next day's begins where the day before it ended. A weekday on which the review does not close is left out the same way.
/// </remarks>
public static class EditionWindows
{
    // News is told day by day: whatever lies so many days before all that follows is a wrong date, or out of an archive.
    private const int LongestSilence = 31;

    /// <summary>The window of <paramref name="day"/>: usually 24 hours, 23 or 25 at a change of clocks.</summary>
    /// <exception cref="ArgumentException">The review's time zone is not in the tz database.</exception>
    public static EditionWindow Of(DateOnly day, Review review)
    {
        var zone = ZoneOf(review);
        var to = CutOff(day, review, zone) ?? LastCutOffBefore(day, review, zone);
        return new EditionWindow(LastCutOffBefore(day, review, zone).ToDateTimeOffset(), to.ToDateTimeOffset());
    }

    /// <summary>The window of <paramref name="day"/>, begun where the edition before it ended: one published before its cut-off left the rest of its day to the next.</summary>
    /// <exception cref="ArgumentException">The review's time zone is not in the tz database.</exception>
    public static EditionWindow After(Edition? last, DateOnly day, Review review)
    {
        var window = Of(day, review);
        return last is not null && last.Window.To < window.From && Of(last.Day, review).To == window.From ? window with { From = last.Window.To } : window;
    }

    /// <summary>The day whose window holds <paramref name="moment"/>.</summary>
    /// <exception cref="ArgumentException">The review's time zone is not in the tz database.</exception>
    public static DateOnly DayOf(DateTimeOffset moment, Review review)
    {
        var zone = ZoneOf(review);
        var instant = Instant.FromDateTimeOffset(moment);
        var day = instant.InZone(zone).Date.ToDateOnly().AddDays(-1);
        while (CutOff(day, review, zone) is not { } cutOff || cutOff <= instant) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day with which the editions of a past begin: its first, but for days that lie more than a month before all others. Null where there is none.</summary>
    /// <param name="days">On which something came out, in any order.</param>
    public static DateOnly? Beginning(IEnumerable<DateOnly> days)
    {
        DateOnly? first = null;
        foreach (var day in days.Distinct().OrderDescending())
        {
            if (first is { } later && later.DayNumber - day.DayNumber > LongestSilence)
                break;
            first = day;
        }

        return first;
    }

    /// <summary>
    /// False where the review's zone left this day out of its calendar, the review does not close on it, or it lies at an end of all days
    /// (<see cref="CalendarDays.Reckoned"/>): it then has no edition.
    /// </summary>
    public static bool Exists(DateOnly day, Review review) => CalendarDays.Reckoned(day) && CutOff(day, review, ZoneOf(review)) is not null;

    /// <summary>The local day on which a moment falls by the calendar, the cut-off aside.</summary>
    public static DateOnly CalendarDay(DateTimeOffset moment, Review review) =>
        Instant.FromDateTimeOffset(moment).InZone(ZoneOf(review)).Date.ToDateOnly();

    private static Instant LastCutOffBefore(DateOnly day, Review review, DateTimeZone zone)
    {
        var before = day.AddDays(-1);
        Instant? cutOff;
        while ((cutOff = CutOff(before, review, zone)) is null) before = before.AddDays(-1);
        return cutOff.Value;
    }

    private static Instant? CutOff(DateOnly day, Review review, DateTimeZone zone)
    {
        if (review.Days.Count > 0 && !review.Days.Contains(day.DayOfWeek)) return null;
        var date = LocalDate.FromDateOnly(day);
        var mapping = zone.MapLocal(date + LocalTime.FromTimeOnly(review.CutOff));
        if (mapping.Count > 0) return mapping.First().ToInstant();
        return IsSkipped(date, zone) ? null : mapping.EarlyInterval.End;
    }

    private static bool IsSkipped(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 && midnight.LateInterval.IsoLocalStart.Date > date;
    }

    private static DateTimeZone ZoneOf(Review review) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(review.TimeZone)
        ?? throw new ArgumentException($"The tz database has no zone \"{review.TimeZone}\".", nameof(review));
}
