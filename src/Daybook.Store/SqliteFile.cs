using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>
/// The SQLite file: one writer at a time, any number of readers beside it (WAL). Every commit is on the disk before it returns
/// (<c>synchronous=FULL</c>).
/// </summary>
internal static class SqliteFile
{
    /// <summary>First release without the WAL-reset bug, in which committed pages could vanish: https://sqlite.org/wal.html.</summary>
    public static readonly Version OldestSafe = new(3, 51, 3);

    /// <param name="make">True: the file is made where there is none.</param>
    public static SqliteConnection Connect(string path, bool make)
    {
        var connection = new SqliteConnection(Text(path, make));
        connection.Open();
        // busy_timeout first: turning WAL on has to wait for others too.
        connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        return connection;
    }

    /// <exception cref="StoreException">The library is one that can lose data.</exception>
    public static void RefuseOld(SqliteConnection connection)
    {
        var version = Version.Parse(connection.ServerVersion);
        if (version < OldestSafe)
            throw new StoreException($"SQLite {version} can lose committed data (fixed in {OldestSafe})", "use the SQLite library that comes with Daybook");
    }

    /// <summary>Closes what the pool still holds open, so that the file can be moved or deleted.</summary>
    public static void Release(string path)
    {
        using var pooled = new SqliteConnection(Text(path, make: false));
        SqliteConnection.ClearPool(pooled);
    }

    private static string Text(string path, bool make) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = make ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite }.ToString();
}
