using Daybook.Core.Stories;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>A story that grouping answers with: an id it keeps, or 0 for a new one.</summary>
public sealed record StoryChange(long Id, string Title, string? Language, IReadOnlyList<long> Items, IReadOnlyList<StoryMatch> Why);

/// <summary>Stories: which items tell of one event, and why.</summary>
public sealed class Stories
{
    private const string Columns = "id, title, language, first_seen, last_seen, why";

    private readonly Db _db;
    private readonly IdSource _ids;

    internal Stories(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Stories with a member at or after <paramref name="since"/> and before <paramref name="until"/> (null = no bound), oldest first.</summary>
    public IReadOnlyList<Story> List(DateTimeOffset? since = null, DateTimeOffset? until = null) => _db.Read(connection => Complete(connection, connection.Query(
        $"SELECT {Columns} FROM story WHERE EXISTS (SELECT 1 FROM item WHERE item.story = story.id AND item.at >= @since AND item.at < @until) ORDER BY first_seen, id",
        Row, ("since", Sql.Micros(since) ?? long.MinValue), ("until", Sql.Micros(until) ?? long.MaxValue))));

    /// <summary>A story by its id or by that of one merged into it.</summary>
    public Story? Find(long id) => _db.Read(connection => Complete(connection, connection.Query(
        $"SELECT {Columns} FROM story WHERE id = coalesce((SELECT story FROM story_alias WHERE alias = @id), @id)", Row, ("id", id))).FirstOrDefault());

    /// <summary>Ids of stories that were merged into others, with the story each belongs to now.</summary>
    public IReadOnlyDictionary<long, long> Aliases() => _db.Read(connection =>
        connection.Query("SELECT alias, story FROM story_alias", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary());

    /// <summary>Saves one run of grouping: stories with their members, ids merged into others, and copies with their roots.</summary>
    /// <param name="window">The items that were looked at: those not named in <paramref name="copies"/> are no copies.</param>
    public void Save(Lease lease, IReadOnlyList<StoryChange> stories, IReadOnlyDictionary<long, long> aliases, IReadOnlyList<long> window,
        IReadOnlyDictionary<long, long> copies) => _db.Write(connection =>
    {
        Leases.Check(connection, lease);
        foreach (var list in Sql.Lists(window))
            connection.Execute($"UPDATE item SET copy_of = NULL WHERE copy_of IS NOT NULL AND id IN ({list})");
        foreach (var (item, root) in copies)
            connection.Execute("UPDATE item SET copy_of = @root WHERE id = @item", ("item", item), ("root", root));
        foreach (var story in stories)
            Save(connection, story);
        foreach (var (alias, story) in aliases)
        {
            connection.Execute("UPDATE story_alias SET story = @story WHERE story = @alias", ("alias", alias), ("story", story));
            connection.Execute("INSERT INTO story_alias (alias, story) VALUES (@alias, @story) ON CONFLICT (alias) DO UPDATE SET story = excluded.story",
                ("alias", alias), ("story", story));
        }
        connection.Execute("DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.story = story.id)");
        return true;
    });

    private void Save(DbConnection connection, StoryChange story)
    {
        var id = story.Id == 0 ? _ids.Next(connection) : story.Id;
        connection.Execute("""
            INSERT INTO story (id, title, language, first_seen, last_seen, why) VALUES (@id, @title, @language, 0, 0, @why)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, language = excluded.language, why = excluded.why
            """, ("id", id), ("title", story.Title), ("language", story.Language), ("why", Sql.ToJson(story.Why)));
        foreach (var list in Sql.Lists(story.Items))
            connection.Execute($"UPDATE item SET story = @id WHERE id IN ({list}) AND (story IS NULL OR story <> @id)", ("id", id));
        connection.Execute("""
            UPDATE story SET first_seen = (SELECT min(at) FROM item WHERE item.story = @id), last_seen = (SELECT max(at) FROM item WHERE item.story = @id) WHERE id = @id
            """, ("id", id));
    }

    private static List<Story> Complete(DbConnection connection, List<Story> stories)
    {
        var members = Sql.Lists(stories.Select(story => story.Id))
            .SelectMany(list => connection.Query($"SELECT story, id FROM item WHERE story IN ({list}) ORDER BY at, id", row => (Story: row.GetInt64(0), Item: row.GetInt64(1))))
            .ToLookup(pair => pair.Story, pair => pair.Item);
        return stories.ConvertAll(story => story with { Items = [.. members[story.Id]] });
    }

    private static Story Row(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Title = row.GetString(1),
        Language = row.Text(2),
        FirstSeen = row.Time(3),
        LastSeen = row.Time(4),
        Items = [],
        Why = row.Json<List<StoryMatch>>(5),
    };
}
