namespace Daybook.Core.Stories;

/// <summary>An item that repeats another.</summary>
/// <param name="Root">The original, itself no copy.</param>
/// <param name="Containment">Share of the shorter text that stands in the other, 0 to 1.</param>
/// <param name="Reason">How it repeats it.</param>
public sealed record CopyLink(long Item, long Root, double Containment, Reason Reason)
{
    /// <summary>Why the copy stands in the story of its root.</summary>
    internal StoryMatch Match => new(Item, Root, Containment, [Reason]);
}

/// <summary>The stories that a window of items makes.</summary>
public sealed record Grouping(IReadOnlyList<GroupedStory> Stories)
{
    /// <summary>
    /// Pairs of stories that were not alike enough to be joined and yet may be the same, for an editor to say: an item of each. Each
    /// story stands in at most a few, with the most alike.
    /// </summary>
    public IReadOnlyList<NearPair> Near { get; init; } = [];
}

/// <summary>Items on one event.</summary>
public sealed class GroupedStory
{
    private Func<IReadOnlyList<StoryMatch>>? _find;
    private IReadOnlyList<StoryMatch>? _why;

    /// <param name="why">Asked once, when somebody wants to know: putting reasons into words reads the texts again.</param>
    internal GroupedStory(IReadOnlyList<long> items, long representative, Func<IReadOnlyList<StoryMatch>> why) => (Items, Representative, _find) = (items, representative, why);

    public GroupedStory(IReadOnlyList<long> items, long representative, IReadOnlyList<StoryMatch> why) => (Items, Representative, _why) = (items, representative, why);

    /// <summary>Members, oldest first by (when, id).</summary>
    public IReadOnlyList<long> Items { get; }

    /// <summary>The member that stands for the story.</summary>
    public long Representative { get; }

    /// <summary>True where reasons for some members were given by an earlier run, and hold before those of <see cref="Why"/>.</summary>
    public bool SaidBefore { get; init; }

    /// <summary>Why each other member stands here, rising by item.</summary>
    public IReadOnlyList<StoryMatch> Why => _why ??= Found();

    private IReadOnlyList<StoryMatch> Found()
    {
        var why = _find!();
        // What it was found in is not held on to.
        _find = null;
        return why;
    }
}
