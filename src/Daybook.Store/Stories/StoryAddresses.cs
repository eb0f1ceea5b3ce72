using System.Data.Common;
using Daybook.Core.Stories;

namespace Daybook.Store;

/// <summary>
/// Ids of stories that went up in others: where they lead, and by what that is known. Every id ever given leads to the story that holds most of
/// what it held when it was last a story's (<see cref="StoryIds"/>).
/// </summary>
internal static class StoryAddresses
{
    /// <summary>What ids hold, and held, of which some items are of the given stories.</summary>
    public static HeldItems Held(DbConnection connection, IReadOnlyCollection<long> stories)
    {
        var now = Members(connection, stories);
        var former = new List<(long Id, long Item)>();
        foreach (var list in Sql.Lists(FormerOf(connection, now.Keys)))
            foreach (var (id, item, story) in connection.Query($"SELECT story_held.story, item.id, item.story FROM story_held JOIN item ON item.id = story_held.item WHERE story_held.story IN ({list})",
                row => (row.GetInt64(0), row.GetInt64(1), row.Long(2))))
            {
                former.Add((id, item));
                if (story is { } at)
                    now[item] = at;
            }
        return new HeldItems(now, former.ToLookup(pair => pair.Id, pair => pair.Item));
    }

    /// <summary>The story of each item of the given stories.</summary>
    public static Dictionary<long, long> Members(DbConnection connection, IEnumerable<long> stories) => Sql.Lists(stories)
        .SelectMany(list => connection.Query($"SELECT id, story FROM item WHERE story IN ({list})", row => (row.GetInt64(0), row.GetInt64(1)))).ToDictionary();

    /// <summary>An id that is no story's from now on leads to another; what it held is kept.</summary>
    /// <param name="held">Null = it was no story's before either, and what it held is known.</param>
    public static void Lead(DbConnection connection, long former, long story, IReadOnlyCollection<long>? held)
    {
        // Those that led to it go along; of which more is known, that is said after this.
        connection.Execute("UPDATE story_alias SET story = @story WHERE story = @former", ("former", former), ("story", story));
        connection.Execute("INSERT INTO story_alias (alias, story) VALUES (@former, @story) ON CONFLICT (alias) DO UPDATE SET story = excluded.story", ("former", former), ("story", story));
        if (held is null)
            return;
        connection.Execute("DELETE FROM story_held WHERE story = @former", ("former", former));
        foreach (var list in Sql.Lists(held))
            connection.Execute($"INSERT INTO story_held (story, item) SELECT @former, id FROM item WHERE id IN ({list})", ("former", former));
    }

    /// <summary>An id that is a story's again.</summary>
    public static void Revive(DbConnection connection, long id)
    {
        if (connection.Execute("DELETE FROM story_alias WHERE alias = @id", ("id", id)) > 0)
            connection.Execute("DELETE FROM story_held WHERE story = @id", ("id", id));
    }

    /// <summary>After an editor moved items: stories without any go, and every id leads where most is of what it held.</summary>
    /// <param name="before">The story of each item that may have moved.</param>
    public static void Renew(DbConnection connection, IReadOnlyDictionary<long, long> before)
    {
        foreach (var story in before.GroupBy(pair => pair.Value, pair => pair.Key))
            if (connection.Number("SELECT count(*) FROM item WHERE story = @id", ("id", story.Key)) == 0)
            {
                connection.Execute("DELETE FROM story WHERE id = @id", ("id", story.Key));
                Lead(connection, story.Key, Most(connection, [.. story]) ?? story.Key, [.. story]);
            }
        foreach (var id in FormerOf(connection, before.Keys))
            if (Most(connection, connection.Query("SELECT item FROM story_held WHERE story = @id", row => row.GetInt64(0), ("id", id))) is { } story)
                Lead(connection, id, story, held: null);
    }

    private static List<long> FormerOf(DbConnection connection, IEnumerable<long> items) =>
        [.. Sql.Lists(items).SelectMany(list => connection.Query($"SELECT DISTINCT story FROM story_held WHERE item IN ({list})", row => row.GetInt64(0))).Distinct()];

    private static long? Most(DbConnection connection, IReadOnlyCollection<long> items)
    {
        var now = Sql.Lists(items).SelectMany(list => connection.Query($"SELECT id, story FROM item WHERE story IS NOT NULL AND id IN ({list})", row => (row.GetInt64(0), row.GetInt64(1)))).ToDictionary();
        return StoryIds.MostOf(items, item => now.TryGetValue(item, out var story) ? story : null);
    }
}
