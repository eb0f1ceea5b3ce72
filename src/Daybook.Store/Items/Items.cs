using Daybook.Core.Items;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>Items with their revisions.</summary>
public sealed class Items
{
    private const string Columns = """
        item.id, item.source, item.feed, item.url, item.original_url, item.guid, item.title, item.author, item.published, item.first_seen,
        item.language, item.kind, body.text, body.html, item.summary, item.enclosures, item.places, item.tags, item.story, item.copy_of, item.revision,
        item.withdrawn, item.withdrawn_reason, item.page
        """;

    /// <summary>Rows read at once where it is not known how many are wanted.</summary>
    private const int Batch = 250;

    private const string Rows = $"SELECT {Columns} FROM item JOIN item_revision AS body ON body.item = item.id AND body.revision = item.revision";

    /// <summary>Characters of a text that a list shows at most.</summary>
    private const int HeadLength = 600;

    private static readonly string TextRows = Rows.Replace("body.html", "''", StringComparison.Ordinal);

    private static readonly string HeadRows = Rows.Replace("body.text, body.html", $"substr(body.text, 1, {HeadLength}), ''", StringComparison.Ordinal);

    private readonly Db _db;
    private readonly IdSource _ids;

    internal Items(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Items that fit, oldest first by (published else first seen, id).</summary>
    public IReadOnlyList<Item> List(ItemFilter filter) => List(filter, Rows);

    /// <summary>The same with as much as a list shows: the beginning of their text, and no HTML.</summary>
    public IReadOnlyList<Item> ListHeads(ItemFilter filter) => List(filter, HeadRows);

    private IReadOnlyList<Item> List(ItemFilter filter, string rows) => _db.Read(connection =>
    {
        var (where, values) = filter.Where();
        var items = connection.Query($"{rows} WHERE {where} ORDER BY at, id LIMIT @limit", Row,
            [.. values, ("limit", filter.Limit ?? Sql.Unlimited)]);
        return Complete(connection, items, filter.Revision);
    });

    /// <summary>Items that fit without their texts, oldest first by (published else first seen, id).</summary>
    public IReadOnlyList<ItemOutline> Outlines(ItemFilter filter) => _db.Read(connection =>
    {
        var (where, values) = filter.Where();
        return connection.Query($"SELECT id, source, title, summary, language, kind, at, revision, story FROM item WHERE {where} ORDER BY at, id", row => new ItemOutline(
            row.GetInt64(0), row.GetString(1), row.Text(2), row.GetString(3), row.Text(4), Enum.Parse<ItemKind>(row.GetString(5)), row.Time(6), row.GetInt32(7), row.Long(8)), [.. values]);
    });

    /// <summary>The text of each of some items as it is now; of one withdrawn it is empty.</summary>
    public IReadOnlyDictionary<long, string> TextsOf(IEnumerable<long> ids) => _db.Read(connection => Sql.Lists(ids).SelectMany(list => connection.Query(
        $"SELECT item.id, body.text FROM item JOIN item_revision AS body ON body.item = item.id AND body.revision = item.revision WHERE item.id IN ({list})",
        row => (row.GetInt64(0), row.GetString(1)))).ToDictionary());

    /// <summary>Items that fit, oldest first, read a batch at a time and no further than they are taken: for lists of any length.</summary>
    public IEnumerable<Item> Each(ItemFilter filter)
    {
        var (at, id, left) = (long.MinValue, long.MinValue, (long)(filter.Limit ?? int.MaxValue));
        var (where, values) = filter.Where();
        while (true)
        {
            var batch = _db.Read(connection => Complete(connection, connection.Query(
                $"{Rows} WHERE {where} AND (at > @at OR (at = @at AND id > @id)) ORDER BY at, id LIMIT @limit", Row,
                [.. values, ("at", at), ("id", id), ("limit", Math.Min(Batch, left))]), filter.Revision));
            foreach (var item in batch)
                yield return item;
            left -= batch.Count;
            if (batch.Count < Batch || left <= 0)
                yield break;
            (at, id) = (Sql.Micros(batch[^1].When), batch[^1].Id);
        }
    }

    /// <summary>Items newest first by (published else first seen, id), read a batch at a time and no further than they are taken.</summary>
    /// <param name="kinds">Kinds wanted; none = any.</param>
    public IEnumerable<ItemHead> NewestFirst(IReadOnlyList<ItemKind> kinds)
    {
        var which = kinds.Count == 0 ? "withdrawn IS NULL" : $"withdrawn IS NULL AND kind IN ({string.Join(", ", kinds.Select(kind => $"'{kind}'"))})";
        var (at, id) = (long.MaxValue, long.MaxValue);
        while (true)
        {
            var batch = _db.Read(connection => Heads(connection, $"{which} AND (at < @at OR (at = @at AND id < @id)) ORDER BY at DESC, id DESC LIMIT {Batch}", ("at", at), ("id", id)));
            foreach (var (_, head) in batch)
                yield return head;
            if (batch.Count < Batch)
                yield break;
            (at, id) = (batch[^1].At, batch[^1].Head.Id);
        }
    }

    /// <summary>What the given items are filed under, in no order.</summary>
    internal static List<(long At, ItemHead Head)> Heads(DbConnection connection, IEnumerable<long> ids) =>
        [.. Sql.Lists(ids).SelectMany(list => Heads(connection, $"id IN ({list})"))];

    private static List<(long At, ItemHead Head)> Heads(DbConnection connection, string where, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = connection.Query($"SELECT id, source, feed, language, kind, places, tags, at FROM item WHERE {where}", row => (At: row.GetInt64(7), Head: new ItemHead(
            row.GetInt64(0), row.GetString(1), [row.GetString(2)], row.Text(3), Enum.Parse<ItemKind>(row.GetString(4)), row.Json<List<string>>(5), row.Json<List<string>>(6))), values);
        var listed = Listed(connection, rows.Select(row => row.Head.Id));
        return rows.ConvertAll(row => listed.Contains(row.Head.Id) ? (row.At, row.Head with { Feeds = [.. row.Head.Feeds.Union(listed[row.Head.Id])] }) : row);
    }

    private static ILookup<long, string> Listed(DbConnection connection, IEnumerable<long> items) => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT item, feed FROM item_feed WHERE item IN ({list})", row => (Item: row.GetInt64(0), Feed: row.GetString(1))))
        .ToLookup(pair => pair.Item, pair => pair.Feed);

    public Item? Find(long id) => _db.Read(connection =>
        Complete(connection, connection.Query($"{Rows} WHERE id = @id", Row, ("id", id)), null).FirstOrDefault());

    /// <summary>The item of any outlet that stands at an address, its own or a further one; the one given by the outlet's own feed first. Null where there is none.</summary>
    public Item? FindByAddress(string url) => _db.Read(connection =>
    {
        var key = ItemIdentity.KeyOf(url, null, guidIsUnique: false, null, "");
        return Complete(connection, connection.Query($"""
            {Rows} WHERE key = @key OR id IN (SELECT item FROM item_address WHERE key = @key) ORDER BY own DESC, id LIMIT 1
            """, Row, ("key", key)), null).FirstOrDefault();
    });

    /// <summary>Items by id; ids that are not there are left out.</summary>
    public IReadOnlyDictionary<long, Item> Find(IEnumerable<long> ids) => _db.Read(connection =>
        Complete(connection, [.. Sql.Lists(ids).SelectMany(list => connection.Query($"{Rows} WHERE id IN ({list})", Row))], null).ToDictionary(item => item.Id));

    /// <summary>Items by id with as much as a list shows: the beginning of their text, and no HTML.</summary>
    public IReadOnlyDictionary<long, Item> Heads(IEnumerable<long> ids) => _db.Read(connection =>
        Complete(connection, [.. Sql.Lists(ids).SelectMany(list => connection.Query($"{HeadRows} WHERE id IN ({list})", Row))], null).ToDictionary(item => item.Id));

    /// <summary>Items by id with their whole text, and no HTML.</summary>
    public IReadOnlyDictionary<long, Item> Texts(IEnumerable<long> ids) => _db.Read(connection =>
        Complete(connection, [.. Sql.Lists(ids).SelectMany(list => connection.Query($"{TextRows} WHERE id IN ({list})", Row))], null).ToDictionary(item => item.Id));

    /// <summary>The newest items of an outlet with as much as a list shows, newest first.</summary>
    public IReadOnlyList<Item> NewestHeads(string source, int limit) => _db.Read(connection => Complete(connection, connection.Query(
        $"{HeadRows} WHERE source = @source AND withdrawn IS NULL ORDER BY at DESC, id DESC LIMIT @limit", Row, ("source", source), ("limit", limit)), null));

    /// <summary>Languages of items, each as often as it is theirs; null where it is not known.</summary>
    internal static IReadOnlyList<string?> LanguagesOf(DbConnection connection, IEnumerable<long> ids) =>
        [.. Sql.Lists(ids).SelectMany(list => connection.Query($"SELECT language FROM item WHERE id IN ({list})", row => row.Text(0)))];

    /// <summary>Outlets of items by id; ids that are not there are left out.</summary>
    public IReadOnlyDictionary<long, string> SourcesOf(IEnumerable<long> ids) => _db.Read(connection => Sql.Lists(ids)
        .SelectMany(list => connection.Query($"SELECT id, source FROM item WHERE id IN ({list})", row => (row.GetInt64(0), row.GetString(1)))).ToDictionary());

    /// <summary>When each revision of the given items was first there.</summary>
    public IReadOnlyDictionary<(long Item, int Revision), DateTimeOffset> Seen(IEnumerable<long> items) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT item, revision, seen FROM item_revision WHERE item IN ({list})", row => (Key: (row.GetInt64(0), row.GetInt32(1)), Seen: row.Time(2))))
        .ToDictionary(pair => pair.Key, pair => pair.Seen));

    /// <summary>Title and text of one revision, or null.</summary>
    public (string? Title, string Text)? Revision(long item, int revision) => _db.Read<(string?, string)?>(connection => connection.One(
        "SELECT title, text FROM item_revision WHERE item = @item AND revision = @revision",
        row => ((string?, string)?)(row.Text(0), row.GetString(1)), ("item", item), ("revision", revision)));

    /// <summary>Ids of all items, oldest first.</summary>
    public IReadOnlyList<long> Ids() => _db.Read(connection => connection.Query("SELECT id FROM item ORDER BY id", row => row.GetInt64(0)));

    /// <summary>How many items fit, counted up to <paramref name="most"/>.</summary>
    public long Count(ItemFilter filter, int most) => _db.Read(connection =>
    {
        var (where, values) = filter.Where();
        return connection.Number($"SELECT count(*) FROM (SELECT 1 FROM item WHERE {where} LIMIT @most) AS counted", [.. values, ("most", most)]);
    });

    /// <summary>Ids of the newest items that fit, newest first.</summary>
    public IReadOnlyList<long> NewestIds(ItemFilter filter, int limit) => _db.Read(connection =>
    {
        var (where, values) = filter.Where();
        return connection.Query($"SELECT id FROM item WHERE {where} ORDER BY at DESC, id DESC LIMIT @limit", row => row.GetInt64(0), [.. values, ("limit", limit)]);
    });

    /// <summary>Ids of the items of the stories of some items, these among them.</summary>
    public IReadOnlyList<long> OfTheirStories(IEnumerable<long> items) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT id FROM item WHERE id IN ({list}) OR story IN (SELECT story FROM item WHERE id IN ({list}))", row => row.GetInt64(0))).Distinct().ToList());

    public long Count() => _db.Read(connection => connection.Number("SELECT count(*) FROM item"));

    /// <summary>True where an item was saved that grouping has not seen.</summary>
    public bool AnyUngrouped() => _db.Read(connection => connection.Number("SELECT EXISTS (SELECT 1 FROM item WHERE story IS NULL AND withdrawn IS NULL)") != 0);

    /// <summary>The moment of the oldest item that grouping has not seen, from one moment on (null = any) and before another; null where there is none.</summary>
    public DateTimeOffset? OldestUngrouped(DateTimeOffset? since, DateTimeOffset until) => _db.Read(connection => connection.One(
        "SELECT min(at) FROM item WHERE story IS NULL AND withdrawn IS NULL AND at >= @since AND at < @until", row => row.MaybeTime(0),
        ("since", Sql.Micros(since) ?? long.MinValue), ("until", Sql.Micros(until))));

    /// <summary>The moment of the newest item (published, else first seen), or null where there is none.</summary>
    public DateTimeOffset? NewestMoment() => _db.Read(connection => connection.One("SELECT max(at) FROM item", row => row.MaybeTime(0)));

    /// <summary>Pages that are still wanted and may be asked for now, fewest tries first.</summary>
    public IReadOnlyList<WantedPage> PagesWanted(DateTimeOffset now, int limit) => _db.Read(connection => connection.Query(
        "SELECT id, url, page_tries FROM item WHERE page = 'Wanted' AND (page_next IS NULL OR page_next <= @now) ORDER BY page_tries, id DESC LIMIT @limit",
        row => new WantedPage(row.GetInt64(0), row.GetString(1), row.GetInt32(2)), ("now", Sql.Micros(now)), ("limit", limit)));

    /// <summary>Whether nobody read or tried a page since it was found wanted.</summary>
    public bool IsWanted(WantedPage page) => _db.Read(connection => connection.Number(
        "SELECT EXISTS (SELECT 1 FROM item WHERE id = @id AND page = 'Wanted' AND page_tries = @tries)", ("id", page.Item), ("tries", page.Tries)) != 0);

    /// <summary>Runs the work of one job in one transaction; it is undone when the lease has passed on.</summary>
    public T Write<T>(Lease lease, Func<ItemWriter, T> work) => _db.Write(connection => Write(connection, lease, work));

    /// <summary>As <see cref="Write{T}(Lease, Func{ItemWriter, T})"/>, committed together with others that come at the same time.</summary>
    public Task<T> WriteAsync<T>(Lease lease, Func<ItemWriter, T> work) => _db.WriteAsync(connection => Write(connection, lease, work));

    private T Write<T>(DbConnection connection, Lease lease, Func<ItemWriter, T> work)
    {
        Leases.Check(connection, lease);
        return work(new ItemWriter(connection, _ids));
    }

    private static List<Item> Complete(DbConnection connection, List<Item> items, int? revision)
    {
        var alsoIn = Listed(connection, items.Select(item => item.Id));
        var facts = Sql.Lists(items.Select(item => item.Id))
            .SelectMany(list => connection.Query($"SELECT item, facts FROM item_facts WHERE item IN ({list})", row => (row.GetInt64(0), row.Json<ItemFacts>(1)))).ToDictionary();
        return items.ConvertAll(item =>
        {
            var complete = item with { AlsoIn = [.. alsoIn[item.Id].Where(feed => feed != item.Feed).Order(StringComparer.Ordinal)], Facts = facts.GetValueOrDefault(item.Id) };
            return revision is { } wanted && wanted != item.Revision ? AsOf(connection, complete, wanted) : complete;
        });
    }

    private static Item AsOf(DbConnection connection, Item item, int revision) => connection.One(
        "SELECT title, text, html FROM item_revision WHERE item = @item AND revision = @revision",
        row => item with { Title = row.Text(0), Text = row.GetString(1), Html = row.GetString(2), Revision = revision },
        ("item", item.Id), ("revision", revision))!;

    private static Item Row(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Source = row.GetString(1),
        Feed = row.GetString(2),
        Url = row.Text(3),
        OriginalUrl = row.Text(4),
        Guid = row.Text(5),
        Title = row.Text(6),
        Author = row.Text(7),
        Published = row.MaybeTime(8),
        FirstSeen = row.Time(9),
        Language = row.Text(10),
        Kind = Enum.Parse<ItemKind>(row.GetString(11)),
        Text = row.GetString(12),
        Html = row.GetString(13),
        Summary = row.GetString(14),
        Enclosures = row.Json<List<Enclosure>>(15),
        Places = row.Json<List<string>>(16),
        Tags = row.Json<List<string>>(17),
        Story = row.Long(18),
        CopyOf = row.Long(19),
        Revision = row.GetInt32(20),
        Withdrawn = Withdrawals.Stone(row, 21),
        Paywalled = row.GetString(23) == nameof(PageState.ReadInPart),
    };
}
