namespace Daybook.Core.Accounts;

/// <summary>
/// How often something may be tried: a burst at once, then one each interval. The whole state is one moment, "full until" (the generic
/// cell rate algorithm, ITU-T I.371), so it can be kept in one column and never locks anybody out for good.
/// </summary>
/// <param name="Burst">Tries that may come together.</param>
/// <param name="Interval">Time in which one try is given back.</param>
public sealed record AttemptLimit(int Burst, TimeSpan Interval)
{
    /// <summary>Guesses at one account: at most 10 and then 60 an hour, from however many addresses (target: no more than 100 an hour).</summary>
    public static readonly AttemptLimit OfAccount = new(10, TimeSpan.FromMinutes(1));

    /// <summary>Guesses from one address, at whatever accounts: a household behind one address has room for mistakes.</summary>
    public static readonly AttemptLimit OfAddress = new(20, TimeSpan.FromMinutes(1));

    /// <summary>When a try may be made: now where it is not in the future.</summary>
    /// <param name="full">State; null = nothing was tried.</param>
    public DateTimeOffset FreeAt(DateTimeOffset? full, DateTimeOffset now) =>
        Known(full, now) is { } until && until - (Burst - 1) * Interval is var free && free > now ? free : now;

    /// <summary>The state after one more try.</summary>
    public DateTimeOffset After(DateTimeOffset? full, DateTimeOffset now) => (Known(full, now) is { } until && until > now ? until : now) + Interval;

    /// <summary>The state after a try that turned out to be right is given back.</summary>
    public DateTimeOffset Undone(DateTimeOffset full) => full - Interval;

    /// <summary>Further ahead than a burst reaches a state is only where the clock was set back (the demo's starts anew each time): it tells nothing then.</summary>
    private DateTimeOffset? Known(DateTimeOffset? full, DateTimeOffset now) => full - now <= Burst * Interval ? full : null;
}
