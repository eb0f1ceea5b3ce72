using System.Text.Json;
using Daybook.Core.Briefs;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>Briefs: each writing is kept with its citations and never changes.</summary>
public sealed class Briefs
{
    private readonly Db _db;
    private readonly IdSource _ids;

    internal Briefs(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Keeps a writing and answers it with its id.</summary>
    public Brief Save(Brief brief) => _db.Write(connection =>
    {
        var kept = brief with { Id = _ids.Next(connection) };
        connection.Execute("INSERT INTO brief (id, query, language, written, document) VALUES (@id, @query, @language, @written, @document)",
            ("id", kept.Id), ("query", kept.Query), ("language", kept.Language), ("written", Sql.Micros(kept.Written)), ("document", JsonSerializer.Serialize(kept)));
        foreach (var (item, revision) in kept.Claims().SelectMany(claim => claim.Citations).Select(citation => (citation.Item, citation.Revision)).Distinct())
            connection.Execute("INSERT INTO brief_citation (brief, item, revision) VALUES (@brief, @item, @revision)",
                ("brief", kept.Id), ("item", item), ("revision", revision));
        return kept;
    });

    public Brief? Find(long id) => _db.Read(connection => connection.One("SELECT document FROM brief WHERE id = @id", Row, ("id", id)));

    /// <summary>The newest writing on a query, or null.</summary>
    public Brief? Newest(string query) => _db.Read(connection =>
        connection.One("SELECT document FROM brief WHERE query = @query ORDER BY id DESC LIMIT 1", Row, ("query", query)));

    /// <summary>The newest writing of every query, newest first.</summary>
    public IReadOnlyList<Brief> NewestOfEach() => _db.Read(connection =>
        connection.Query("SELECT document FROM brief WHERE id IN (SELECT max(id) FROM brief GROUP BY query) ORDER BY id DESC", Row));

    /// <summary>Ids of the writings on a query, oldest first: the first is version 1.</summary>
    public IReadOnlyList<long> Versions(string query) => _db.Read(connection =>
        connection.Query("SELECT id FROM brief WHERE query = @query ORDER BY id", row => row.GetInt64(0), ("query", query)));

    /// <summary>Ids of every writing kept, oldest first.</summary>
    public IReadOnlyList<long> Ids() => _db.Read(connection => connection.Query("SELECT id FROM brief ORDER BY id", row => row.GetInt64(0)));

    private static Brief Row(DbDataReader row) => JsonSerializer.Deserialize<Brief>(row.GetString(0))!;
}
