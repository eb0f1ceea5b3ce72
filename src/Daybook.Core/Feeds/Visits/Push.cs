namespace Daybook.Core.Feeds;

/// <summary>Our subscription at a hub, and what became of it. Pure: each step answers the next state.</summary>
public sealed record Push
{
    /// <summary>What is asked of a hub: ten days, as hubs grant by custom.</summary>
    public static readonly TimeSpan Wanted = TimeSpan.FromDays(10);

    /// <summary>Shorter leases are renewed no more often than this, longer ones at least so often.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1), Longest = TimeSpan.FromDays(30);

    private static readonly TimeSpan FirstWait = TimeSpan.FromHours(1), LastWait = TimeSpan.FromDays(7);

    /// <summary>Share of a lease after which it is renewed: what is left is for tries that fail.</summary>
    private const double RenewAfter = 0.75;

    /// <summary>Polls that may find news the hub had not told of before its word counts no more.</summary>
    private const int MostMissed = 3;

    /// <summary>Id of the feed.</summary>
    public required long Feed { get; init; }

    public required HubPlace Place { get; init; }

    /// <summary>The secret part of our callback address.</summary>
    public required string Token { get; init; }

    /// <summary>Shared with the hub only; its pushes are signed with it.</summary>
    public required string Secret { get; init; }

    /// <summary>Until when the hub promised to tell of news; null = it has not confirmed.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When the hub is asked next, for the first time or to renew.</summary>
    public required DateTimeOffset Next { get; init; }

    /// <summary>Requests since the last confirmation.</summary>
    public int Tries { get; init; }

    /// <summary>Polls since the last confirmation that found news the hub had not told of.</summary>
    public int Missed { get; init; }

    /// <summary>When the hub last told of news.</summary>
    public DateTimeOffset? LastPush { get; init; }

    /// <summary>What the hub said when it refused or failed; null after a success.</summary>
    public string? Problem { get; init; }

    /// <summary>True while the hub's word is good enough to poll seldom.</summary>
    public bool IsActive(DateTimeOffset now) => Until > now && Missed < MostMissed;

    /// <summary>True where the hub may confirm: we asked, or have a lease to renew.</summary>
    public bool Expects(string topic) => topic == Place.Topic && (Tries > 0 || Until is not null);

    /// <summary>We asked the hub; without its confirmation we ask again, each time after twice as long.</summary>
    public Push Asked(DateTimeOffset now)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(Tries, 10));
        return this with { Tries = Tries + 1, Problem = null, Next = now + (wait < LastWait ? wait : LastWait) };
    }

    /// <summary>The hub confirmed for so long.</summary>
    public Push Confirmed(TimeSpan lease, DateTimeOffset now)
    {
        var held = lease < Shortest ? Shortest : lease > Longest ? Longest : lease;
        // The promise itself is taken as it is: a shorter one than we renew ends, and the feed is polled until the next.
        return this with { Until = now + (lease < held ? lease : held), Next = now + held * RenewAfter, Tries = 0, Missed = 0, Problem = null };
    }

    /// <summary>The hub refused, now or after it had agreed.</summary>
    public Push Denied(string? reason, DateTimeOffset now) =>
        this with { Until = null, Tries = 0, Problem = "the hub refuses" + (string.IsNullOrWhiteSpace(reason) ? "" : ": " + reason), Next = now + LastWait };
}
