using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>Which items to list; null = any.</summary>
public sealed record ItemFilter
{
    /// <summary>Published, else first seen, from here on (inclusive).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Published, else first seen, before here (exclusive).</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Address of a feed that gave or lists it.</summary>
    public string? Feed { get; init; }

    public string? Source { get; init; }

    /// <summary>None = any.</summary>
    public IReadOnlyList<ItemKind> Kinds { get; init; } = [];

    /// <summary>Id or alias of a story.</summary>
    public long? Story { get; init; }

    /// <summary>Withdrawn items too, of which only the dated row is left.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>At most this many, the oldest first.</summary>
    public int? Limit { get; init; }

    /// <summary>Each item as it stood in this revision; items without one are left out.</summary>
    public int? Revision { get; init; }

    /// <summary>What stands after WHERE, with its values. Only what is asked for is named: so an index can serve it, and no value is of unknown type.</summary>
    internal (string Terms, IReadOnlyList<(string Name, object? Value)> Values) Where()
    {
        List<(string Term, string Name, object? Value)> terms = [];
        if (Since is { } since)
            terms.Add(("at >= @since", "since", Sql.Micros(since)));
        if (Until is { } until)
            terms.Add(("at < @until", "until", Sql.Micros(until)));
        if (Source is not null)
            terms.Add(("source = @source", "source", Source));
        if (Kinds.Count > 0)
            terms.Add(($"kind IN ({string.Join(", ", Kinds.Select(kind => $"'{kind}'"))})", "kinds", null));
        if (Story is { } story)
            terms.Add(("story = coalesce((SELECT story FROM story_alias WHERE alias = @story), @story)", "story", story));
        if (Feed is not null)
            terms.Add(("(feed = @feed OR id IN (SELECT item FROM item_feed WHERE item_feed.feed = @feed))", "feed", Feed));
        if (Revision is { } revision)
            terms.Add(("EXISTS (SELECT 1 FROM item_revision WHERE item_revision.item = item.id AND item_revision.revision = @revision)", "revision", revision));
        if (!Withdrawn)
            terms.Add(("item.withdrawn IS NULL", "withdrawn", null));
        return (terms.Count == 0 ? "1 = 1" : string.Join(" AND ", terms.Select(term => term.Term)), [.. terms.Where(term => term.Value is not null).Select(term => (term.Name, term.Value))]);
    }
}
