namespace Daybook.Core.Stories;

/// <summary>An item that repeats another.</summary>
/// <param name="Root">The original, itself no copy.</param>
/// <param name="Containment">Share of the shorter text that stands in the other, 0 to 1.</param>
/// <param name="Reason">A clause a person can read.</param>
public sealed record CopyLink(long Item, long Root, double Containment, string Reason);

/// <summary>The stories that a window of items makes.</summary>
public sealed record Grouping(IReadOnlyList<GroupedStory> Stories)
{
    /// <summary>
    /// Pairs of stories that were not alike enough to be joined and yet may be the same, for an editor to say: an item of each, with what the
    /// two share. The score is their likeness as a share of what was needed, below 1. Each story stands in at most a few, with the most alike.
    /// </summary>
    public IReadOnlyList<StoryMatch> Near { get; init; } = [];
}

/// <param name="Items">Members, oldest first by (when, id).</param>
/// <param name="Representative">The member that stands for the story.</param>
/// <param name="Why">Why each other member stands here.</param>
public sealed record GroupedStory(IReadOnlyList<long> Items, long Representative, IReadOnlyList<StoryMatch> Why);
