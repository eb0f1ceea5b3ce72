namespace Daybook.Core.Editions;

/// <summary>What the gauges look at in a feed.</summary>
public sealed record FeedFacts
{
    public required string Address { get; init; }

    /// <summary>Facts of its outlet, as in <see cref="StoryMember"/>; all null for a mixed feed.</summary>
    public string? Country { get; init; }

    public string? OwnerType { get; init; }

    public string? Language { get; init; }

    /// <summary>Items of it that stand inside the edition's window.</summary>
    public int ItemsInWindow { get; init; }

    /// <summary>Items a day it gave over the days before the window (up to 30); 0 where there are none.</summary>
    public double UsualPerDay { get; init; }

    /// <summary>True where its last check failed.</summary>
    public bool Failing { get; init; }

    /// <summary>The moment of the oldest item it gave (<see cref="StoryMember.When"/>); null where it gave none.</summary>
    public DateTimeOffset? OldestItem { get; init; }
}
