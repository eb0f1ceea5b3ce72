namespace Daybook.Core.Items;

/// <summary>What is stored of an item, as far as merging looks at it.</summary>
/// <param name="Own">True where a feed of its own outlet gave it; false where only a mixed feed did.</param>
/// <param name="Feed">Address of the feed that gave it.</param>
public sealed record StoredItem(long Id, string Source, string Key, string Feed, bool Own, string? Title, string Text, string FeedHash, DateTimeOffset? Published, DateTimeOffset FirstSeen, PageState Page);

/// <summary>What becomes of an entry: a closed set.</summary>
public abstract record MergeDecision
{
    private MergeDecision() { }

    /// <summary>An item nobody had.</summary>
    public sealed record New : MergeDecision;

    /// <summary>Known, nothing changed.</summary>
    public sealed record Unchanged(StoredItem Item) : MergeDecision;

    /// <summary>Known, and its feed says something else now: a revision.</summary>
    public sealed record Edited(StoredItem Item) : MergeDecision;

    /// <summary>A mixed feed gave it before; now its outlet's own feed does, and takes it over.</summary>
    public sealed record TakenOver(StoredItem Item) : MergeDecision;

    /// <summary>The same text posted again by the same source: no item of its own, its address is kept with the first.</summary>
    /// <param name="IsFirst">True where this posting is the earlier one by date and gives the item its address.</param>
    public sealed record SecondPosting(StoredItem Item, bool IsFirst) : MergeDecision;

    /// <summary>A mixed feed lists an item that another feed gave.</summary>
    public sealed record Listed(StoredItem Item) : MergeDecision;
}

/// <summary>Holds an entry against what is stored. Identity is (source, canonical link).</summary>
public static class ItemMerge
{
    /// <summary>Shortest text, in characters, by which two postings are known as one; below it even equal texts may be two news.</summary>
    public const int ShortestSamePosting = 60;

    /// <summary>Longest time between two postings of one text that count as one.</summary>
    public static readonly TimeSpan LongestSamePosting = TimeSpan.FromDays(7);

    /// <summary>A publisher's date further ahead of our first sight than this is not believed (contract, items).</summary>
    public static readonly TimeSpan FarthestAhead = TimeSpan.FromHours(24);

    /// <param name="mixed">Whether the feed carries several outlets.</param>
    /// <param name="inSource">Stored item of the entry's own source with its key, or null.</param>
    /// <param name="elsewhere">Stored items of other sources with the same key.</param>
    /// <param name="samePosting">Stored item of the same source with the same title and text under another address, or null.</param>
    public static MergeDecision Decide(PreparedItem draft, bool mixed, string feed, StoredItem? inSource, IReadOnlyList<StoredItem> elsewhere, StoredItem? samePosting)
    {
        if (mixed)
            return DecideMixed(draft, feed, inSource);
        // A further address of an item: what stands there now is the second posting's business alone.
        if (inSource is not null && inSource.Key != draft.Key)
            return new MergeDecision.Unchanged(inSource);
        if (inSource is not null)
            return !inSource.Own ? new MergeDecision.TakenOver(inSource)
                : inSource.FeedHash != draft.FeedHash && inSource.Feed == feed ? new MergeDecision.Edited(inSource)
                : new MergeDecision.Unchanged(inSource);
        if (elsewhere.FirstOrDefault(item => !item.Own) is { } guessed)
            return new MergeDecision.TakenOver(guessed);
        return samePosting is null ? new MergeDecision.New() : new MergeDecision.SecondPosting(samePosting, IsEarlier(draft, samePosting));
    }

    /// <summary>The date said, or null where it lies further ahead of the first sight than can be true.</summary>
    public static DateTimeOffset? Believed(DateTimeOffset? said, DateTimeOffset firstSeen) =>
        said is { } date && date <= firstSeen + FarthestAhead ? date.ToUniversalTime() : null;

    private static MergeDecision DecideMixed(PreparedItem draft, string feed, StoredItem? known)
    {
        if (known is null)
            return new MergeDecision.New();
        if (known.Own || known.Feed != feed)
            return new MergeDecision.Listed(known);
        return known.FeedHash == draft.FeedHash ? new MergeDecision.Unchanged(known) : new MergeDecision.Edited(known);
    }

    private static bool IsEarlier(PreparedItem draft, StoredItem item) =>
        draft.Published is { } mine && item.Published is { } theirs && mine < theirs;
}
