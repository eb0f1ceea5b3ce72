using System.Data.Common;
using Daybook.Core.Search;

namespace Daybook.Store;

/// <summary>The database as a doctor looks at it: what it says of itself, and how many rows do not fit together.</summary>
/// <param name="Database">As told to people: path, or server and database.</param>
/// <param name="Version">Of SQLite or PostgreSQL.</param>
/// <param name="SizeInBytes">Of all that is stored, indexes included.</param>
/// <param name="Damages">What the database says of its own integrity; empty when all is good.</param>
/// <param name="MissingMigrations">Numbers that this program knows and the database has not.</param>
/// <param name="Broken">Rows that do not fit together, by what is wrong with them; only those that there are.</param>
/// <param name="Leases">Leases that are held at the moment.</param>
/// <param name="Withdrawn">Items that were withdrawn.</param>
/// <param name="MayHoldErased">True where an older program left in the file what it moved or erased; never of PostgreSQL.</param>
public sealed record HealthReport(string Database, Version Version, long SizeInBytes, IReadOnlyList<string> Damages, IReadOnlyList<int> MissingMigrations,
    IReadOnlyDictionary<string, long> Broken, SearchHealth Search, long Ungrouped, DateTimeOffset? NewestId, IReadOnlyList<Lease> Leases, long Withdrawn, bool MayHoldErased);

/// <param name="Items">Items that should be in the index.</param>
/// <param name="Missing">Those of them that are not.</param>
/// <param name="Strangers">Rows of the index without an item.</param>
/// <param name="Current">False while items wait to be indexed by new rules.</param>
/// <param name="Damage">What the index says of its own integrity, or null.</param>
public sealed record SearchHealth(long Items, long Missing, long Strangers, bool Current, string? Damage);

/// <summary>Looks the database over.</summary>
public sealed class Health
{
    /// <summary>What must not be, and the query that counts it.</summary>
    private static readonly (string What, string Sql)[] Rules =
    [
        ("items without their text", "SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM item_revision WHERE item_revision.item = item.id AND item_revision.revision = item.revision)"),
        ("items in a story that is not there", "SELECT count(*) FROM item WHERE story IS NOT NULL AND NOT EXISTS (SELECT 1 FROM story WHERE story.id = item.story)"),
        ("stories without an item", "SELECT count(*) FROM story WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.story = story.id)"),
        ("former ids that are a story's", "SELECT count(*) FROM story_alias WHERE EXISTS (SELECT 1 FROM story WHERE story.id = story_alias.alias)"),
        ("former ids of stories that are not there", "SELECT count(*) FROM story_alias WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.id = story_alias.story)"),
        ("copies of items that are not there", "SELECT count(*) FROM item WHERE copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM item AS root WHERE root.id = item.copy_of)"),
        ("citations of items that are not there", "SELECT count(*) FROM brief_citation WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = brief_citation.item)"),
    ];

    private readonly Db _db;

    internal Health(Db db) => _db = db;

    /// <param name="now">To tell which leases are held.</param>
    /// <param name="thorough">True: every page and every entry of the index is read too; minutes for a large database.</param>
    public HealthReport Look(DateTimeOffset now, bool thorough)
    {
        var report = Read(now, thorough);
        // Asking the index takes the writer's turn, though it writes nothing.
        return !thorough || _db.Dialect == Dialect.Postgres ? report
            : report with { Search = report.Search with { Damage = _db.Write(SearchIndex.Damage) } };
    }

    /// <summary>Makes the full-text index anew.</summary>
    public void Reindex()
    {
        _db.Write(connection =>
        {
            SearchIndex.Clear(connection);
            return true;
        });
        SearchIndex.CatchUp(_db);
    }

    private HealthReport Read(DateTimeOffset now, bool thorough) => _db.Read(connection => new HealthReport(
        _db.Place,
        Version(connection),
        Size(connection),
        thorough ? Damages(connection) : [],
        [.. Migrator.Known(_db.Dialect).Except(connection.Query("SELECT number FROM migration", row => row.GetInt32(0)))],
        Rules.Select(rule => (rule.What, Rows: connection.Number(rule.Sql))).Where(found => found.Rows > 0).ToDictionary(found => found.What, found => found.Rows),
        SearchOf(connection),
        connection.Number("SELECT count(*) FROM item WHERE story IS NULL AND withdrawn IS NULL"),
        connection.One("SELECT max(id) FROM item", row => row.MaybeTime(0)),
        connection.Query("SELECT key, owner, fence, until FROM lease WHERE until > @now", row => new Lease(row.GetString(0), row.GetString(1), row.GetInt64(2), row.Time(3)), ("now", Sql.Micros(now))),
        connection.Number("SELECT count(*) FROM item WHERE withdrawn IS NOT NULL"),
        UnusedPages.MayHoldErased(connection)));

    /// <summary>https://www.sqlite.org/pragma.html#pragma_integrity_check. PostgreSQL checks its pages and keys as it goes and has no such question.</summary>
    internal static IReadOnlyList<string> Damages(DbConnection connection) => connection.DialectOf() == Dialect.Postgres ? [] :
    [
        .. connection.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok"),
        .. connection.Query("PRAGMA foreign_key_check", row => $"row {row.Long(1)} of {row.Text(0)} points to nothing"),
    ];

    private static Version Version(DbConnection connection) => System.Version.Parse(connection.ServerVersion.Split(' ')[0]);

    private static long Size(DbConnection connection) => connection.DialectOf() == Dialect.Sqlite
        ? connection.Number("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()") : connection.Number("SELECT pg_database_size(current_database())");

    private static SearchHealth SearchOf(DbConnection connection)
    {
        var (indexed, strangers) = connection.DialectOf() == Dialect.Sqlite
            ? ("SELECT 1 FROM item_place JOIN item_search_docsize ON item_search_docsize.id = item_place.place WHERE item_place.item = item.id",
                "SELECT count(*) FROM item_search_docsize WHERE NOT EXISTS (SELECT 1 FROM item_place JOIN item ON item.id = item_place.item WHERE item_place.place = item_search_docsize.id)")
            : ("SELECT 1 FROM item_search WHERE item_search.item = item.id", "SELECT count(*) FROM item_search WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = item_search.item)");
        return new SearchHealth(
            connection.Number("SELECT count(*) FROM item WHERE withdrawn IS NULL"),
            connection.Number($"SELECT count(*) FROM item WHERE withdrawn IS NULL AND NOT EXISTS ({indexed})"),
            connection.Number(strangers),
            connection.Number("SELECT version FROM item_search_state") == IndexedWords.Version,
            Damage: null);
    }
}
