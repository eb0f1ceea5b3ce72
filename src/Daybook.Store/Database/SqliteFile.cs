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
        if (make)
            // The writer: 32 MiB of pages it need not read again, and a log of 16 MiB before it is folded in (https://sqlite.org/pragma.html#pragma_wal_autocheckpoint).
            // FAST: a page that is written anyway keeps nothing of rows that moved away from it, where no later erasing would find them (https://sqlite.org/pragma.html#pragma_secure_delete).
            connection.Execute("PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4096; PRAGMA secure_delete = FAST");
        return connection;
    }

    /// <exception cref="StoreException">The library is one that can lose data.</exception>
    public static void RefuseOld(SqliteConnection connection)
    {
        var version = Version.Parse(connection.ServerVersion);
        if (version < OldestSafe)
            throw new StoreException($"SQLite {version} can lose committed data (fixed in {OldestSafe})", "use the SQLite library that comes with Daybook");
    }

    /// <summary>Copies the file as it is at one moment, while others read and write it (https://sqlite.org/backup.html).</summary>
    /// <param name="to">A path where nothing is.</param>
    public static void Copy(string from, string to)
    {
        using var source = Connect(from, make: false);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
    }

    /// <summary>Sees to it that nobody has the file open, and that it has no log beside it: then it can be replaced.</summary>
    /// <exception cref="StoreException">Another program has it open.</exception>
    public static void RefuseInUse(string path)
    {
        if (!File.Exists(path))
            return;
        try
        {
            Alone(path).Dispose();
        }
        // A damaged file is what a backup is put back for.
        catch (SqliteException problem) when (problem.SqliteErrorCode is not (11 or 26))
        {
            throw SqliteFailures.Told(problem, path);
        }
    }

    /// <summary>A connection that has the file for itself, without a log beside it.</summary>
    /// <exception cref="StoreException">Another program has it open.</exception>
    public static SqliteConnection Alone(string path)
    {
        // The driver tries a locked file again for so many seconds, by itself for 30, whatever busy_timeout says.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            // Out of WAL only whoever is alone gets; it also empties the log: https://sqlite.org/wal.html#use_of_wal_without_shared_memory.
            connection.Execute("PRAGMA busy_timeout = 1000; PRAGMA locking_mode = EXCLUSIVE");
            return connection.One("PRAGMA journal_mode = DELETE", row => row.GetString(0)) == "delete" ? connection
                : throw new StoreException($"{path} is locked by another program", "stop the other Daybook that uses this folder, or give --data another one");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes what the pool still holds open, so that the file can be moved or deleted.</summary>
    public static void Release(string path)
    {
        using var pooled = new SqliteConnection(Text(path, make: false));
        SqliteConnection.ClearPool(pooled);
    }

    private static string Text(string path, bool make) =>
        // The one that makes it is the writer, kept open by itself; a pool would keep it open beyond that.
        new SqliteConnectionStringBuilder { DataSource = path, Mode = make ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, Pooling = !make }.ToString();
}
