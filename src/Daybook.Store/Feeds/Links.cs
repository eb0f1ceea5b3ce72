namespace Daybook.Store;

/// <summary>Where short links lead: what their hosts said once. Bounded; the oldest are forgotten.</summary>
public sealed class Links
{
    private readonly Db _db;

    internal Links(Db db) => _db = db;

    /// <summary>The address behind a short link; null where nobody told yet.</summary>
    public string? Target(string address) => _db.Read(connection =>
        connection.One("SELECT target FROM link_target WHERE address = @address", row => row.GetString(0), ("address", address)));

    /// <summary>Keeps what a host said. Beyond <paramref name="most"/> the oldest go, a tenth at a time.</summary>
    public void Keep(string address, string target, DateTimeOffset now, int most) => _db.Write(connection =>
    {
        connection.Execute("INSERT INTO link_target (address, target, asked) VALUES (@address, @target, @asked) ON CONFLICT (address) DO UPDATE SET target = excluded.target, asked = excluded.asked",
            ("address", address), ("target", target), ("asked", Sql.Micros(now)));
        if (connection.Number("SELECT count(*) FROM link_target") > most)
            connection.Execute("DELETE FROM link_target WHERE address IN (SELECT address FROM link_target ORDER BY asked, address LIMIT @some)", ("some", Math.Max(1, most / 10)));
        return true;
    });
}
