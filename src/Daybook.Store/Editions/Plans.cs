using System.Data.Common;
using System.Globalization;
using Daybook.Core.Editions;

namespace Daybook.Store;

/// <summary>What editors decided about editions, entry by entry; nothing is ever changed or removed.</summary>
public sealed class Plans
{
    private const string Columns = "id, review, day, at, author, act, story, value, undoes";

    private readonly Db _db;
    private readonly IdSource _ids;

    internal Plans(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>The entries of a day, oldest first.</summary>
    public IReadOnlyList<PlanEntry> Entries(string review, DateOnly day) => _db.Read(connection => connection.Query(
        $"SELECT {Columns} FROM plan_entry WHERE review = @review AND day = @day ORDER BY id", Row, ("review", review), ("day", Day(day))));

    /// <summary>The pins set up to a day, with what took them back, oldest first.</summary>
    public IReadOnlyList<PlanEntry> Pins(string review, DateOnly day) => _db.Read(connection => connection.Query(
        $"""
        SELECT {Columns} FROM plan_entry WHERE review = @review AND day <= @day AND (act = 'Pin' OR (act = 'Undo' AND value = 'Pin')) ORDER BY id
        """, Row, ("review", review), ("day", Day(day))));

    /// <summary>Days of a review on which an act stands among the entries, taken back or not.</summary>
    public IReadOnlyList<DateOnly> DaysWith(string review, PlanAct act) => _db.Read(connection => connection.Query(
        "SELECT DISTINCT day FROM plan_entry WHERE review = @review AND act = @act", row => DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("review", review), ("act", act.ToString())));

    /// <summary>Keeps entries and answers them with their ids: all of them or none.</summary>
    public IReadOnlyList<PlanEntry> Add(params IReadOnlyList<PlanEntry> entries) => _db.Write(connection => entries.Select(entry =>
    {
        var kept = entry with { Id = _ids.Next(connection) };
        connection.Execute($"INSERT INTO plan_entry ({Columns}) VALUES (@id, @review, @day, @at, @author, @act, @story, @value, @undoes)",
            ("id", kept.Id), ("review", kept.Review), ("day", Day(kept.Day)), ("at", Sql.Micros(kept.At)), ("author", kept.By), ("act", kept.Act.ToString()),
            ("story", kept.Story), ("value", kept.Value), ("undoes", kept.Undoes));
        return kept;
    }).ToList());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PlanEntry Row(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Review = row.GetString(1),
        Day = DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        At = row.Time(3),
        By = row.GetString(4),
        Act = Enum.Parse<PlanAct>(row.GetString(5)),
        Story = row.Long(6),
        Value = row.Text(7),
        Undoes = row.Long(8),
    };
}
