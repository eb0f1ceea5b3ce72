using System.Data.Common;
using Daybook.Core.Stories;

namespace Daybook.Store;

/// <summary>What editors said about which items belong together: kept for good, and seen at once in the stories.</summary>
public sealed class StoryEdits
{
    private const string Columns = "id, at, author, kind, parts, undoes";

    private readonly Db _db;
    private readonly IdSource _ids;

    internal StoryEdits(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>Every edit, oldest first.</summary>
    public IReadOnlyList<StoryEdit> All() => _db.Read(connection => connection.Query($"SELECT {Columns} FROM story_edit ORDER BY id", Row));

    /// <summary>The newest edits, newest first.</summary>
    public IReadOnlyList<StoryEdit> Newest(int limit) => _db.Read(connection =>
        connection.Query($"SELECT {Columns} FROM story_edit ORDER BY id DESC LIMIT @limit", Row, ("limit", limit)));

    public StoryEdit? Find(long id) => _db.Read(connection => connection.One($"SELECT {Columns} FROM story_edit WHERE id = @id", Row, ("id", id)));

    /// <summary>Stories of edits that grouping has not obeyed yet: what is said in them may be less than it finds.</summary>
    public IReadOnlySet<long> Unsettled() => _db.Read(connection => connection.Query("SELECT parts FROM story_edit WHERE settled = 0", row => row.Json<List<StoryPart>>(0)))
        .SelectMany(parts => parts).SelectMany(part => new[] { part.Story, part.After }).ToHashSet();

    /// <summary>True where grouping has not run since an edit.</summary>
    public bool AnyUnsettled() => _db.Read(connection => connection.Number("SELECT EXISTS (SELECT 1 FROM story_edit WHERE settled = 0)") != 0);

    /// <summary>
    /// Keeps an edit and moves its items. Grouping, which takes longer, comes to the same answer at its next run. Answers the edit as it
    /// was kept, or null where the stories changed since the editor looked: then nothing was done.
    /// </summary>
    public StoryEdit? Apply(StoryEdit edit) => _db.Write(connection =>
    {
        if (edit.Kind != StoryEditKind.Undo && edit.Parts.Any(part => !Stands(connection, part)))
            return null;
        var kept = edit with { Id = _ids.Next(connection) };
        kept = kept with { Parts = [.. edit.Parts.Select(part => part.After == 0 ? part with { After = _ids.Next(connection) } : part)] };
        kept = Carry(connection, kept);
        if (kept.Kind == StoryEditKind.Apart)
            AskNoMore(connection, kept.Parts[0], kept.Parts[1]);
        connection.Execute("INSERT INTO story_edit (id, at, author, kind, parts, undoes, settled) VALUES (@id, @at, @author, @kind, @parts, @undoes, 0)",
            ("id", kept.Id), ("at", Sql.Micros(kept.At)), ("author", kept.By), ("kind", kept.Kind.ToString()), ("parts", Sql.ToJson(kept.Parts)), ("undoes", kept.Undoes));
        return kept;
    });

    /// <summary>True where an editor spoke since this edit.</summary>
    internal static bool IsNewer(DbConnection connection, long newest) => connection.Number("SELECT max(id) FROM story_edit") > newest;

    /// <summary>Notes that grouping has obeyed all edits up to this one. False = there is a newer one, which it has not seen.</summary>
    internal static bool Settle(DbConnection connection, long newest)
    {
        if (IsNewer(connection, newest))
            return false;
        connection.Execute("UPDATE story_edit SET settled = 1 WHERE settled = 0");
        return true;
    }

    /// <summary>What an editor has answered is not asked again; the next run of grouping would leave it out too.</summary>
    private static void AskNoMore(DbConnection connection, StoryPart one, StoryPart other)
    {
        foreach (var (a, b) in (ReadOnlySpan<(StoryPart, StoryPart)>)[(one, other), (other, one)])
            foreach (var list in Sql.Lists(a.Items))
                foreach (var against in Sql.Lists(b.Items))
                    connection.Execute($"DELETE FROM story_near WHERE item IN ({list}) AND other IN ({against})");
    }

    private static bool Stands(DbConnection connection, StoryPart part) => Sql.Lists(part.Items).Sum(list =>
        connection.Number($"SELECT count(*) FROM item WHERE story = @story AND id IN ({list})", ("story", part.Story))) == part.Items.Count;

    /// <summary>Moves the items, and brings names, reasons and addresses of their stories up to that.</summary>
    /// <returns>The edit with what was said in the stories and holds no more.</returns>
    private static StoryEdit Carry(DbConnection connection, StoryEdit edit)
    {
        var parts = edit.Parts.Select(part => (Part: part, To: Goal(connection, part, edit))).ToList();
        if (parts.TrueForAll(part => part.Part.Story == part.To))
            return edit;
        var stories = parts.SelectMany(part => new[] { part.Part.Story, part.To }).Distinct().ToList();
        var before = StoryAddresses.Members(connection, stories);
        var bore = stories.Where(story => StoryHeadlines.Bearer(connection, story) != 0).ToList();
        List<StoryMatch> said = [.. stories.SelectMany(story => Why(connection, story))];
        List<StoryMatch> known = [.. said, .. edit.Parts.SelectMany(part => part.Lost ?? [])];
        // An undo puts nothing together.
        var told = edit.Kind is StoryEditKind.Merge or StoryEditKind.Move;
        foreach (var (part, to) in parts.Where(part => part.Part.Story != part.To))
            if (Move(connection, part, to) && told)
                known.AddRange(PutTogether(connection, part, to));
        Name(connection, edit, bore);
        foreach (var story in stories)
            Stories.Refresh(connection, story, known);
        StoryAddresses.Renew(connection, before);
        var still = stories.SelectMany(story => Why(connection, story)).Select(match => (match.Item, match.With)).ToHashSet();
        List<StoryMatch> lost = [.. said.Where(match => !still.Contains((match.Item, match.With)))];
        var first = parts.FindIndex(part => part.Part.Story != part.To);
        return edit with { Parts = [.. edit.Parts.Select((part, at) => part with { Lost = at == first && lost.Count > 0 ? lost : null })] };
    }

    /// <summary>The items that still stand where the part says go on; an undo leaves those that went elsewhere since.</summary>
    /// <returns>False where none does.</returns>
    private static bool Move(DbConnection connection, StoryPart part, long to)
    {
        var moved = Sql.Lists(part.Items).Sum(list => connection.Execute($"UPDATE item SET story = @to WHERE story = @from AND id IN ({list})", ("from", part.Story), ("to", to)));
        if (moved == 0)
            return false;
        connection.Execute("INSERT INTO story (id, title, language, first_seen, last_seen, why) VALUES (@id, @title, @language, 0, 0, '[]') ON CONFLICT (id) DO NOTHING",
            ("id", to), ("title", part.Title), ("language", part.Language));
        StoryAddresses.Revive(connection, to);
        return true;
    }

    /// <summary>The story that a part goes to: where that went up in a third one since, of which the edit does not speak, the third.</summary>
    private static long Goal(DbConnection connection, StoryPart part, StoryEdit edit) =>
        connection.Number("SELECT story FROM story_alias WHERE alias = @id", ("id", part.After)) is var now && now != 0 && edit.Parts.All(other => other.Story != now || other.After != part.After)
            ? now : part.After;

    /// <summary>What is split off bears the headline it was given, and after an undo each story has its own again; where that went off, it is a member's.</summary>
    /// <param name="bore">Stories whose headline was a member's.</param>
    private static void Name(DbConnection connection, StoryEdit edit, IReadOnlyCollection<long> bore)
    {
        var off = edit.Parts[0];
        if (edit.Kind == StoryEditKind.Split)
            connection.Execute("UPDATE story SET title = @title, language = @language WHERE id = @id", ("id", off.After), ("title", off.Title), ("language", off.Language));
        if (edit.Kind == StoryEditKind.Undo)
            foreach (var part in edit.Parts)
                StoryHeadlines.Give(connection, part.After, part.Title, part.Language);
        foreach (var story in bore.Concat(edit.Parts.Skip(1).Select(part => part.After)).Distinct().Where(story => edit.Kind != StoryEditKind.Split || story != off.After))
            StoryHeadlines.Settle(connection, story);
    }

    /// <summary>What is said of items that nothing else explains where they stand now: an editor put them with the eldest that stood there.</summary>
    private static IEnumerable<StoryMatch> PutTogether(DbConnection connection, StoryPart part, long to)
    {
        var moved = part.Items.ToHashSet();
        var stood = connection.Query("SELECT id FROM item WHERE story = @id ORDER BY at, id", row => row.GetInt64(0), ("id", to)).Find(item => !moved.Contains(item));
        return stood == 0 ? [] : part.Items.Select(item => new StoryMatch(item, stood, 0, [Reason.Of(ReasonKind.PutTogether)]));
    }

    private static List<StoryMatch> Why(DbConnection connection, long story) =>
        connection.One("SELECT why FROM story WHERE id = @id", row => row.Json<List<StoryMatch>>(0), ("id", story)) ?? [];

    private static StoryEdit Row(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        At = row.Time(1),
        By = row.GetString(2),
        Kind = Enum.Parse<StoryEditKind>(row.GetString(3)),
        Parts = row.Json<List<StoryPart>>(4),
        Undoes = row.Long(5),
    };
}
