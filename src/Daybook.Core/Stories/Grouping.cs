namespace Daybook.Core.Stories;

/// <summary>An item that repeats another.</summary>
/// <param name="Root">The original, itself no copy.</param>
/// <param name="Containment">Share of the shorter text that stands in the other, 0 to 1.</param>
/// <param name="Reason">A clause a person can read.</param>
public sealed record CopyLink(long Item, long Root, double Containment, string Reason);

/// <summary>The stories that a window of items makes.</summary>
public sealed record Grouping(IReadOnlyList<GroupedStory> Stories);

/// <param name="Items">Members, oldest first by (when, id).</param>
/// <param name="Representative">The member that stands for the story.</param>
/// <param name="Why">Why each other member stands here.</param>
public sealed record GroupedStory(IReadOnlyList<long> Items, long Representative, IReadOnlyList<StoryMatch> Why);
