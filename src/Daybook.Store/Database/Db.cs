using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Daybook.Store;

/// <summary>
/// The database: one writer at a time over all programs that use it, any number of readers beside it, each on one snapshot. Every commit is
/// on the disk before it returns.
/// </summary>
internal sealed class Db : IDisposable
{
    /// <summary>Key of the lock that one writing transaction holds, of our own choosing: "DAYBOOK" in ASCII.</summary>
    private const long WritersLock = 0x44_41_59_42_4F_4F_4B;

    private readonly NpgsqlDataSource? _server;
    private readonly string _path = "";
    private readonly Lock _writing = new();
    private readonly WriteQueue _queue;
    private readonly VersionWatch _versions;
    private DbConnection _writer;

    private Db(string path)
    {
        _path = Place = path;
        _queue = new WriteQueue(this);
        _versions = new VersionWatch(() => SqliteFile.Connect(_path, make: false));
        _writer = Guarded(() => SqliteFile.Connect(_path, make: true));
        Statements.Keep(_writer);
        WaitingWords.Keep(_writer);
        Checked(() => SqliteFile.RefuseOld((SqliteConnection)_writer));
    }

    private Db(NpgsqlDataSource server)
    {
        _server = server;
        _queue = new WriteQueue(this);
        Place = PostgresServer.Place(server);
        _versions = new VersionWatch(server.OpenConnection);
        _writer = Guarded<DbConnection>(server.OpenConnection);
        Checked(() => PostgresServer.RefuseUnfit((NpgsqlConnection)_writer));
    }

    /// <summary>Path of the file, or server and database: as told in messages.</summary>
    public string Place { get; }

    public Dialect Dialect => _server is null ? Dialect.Sqlite : Dialect.Postgres;

    /// <summary>Number of the writing transaction under way, or of the last one; rises.</summary>
    public long Writing { get; private set; }

    public static Db OpenFile(string path) => new(path);

    public static Db OpenServer(string text)
    {
        var server = PostgresServer.Source(text);
        try
        {
            return new Db(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it is saved, or nothing.</summary>
    public T Write<T>(Func<DbConnection, T> work)
    {
        lock (_writing)
            return Guarded(() =>
            {
                using var transaction = BeginWriting();
                Writing++;
                var (kept, words) = (Statements.Of(_writer), WaitingWords.Of(_writer));
                try
                {
                    kept?.Transaction = transaction;
                    var result = work(_writer);
                    words?.Put(_writer);
                    transaction.Commit();
                    return result;
                }
                finally
                {
                    kept?.Transaction = null;
                    words?.Cut(0);
                }
            });
    }

    /// <summary>As <see cref="Write"/>, committed together with others that come at the same time.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, T> work)
    {
        try
        {
            return await _queue.WriteAsync(work);
        }
        catch (SqliteException problem)
        {
            throw SqliteFailures.Told(problem, _path);
        }
        catch (NpgsqlException problem)
        {
            throw PostgresFailures.Told(problem, Place);
        }
    }

    /// <summary>Counts a write of its own within the transaction under way.</summary>
    public void BeginNext() => Writing++;

    /// <summary>A text that is the same as long as nothing was committed, by whichever program; compared within this one only.</summary>
    public string Version() => _versions.Now();

    /// <summary>Runs <paramref name="work"/> on a connection of its own, beside writers, in one snapshot. It may run twice: where a server came back.</summary>
    public T Read<T>(Func<DbConnection, T> work) => Guarded(() =>
    {
        try
        {
            return ReadOnce(work);
        }
        catch (NpgsqlException problem) when (PostgresFailures.IsLost(problem))
        {
            // The pool held connections to a server that was started anew.
            _server!.Clear();
            return ReadOnce(work);
        }
    });

    /// <summary>From now on in this transaction, what is erased is overwritten with zeros, not only forgotten.</summary>
    public static void OverwriteErased(DbConnection writer)
    {
        if (writer is SqliteConnection)
            writer.Execute("PRAGMA secure_delete = ON");
    }

    /// <summary>After something was erased: rewrites where its words may still lie unused, in the full-text index, the log and dead rows.</summary>
    public void Scrub()
    {
        if (_server is not null)
        {
            Guarded(() =>
            {
                using var connection = _server.OpenConnection();
                return connection.Execute("VACUUM item, item_revision, item_search, story, brief, edition");
            });
            return;
        }
        Write(connection =>
        {
            SearchIndex.Purge(connection);
            return true;
        });
        lock (_writing)
            Guarded(() => _writer.Execute("PRAGMA secure_delete = FAST; PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /// <summary>Copies the SQLite file beside readers and writers.</summary>
    public void CopyFile(string to) => Guarded(() =>
    {
        SqliteFile.Copy(_path, to);
        return true;
    });

    public void Dispose()
    {
        _versions.Dispose();
        Statements.Of(_writer)?.Forget();
        _writer.Dispose();
        if (_server is null)
            SqliteFile.Release(_path);
        _server?.Dispose();
    }

    private T ReadOnce<T>(Func<DbConnection, T> work)
    {
        using DbConnection reader = _server is null ? SqliteFile.Connect(_path, make: false) : _server.OpenConnection();
        using var transaction = reader is SqliteConnection file ? file.BeginTransaction(deferred: true) : reader.BeginTransaction(IsolationLevel.RepeatableRead);
        return work(reader);
    }

    private DbTransaction BeginWriting()
    {
        if (_server is null)
            return ((SqliteConnection)_writer).BeginTransaction(deferred: false);
        try
        {
            return BeginWriting(_writer);
        }
        // Nothing was written yet, so a server that was started anew is asked once more.
        catch (NpgsqlException problem) when (PostgresFailures.IsLost(problem))
        {
            _server.Clear();
        }
        // The connection of a transaction that broke is of no further use.
        catch (InvalidOperationException) when (_writer.State != ConnectionState.Open)
        {
        }
        _writer.Dispose();
        _writer = _server.OpenConnection();
        return BeginWriting(_writer);
    }

    private static DbTransaction BeginWriting(DbConnection writer)
    {
        var transaction = writer.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            // One writer at a time, as in SQLite: every statement after it sees all that was committed before.
            writer.Execute("SELECT pg_advisory_xact_lock(@key)", ("key", WritersLock));
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    private void Checked(Action check)
    {
        try
        {
            Guarded(() =>
            {
                check();
                return true;
            });
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw SqliteFailures.Told(problem, _path);
        }
        catch (NpgsqlException problem)
        {
            throw PostgresFailures.Told(problem, Place);
        }
    }
}
