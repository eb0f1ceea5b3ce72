namespace Daybook.Store;

/// <summary>Hosts that asked to be left alone for a while.</summary>
public sealed class Hosts
{
    private readonly Db _db;

    internal Hosts(Db db) => _db = db;

    /// <summary>Those whose time is not over, with its end.</summary>
    public IReadOnlyList<(string Host, DateTimeOffset Until)> Waiting(DateTimeOffset now) => _db.Read(connection => connection.Query(
        "SELECT host, until FROM host_wait WHERE until > @now", row => (row.GetString(0), row.Time(1)), ("now", Sql.Micros(now))));

    /// <summary>Keeps that a host wants to be left alone; a shorter wait does not replace a longer one. Waits that are over are forgotten.</summary>
    /// <param name="host">In lower case, at most 253 characters (RFC 1035 §2.3.4).</param>
    public void Wait(string host, DateTimeOffset until, DateTimeOffset now) => _db.Write(connection =>
    {
        connection.Execute("DELETE FROM host_wait WHERE until <= @now", ("now", Sql.Micros(now)));
        return connection.Execute("""
            INSERT INTO host_wait (host, until) VALUES (@host, @until)
            ON CONFLICT (host) DO UPDATE SET until = CASE WHEN excluded.until > host_wait.until THEN excluded.until ELSE host_wait.until END
            """, ("host", host), ("until", Sql.Micros(until)));
    });
}
