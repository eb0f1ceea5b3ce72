using Daybook.Core.Items;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>What the items of an outlet add up to.</summary>
/// <param name="First">Moment of its oldest item (published, else first seen).</param>
/// <param name="Last">Of its newest.</param>
public sealed record SourceTally(string Source, int Items, int Copies, DateTimeOffset First, DateTimeOffset Last);

/// <summary>Outlets.</summary>
public sealed class Sources
{
    private const string Columns = "id, name, country, owner, owner_type, language, site";

    private readonly Db _db;

    internal Sources(Db db) => _db = db;

    public IReadOnlyList<Source> All() => _db.Read(All);

    /// <summary>What the items of every outlet add up to; outlets without any are left out.</summary>
    public IReadOnlyDictionary<string, SourceTally> Tallies() => _db.Read(connection => connection.Query(Tally + " GROUP BY source", TallyRow).ToDictionary(tally => tally.Source));

    /// <summary>What the items of an outlet add up to; null where it has none.</summary>
    public SourceTally? TallyOf(string id) => _db.Read(connection => connection.One(Tally + " AND source = @id GROUP BY source", TallyRow, ("id", id)));

    /// <summary>Addresses of the feeds that gave or list items of an outlet.</summary>
    public IReadOnlySet<string> FeedsOf(string id) => _db.Read(connection => connection.Query("""
        SELECT DISTINCT feed FROM item WHERE source = @id UNION SELECT item_feed.feed FROM item JOIN item_feed ON item_feed.item = item.id WHERE source = @id
        """, row => row.GetString(0), ("id", id)).ToHashSet(StringComparer.Ordinal));

    private const string Tally = "SELECT source, count(*), count(copy_of), min(at), max(at) FROM item WHERE withdrawn IS NULL";

    private static SourceTally TallyRow(DbDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.Time(3), row.Time(4));

    public Source? Find(string id) => _db.Read(connection =>
        connection.One($"SELECT {Columns} FROM source WHERE id = @id", Row, ("id", id)));

    /// <summary>Saves outlets: facts given replace facts kept; facts not given (null) leave them.</summary>
    /// <param name="domainOf">Registrable domain of a site's address, or null.</param>
    public void Save(IEnumerable<Source> sources, Func<string, string?> domainOf) => _db.Write(connection =>
    {
        foreach (var source in sources)
            Save(connection, source, source.Site is { } site ? domainOf(site) : null);
        return true;
    });

    /// <summary>Sets every fact of an outlet that is known, also to unknown (null). False = there is none such.</summary>
    public bool Change(Source source, Func<string, string?> domainOf) => _db.Write(connection => connection.Execute("""
        UPDATE source SET name = @name, country = @country, owner = @owner, owner_type = @ownerType, language = @language, site = @site, domain = @domain WHERE id = @id
        """, ("id", source.Id), ("name", source.Name), ("country", source.Country), ("owner", source.Owner), ("ownerType", source.OwnerType),
        ("language", source.Language), ("site", source.Site), ("domain", source.Site is { } site ? domainOf(site) : null)) > 0);

    internal static List<Source> All(DbConnection connection) =>
        // Sorted here, since the databases sort texts by rules of their own.
        [.. connection.Query($"SELECT {Columns} FROM source", Row).OrderBy(source => source.Name, StringComparer.Ordinal).ThenBy(source => source.Id, StringComparer.Ordinal)];

    internal static Source? OfDomain(DbConnection connection, string domain) => connection.One(
        $"SELECT {Columns} FROM source WHERE domain = @domain OR id = @domain ORDER BY id LIMIT 1", Row, ("domain", domain));

    internal static void Save(DbConnection connection, Source source, string? domain) => connection.Execute("""
        INSERT INTO source (id, name, country, owner, owner_type, language, site, domain)
        VALUES (@id, @name, @country, @owner, @ownerType, @language, @site, @domain)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = coalesce(excluded.country, source.country),
          owner = coalesce(excluded.owner, source.owner), owner_type = coalesce(excluded.owner_type, source.owner_type),
          language = coalesce(excluded.language, source.language), site = coalesce(excluded.site, source.site),
          domain = coalesce(excluded.domain, source.domain)
        """, ("id", source.Id), ("name", source.Name), ("country", source.Country), ("owner", source.Owner), ("ownerType", source.OwnerType),
        ("language", source.Language), ("site", source.Site), ("domain", domain));

    private static Source Row(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.GetString(1),
        Country = row.Text(2),
        Owner = row.Text(3),
        OwnerType = row.Text(4),
        Language = row.Text(5),
        Site = row.Text(6),
    };
}
