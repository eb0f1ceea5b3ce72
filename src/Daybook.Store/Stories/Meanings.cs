using System.Data.Common;

namespace Daybook.Store;

/// <summary>An item whose text a model has not seen.</summary>
/// <param name="Text">The beginning of its text, else its summary; may be empty.</param>
public sealed record UnseenText(long Item, int Revision, string? Title, string Text);

/// <summary>What a model gave for the text of an item.</summary>
/// <param name="Hash">Of what was sent: copies of one text have one.</param>
/// <param name="Bytes">The vector; empty where the model has none for this text.</param>
public sealed record KeptMeaning(long Item, int Revision, byte[] Hash, byte[] Bytes);

/// <summary>What items mean to a model of embeddings: each text is asked for once.</summary>
public sealed class Meanings
{
    /// <summary>Rows of one transaction: at a kilobyte each the writer is held for a few hundredths of a second.</summary>
    private const int AtOnce = 500;

    private readonly Db _db;

    internal Meanings(Db db) => _db = db;

    /// <summary>Items that grouping looks at, whose text as it is now the model has not seen, newest first.</summary>
    /// <param name="since">Start of the window (published, else first seen); before it only what has no story yet.</param>
    /// <param name="letters">Characters of a text.</param>
    public IReadOnlyList<UnseenText> Unseen(string model, DateTimeOffset since, int letters, int most) => _db.Read(connection => connection.Query("""
        SELECT item.id, item.revision, item.title, substr(coalesce(nullif(body.text, ''), item.summary), 1, @letters) FROM item
        JOIN item_revision AS body ON body.item = item.id AND body.revision = item.revision
        LEFT JOIN item_meaning ON item_meaning.item = item.id AND item_meaning.model = @model
        WHERE item.withdrawn IS NULL AND (item.at >= @since OR item.story IS NULL) AND (item_meaning.item IS NULL OR item_meaning.revision <> item.revision)
        ORDER BY item.at DESC, item.id DESC LIMIT @most
        """, row => new UnseenText(row.GetInt64(0), row.GetInt32(1), row.Text(2), row.GetString(3)), ("model", model), ("since", Sql.Micros(since)), ("letters", letters), ("most", most)));

    /// <summary>How many of the items from a moment on have a vector, for how many the model has none, and how many there are.</summary>
    public (int With, int Without, int Of) Count(string model, DateTimeOffset since) => _db.Read(connection => connection.One("""
        SELECT count(CASE WHEN length(item_meaning.bytes) > 0 THEN 1 END), count(CASE WHEN length(item_meaning.bytes) = 0 THEN 1 END), count(*) FROM item
        LEFT JOIN item_meaning ON item_meaning.item = item.id AND item_meaning.model = @model AND item_meaning.revision = item.revision
        WHERE item.withdrawn IS NULL AND item.at >= @since
        """, row => ((int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2)), ("model", model), ("since", Sql.Micros(since))));

    /// <summary>Those of some items, as they were kept: perhaps of an older text.</summary>
    public IReadOnlyList<KeptMeaning> Of(string model, IEnumerable<long> items) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT item, revision, text_hash, bytes FROM item_meaning WHERE model = @model AND item IN ({list})", Row, ("model", model))).ToList());

    /// <summary>What the model gave for a text, whichever item has it; null where it was not asked.</summary>
    public byte[]? Find(string model, byte[] hash) => _db.Read(connection => connection.One(
        "SELECT bytes FROM item_meaning WHERE model = @model AND text_hash = @hash LIMIT 1", row => row.GetFieldValue<byte[]>(0), ("model", model), ("hash", hash)));

    /// <summary>Numbers of the vectors that the model gave; null where it gave none yet.</summary>
    public int? Dimensions(string model) => _db.Read(connection => connection.One(
        "SELECT length(bytes) FROM item_meaning WHERE model = @model AND length(bytes) > 0 LIMIT 1", row => (int?)row.GetInt32(0), ("model", model)));

    /// <summary>Keeps vectors in the place of those the items had. What was withdrawn meanwhile is left out.</summary>
    public void Keep(string model, IEnumerable<KeptMeaning> meanings)
    {
        foreach (var some in meanings.Chunk(AtOnce))
            _db.Write(connection =>
            {
                foreach (var one in some)
                    connection.Execute("""
                        INSERT INTO item_meaning (item, model, revision, text_hash, bytes) SELECT id, @model, @revision, @hash, @bytes FROM item WHERE id = @item AND withdrawn IS NULL
                        ON CONFLICT (item, model) DO UPDATE SET revision = excluded.revision, text_hash = excluded.text_hash, bytes = excluded.bytes
                        """, ("item", one.Item), ("model", model), ("revision", one.Revision), ("hash", one.Hash), ("bytes", one.Bytes));
                return true;
            });
    }

    /// <summary>Drops all that the model gave: another one has its name.</summary>
    public void Forget(string model) => _db.Write(connection => connection.Execute("DELETE FROM item_meaning WHERE model = @model", ("model", model)));

    private static KeptMeaning Row(DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));
}
