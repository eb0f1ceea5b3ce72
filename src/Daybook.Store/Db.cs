using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Daybook.Store;

/// <summary>
/// The SQLite file: one writer at a time, any number of readers beside it (WAL). Every commit is on the disk before it returns
/// (<c>synchronous=FULL</c>).
/// </summary>
internal sealed class Db : IDisposable
{
    /// <summary>First release without the WAL-reset bug, in which committed pages could vanish: https://sqlite.org/wal.html.</summary>
    public static readonly Version OldestSafe = new(3, 51, 3);

    private readonly string _path;
    private readonly SqliteConnection _writer;
    private readonly Lock _writing = new();

    public Db(string path)
    {
        _path = path;
        _writer = Guarded(() => Connect(SqliteOpenMode.ReadWriteCreate));
        RefuseOldSqlite();
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it is saved, or nothing.</summary>
    public T Write<T>(Func<DbConnection, T> work)
    {
        lock (_writing)
            return Guarded(() =>
            {
                using var transaction = _writer.BeginTransaction(deferred: false);
                var result = work(_writer);
                transaction.Commit();
                return result;
            });
    }

    /// <summary>Runs <paramref name="work"/> on a connection of its own, beside writers, in one snapshot.</summary>
    public T Read<T>(Func<DbConnection, T> work) => Guarded(() =>
    {
        using var reader = Connect(SqliteOpenMode.ReadWrite);
        using var transaction = reader.BeginTransaction(deferred: true);
        return work(reader);
    });

    public void Dispose()
    {
        _writer.Dispose();
        using var pooled = new SqliteConnection(Text(SqliteOpenMode.ReadWrite));
        SqliteConnection.ClearPool(pooled);
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(Text(mode));
        connection.Open();
        // busy_timeout first: turning WAL on has to wait for others too.
        connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        return connection;
    }

    private string Text(SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode }.ToString();

    private void RefuseOldSqlite()
    {
        var version = Version.Parse(_writer.ServerVersion);
        if (version >= OldestSafe)
            return;
        _writer.Dispose();
        throw new StoreException($"SQLite {version} can lose committed data (fixed in {OldestSafe})", "use the SQLite library that comes with Daybook");
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw StoreException.Of(problem, _path);
        }
    }
}
