namespace Daybook.Core.Feeds;

/// <summary>How often feeds are asked. Defaults follow what publishers ask of readers (an hour or more, late rather than early).</summary>
public sealed record SchedulePolicy
{
    public static readonly SchedulePolicy Default = new();

    /// <summary>Shortest time between two checks.</summary>
    /// <value>60 minutes; publishers count 59 as early.</value>
    public TimeSpan Floor { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Shortest time between two checks of a feed marked "breaking" whose server says its answers stay fresh for less than <see cref="Floor"/>.</summary>
    /// <value>15 minutes: the least that readers which publishers praise ever ask for.</value>
    public TimeSpan BreakingFloor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>True for a feed marked "breaking": quicker than the floor, but only as far as its server's cache time allows.</summary>
    public bool Breaking { get; init; }

    /// <summary>True while a hub tells of the feed's news: it is then only looked at to make sure, at the ceiling.</summary>
    public bool Pushed { get; init; }

    /// <summary>
    /// A feed that has been silent is asked again after this share of its silence, so news come late by at most that share of the wait for
    /// them. The month of <c>docs/notes/politeness.md</c> measures what it spares.
    /// </summary>
    /// <value>1/24: after a day each hour, after a week each 7 hours.</value>
    public double ShareOfSilence { get; init; } = 1 / 24.0;

    /// <summary>Longest interval that hints of a document can ask for. Retry-After and skipDays may go beyond it.</summary>
    /// <value>24 hours.</value>
    public TimeSpan Ceiling { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Least and most that a check comes late, as a share of its interval, so that feeds do not march in step.</summary>
    public double LeastLate { get; init; } = 0.01;

    /// <inheritdoc cref="LeastLate"/>
    public double MostLate { get; init; } = 0.10;

    /// <summary>Wait after the first failure; each further one in a row doubles it.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Where the doubling stops.</summary>
    public TimeSpan LastBackOff { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Back-off is spread by this share to both sides, so that the feeds of one failing host part company.</summary>
    public double BackOffSpread { get; init; } = 0.25;

    /// <summary>The feeds that a host's wait held back come back over so long a time, not all at its end.</summary>
    public TimeSpan ReturnSpread { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a permanent redirect must hold before its target is asked directly.</summary>
    /// <value>A week: expired domains and misconfigured servers answer 301 for hours or days.</value>
    public TimeSpan MoveHolds { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Failures in a row after which an adopted address is given up for the subscribed one.</summary>
    public int FailuresUntilMoveIsForgotten { get; init; } = 3;
}
