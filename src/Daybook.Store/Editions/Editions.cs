using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daybook.Core.Editions;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>A day of which readers see an edition, or its tombstone.</summary>
public sealed record ShownDay(DateOnly Day, int Revision, EditionState State);

/// <summary>Editions: a draft may be composed anew; a published revision never changes.</summary>
public sealed class Editions
{
    /// <summary>Holds for the newest revision of a day that readers have seen.</summary>
    private const string NewestShown = """
        revision = (SELECT max(revision) FROM edition AS other WHERE other.review = edition.review AND other.day = edition.day AND other.state <> 'Draft')
        """;

    /// <summary>Holds for an edition of an older program.</summary>
    private const string WithoutParts = """
        NOT EXISTS (SELECT 1 FROM edition_part WHERE edition_part.review = edition.review AND edition_part.day = edition.day AND edition_part.revision = edition.revision)
        """;

    /// <summary>Editions with what is read of them.</summary>
    private const string Parts = "edition JOIN edition_part USING (review, day, revision)";

    /// <summary>Editions summarised in one transaction: a few milliseconds each.</summary>
    private const int Batch = 20;

    /// <summary>Of a story that is only listed most is not kept.</summary>
    private static readonly JsonSerializerOptions Lines = new(Sql.Document) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Db _db;

    internal Editions(Db db) => _db = db;

    /// <summary>The newest revision of a day, or null.</summary>
    public Edition? Newest(string review, DateOnly day) => _db.Read(connection => connection.One(
        "SELECT document FROM edition WHERE review = @review AND day = @day ORDER BY revision DESC LIMIT 1", Row, ("review", review), ("day", Day(day))));

    /// <summary>The newest published revision of the last day before this one that has any; withdrawn days are passed over.</summary>
    public Edition? PublishedBefore(string review, DateOnly day) => _db.Read(connection => connection.One(
        $"SELECT document FROM edition WHERE review = @review AND day < @day AND state = 'Published' AND {NewestShown} ORDER BY day DESC LIMIT 1",
        Row, ("review", review), ("day", Day(day))));

    /// <summary>Every day of which readers see something, oldest first.</summary>
    public IReadOnlyList<ShownDay> ShownDays(string review) => _db.Read(connection => connection.Query(
        $"SELECT day, revision, state FROM edition WHERE review = @review AND state <> 'Draft' AND {NewestShown} ORDER BY day",
        row => new ShownDay(Day(row.GetString(0)), row.GetInt32(1), Enum.Parse<EditionState>(row.GetString(2))), ("review", review)));

    /// <summary>What readers see of the days from one to another, both included, oldest first: the newest published revision of each, or the tombstone of a withdrawn one.</summary>
    public IReadOnlyList<Edition> Shown(string review, DateOnly from, DateOnly to) => _db.Read(connection => connection.Query(
        $"SELECT document FROM edition WHERE review = @review AND day >= @from AND day <= @to AND state <> 'Draft' AND {NewestShown} ORDER BY day",
        Row, ("review", review), ("from", Day(from)), ("to", Day(to))));

    /// <summary>The same without the stories that an edition only lists: a tenth of it is read.</summary>
    public IReadOnlyList<Edition> Told(string review, DateOnly from, DateOnly to) => _db.Read(connection => connection.Query(
        $"SELECT told FROM {Parts} WHERE review = @review AND day >= @from AND day <= @to AND state <> 'Draft' AND {NewestShown} ORDER BY day",
        Row, ("review", review), ("from", Day(from)), ("to", Day(to))));

    /// <summary>What readers see of a day, as much of it as its page shows (<see cref="EditionParts"/>); null where that is nothing.</summary>
    public Edition? Page(string review, DateOnly day) => _db.Read(connection => connection.One(
        $"SELECT told, listed FROM {Parts} WHERE review = @review AND day = @day AND state <> 'Draft' AND {NewestShown}",
        PageRow, ("review", review), ("day", Day(day))));

    /// <summary>What a list tells of the same.</summary>
    public IReadOnlyList<EditionSummary> Summaries(string review, DateOnly from, DateOnly to) => _db.Read(connection => connection.Query(
        $"SELECT summary FROM {Parts} WHERE review = @review AND day >= @from AND day <= @to AND state <> 'Draft' AND {NewestShown} ORDER BY day",
        row => JsonSerializer.Deserialize<EditionSummary>(row.GetString(0))!, ("review", review), ("from", Day(from)), ("to", Day(to))));

    /// <summary>Every revision after the first of the days from one to another, tombstones too: newest day first, newest revision first.</summary>
    public IReadOnlyList<EditionSummary> LaterRevisions(string review, DateOnly from, DateOnly to) => _db.Read(connection => connection.Query(
        $"SELECT summary FROM {Parts} WHERE review = @review AND day >= @from AND day <= @to AND state <> 'Draft' AND revision > 1 ORDER BY day DESC, revision DESC",
        row => JsonSerializer.Deserialize<EditionSummary>(row.GetString(0))!, ("review", review), ("from", Day(from)), ("to", Day(to))));

    /// <summary>The same as <see cref="Page"/> of several days, only those that have a story.</summary>
    public IReadOnlyList<Edition> WithStory(string review, long story, DateOnly from, DateOnly to) => _db.Read(connection => connection.Query(
        $"SELECT told, listed FROM {Parts} WHERE review = @review AND day >= @from AND day <= @to AND state <> 'Draft' AND {NewestShown} AND (told LIKE @story OR listed LIKE @story) ORDER BY day",
        PageRow, ("review", review), ("from", Day(from)), ("to", Day(to)), ("story", $"%{story}%")).FindAll(edition => edition.Stories.Any(shown => shown.Id == story)));

    /// <summary>The number of a day's edition among those that readers have seen: 1 for the first.</summary>
    public int Number(string review, DateOnly day) => 1 + (int)_db.Read(connection => connection.Number(
        "SELECT count(DISTINCT day) FROM edition WHERE review = @review AND day < @day AND state <> 'Draft'", ("review", review), ("day", Day(day))));

    /// <summary>Every revision of every day of every review, drafts too, read one after another.</summary>
    public IEnumerable<Edition> All()
    {
        var keys = _db.Read(connection => connection.Query("SELECT review, day, revision FROM edition ORDER BY day, review, revision", row => (row.GetString(0), row.GetString(1), row.GetInt32(2))));
        foreach (var (review, day, revision) in keys)
            if (_db.Read(connection => connection.One("SELECT document FROM edition WHERE review = @review AND day = @day AND revision = @revision", Row,
                    ("review", review), ("day", day), ("revision", revision))) is { } edition)
                yield return edition;
    }

    /// <summary>All that was ever published of a day and its tombstones, by revision.</summary>
    public IReadOnlyList<Edition> Revisions(string review, DateOnly day) => _db.Read(connection => connection.Query(
        "SELECT document FROM edition WHERE review = @review AND day = @day AND state <> 'Draft' ORDER BY revision", Row, ("review", review), ("day", Day(day))));

    /// <summary>The state of the newest revision of every day that has one.</summary>
    public IReadOnlyDictionary<DateOnly, EditionState> States(string review) => _db.Read(connection => connection.Query(
        "SELECT day, state FROM edition WHERE review = @review ORDER BY revision", row => (Day: Day(row.GetString(0)), State: Enum.Parse<EditionState>(row.GetString(1))),
        ("review", review)).GroupBy(row => row.Day).ToDictionary(day => day.Key, day => day.Last().State));

    /// <summary>Saves a draft in place of the draft before it, or a published revision or a tombstone for good.</summary>
    /// <returns>False where that revision was published already: it stays as it is.</returns>
    public bool Save(Edition edition) => _db.Write(connection => Save(connection, edition));

    /// <inheritdoc cref="Save(Edition)"/>
    internal static bool Save(DbConnection connection, Edition edition)
    {
        var saved = connection.Execute("""
            INSERT INTO edition (review, day, revision, state, published, document) VALUES (@review, @day, @revision, @state, @published, @document)
            ON CONFLICT (review, day, revision) DO UPDATE SET state = excluded.state, published = excluded.published, document = excluded.document
              WHERE edition.state = 'Draft'
            """, ("review", edition.Review), ("day", Day(edition.Day)), ("revision", edition.Revision), ("state", edition.State.ToString()),
            ("published", Sql.Micros(edition.Published)), ("document", JsonSerializer.Serialize(edition, Sql.Document))) > 0;
        if (saved)
            SaveParts(connection, edition);
        return saved;
    }

    /// <summary>Writes another document in the place of a revision's: one that a withdrawal took words out of.</summary>
    internal static void Rewrite(DbConnection connection, Edition edition)
    {
        connection.Execute("UPDATE edition SET document = @document WHERE review = @review AND day = @day AND revision = @revision",
            ("review", edition.Review), ("day", Day(edition.Day)), ("revision", edition.Revision), ("document", JsonSerializer.Serialize(edition, Sql.Document)));
        SaveParts(connection, edition);
    }

    /// <summary>True where no newer revision of its day is stored.</summary>
    internal static bool Holds(DbConnection connection, Edition edition) =>
        connection.Number("SELECT max(revision) FROM edition WHERE review = @review AND day = @day", ("review", edition.Review), ("day", Day(edition.Day))) == edition.Revision;

    /// <summary>Makes the summaries and parts that an older program did not.</summary>
    internal static void CatchUp(Db db)
    {
        while (db.Read(IsBehind) && db.Write(SummariseNext))
        {
        }
    }

    private static bool IsBehind(DbConnection connection) => connection.Number($"SELECT EXISTS (SELECT 1 FROM edition WHERE {WithoutParts})") != 0;

    /// <summary>True while there may be more.</summary>
    private static bool SummariseNext(DbConnection connection)
    {
        var editions = connection.Query($"SELECT document FROM edition WHERE {WithoutParts} ORDER BY day DESC LIMIT @batch", Row, ("batch", Batch));
        editions.ForEach(edition => SaveParts(connection, edition));
        return editions.Count == Batch;
    }

    /// <summary>Keeps what is read of an edition beside it.</summary>
    private static void SaveParts(DbConnection connection, Edition edition)
    {
        var parts = EditionParts.Of(edition);
        var summary = EditionSummary.Of(edition, Items.LanguagesOf(connection, edition.Stories.SelectMany(story => story.NewItems)));
        connection.Execute("""
            INSERT INTO edition_part (review, day, revision, summary, told, listed) VALUES (@review, @day, @revision, @summary, @told, @listed)
            ON CONFLICT (review, day, revision) DO UPDATE SET summary = excluded.summary, told = excluded.told, listed = excluded.listed
            """, ("review", edition.Review), ("day", Day(edition.Day)), ("revision", edition.Revision), ("summary", JsonSerializer.Serialize(summary, Sql.Document)),
            ("told", JsonSerializer.Serialize(parts.Told, Sql.Document)), ("listed", JsonSerializer.Serialize(parts.Listed, Lines)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Edition Row(DbDataReader row) => JsonSerializer.Deserialize<Edition>(row.GetString(0))!;

    private static Edition PageRow(DbDataReader row) => new EditionParts(Row(row), JsonSerializer.Deserialize<List<EditionStory>>(row.GetString(1))!).Whole();
}
