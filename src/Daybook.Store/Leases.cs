using System.Data.Common;

namespace Daybook.Store;

/// <summary>The right to run the jobs of one key until a moment. The fence rises with every owner.</summary>
public sealed record Lease(string Key, string Owner, long Fence, DateTimeOffset Until);

/// <summary>Who may run which jobs. Every write of a job shows its lease and is refused when the fence is no longer the newest.</summary>
public sealed class Leases
{
    private readonly Db _db;

    internal Leases(Db db) => _db = db;

    /// <summary>Takes the lease, or renews it for its owner; null while another owner holds it.</summary>
    /// <param name="isDead">Whether an owner is known to be gone, so that a killed program does not block the next one.</param>
    public Lease? Take(string key, string owner, TimeSpan length, DateTimeOffset now, Func<string, bool> isDead) =>
        _db.Write(connection => Take(connection, key, owner, length, now, isDead));

    /// <inheritdoc cref="Take(string, string, TimeSpan, DateTimeOffset, Func{string, bool})"/>
    public Task<Lease?> TakeAsync(string key, string owner, TimeSpan length, DateTimeOffset now, Func<string, bool> isDead) =>
        _db.WriteAsync(connection => Take(connection, key, owner, length, now, isDead));

    private static Lease? Take(DbConnection connection, string key, string owner, TimeSpan length, DateTimeOffset now, Func<string, bool> isDead)
    {
        var held = connection.One("SELECT owner, fence, until FROM lease WHERE key = @key",
            row => new Lease(key, row.GetString(0), row.GetInt64(1), row.Time(2)), ("key", key));
        if (held is not null && held.Owner != owner && held.Until > now && !isDead(held.Owner))
            return null;
        var taken = new Lease(key, owner, held is null ? 1 : held.Owner == owner && held.Until > now ? held.Fence : held.Fence + 1, now + length);
        connection.Execute("""
            INSERT INTO lease (key, owner, fence, until) VALUES (@key, @owner, @fence, @until)
            ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, fence = excluded.fence, until = excluded.until
            """, ("key", key), ("owner", owner), ("fence", taken.Fence), ("until", Sql.Micros(taken.Until)));
        return taken;
    }

    /// <summary>Gives the lease back; no harm when it has passed on already.</summary>
    public void Release(Lease lease) => _db.Write(connection => Release(connection, lease));

    /// <inheritdoc cref="Release(Lease)"/>
    public Task ReleaseAsync(Lease lease) => _db.WriteAsync(connection => Release(connection, lease));

    private static int Release(DbConnection connection, Lease lease) => connection.Execute(
        "UPDATE lease SET until = 0 WHERE key = @key AND fence = @fence AND owner = @owner",
        ("key", lease.Key), ("fence", lease.Fence), ("owner", lease.Owner));

    /// <exception cref="StaleFenceException">Another owner came since.</exception>
    internal static void Check(DbConnection connection, Lease lease)
    {
        if (connection.Number("SELECT fence FROM lease WHERE key = @key", ("key", lease.Key)) != lease.Fence)
            throw new StaleFenceException(lease.Key);
    }
}
