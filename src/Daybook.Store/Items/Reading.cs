using System.Data.Common;
using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>An item in a reader's list, without its text.</summary>
/// <param name="Opening">The beginning of its short form, else of its text.</param>
public sealed record ReadingRow(long Id, string Source, string Feed, string? Title, string? Language, ItemKind Kind, DateTimeOffset When, string Opening, long? Story, long? CopyOf, bool Seen, bool Kept);

/// <summary>How much is unread: by feed, today and in all, and how much is kept.</summary>
public sealed record ReadingCounts(IReadOnlyDictionary<string, int> ByFeed, int Today, int Unread, int Kept);

/// <summary>What an account has read and keeps, and the lists it reads from.</summary>
public sealed class Reading
{
    /// <summary>Characters of an item's beginning in a list: three lines of it.</summary>
    private const string Opening = "300";

    private const string ListRow = $"""
        SELECT item.id, item.source, item.feed, item.title, item.language, item.kind, item.at,
          CASE WHEN item.summary = '' THEN substr(body.text, 1, {Opening}) ELSE substr(item.summary, 1, {Opening}) END, item.story, item.copy_of, mark.seen, mark.kept
        FROM item JOIN item_revision AS body ON body.item = item.id AND body.revision = item.revision
        LEFT JOIN item_mark AS mark ON mark.account = @account AND mark.item = item.id
        """;

    private readonly Db _db;

    internal Reading(Db db) => _db = db;

    /// <summary>Items newest first.</summary>
    public IReadOnlyList<ReadingRow> List(long account, ReadingFilter filter, int limit) => _db.Read(connection =>
    {
        var (where, values) = filter.Where(account);
        return connection.Query($"{ListRow} WHERE {where} ORDER BY item.at DESC, item.id DESC LIMIT @limit", Row, [("account", account), ("limit", limit), .. values]);
    });

    /// <summary>The rows of the given items, in the order given.</summary>
    public IReadOnlyList<ReadingRow> Rows(long account, IReadOnlyList<long> items) => _db.Read(connection =>
    {
        var rows = Sql.Lists(items).SelectMany(list => connection.Query($"{ListRow} WHERE item.id IN ({list})", Row, ("account", account))).ToDictionary(row => row.Id);
        return (IReadOnlyList<ReadingRow>)[.. items.Where(rows.ContainsKey).Select(id => rows[id])];
    });

    /// <param name="since">What is older counts as read.</param>
    /// <param name="today">Start of the day.</param>
    public ReadingCounts Counts(long account, DateTimeOffset since, DateTimeOffset today) => _db.Read(connection =>
    {
        const string unread = "NOT EXISTS (SELECT 1 FROM item_mark WHERE item_mark.account = @account AND item_mark.item = item.id AND item_mark.seen IS NOT NULL)";
        var own = connection.Query($"SELECT item.feed, count(*), sum(CASE WHEN item.at >= @today THEN 1 ELSE 0 END) FROM item WHERE item.at >= @since AND {unread} GROUP BY item.feed",
            row => (Feed: row.GetString(0), Count: row.GetInt32(1), Today: Convert.ToInt32(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture)),
            ("account", account), ("since", Sql.Micros(since)), ("today", Sql.Micros(today)));
        var also = connection.Query($"SELECT item_feed.feed, count(*) FROM item_feed JOIN item ON item.id = item_feed.item WHERE item.at >= @since AND item_feed.feed <> item.feed AND {unread} GROUP BY item_feed.feed",
            row => (Feed: row.GetString(0), Count: row.GetInt32(1)), ("account", account), ("since", Sql.Micros(since)));
        var byFeed = own.Select(row => (row.Feed, row.Count)).Concat(also).GroupBy(row => row.Feed).ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
        var kept = (int)connection.Number("SELECT count(*) FROM item_mark WHERE account = @account AND kept IS NOT NULL", ("account", account));
        return new ReadingCounts(byFeed, own.Sum(row => row.Today), own.Sum(row => row.Count), kept);
    });

    /// <summary>Marks items as read. Answers how many were not before.</summary>
    public int See(long account, IReadOnlyList<long> items, DateTimeOffset now) => _db.Write(connection => Sql.Lists(items).Sum(list => connection.Execute($"""
        INSERT INTO item_mark (account, item, seen) SELECT @account, id, @now FROM item WHERE id IN ({list})
        ON CONFLICT (account, item) DO UPDATE SET seen = excluded.seen WHERE item_mark.seen IS NULL
        """, ("account", account), ("now", Sql.Micros(now)))));

    /// <summary>Marks everything of a list as read, up to the newest item that its reader saw: what came meanwhile stays unread.</summary>
    /// <param name="upTo">Highest id that was known when the list was shown.</param>
    public int SeeAll(long account, ReadingFilter filter, long upTo, DateTimeOffset now) => _db.Write(connection =>
    {
        var (where, values) = (filter with { OnlyUnread = true }).Where(account);
        return connection.Execute($"""
            INSERT INTO item_mark (account, item, seen) SELECT @account, item.id, @now FROM item WHERE item.id <= @upTo AND {where}
            ON CONFLICT (account, item) DO UPDATE SET seen = excluded.seen WHERE item_mark.seen IS NULL
            """, [("account", account), ("now", Sql.Micros(now)), ("upTo", upTo), .. values]);
    });

    /// <summary>Marks one item as unread.</summary>
    public void Unsee(long account, long item) => _db.Write(connection =>
        connection.Execute("UPDATE item_mark SET seen = NULL WHERE account = @account AND item = @item", ("account", account), ("item", item)));

    /// <summary>Takes back what was marked as read at one moment. Answers how many items that was.</summary>
    public int UndoSeen(long account, DateTimeOffset at) => _db.Write(connection =>
        connection.Execute("UPDATE item_mark SET seen = NULL WHERE account = @account AND seen = @at", ("account", account), ("at", Sql.Micros(at))));

    /// <summary>Keeps an item, or lets it go.</summary>
    public void Keep(long account, long item, bool keep, DateTimeOffset now) => _db.Write(connection => connection.Execute("""
        INSERT INTO item_mark (account, item, kept) SELECT @account, id, @kept FROM item WHERE id = @item
        ON CONFLICT (account, item) DO UPDATE SET kept = excluded.kept
        """, ("account", account), ("item", item), ("kept", keep ? Sql.Micros(now) : null)));

    /// <summary>When each revision of an item was first there, the first revision first.</summary>
    public IReadOnlyList<(int Revision, DateTimeOffset Seen)> Revisions(long item) => _db.Read(connection => connection.Query(
        "SELECT revision, seen FROM item_revision WHERE item = @item ORDER BY revision", row => (row.GetInt32(0), row.Time(1)), ("item", item)));

    /// <summary>The highest id there is; 0 where there is none.</summary>
    public long Newest() => _db.Read(connection => connection.Number("SELECT max(id) FROM item"));

    private static ReadingRow Row(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3), row.Text(4), Enum.Parse<ItemKind>(row.GetString(5)),
        row.Time(6), row.GetString(7), row.Long(8), row.Long(9), !row.IsDBNull(10), !row.IsDBNull(11));
}
