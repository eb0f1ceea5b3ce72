using System.Data.Common;
using System.Text.Json;
using Daybook.Core.Stories.Names;

namespace Daybook.Store;

/// <summary>What editors said of names that stories taught; never changed.</summary>
public sealed class NameEdits
{
    private readonly Db _db;
    private readonly IdSource _ids;

    internal NameEdits(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Keeps an edit and answers it with its id.</summary>
    public NameEdit Add(NameEdit edit) => _db.Write(connection =>
    {
        var kept = edit with { Id = _ids.Next(connection) };
        connection.Execute("INSERT INTO name_edit (id, at, author, act, name, document, undoes) VALUES (@id, @at, @author, @act, @name, @document, @undoes)",
            ("id", kept.Id), ("at", Sql.Micros(kept.At)), ("author", kept.By), ("act", kept.Act.ToString()), ("name", kept.Name),
            ("document", kept.Proposal is null ? null : JsonSerializer.Serialize(new Document(kept.Proposal, kept.Learned), Sql.Document)), ("undoes", kept.Undoes));
        return kept;
    });

    /// <summary>Every edit, oldest first.</summary>
    public IReadOnlyList<NameEdit> All() => _db.Read(connection => connection.Query("SELECT id, at, author, act, name, document, undoes FROM name_edit ORDER BY id", Row));

    private static NameEdit Row(DbDataReader row)
    {
        var document = row.Text(5) is { } text ? JsonSerializer.Deserialize<Document>(text) : null;
        return new NameEdit
        {
            Id = row.GetInt64(0),
            At = row.Time(1),
            By = row.GetString(2),
            Act = Enum.Parse<NameAct>(row.GetString(3)),
            Name = row.GetString(4),
            Proposal = document?.Proposal,
            Learned = document?.Learned,
            Undoes = row.Long(6),
        };
    }

    private sealed record Document(NameProposal Proposal, LearnedName? Learned);
}
