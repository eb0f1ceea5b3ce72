namespace Daybook.Store;

/// <summary>Which items a reader is shown, newest first; null = any.</summary>
public sealed record ReadingFilter
{
    /// <summary>Addresses of the feeds that gave or list it.</summary>
    public IReadOnlyList<string>? Feeds { get; init; }

    /// <summary>Published, else first seen, from here on (inclusive).</summary>
    public DateTimeOffset? Since { get; init; }

    public long? Story { get; init; }

    public bool OnlyUnread { get; init; }

    public bool OnlyKept { get; init; }

    /// <summary>Items that stand after this one in the list: older, or as old with a smaller id.</summary>
    public (DateTimeOffset When, long Id)? After { get; init; }

    /// <summary>The condition and its values. Feeds are given as places in the statement, since their number varies.</summary>
    internal (string Where, (string, object?)[] Values) Where(long account)
    {
        var terms = new List<(string Term, string Name, object? Value)>();
        if (Since is { } since)
            terms.Add(("item.at >= @since", "since", Sql.Micros(since)));
        if (Story is { } story)
            terms.Add(("item.story = @story", "story", story));
        if (OnlyUnread)
            terms.Add(("NOT EXISTS (SELECT 1 FROM item_mark WHERE item_mark.account = @reader AND item_mark.item = item.id AND item_mark.seen IS NOT NULL)", "reader", account));
        if (OnlyKept)
            terms.Add(("EXISTS (SELECT 1 FROM item_mark WHERE item_mark.account = @keeper AND item_mark.item = item.id AND item_mark.kept IS NOT NULL)", "keeper", account));
        if (After is { } after)
        {
            terms.Add(("(item.at < @after OR (item.at = @after AND item.id < @afterId))", "after", Sql.Micros(after.When)));
            terms.Add(("1 = 1", "afterId", after.Id));
        }
        if (Feeds is not null)
        {
            var names = string.Join(", ", Feeds.Select((_, at) => $"@feed{at}"));
            terms.Add((Feeds.Count == 0 ? "1 = 0" : $"(item.feed IN ({names}) OR EXISTS (SELECT 1 FROM item_feed WHERE item_feed.item = item.id AND item_feed.feed IN ({names})))", "", null));
        }
        (string, object?)[] values = [.. terms.Where(term => term.Name.Length > 0).Select(term => (term.Name, term.Value)), .. (Feeds ?? []).Select((feed, at) => ($"feed{at}", (object?)feed))];
        return (terms.Count == 0 ? "1 = 1" : string.Join(" AND ", terms.Select(term => term.Term)), values);
    }
}
