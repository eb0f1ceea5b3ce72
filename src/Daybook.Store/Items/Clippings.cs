using System.Data.Common;
using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;

namespace Daybook.Store;

/// <summary>A pasted text that was taken in.</summary>
/// <param name="Text">As it was pasted.</param>
public sealed record StoredClipping(long Id, DateTimeOffset Taken, string Text, Clipping Clipping);

/// <summary>A brief of a pasted text, and the evidence found for it so far; null where nobody looked.</summary>
public sealed record StoredClippedBrief(long Id, long Clipping, ClippedBrief Brief, ClippedEvidence? Evidence);

/// <summary>Pasted texts, their briefs and the lines of their signature blocks.</summary>
public sealed class Clippings
{
    private readonly Db _db;
    private readonly IdSource _ids;

    internal Clippings(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Keeps a text with its briefs and directory entries.</summary>
    /// <returns>Its id, and how many briefs and entries were not there before. A text known already adds nothing.</returns>
    public (long Id, bool IsNew, int Briefs, int Entries) Save(string text, Clipping clipping, DateTimeOffset now) => _db.Write(connection =>
    {
        var hash = ContentHash.Of(null, text);
        if (connection.One("SELECT id FROM clipping WHERE hash = @hash", row => (long?)row.GetInt64(0), ("hash", hash)) is { } known)
            return (known, false, 0, 0);
        var id = _ids.Next(connection);
        connection.Execute("INSERT INTO clipping (id, hash, taken, text, document) VALUES (@id, @hash, @taken, @text, @document)",
            ("id", id), ("hash", hash), ("taken", Sql.Micros(now)), ("text", text), ("document", Sql.ToJson(clipping)));
        var briefs = clipping.Briefs.Sum(brief => connection.Execute(
            "INSERT INTO clipped_brief (id, key, clipping, document) VALUES (@id, @key, @clipping, @document) ON CONFLICT (key) DO NOTHING",
            ("id", _ids.Next(connection)), ("key", KeyOf(brief)), ("clipping", id), ("document", Sql.ToJson(brief))));
        var entries = clipping.Directory.Index().Sum(entry => connection.Execute("""
            INSERT INTO directory_entry (key, clipping, place, name, address, cut) VALUES (@key, @clipping, @place, @name, @address, @cut)
            ON CONFLICT (key) DO NOTHING
            """, ("key", ContentHash.Of(entry.Item.Name, entry.Item.Link?.Address ?? "")), ("clipping", id), ("place", entry.Index),
            ("name", entry.Item.Name), ("address", entry.Item.Link?.Address), ("cut", entry.Item.Link?.Cut ?? false)));
        return (id, true, briefs, entries);
    });

    public StoredClipping? Find(long id) => _db.Read(connection => connection.One("SELECT id, taken, text, document FROM clipping WHERE id = @id",
        row => new StoredClipping(row.GetInt64(0), row.Time(1), row.GetString(2), row.Json<Clipping>(3)), ("id", id)));

    /// <summary>All briefs of pasted texts, newest first.</summary>
    public IReadOnlyList<StoredClippedBrief> Briefs() => _db.Read(connection =>
        connection.Query("SELECT id, clipping, document, evidence FROM clipped_brief ORDER BY id DESC", BriefRow));

    public StoredClippedBrief? Brief(long id) => _db.Read(connection =>
        connection.One("SELECT id, clipping, document, evidence FROM clipped_brief WHERE id = @id", BriefRow, ("id", id)));

    public void SaveEvidence(long brief, ClippedEvidence evidence) => _db.Write(connection => connection.Execute(
        "UPDATE clipped_brief SET evidence = @evidence WHERE id = @id", ("id", brief), ("evidence", Sql.ToJson(evidence))));

    /// <summary>Lines of signature blocks in the order they were pasted.</summary>
    public IReadOnlyList<ClippedEntry> Directory() => _db.Read(connection => connection.Query(
        "SELECT name, address, cut FROM directory_entry ORDER BY clipping, place",
        row => new ClippedEntry(row.Text(0), row.Text(1) is { } address ? new ClippedLink(address, row.GetInt64(2) != 0) : null)));

    /// <summary>Takes the words of a withdrawn item out of every pasted text. The hash of a text stays, so that pasting it again brings nothing back.</summary>
    /// <returns>How many texts had them.</returns>
    internal static int Erase(DbConnection connection, long item, WithdrawnWords words)
    {
        // Looked for again: the spans that were found may be its own.
        connection.Execute("UPDATE clipped_brief SET evidence = NULL WHERE evidence LIKE @item", ("item", $"%{item}%"));
        var erased = 0;
        foreach (var id in connection.Query("SELECT id FROM clipping", row => row.GetInt64(0)))
        {
            var (text, clipping) = connection.One("SELECT text, document FROM clipping WHERE id = @id", row => (row.GetString(0), row.Json<Clipping>(1)), ("id", id));
            var left = ClippingErasure.Of(text, clipping, words);
            if (left.Text == text && Sql.ToJson(left.Clipping) == Sql.ToJson(clipping))
                continue;
            connection.Execute("UPDATE clipping SET text = @text, document = @document WHERE id = @id", ("id", id), ("text", left.Text), ("document", Sql.ToJson(left.Clipping)));
            erased++;
        }
        foreach (var (id, brief) in connection.Query("SELECT id, document FROM clipped_brief", row => (row.GetInt64(0), row.Json<ClippedBrief>(1))))
            connection.Execute("UPDATE clipped_brief SET document = @document WHERE id = @id AND document <> @document", ("id", id), ("document", Sql.ToJson(ClippingErasure.Of(brief, words))));
        foreach (var (key, name) in connection.Query("SELECT key, name FROM directory_entry WHERE name IS NOT NULL", row => (row.GetString(0), row.GetString(1))))
            connection.Execute("UPDATE directory_entry SET name = @name WHERE key = @key AND name <> @name", ("key", key), ("name", words.Without(name)));
        return erased;
    }

    private static string KeyOf(ClippedBrief brief) => ContentHash.Of(brief.Title, string.Join('\n',
        brief.Sections.SelectMany(section => section.Points).Select(point => point.Label + ": " + point.Text)));

    private static StoredClippedBrief BriefRow(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.Json<ClippedBrief>(2), row.IsDBNull(3) ? null : row.Json<ClippedEvidence>(3));
}
