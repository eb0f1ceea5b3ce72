using Daybook.Core.Stories;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>A story that grouping answers with: an id it keeps, or 0 for a new one.</summary>
/// <param name="Why">Null where the members are those of before, and so the reasons.</param>
public sealed record StoryChange(long Id, string Title, string? Language, IReadOnlyList<long> Items, IReadOnlyList<StoryMatch>? Why)
{
    /// <summary>Other ids that lead to it from now on.</summary>
    public IReadOnlyList<long> Former { get; init; } = [];
}

/// <summary>An item of a story, as far as counting voices needs it.</summary>
public sealed record StoryTelling(long Item, string Source, long? CopyOf);

/// <summary>A story that may be the same as another.</summary>
/// <param name="Score">Likeness as a share of what was needed to join them, below 1.</param>
public sealed record NearStory(long Story, double Score, IReadOnlyList<Reason> Reasons);

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

    public int Count() => (int)_db.Read(connection => connection.Number("SELECT count(*) FROM story"));

    /// <summary>Ids of all stories, oldest first.</summary>
    public IReadOnlyList<long> Ids() => _db.Read(connection => connection.Query("SELECT id FROM story ORDER BY id", row => row.GetInt64(0)));

    /// <summary>A story by its id or by that of one merged into it.</summary>
    public Story? Find(long id) => _db.Read(connection => Complete(connection, connection.Query(
        $"SELECT {Columns} FROM story WHERE id = coalesce((SELECT story FROM story_alias WHERE alias = @id), @id)", Row, ("id", id))).FirstOrDefault());

    /// <summary>Stories by id; ids that are not there are left out.</summary>
    public IReadOnlyDictionary<long, Story> Find(IEnumerable<long> ids) => _db.Read(connection =>
        Complete(connection, [.. Sql.Lists(ids).SelectMany(list => connection.Query($"SELECT {Columns} FROM story WHERE id IN ({list})", Row))]).ToDictionary(story => story.Id));

    /// <summary>The story of every item from one moment to another, both inclusive; items without one are left out.</summary>
    public IReadOnlyDictionary<long, long> OfItems(DateTimeOffset first, DateTimeOffset last) => _db.Read(connection => connection.Query(
        "SELECT id, story FROM item WHERE story IS NOT NULL AND withdrawn IS NULL AND at >= @first AND at <= @last", row => (row.GetInt64(0), row.GetInt64(1)),
        ("first", Sql.Micros(first)), ("last", Sql.Micros(last))).ToDictionary());

    /// <summary>Stories with an item from <paramref name="since"/> on and before <paramref name="until"/>, and another outside of that.</summary>
    public IReadOnlySet<long> Reaching(DateTimeOffset since, DateTimeOffset until) => _db.Read(connection => connection.Query("""
        SELECT DISTINCT item.story FROM item WHERE item.at >= @since AND item.at < @until
          AND EXISTS (SELECT 1 FROM item AS other WHERE other.story = item.story AND (other.at < @since OR other.at >= @until))
        """, row => row.GetInt64(0), ("since", Sql.Micros(since)), ("until", Sql.Micros(until))).ToHashSet());

    /// <summary>Who tells each of the given stories: its items with their outlets and copy roots, without their texts.</summary>
    public ILookup<long, StoryTelling> Tellings(IEnumerable<long> stories) => _db.Read(connection => Sql.Lists(stories)
        .SelectMany(list => connection.Query($"SELECT story, id, source, copy_of FROM item WHERE story IN ({list})", row => (Story: row.GetInt64(0), Telling: new StoryTelling(row.GetInt64(1), row.GetString(2), row.Long(3)))))
        .ToLookup(pair => pair.Story, pair => pair.Telling));

    /// <summary>Ids of stories that were merged into others, with the story each belongs to now.</summary>
    public IReadOnlyDictionary<long, long> Aliases() => _db.Read(connection =>
        connection.Query("SELECT alias, story FROM story_alias", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary());

    /// <summary>Headlines of stories by the ids asked for, those of merged ones too; what is gone is left out.</summary>
    public IReadOnlyDictionary<long, (string Title, string? Language)> Titles(IEnumerable<long> ids) => _db.Read(connection => Sql.Lists(ids)
        .SelectMany(list => connection.Query($"""
            SELECT id, title, language FROM story WHERE id IN ({list})
            UNION ALL SELECT story_alias.alias, story.title, story.language FROM story_alias JOIN story ON story.id = story_alias.story WHERE story_alias.alias IN ({list})
            """, row => (Id: row.GetInt64(0), Title: row.GetString(1), Language: row.Text(2)))).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => (row.Title, row.Language)));

    /// <summary>Where ids lead to now; those that were never merged into another story are left out.</summary>
    public IReadOnlyDictionary<long, long> Now(IEnumerable<long> ids) => _db.Read(connection => Sql.Lists(ids)
        .SelectMany(list => connection.Query($"SELECT alias, story FROM story_alias WHERE alias IN ({list})", row => (row.GetInt64(0), row.GetInt64(1)))).ToDictionary());

    /// <summary>What ids hold, and held, of which some items are of the given stories.</summary>
    public HeldItems Held(IReadOnlyCollection<long> stories) => stories.Count == 0 ? HeldItems.None : _db.Read(connection => StoryAddresses.Held(connection, stories));

    /// <summary>Saves one run of grouping: stories with their members, the ids that lead to them, and copies with their roots.</summary>
    /// <param name="elsewhere">Ids that lead to stories which are not among those given.</param>
    /// <param name="window">The items that were looked at: those not named in <paramref name="copies"/> are no copies.</param>
    /// <param name="newestEdit">Id of the newest edit that the run obeyed; 0 where there was none.</param>
    /// <param name="near">Pairs of stories that may be the same, by an item of each; they take the place of those of the run before.
    /// Null for a stretch of the past: what is asked of editors, and whether their words were obeyed, is left to the run that follows.</param>
    /// <returns>False where an editor spoke since: then nothing was saved, and the run is to be made again.</returns>
    public bool Save(Lease lease, IReadOnlyList<StoryChange> stories, IReadOnlyDictionary<long, long> elsewhere, IReadOnlyList<long> window,
        IReadOnlyDictionary<long, long> copies, long newestEdit, IReadOnlyList<StoryMatch>? near = null) => _db.Write(connection =>
    {
        Leases.Check(connection, lease);
        if (near is null ? StoryEdits.IsNewer(connection, newestEdit) : !StoryEdits.Settle(connection, newestEdit))
            return false;
        // A run looks at months and changes a little of them: only that is written.
        var stood = Stood(connection, window);
        foreach (var item in window.Where(item => stood.TryGetValue(item, out var was) && was.CopyOf != (copies.TryGetValue(item, out var root) ? root : null)))
            connection.Execute("UPDATE item SET copy_of = @root WHERE id = @item", ("item", item), ("root", copies.TryGetValue(item, out var root) ? root : null));
        var told = Told(connection, stories.Select(story => story.Id));
        var held = StoryAddresses.Members(connection, stories.SelectMany(story => story.Former).Concat(elsewhere.Keys)).ToLookup(pair => pair.Value, pair => pair.Key).ToDictionary(story => story.Key, story => story.ToList());
        var leads = elsewhere.Select(pair => (Former: pair.Key, Story: pair.Value)).ToList();
        foreach (var story in stories)
        {
            var differs = told.GetValueOrDefault(story.Id) is var was
                && (was.Title != story.Title || was.Language != story.Language || (story.Why is not null && was.Why != Sql.ToJson(story.Why)))
                || story.Items.Any(item => stood.GetValueOrDefault(item).Story != story.Id);
            var id = differs ? Save(connection, story) : story.Id;
            leads.AddRange(story.Former.Select(former => (former, id)));
        }
        // First those that were stories until now: whatever led to one of them goes along with it.
        foreach (var (former, story) in leads.OrderByDescending(lead => held.ContainsKey(lead.Former)))
            StoryAddresses.Lead(connection, former, story, held.GetValueOrDefault(former));
        // Only a story that lost an item can be left without any.
        foreach (var list in Sql.Lists(stood.Values.Select(was => was.Story).OfType<long>().Distinct()))
            connection.Execute($"DELETE FROM story WHERE id IN ({list}) AND NOT EXISTS (SELECT 1 FROM item WHERE item.story = story.id)");
        if (near is not null)
            connection.Execute("DELETE FROM story_near");
        foreach (var match in near ?? [])
            connection.Execute("INSERT INTO story_near (item, other, score, reasons) VALUES (@item, @other, @score, @reasons) ON CONFLICT DO NOTHING",
                ("item", match.Item), ("other", match.With), ("score", match.Score), ("reasons", Sql.ToJson(match.Reasons)));
        return true;
    });

    /// <summary>For each of the given stories the other one that may be the same, the most alike where there are several.</summary>
    public IReadOnlyDictionary<long, NearStory> Near(IEnumerable<long> stories)
    {
        var asked = stories.ToHashSet();
        return _db.Read(connection => Sql.Lists(asked).SelectMany(list => connection.Query($"""
            SELECT one.story, two.story, story_near.score, story_near.reasons FROM story_near JOIN item AS one ON one.id = story_near.item JOIN item AS two ON two.id = story_near.other
            WHERE one.story <> two.story AND (one.story IN ({list}) OR two.story IN ({list}))
            """, row => (One: row.GetInt64(0), Two: row.GetInt64(1), Score: row.GetDouble(2), Reasons: row.Json<List<Reason>>(3))))
            .SelectMany(pair => new[] { (Of: pair.One, Near: new NearStory(pair.Two, pair.Score, pair.Reasons)), (Of: pair.Two, Near: new NearStory(pair.One, pair.Score, pair.Reasons)) })
            .Where(pair => asked.Contains(pair.Of)).OrderByDescending(pair => pair.Near.Score).ThenBy(pair => pair.Near.Story).DistinctBy(pair => pair.Of)
            .ToDictionary(pair => pair.Of, pair => pair.Near));
    }

    /// <summary>What was said of pairs of stories that may be the same, by the items they were told by.</summary>
    public IReadOnlyDictionary<(long Item, long Other), List<Reason>> NearReasons() => _db.Read(connection => connection.Query(
        "SELECT item, other, reasons FROM story_near", row => (Pair: (row.GetInt64(0), row.GetInt64(1)), Reasons: row.Json<List<Reason>>(2))).ToDictionary(row => row.Pair, row => row.Reasons));

    private static Dictionary<long, (long? Story, long? CopyOf)> Stood(DbConnection connection, IEnumerable<long> items) => Sql.Lists(items)
        .SelectMany(list => connection.Query($"SELECT id, story, copy_of FROM item WHERE id IN ({list})", row => (Id: row.GetInt64(0), Was: (row.Long(1), row.Long(2)))))
        .ToDictionary(row => row.Id, row => row.Was);

    private static Dictionary<long, (string Title, string? Language, string Why)> Told(DbConnection connection, IEnumerable<long> stories) => Sql.Lists(stories)
        .SelectMany(list => connection.Query($"SELECT id, title, language, why FROM story WHERE id IN ({list})", row => (Id: row.GetInt64(0), Told: (row.GetString(1), row.Text(2), row.GetString(3)))))
        .ToDictionary(row => row.Id, row => row.Told);

    /// <summary>Brings a story's dates and reasons up to its members.</summary>
    /// <param name="why">Reasons known; those of items that stand elsewhere are left out.</param>
    internal static void Refresh(DbConnection connection, long story, IReadOnlyList<StoryMatch> why)
    {
        var members = connection.Query("SELECT id FROM item WHERE story = @id ORDER BY at, id", row => row.GetInt64(0), ("id", story));
        // The member whose headline the story bears stands for it.
        var face = StoryHeadlines.Bearer(connection, story) is var bearer && bearer != 0 ? bearer : members.FirstOrDefault();
        connection.Execute("UPDATE story SET why = @why WHERE id = @id", ("id", story), ("why", Sql.ToJson(StoryMatch.Of(members, face, why))));
        Date(connection, story);
    }

    /// <summary>Brings a story's dates up to its members.</summary>
    internal static void Date(DbConnection connection, long story) => connection.Execute("""
        UPDATE story SET first_seen = (SELECT min(at) FROM item WHERE item.story = @id), last_seen = (SELECT max(at) FROM item WHERE item.story = @id)
        WHERE id = @id AND EXISTS (SELECT 1 FROM item WHERE item.story = @id)
        """, ("id", story));

    /// <returns>Its id.</returns>
    private long Save(DbConnection connection, StoryChange story)
    {
        var id = story.Id == 0 ? _ids.Next(connection) : story.Id;
        StoryAddresses.Revive(connection, id);
        connection.Execute("""
            INSERT INTO story (id, title, language, first_seen, last_seen, why) VALUES (@id, @title, @language, 0, 0, coalesce(@why, '[]'))
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, language = excluded.language, why = coalesce(@why, story.why)
            """, ("id", id), ("title", story.Title), ("language", story.Language), ("why", story.Why is null ? null : Sql.ToJson(story.Why)));
        foreach (var list in Sql.Lists(story.Items))
            connection.Execute($"UPDATE item SET story = @id WHERE id IN ({list}) AND (story IS NULL OR story <> @id)", ("id", id));
        Date(connection, id);
        return id;
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
