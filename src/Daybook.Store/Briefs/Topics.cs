using System.Data.Common;
using Daybook.Core.Briefs;

namespace Daybook.Store;

/// <summary>A topic whose brief renews itself daily.</summary>
/// <param name="Language">Language to write in; null = the query's.</param>
/// <param name="By">Name of the editor who saved it.</param>
/// <param name="Renewed">When it was last written anew, whether that said anything new or not; null = not yet.</param>
public sealed record SavedTopic(string Query, string? Language, DateTimeOffset Saved, string By, DateTimeOffset? Renewed)
{
    /// <summary>What the last writing of a round follows from; null = not known.</summary>
    public long? Print { get; init; }

    /// <summary>True where a writing on its query is in the language that it renews.</summary>
    public bool Renews(Brief writing) => (Language ?? writing.Language) == writing.Language;
}

/// <summary>Topics that are kept up.</summary>
public sealed class Topics
{
    private readonly Db _db;

    internal Topics(Db db) => _db = db;

    /// <summary>Keeps a topic; one that is kept already gets the new language and editor.</summary>
    public void Save(SavedTopic topic) => _db.Write(connection => connection.Execute("""
        INSERT INTO saved_topic (query, language, saved, author, renewed, print) VALUES (@query, @language, @saved, @author, @renewed, @print)
        ON CONFLICT (query) DO UPDATE SET language = excluded.language, author = excluded.author
        """, ("query", topic.Query), ("language", topic.Language), ("saved", Sql.Micros(topic.Saved)), ("author", topic.By), ("renewed", Sql.Micros(topic.Renewed)), ("print", topic.Print)));

    /// <summary>Lets a topic go; its writings stay. False where it was not kept.</summary>
    public bool Drop(string query) => _db.Write(connection => connection.Execute("DELETE FROM saved_topic WHERE query = @query", ("query", query))) > 0;

    /// <param name="print">As <see cref="SavedTopic.Print"/>.</param>
    public void Renew(string query, DateTimeOffset at, long print) => _db.Write(connection =>
        connection.Execute("UPDATE saved_topic SET renewed = @at, print = @print WHERE query = @query", ("query", query), ("at", Sql.Micros(at)), ("print", print)));

    public SavedTopic? Find(string query) => _db.Read(connection =>
        connection.One("SELECT query, language, saved, author, renewed, print FROM saved_topic WHERE query = @query", Row, ("query", query)));

    /// <summary>All, the first saved first.</summary>
    public IReadOnlyList<SavedTopic> All() => _db.Read(connection =>
        connection.Query("SELECT query, language, saved, author, renewed, print FROM saved_topic ORDER BY saved, query", Row));

    private static SavedTopic Row(DbDataReader row) => new(row.GetString(0), row.Text(1), row.Time(2), row.GetString(3), row.MaybeTime(4)) { Print = row.Long(5) };
}
