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

    /// <summary>Keeps a writing and answers it with its id; where it says what the newest kept one says, that one. Two programs that write the same at once keep one.</summary>
    public Brief Save(Brief brief) => _db.Write(connection =>
    {
        if (Newest(connection, brief.Query, brief.Language) is { } newest && newest.SaysTheSameAs(brief))
            return newest;
        var kept = brief with { Id = _ids.Next(connection) };
        connection.Execute("INSERT INTO brief (id, query, language, written, document) VALUES (@id, @query, @language, @written, @document)",
            ("id", kept.Id), ("query", kept.Query), ("language", kept.Language), ("written", Sql.Micros(kept.Written)), ("document", JsonSerializer.Serialize(kept, Sql.Document)));
        foreach (var (item, revision) in kept.Claims().SelectMany(claim => claim.Citations).Select(citation => (citation.Item, citation.Revision)).Distinct())
            connection.Execute("INSERT INTO brief_citation (brief, item, revision) VALUES (@brief, @item, @revision)",
                ("brief", kept.Id), ("item", item), ("revision", revision));
        return kept;
    });

    public Brief? Find(long id) => _db.Read(connection => connection.One("SELECT document FROM brief WHERE id = @id", Row, ("id", id)));

    /// <summary>The newest writing on a topic in a language, or null. The same query in another language is another brief.</summary>
    /// <param name="language">Null = the one in which the query was written first.</param>
    public Brief? Newest(string query, string? language = null) => _db.Read(connection => Newest(connection, query, language));

    private static Brief? Newest(DbConnection connection, string query, string? language) => connection.One("""
        SELECT document FROM brief WHERE query = @query AND language = coalesce(@language, (SELECT told.language FROM brief AS told WHERE told.query = @query ORDER BY told.id LIMIT 1))
        ORDER BY id DESC LIMIT 1
        """, Row, ("query", query), ("language", language));

    /// <summary>The newest writing of every query and language, newest first.</summary>
    public IReadOnlyList<Brief> NewestOfEach() => _db.Read(connection =>
        connection.Query("SELECT document FROM brief WHERE id IN (SELECT max(id) FROM brief GROUP BY query, language) ORDER BY id DESC", Row));

    /// <summary>The newest writing of every query and language of which it cites one of the given items, newest first.</summary>
    public IReadOnlyList<Brief> Citing(IEnumerable<long> items) => _db.Read(connection => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT document FROM brief WHERE id IN (SELECT max(id) FROM brief GROUP BY query, language) AND id IN (SELECT brief FROM brief_citation WHERE item IN ({list}))", Row))
        .DistinctBy(brief => brief.Id).OrderByDescending(brief => brief.Id).ToList());

    /// <summary>Ids of the writings on a topic in the language of this one, oldest first: the first is version 1.</summary>
    public IReadOnlyList<long> Versions(Brief writing) => _db.Read(connection =>
        connection.Query("SELECT id FROM brief WHERE query = @query AND language = @language ORDER BY id", row => row.GetInt64(0), ("query", writing.Query), ("language", writing.Language)));

    /// <summary>Ids of every writing kept, oldest first.</summary>
    public IReadOnlyList<long> Ids() => _db.Read(connection => connection.Query("SELECT id FROM brief ORDER BY id", row => row.GetInt64(0)));

    /// <summary>Keeps an edit and answers it with its id.</summary>
    public BriefEdit Add(BriefEdit edit) => _db.Write(connection =>
    {
        var kept = edit with { Id = _ids.Next(connection) };
        connection.Execute("INSERT INTO brief_edit (id, brief, at, author, act, claim, value, undoes) VALUES (@id, @brief, @at, @author, @act, @claim, @value, @undoes)",
            ("id", kept.Id), ("brief", kept.Brief), ("at", Sql.Micros(kept.At)), ("author", kept.By), ("act", kept.Act.ToString()), ("claim", kept.Claim), ("value", kept.Value), ("undoes", kept.Undoes));
        return kept;
    });

    /// <summary>The edits of every writing on a topic in the language of this one, oldest first.</summary>
    public IReadOnlyList<BriefEdit> Edits(Brief writing) => _db.Read(connection => connection.Query("""
        SELECT id, brief, at, author, act, claim, value, undoes FROM brief_edit
        WHERE brief IN (SELECT id FROM brief WHERE query = @query AND language = @language) ORDER BY id
        """, EditRow, ("query", writing.Query), ("language", writing.Language)));

    /// <summary>Topics of which an editor did something to a writing.</summary>
    public IReadOnlySet<(string Query, string Language)> Edited() => _db.Read(connection => connection.Query(
        "SELECT DISTINCT query, language FROM brief WHERE id IN (SELECT brief FROM brief_edit)", row => (row.GetString(0), row.GetString(1))).ToHashSet());

    /// <summary>Items of a writing that were edited by their publishers since it cited them, each with the revision that is stored now.</summary>
    public IReadOnlyDictionary<long, int> EditedSince(long brief) => _db.Read(connection => connection.Query(
        "SELECT item.id, item.revision FROM brief_citation JOIN item ON item.id = brief_citation.item WHERE brief_citation.brief = @brief AND item.revision > brief_citation.revision AND item.withdrawn IS NULL",
        row => (Item: row.GetInt64(0), Revision: row.GetInt32(1)), ("brief", brief)).DistinctBy(row => row.Item).ToDictionary(row => row.Item, row => row.Revision));

    /// <summary>Ids of the writings that have one on the same topic and in the same language before them, oldest first.</summary>
    public IReadOnlyList<long> Renewed() => _db.Read(connection => connection.Query(
        "SELECT id FROM brief WHERE EXISTS (SELECT 1 FROM brief AS before WHERE before.query = brief.query AND before.language = brief.language AND before.id < brief.id) ORDER BY id", row => row.GetInt64(0)));

    private static BriefEdit EditRow(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Brief = row.GetInt64(1),
        At = row.Time(2),
        By = row.GetString(3),
        Act = Enum.Parse<BriefAct>(row.GetString(4)),
        Claim = row.GetString(5),
        Value = row.Text(6),
        Undoes = row.Long(7),
    };

    private static Brief Row(DbDataReader row) => JsonSerializer.Deserialize<Brief>(row.GetString(0))!;
}
