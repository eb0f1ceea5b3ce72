using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>The next check after a success: the longest of what the feed asks for and of what its silence suggests, between floor and ceiling, never early.</summary>
internal static class NextVisit
{
    private const int HoursAWeek = 7 * 24;

    public static (DateTimeOffset At, string Reason) After(FeedState state, SchedulePolicy policy, DateTimeOffset now, double jitter)
    {
        var (interval, reason) = Interval(state, policy, now);
        var late = interval * (1 + Schedule.Late(policy, jitter));
        // At the ceiling there is no room to be late; interval itself is not early.
        return (now + (late <= policy.Ceiling || policy.Ceiling < interval ? late : policy.Ceiling), reason);
    }

    /// <summary>The state with its next check moved out of the hours and days in which the feed asks to be left alone.</summary>
    public static FeedState Unskipped(FeedState state, double jitter) => state.NextCheck is { } at && Allowed(at, state.Hints, jitter) is { } moved && moved != at
        ? state with { NextCheck = moved, NextReason = "the feed asks to be left alone at these hours or days (skipHours, skipDays)" } : state;

    /// <summary>False in hours and on days in which the feed asks to be left alone.</summary>
    public static bool IsOpen(FeedHints hints, DateTimeOffset now) => Allowed(now, hints, 0) is not { } moved || moved == now;

    /// <summary>A span as people say it: the largest fitting unit, at most one decimal.</summary>
    public static string Words(TimeSpan span)
    {
        var (value, unit) = span.TotalDays >= 2 ? (span.TotalDays, "day")
            : span.TotalMinutes >= 100 ? (span.TotalHours, "hour")
            : (span.TotalMinutes, "minute");
        var number = Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return number == "1" ? $"1 {unit}" : $"{number} {unit}s";
    }

    private static (TimeSpan, string) Interval(FeedState state, SchedulePolicy policy, DateTimeOffset now)
    {
        if (policy.Pushed)
            return (policy.Ceiling, $"its hub tells of news; we look at least every {Words(policy.Ceiling)}");
        var hints = state.Hints;
        (TimeSpan? Span, string Who)[] wishes =
        [
            (hints.TimeToLive, "its ttl asks for"),
            (hints.UpdatePeriod, "its update period asks for"),
            (hints.MaxAge, "its server's cache time asks for"),
            // What is marked as breaking is asked for its news to come, not for those it had.
            (policy.Breaking ? null : Silence(state, now) * policy.ShareOfSilence, "it has been silent for long: again in"),
        ];
        var (longest, who) = wishes.MaxBy(w => w.Span ?? TimeSpan.Zero);
        // Only a server that says how long its answers stay fresh has said that it may be asked again so soon.
        if (policy.Breaking && hints.MaxAge is not null && longest < policy.Floor)
            return (longest < policy.BreakingFloor ? policy.BreakingFloor : longest.Value, "marked as breaking, and its server's cache time allows it");
        if (longest is null || longest <= policy.Floor)
            return (policy.Floor, $"the usual round: every {Words(policy.Floor)}");
        return longest <= policy.Ceiling
            ? (longest.Value, $"{who} {Words(longest.Value)}")
            : (policy.Ceiling, $"{who} {Words(longest.Value)}; we look at least every {Words(policy.Ceiling)}");
    }

    // Its newest entry counts where it is dated, else the last body that was another; a date in the future is no silence.
    private static TimeSpan? Silence(FeedState state, DateTimeOffset now) =>
        (state.Hints.Newest ?? state.LastChanged) is { } last && last < now ? now - last : null;

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
