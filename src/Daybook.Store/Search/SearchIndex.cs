using System.Data.Common;
using System.Globalization;
using System.Text;
using Daybook.Core.Search;
using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>Writes the full-text index, in the transaction that writes the item.</summary>
internal static class SearchIndex
{
    /// <summary>Items indexed in one transaction when all are indexed anew: about a tenth of a second.</summary>
    private const int Batch = 500;

    /// <summary>Puts what an item is found by in place of what it was found by, before the transaction ends.</summary>
    public static void Put(DbConnection connection, long item, IndexedWords words)
    {
        if (WaitingWords.Of(connection) is { } waiting)
            waiting.Add(item, words);
        else
            Write(connection, item, words);
    }

    internal static void Write(DbConnection connection, long item, IndexedWords words)
    {
        if (connection.DialectOf() == Dialect.Postgres)
        {
            connection.Execute($"""
                INSERT INTO item_search (item, place, title, words)
                SELECT @item, place, CAST(@title AS tsvector) || bucket, CAST(@words AS tsvector) || bucket FROM (
                  SELECT place, CAST('{SearchMatch.Bucket}' || place / {SearchMatch.BucketSize} AS tsvector) AS bucket FROM (
                    SELECT coalesce((SELECT place FROM item_search WHERE item = @item), (SELECT max(place) FROM item_search) + 1, 0) AS place) AS known) AS placed
                ON CONFLICT (item) DO UPDATE SET title = excluded.title, words = excluded.words
                """, ("item", item), ("title", Vector(words.Title, [], words.TitleStems)), ("words", Vector(words.Title, words.Text, words.TitleStems.Concat(words.TextStems))));
            return;
        }
        connection.Execute("INSERT INTO item_place (item) VALUES (@item) ON CONFLICT DO NOTHING", ("item", item));
        var place = connection.Number("SELECT place FROM item_place WHERE item = @item", ("item", item));
        connection.Execute("INSERT OR REPLACE INTO item_search (rowid, title, text, stems) VALUES (@place, @title, @text, @stems)", ("place", place),
            ("title", string.Join(' ', words.Title)), ("text", string.Join(' ', words.Text)), ("stems", string.Join(' ', words.TitleStems.Union(words.TextStems))));
        connection.Execute("INSERT OR REPLACE INTO item_title_search (rowid, title, stems) VALUES (@place, @title, @stems)", ("place", place),
            ("title", string.Join(' ', words.Title)), ("stems", string.Join(' ', words.TitleStems)));
    }

    public static void Remove(DbConnection connection, long item)
    {
        if (connection.DialectOf() == Dialect.Postgres)
        {
            connection.Execute("DELETE FROM item_search WHERE item = @item", ("item", item));
            return;
        }
        WaitingWords.Of(connection)?.Forget(item);
        connection.Execute("DELETE FROM item_search WHERE rowid = (SELECT place FROM item_place WHERE item = @item)", ("item", item));
        connection.Execute("DELETE FROM item_title_search WHERE rowid = (SELECT place FROM item_place WHERE item = @item)", ("item", item));
        connection.Execute("DELETE FROM item_place WHERE item = @item", ("item", item));
    }

    /// <summary>What SQLite's index says of its own integrity, or null when all is good: https://www.sqlite.org/fts5.html#the_integrity_check_command.</summary>
    public static string? Damage(DbConnection connection)
    {
        try
        {
            connection.Execute("INSERT INTO item_search (item_search) VALUES ('integrity-check')");
            connection.Execute("INSERT INTO item_title_search (item_title_search) VALUES ('integrity-check')");
            return null;
        }
        catch (SqliteException damage)
        {
            return damage.Message;
        }
    }

    /// <summary>Rewrites SQLite's index without what was removed from it: until then removed words only count as removed.</summary>
    public static void Purge(DbConnection connection)
    {
        connection.Execute("INSERT INTO item_search (item_search) VALUES ('optimize')");
        connection.Execute("INSERT INTO item_title_search (item_title_search) VALUES ('optimize')");
    }

    /// <summary>Forgets everything; what is stored is indexed again when the store is next opened.</summary>
    public static void Clear(DbConnection connection)
    {
        if (connection.DialectOf() == Dialect.Postgres)
            connection.Execute("DELETE FROM item_search");
        else
        {
            connection.Execute("INSERT INTO item_search (item_search) VALUES ('delete-all')");
            connection.Execute("INSERT INTO item_title_search (item_title_search) VALUES ('delete-all')");
            connection.Execute("DELETE FROM item_place");
            connection.Execute("INSERT INTO item_place (item) SELECT id FROM item ORDER BY id");
        }
        connection.Execute("UPDATE item_search_state SET version = 0, upto = 0");
    }

    /// <summary>Indexes what is not indexed yet, or everything where the rules have changed; what is stored from now on is indexed with its item.</summary>
    public static void CatchUp(Db db)
    {
        while (db.Read(IsBehind) && db.Write(IndexNext))
        {
        }
    }

    private static bool IsBehind(DbConnection connection) => connection.Number("SELECT version FROM item_search_state") != IndexedWords.Version;

    /// <summary>True while there is more.</summary>
    private static bool IndexNext(DbConnection connection)
    {
        if (!IsBehind(connection))
            return false;
        var upto = connection.Number("SELECT upto FROM item_search_state");
        var items = connection.Query("""
            SELECT id, item.title, text, author, tags, language FROM item
            JOIN item_revision ON item_revision.item = item.id AND item_revision.revision = item.revision WHERE id > @upto ORDER BY id LIMIT @batch
            """, row => (Id: row.GetInt64(0), Words: IndexedWords.Of(row.Text(1), row.GetString(2), row.Text(3), row.Json<List<string>>(4), row.Text(5))), ("upto", upto), ("batch", Batch));
        foreach (var (id, words) in items)
            Put(connection, id, words);
        if (items.Count < Batch)
            connection.Execute("UPDATE item_search_state SET version = @version, upto = 0", ("version", IndexedWords.Version));
        else
            connection.Execute("UPDATE item_search_state SET upto = @upto", ("upto", items[^1].Id));
        return items.Count == Batch;
    }

    private static string Vector(IEnumerable<string> title, IEnumerable<string> text, IEnumerable<string> stems)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var place = 0;
        foreach (var word in title)
            Add(places, word, ++place);
        place++; // No phrase reaches from the title into the text.
        foreach (var word in text)
            Add(places, word, ++place);
        var vector = new StringBuilder();
        foreach (var (word, at) in places)
            vector.Append(CultureInfo.InvariantCulture, $"'{word}':{string.Join(',', at)} ");
        foreach (var stem in stems.Distinct(StringComparer.Ordinal))
            vector.Append(CultureInfo.InvariantCulture, $"'{SearchMatch.Stem}{stem}' ");
        return vector.ToString();
    }

    private static void Add(Dictionary<string, List<int>> places, string word, int place)
    {
        if (!places.TryGetValue(word, out var known))
            places[word] = known = [];
        known.Add(place);
    }
}
