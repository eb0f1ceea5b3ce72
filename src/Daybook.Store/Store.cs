namespace Daybook.Store;

/// <summary>Everything Daybook keeps. This is the only door: a room for each kind of thing, and transactions across rooms.</summary>
public sealed class Store : IDisposable
{
    /// <summary>Name of the SQLite file in a data folder.</summary>
    public const string FileName = "daybook.sqlite";

    private readonly Db _db;

    /// <summary>For what works on whole databases.</summary>
    internal Db Db => _db;

    private Store(Db db, TimeProvider clock)
    {
        _db = db;
        var ids = new IdSource(db, clock);
        Leases = new Leases(db);
        Sources = new Sources(db);
        Feeds = new Feeds(db, ids);
        Hosts = new Hosts(db);
        Links = new Links(db);
        Pushes = new Pushes(db);
        Items = new Items(db, ids);
        Stories = new Stories(db, ids);
        StoryEdits = new StoryEdits(db, ids);
        Sketches = new Sketches(db);
        Meanings = new Meanings(db);
        NameEdits = new NameEdits(db, ids);
        Briefs = new Briefs(db, ids);
        Topics = new Topics(db);
        Translations = new Translations(db);
        TitleTranslations = new TitleTranslations(db);
        Plans = new Plans(db, ids);
        Drafting = new Drafting(db);
        Editions = new Editions(db);
        Accounts = new Accounts(db, ids);
        Reading = new Reading(db);
        Clippings = new Clippings(db, ids);
        Search = new Search(db, Items, Stories);
        Withdrawals = new Withdrawals(db);
        Health = new Health(db);
    }

    public Leases Leases { get; }

    public Sources Sources { get; }

    public Feeds Feeds { get; }

    public Hosts Hosts { get; }

    public Links Links { get; }

    public Pushes Pushes { get; }

    public Items Items { get; }

    public Stories Stories { get; }

    public StoryEdits StoryEdits { get; }

    public Sketches Sketches { get; }

    public Meanings Meanings { get; }

    public NameEdits NameEdits { get; }

    public Briefs Briefs { get; }

    public Topics Topics { get; }

    public Translations Translations { get; }

    public TitleTranslations TitleTranslations { get; }

    public Plans Plans { get; }

    public Drafting Drafting { get; }

    public Editions Editions { get; }

    public Accounts Accounts { get; }

    public Reading Reading { get; }

    public Clippings Clippings { get; }

    public Search Search { get; }

    public Withdrawals Withdrawals { get; }

    public Health Health { get; }

    /// <summary>Opens the store of a data folder, making both when they are not there, and brings it to the newest schema.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="database">Connection string of a PostgreSQL database that holds it all; null = the SQLite file of the folder.</param>
    /// <exception cref="StoreException">The folder or the database cannot be reached, read, written or understood.</exception>
    public static Store Open(string folder, TimeProvider clock, string? database = null)
    {
        var store = OpenUnindexed(folder, clock, database);
        try
        {
            SearchIndex.CatchUp(store._db);
            Daybook.Store.Editions.CatchUp(store._db);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens the SQLite file of a folder that holds a copy, to look at it and to copy it: without waiting for its full-text index.</summary>
    public static Store OpenCopy(string folder, TimeProvider clock) => OpenUnindexed(folder, clock, null);

    private static Store OpenUnindexed(string folder, TimeProvider clock, string? database)
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
            return new Store(db, clock);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>What the database says of its own integrity: empty when all is good.</summary>
    public IReadOnlyList<string> Integrity() => _db.Read(Daybook.Store.Health.Damages);

    /// <summary>Writes all that is kept, as it is at this moment, into the SQLite file of an empty folder.</summary>
    /// <param name="progress">Table, and rows of it copied so far; a SQLite file is copied as a whole.</param>
    /// <exception cref="StoreException">It cannot be read, or the folder not written.</exception>
    public void CopyTo(string folder, TimeProvider clock, IProgress<(string Table, long Rows)> progress)
    {
        if (_db.Dialect == Dialect.Sqlite)
        {
            _db.CopyFile(Path.Combine(folder, FileName));
            return;
        }
        using var copy = Open(folder, clock);
        StoreCopy.Run(this, copy, hold: false, erase: false, progress);
    }

    /// <summary>Puts a SQLite file in the place of a folder's, at one stroke.</summary>
    /// <exception cref="StoreException">Another program has the folder's file open.</exception>
    public static void PutFile(string file, string folder)
    {
        var target = Path.Combine(folder, FileName);
        SqliteFile.RefuseInUse(target);
        File.Move(file, target, overwrite: true);
    }

    /// <summary>Writes a folder's SQLite file anew without what is unused in it, while nobody else has it open.</summary>
    /// <param name="progress">What is done next.</param>
    /// <returns>Its size in bytes before and after.</returns>
    /// <exception cref="StoreException">Another program has it open, or there is too little room.</exception>
    public static (long Before, long After) RewriteFile(string folder, IProgress<string> progress) => UnusedPages.Rewrite(Path.Combine(folder, FileName), progress);

    /// <summary>A text that is the same as long as nothing was written, by whichever program; compared within this one only.</summary>
    public string Version() => _db.Version();

    /// <summary>Rows by table.</summary>
    public IReadOnlyDictionary<string, long> Counts() => _db.Read(connection =>
        Tables.Of(connection).ToDictionary(table => table.Name, table => connection.Number($"SELECT count(*) FROM {table.Name}")));

    public void Dispose() => _db.Dispose();
}
