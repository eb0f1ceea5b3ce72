using Daybook.Core.Stories;

namespace Daybook.Store;

/// <summary>What grouping read of the items of its window (<see cref="KeptSketch"/>) and found of the settled ones, kept for the next process.</summary>
public sealed class Sketches
{
    /// <summary>Rows of one transaction: at some 3 KB each the writer is held for a few hundredths of a second.</summary>
    private const int AtOnce = 500;

    private readonly Db _db;

    internal Sketches(Db db) => _db = db;

    /// <summary>Those of items from a moment on (published, else first seen), in no order.</summary>
    public IReadOnlyList<KeptSketch> Since(DateTimeOffset since) => _db.Read(connection => connection.Query(
        "SELECT item_sketch.item, item_sketch.print, item_sketch.bytes FROM item_sketch JOIN item ON item.id = item_sketch.item WHERE item.at >= @since AND item.withdrawn IS NULL",
        row => new KeptSketch(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)), ("since", Sql.Micros(since))));

    /// <summary>Keeps sketches in the place of those the items had. What was withdrawn meanwhile is left out.</summary>
    public void Keep(Lease lease, IEnumerable<KeptSketch> sketches)
    {
        foreach (var some in sketches.Chunk(AtOnce))
            _db.Write(connection =>
            {
                Leases.Check(connection, lease);
                foreach (var sketch in some)
                    connection.Execute("""
                        INSERT INTO item_sketch (item, print, bytes) SELECT id, @print, @bytes FROM item WHERE id = @item AND withdrawn IS NULL
                        ON CONFLICT (item) DO UPDATE SET print = excluded.print, bytes = excluded.bytes
                        """, ("item", sketch.Item), ("print", sketch.Print), ("bytes", sketch.Bytes));
                return true;
            });
    }

    /// <summary>What was found of settled items; null where nothing is kept.</summary>
    public byte[]? Settled() => _db.Read(connection => connection.Query("SELECT bytes FROM settled_news", row => row.GetFieldValue<byte[]>(0)).FirstOrDefault());

    /// <summary>Keeps what was found of settled items in the place of what was kept before.</summary>
    public void KeepSettled(Lease lease, byte[] bytes) => _db.Write(connection =>
    {
        Leases.Check(connection, lease);
        return connection.Execute("INSERT INTO settled_news (id, bytes) VALUES (1, @bytes) ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes", ("bytes", bytes));
    });

    /// <summary>Forgets those of items before a moment: the window has left them behind.</summary>
    public void Forget(Lease lease, DateTimeOffset before) => _db.Write(connection =>
    {
        Leases.Check(connection, lease);
        // From the sketches to their items (SQLite joins in the order written where it says CROSS): items before the window may be a million, sketches are few.
        return connection.Execute("DELETE FROM item_sketch WHERE item IN (SELECT kept.item FROM item_sketch AS kept CROSS JOIN item WHERE item.id = kept.item AND item.at < @before)", ("before", Sql.Micros(before)));
    });
}
