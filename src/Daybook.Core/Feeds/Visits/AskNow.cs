namespace Daybook.Core.Feeds;

/// <summary>When an editor may have a feed asked out of its turn. Pure.</summary>
public static class AskNow
{
    /// <summary>After a success, this share of the shortest interval: by hand is seldom, and a request with validators costs a publisher little.</summary>
    private const double ShareOfFloor = 0.25;

    /// <summary>After a failure, and of a mail folder, where somebody waits for a letter: long enough that a button pressed twice asks once.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>From when on; not in the future where it may be asked now.</summary>
    public static DateTimeOffset From(FeedState state, SchedulePolicy policy, DateTimeOffset now)
    {
        if (state.LastChecked is not { } last || last > now)
            return now;
        // The server named an hour (Retry-After), and meant it.
        if (Schedule.MustWait(state, now))
            return state.NextCheck!.Value;
        return last + (state is { Failure: null, Mail: null } ? policy.Floor * ShareOfFloor : Shortest);
    }
}
