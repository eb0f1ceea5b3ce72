using Daybook.Core.Items;
using Microsoft.Data.Sqlite;

namespace Daybook.Benchmarks;

/// <summary>
/// What one would write in an afternoon: a table of items and SQLite's FTS5 over title and text as it comes, with the same promises to the
/// disk as the store. It folds no letters of other scripts, keeps no revisions and gives the best by bm25 where the store gives the newest: a
/// bound to compare with, not a rival.
/// </summary>
internal sealed class PlainIndex : IDisposable
{
    private readonly SqliteConnection _connection;

    public PlainIndex(string file)
    {
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("PRAGMA cache_size = -32768");
        Run("CREATE TABLE item (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, title TEXT, text TEXT, html TEXT)");
        Run("CREATE INDEX item_at ON item (at)");
        Run("CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'item', content_rowid = 'id')");
    }

    public void Save(IReadOnlyList<PreparedItem> items)
    {
        using var transaction = _connection.BeginTransaction();
        using var row = _connection.CreateCommand();
        using var words = _connection.CreateCommand();
        row.CommandText = "INSERT INTO item (url, at, title, text, html) VALUES (@url, @at, @title, @text, @html) RETURNING id";
        words.CommandText = "INSERT INTO words (rowid, title, text) VALUES (@id, @title, @text)";
        foreach (var item in items)
        {
            row.Parameters.Clear();
            row.Parameters.AddWithValue("@url", item.Url);
            row.Parameters.AddWithValue("@at", item.Published!.Value.ToUnixTimeMilliseconds());
            row.Parameters.AddWithValue("@title", item.Title);
            row.Parameters.AddWithValue("@text", item.Text);
            row.Parameters.AddWithValue("@html", item.Html);
            var id = row.ExecuteScalar();
            words.Parameters.Clear();
            words.Parameters.AddWithValue("@id", id);
            words.Parameters.AddWithValue("@title", item.Title);
            words.Parameters.AddWithValue("@text", item.Text);
            words.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Titles of the best hits since a moment, by bm25.</summary>
    public int Find(string query, DateTimeOffset since, int most)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """
            SELECT item.title FROM (SELECT rowid FROM words WHERE words MATCH @query AND rowid >= (SELECT id FROM item WHERE at >= @since ORDER BY at LIMIT 1)
              ORDER BY rank LIMIT @most) AS hit JOIN item ON item.id = hit.rowid
            """;
        command.Parameters.AddWithValue("@query", query);
        command.Parameters.AddWithValue("@since", since.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("@most", most);
        using var reader = command.ExecuteReader();
        var hits = 0;
        while (reader.Read())
            hits++;
        return hits;
    }

    public void Dispose()
    {
        _connection.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
