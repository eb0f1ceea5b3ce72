namespace Daybook.Store;

/// <summary>Everything Daybook keeps. This is the only door: a room for each kind of thing, and transactions across rooms.</summary>
public sealed class Store : IDisposable
{
    /// <summary>Name of the SQLite file in a data folder.</summary>
    public const string FileName = "daybook.sqlite";

    private readonly Db _db;

    private Store(Db db, TimeProvider clock)
    {
        _db = db;
        var ids = new IdSource(db, clock);
        Leases = new Leases(db);
        Sources = new Sources(db);
        Feeds = new Feeds(db, ids);
        Items = new Items(db, ids);
        Stories = new Stories(db, ids);
        StoryEdits = new StoryEdits(db, ids);
        Briefs = new Briefs(db, ids);
        Plans = new Plans(db, ids);
        Drafting = new Drafting(db);
        Editions = new Editions(db);
        Accounts = new Accounts(db, ids);
        Reading = new Reading(db);
        Clippings = new Clippings(db, ids);
        Search = new Search(db, Items, Stories);
    }

    public Leases Leases { get; }

    public Sources Sources { get; }

    public Feeds Feeds { get; }

    public Items Items { get; }

    public Stories Stories { get; }

    public StoryEdits StoryEdits { get; }

    public Briefs Briefs { get; }

    public Plans Plans { get; }

    public Drafting Drafting { get; }

    public Editions Editions { get; }

    public Accounts Accounts { get; }

    public Reading Reading { get; }

    public Clippings Clippings { get; }

    public Search Search { get; }

    /// <summary>Opens the store of a data folder, making both when they are not there, and brings it to the newest schema.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="database">Connection string of a PostgreSQL database that holds it all; null = the SQLite file of the folder.</param>
    /// <exception cref="StoreException">The folder or the database cannot be reached, read, written or understood.</exception>
    public static Store Open(string folder, TimeProvider clock, string? database = null)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"the data folder {folder} cannot be made: {problem.Message}", "check the path, who owns it and its permissions", problem);
        }
        var db = database is null ? Db.OpenFile(Path.Combine(folder, FileName)) : Db.OpenServer(database);
        try
        {
            Migrator.Migrate(db);
            SearchIndex.CatchUp(db);
            return new Store(db, clock);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>What the database says of its own integrity: empty when all is good. PostgreSQL checks pages and keys as it goes and has no such question.</summary>
    public IReadOnlyList<string> Integrity() => _db.Dialect == Dialect.Postgres ? [] : _db.Read(connection =>
        connection.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok")
            .Concat(connection.Query("PRAGMA foreign_key_check", row => $"row {row.Long(1)} of {row.Text(0)} points to nothing"))
            .ToList());

    public void Dispose() => _db.Dispose();
}
