using System.Globalization;
using System.Text.Json;
using Daybook.Core.Editions;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>Editions: a draft may be composed anew; a published revision never changes.</summary>
public sealed class Editions
{
    private readonly Db _db;

    internal Editions(Db db) => _db = db;

    /// <summary>The newest revision of a day, or null.</summary>
    public Edition? Newest(string review, DateOnly day) => _db.Read(connection => connection.One(
        "SELECT document FROM edition WHERE review = @review AND day = @day ORDER BY revision DESC LIMIT 1", Row, ("review", review), ("day", Day(day))));

    /// <summary>The newest published revision before a day, or null.</summary>
    public Edition? PublishedBefore(string review, DateOnly day) => _db.Read(connection => connection.One(
        "SELECT document FROM edition WHERE review = @review AND day < @day AND state = 'Published' ORDER BY day DESC, revision DESC LIMIT 1",
        Row, ("review", review), ("day", Day(day))));

    /// <summary>The newest published revision of every day, oldest first.</summary>
    public IReadOnlyList<Edition> Published(string review) => _db.Read(connection => connection.Query("""
        SELECT document FROM edition WHERE review = @review AND state = 'Published' AND revision = (SELECT max(revision) FROM edition AS other
          WHERE other.review = edition.review AND other.day = edition.day AND other.state = 'Published') ORDER BY day
        """, Row, ("review", review)));

    /// <summary>Days that have an edition in any state.</summary>
    public IReadOnlySet<DateOnly> Days(string review) => _db.Read(connection => connection.Query(
        "SELECT DISTINCT day FROM edition WHERE review = @review", row => DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("review", review)).ToHashSet());

    /// <summary>Saves a draft in place of the draft before it, or a published revision for good.</summary>
    /// <exception cref="InvalidOperationException">That revision is published already.</exception>
    public void Save(Edition edition) => _db.Write(connection =>
    {
        if (connection.Number("SELECT count(*) FROM edition WHERE review = @review AND day = @day AND revision = @revision AND state <> 'Draft'",
                ("review", edition.Review), ("day", Day(edition.Day)), ("revision", edition.Revision)) > 0)
            throw new InvalidOperationException($"Revision {edition.Revision} of {edition.Day:O} is published and stays as it is.");
        connection.Execute("""
            INSERT INTO edition (review, day, revision, state, published, document) VALUES (@review, @day, @revision, @state, @published, @document)
            ON CONFLICT (review, day, revision) DO UPDATE SET state = excluded.state, published = excluded.published, document = excluded.document
            """, ("review", edition.Review), ("day", Day(edition.Day)), ("revision", edition.Revision), ("state", edition.State.ToString()),
            ("published", Sql.Micros(edition.Published)), ("document", JsonSerializer.Serialize(edition)));
        return true;
    });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Edition Row(DbDataReader row) => JsonSerializer.Deserialize<Edition>(row.GetString(0))!;
}
