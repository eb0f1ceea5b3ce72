using System.Data.Common;

namespace Daybook.Store;

/// <summary>Tells whether anything was committed between two moments, by whichever program.</summary>
internal sealed class VersionWatch(Func<DbConnection> connect) : IDisposable
{
    private readonly Lock _asking = new();
    private DbConnection? _connection;

    /// <summary>A text that is the same as long as nothing was committed; compared within this program only.</summary>
    public string Now()
    {
        lock (_asking)
        {
            try
            {
                _connection ??= connect();
                return _connection.DialectOf() == Dialect.Sqlite
                    // It rises with every commit of another connection, and this one makes none: https://www.sqlite.org/pragma.html#pragma_data_version.
                    ? _connection.One("PRAGMA data_version", row => row.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture))!
                    : _connection.One("SELECT CAST(pg_current_snapshot() AS text)", row => row.GetString(0))!;
            }
            catch (DbException)
            {
                // Connected anew at the next question, where numbers may begin anew too.
                Dispose();
                return Guid.NewGuid().ToString();
            }
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
