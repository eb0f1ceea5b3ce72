using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>The next check after a success: the longest of what the feed asks for, between floor and ceiling, never early.</summary>
internal static class NextVisit
{
    private const int HoursAWeek = 7 * 24;

    public static (DateTimeOffset At, string Reason) After(FeedHints hints, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var (interval, reason) = Interval(hints, policy);
        var late = interval * (1 + Schedule.Late(policy, jitter));
        // At the ceiling there is no room to be late; interval itself is not early.
        var at = now + (late <= policy.Ceiling || policy.Ceiling < interval ? late : policy.Ceiling);
        return Allowed(at, hints, jitter) is { } moved && moved != at
            ? (moved, "the feed asks to be left alone at these hours or days (skipHours, skipDays)")
            : (at, reason);
    }

    /// <summary>A span as people say it: the largest fitting unit, at most one decimal.</summary>
    public static string Words(TimeSpan span)
    {
        var (value, unit) = span.TotalDays >= 2 ? (span.TotalDays, "day")
            : span.TotalMinutes >= 100 ? (span.TotalHours, "hour")
            : (span.TotalMinutes, "minute");
        var number = Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return number == "1" ? $"1 {unit}" : $"{number} {unit}s";
    }

    private static (TimeSpan, string) Interval(FeedHints hints, SchedulePolicy policy)
    {
        (TimeSpan? Span, string Who)[] wishes =
        [
            (hints.TimeToLive, "its ttl"),
            (hints.UpdatePeriod, "its update period"),
            (hints.MaxAge, "its server's cache time"),
        ];
        var (longest, who) = wishes.MaxBy(w => w.Span ?? TimeSpan.Zero);
        if (longest is null || longest <= policy.Floor)
            return (policy.Floor, $"the usual round: every {Words(policy.Floor)}");
        return longest <= policy.Ceiling
            ? (longest.Value, $"{who} asks for {Words(longest.Value)}")
            : (policy.Ceiling, $"{who} asks for {Words(longest.Value)}; we look at least every {Words(policy.Ceiling)}");
    }

    // Null where the feed forbids every hour of the week: such a wish cannot be meant.
    private static DateTimeOffset? Allowed(DateTimeOffset at, FeedHints hints, double jitter)
    {
        if (!Skipped(at.ToUniversalTime(), hints))
            return at;
        var utc = at.ToUniversalTime();
        var hour = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero);
        for (var i = 1; i <= HoursAWeek; i++)
        {
            var start = hour.AddHours(i);
            // A tenth of the hour to spread in, or all feeds with the same wish arrive on the stroke.
            if (!Skipped(start, hints))
                return start + TimeSpan.FromMinutes(6) * jitter;
        }

        return null;
    }

    private static bool Skipped(DateTimeOffset utc, FeedHints hints) =>
        // RSS 0.91 counts hours 1 to 24, RSS 2.0 0 to 23; 24 is midnight.
        hints.SkipHours.Any(h => h % 24 == utc.Hour) || hints.SkipDays.Contains(utc.DayOfWeek);
}
