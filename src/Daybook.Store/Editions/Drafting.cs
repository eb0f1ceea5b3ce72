using System.Data.Common;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>An item as far as composing an edition looks at it.</summary>
/// <param name="Feed">Address of the feed that gave it.</param>
/// <param name="Lead">The beginning of its text.</param>
public sealed record DraftItem(long Id, long Story, string Source, string Feed, string? Title, string Lead, string? Language, ItemKind Kind,
    DateTimeOffset? Published, DateTimeOffset FirstSeen, IReadOnlyList<string> Places, long? CopyOf)
{
    /// <summary>As a member of its story, with the voice of the outlet that its copy root came from; when its feed began and its own places of the review are not looked at.</summary>
    /// <param name="outlets">Outlets of the roots of copies, by item; a copy whose root is not among them speaks for itself.</param>
    public StoryMember Member(IReadOnlyDictionary<long, string> outlets, IReadOnlyDictionary<string, Source> sources)
    {
        var source = sources.GetValueOrDefault(Source);
        var origin = CopyOf is { } root && outlets.TryGetValue(root, out var outlet) ? outlet : Source;
        return new StoryMember
        {
            Id = Id,
            Source = Source,
            Voice = sources.TryGetValue(origin, out var known) ? known.Voice : origin,
            Country = source?.Country,
            OwnerType = source?.OwnerType,
            Language = Language,
            Kind = Kind,
            Published = Published,
            FirstSeen = FirstSeen,
            Places = Places,
            CopyOf = CopyOf,
            Title = Title,
            Lead = Lead,
        };
    }
}

/// <summary>How much a feed gave.</summary>
/// <param name="InWindow">Items of the window.</param>
/// <param name="Before">Items of the stretch before it.</param>
/// <param name="Oldest">Moment of its oldest item; null where it gave none.</param>
public sealed record FeedPace(string Feed, int InWindow, int Before, DateTimeOffset? Oldest);

/// <summary>What composing an edition reads: as much as the window holds, however much is stored.</summary>
public sealed class Drafting
{
    /// <summary>Characters of a text that composing looks at: enough for an excerpt.</summary>
    private const int LeadLength = 1200;

    /// <summary>
    /// In a longer stretch nearly every outlet has an item among its first, so each is asked for one: 0.5 ms for 300 outlets where reading all 100,000
    /// items of 120 days took 35. In a short one reading its few items is quicker.
    /// </summary>
    private static readonly TimeSpan LongStretch = TimeSpan.FromDays(14);

    private readonly Db _db;

    internal Drafting(Db db) => _db = db;

    /// <summary>All members of the stories that have one from a moment on (inclusive) to another (exclusive), and of those named.</summary>
    public IReadOnlyList<DraftItem> Items(DateTimeOffset from, DateTimeOffset to, IEnumerable<long> stories) => _db.Read(connection =>
    {
        var named = connection.Query("SELECT DISTINCT story FROM item WHERE at >= @from AND at < @to AND story IS NOT NULL AND withdrawn IS NULL", row => row.GetInt64(0),
            ("from", Sql.Micros(from)), ("to", Sql.Micros(to))).Union(stories);
        return Query(connection, "story", named);
    });

    /// <summary>Those of the given items that stand and are in a story.</summary>
    public IReadOnlyList<DraftItem> Find(IEnumerable<long> items) => _db.Read(connection => Find(connection, items));

    /// <inheritdoc cref="Find(IEnumerable{long})"/>
    internal static IReadOnlyList<DraftItem> Find(DbConnection connection, IEnumerable<long> items) => Query(connection, "id", items);

    private static List<DraftItem> Query(DbConnection connection, string column, IEnumerable<long> values) => [.. Sql.Lists(values).SelectMany(list => connection.Query(
        $"""
        SELECT id, story, source, feed, item.title, substr(text, 1, {LeadLength}), language, kind, published, first_seen, places, copy_of
        FROM item JOIN item_revision ON item_revision.item = item.id AND item_revision.revision = item.revision WHERE {column} IN ({list}) AND story IS NOT NULL AND withdrawn IS NULL ORDER BY id
        """, Row))];

    /// <param name="before">Where the stretch before the window begins.</param>
    public IReadOnlyList<FeedPace> Paces(DateTimeOffset before, DateTimeOffset from, DateTimeOffset to) => _db.Read(connection => connection.Query("""
        SELECT feed.url, (SELECT count(*) FROM item WHERE item.feed = feed.url AND at >= @from AND at < @to),
          (SELECT count(*) FROM item WHERE item.feed = feed.url AND at >= @before AND at < @from), (SELECT min(at) FROM item WHERE item.feed = feed.url)
        FROM feed ORDER BY feed.id
        """, row => new FeedPace(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.MaybeTime(3)),
        ("before", Sql.Micros(before)), ("from", Sql.Micros(from)), ("to", Sql.Micros(to))));

    /// <summary>Those of the given items that one of the feeds lists besides the feed that gave them.</summary>
    public IReadOnlySet<long> Listed(IEnumerable<long> items, IReadOnlySet<string> feeds) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT item, feed FROM item_feed WHERE item IN ({list})", row => (Item: row.GetInt64(0), Feed: row.GetString(1))))
        .Where(pair => feeds.Contains(pair.Feed)).Select(pair => pair.Item).ToHashSet());

    /// <summary>Ids of the outlets that reported anything from a moment on (inclusive) to another (exclusive).</summary>
    public IReadOnlyList<string> Reporting(DateTimeOffset from, DateTimeOffset to) => _db.Read(connection => connection.Query(
        to - from > LongStretch ? "SELECT id FROM source WHERE EXISTS (SELECT 1 FROM item WHERE item.source = source.id AND at >= @from AND at < @to)"
            : "SELECT DISTINCT source FROM item WHERE at >= @from AND at < @to", row => row.GetString(0), ("from", Sql.Micros(from)), ("to", Sql.Micros(to))));

    /// <summary>The moment of the oldest item stored (published, else first seen); null where there is none.</summary>
    public DateTimeOffset? Oldest() => _db.Read(connection => connection.One("SELECT min(at) FROM item", row => row.MaybeTime(0)));

    /// <summary>Those of the given items that still stand: stored, and not withdrawn.</summary>
    public IReadOnlySet<long> Stored(IEnumerable<long> items) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT id FROM item WHERE id IN ({list}) AND withdrawn IS NULL", row => row.GetInt64(0))).ToHashSet());

    /// <summary>Those of the given items whose moment (published, else first seen) lies from one (inclusive) to another (exclusive).</summary>
    public IReadOnlySet<long> Within(IEnumerable<long> items, DateTimeOffset from, DateTimeOffset to) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT id FROM item WHERE id IN ({list}) AND at >= @from AND at < @to", row => row.GetInt64(0),
            ("from", Sql.Micros(from)), ("to", Sql.Micros(to)))).ToHashSet());

    private static DraftItem Row(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.Text(4), row.GetString(5), row.Text(6),
        Enum.Parse<ItemKind>(row.GetString(7)), row.MaybeTime(8), row.Time(9), row.Json<List<string>>(10), row.Long(11));
}
