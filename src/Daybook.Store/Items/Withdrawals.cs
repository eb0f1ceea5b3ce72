using System.Data.Common;
using System.Text.Json;
using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Store;

/// <summary>What a withdrawal took away.</summary>
/// <param name="Revisions">Texts erased.</param>
/// <param name="Briefs">Briefs whose claims are marked.</param>
/// <param name="Editions">Editions that had its words.</param>
/// <param name="Clippings">Pasted texts that had its words.</param>
public sealed record WithdrawalReport(Tombstone Tombstone, int Revisions, int Briefs, int Editions, int Clippings);

/// <summary>Takes items back, by law or by the editor: their words are erased wherever they stand, and a dated row stays.</summary>
public sealed class Withdrawals
{
    /// <summary>A headline that is gone with the item that lent it.</summary>
    private const string NoTitle = BriefErasure.Gone;

    private readonly Db _db;

    internal Withdrawals(Db db) => _db = db;

    /// <summary>Withdraws an item; one that is withdrawn already is answered as it is, with nothing erased. Null where there is no such item.</summary>
    /// <param name="reason">A sentence for readers.</param>
    public WithdrawalReport? Withdraw(long item, string reason, DateTimeOffset now)
    {
        var report = _db.Write(connection =>
        {
            if (connection.One("SELECT withdrawn, withdrawn_reason FROM item WHERE id = @id", FoundRow, ("id", item)) is not { } found)
                return null;
            return found.Stone is { } stone ? new WithdrawalReport(stone, 0, 0, 0, 0) : Erase(connection, item, new Tombstone(now, reason));
        });
        if (report is { Revisions: > 0 })
            _db.Scrub();
        return report;
    }

    internal static Tombstone? Stone(DbDataReader row, int at) => row.MaybeTime(at) is { } when ? new Tombstone(when, row.Text(at + 1) ?? "") : null;

    private sealed record Found(Tombstone? Stone);

    private static Found FoundRow(DbDataReader row) => new(Stone(row, 0));

    private static WithdrawalReport Erase(DbConnection connection, long item, Tombstone stone)
    {
        Db.OverwriteErased(connection);
        var words = connection.Query("SELECT title, text FROM item_revision WHERE item = @item", row => (Title: row.Text(0), Text: row.GetString(1)), ("item", item));
        var titles = words.Select(revision => revision.Title).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var texts = words.Select(revision => revision.Text).ToList();
        var editions = ErasedEditions.Erase(connection, item, stone, titles, texts);
        var briefs = EraseInBriefs(connection, item, stone, titles, texts);
        var clippings = Clippings.Erase(connection, item, new WithdrawnWords(titles, texts));
        EraseInStory(connection, item, titles, texts);
        EraseInEdits(connection, item, titles, texts);
        Translations.Erase(connection, item);
        TitleTranslations.Erase(connection, item);
        SearchIndex.Remove(connection, item);
        connection.Execute("DELETE FROM item_sketch WHERE item = @item", ("item", item));
        connection.Execute("DELETE FROM settled_news");
        connection.Execute("DELETE FROM item_meaning WHERE item = @item", ("item", item));
        connection.Execute("DELETE FROM item_facts WHERE item = @item", ("item", item));
        // Source and key stay: by them it is known when a feed brings it again.
        connection.Execute("""
            UPDATE item SET title = NULL, author = NULL, guid = NULL, original_url = NULL, summary = '', enclosures = '[]', places = '[]', tags = '[]', page = 'Refused',
              withdrawn = @at, withdrawn_reason = @reason WHERE id = @item
            """, ("item", item), ("at", Sql.Micros(stone.At)), ("reason", stone.Reason));
        connection.Execute("DELETE FROM item_revision WHERE item = @item AND revision < (SELECT revision FROM item WHERE id = @item)", ("item", item));
        connection.Execute("UPDATE item_revision SET title = NULL, text = '', html = '' WHERE item = @item", ("item", item));
        return new WithdrawalReport(stone, words.Count, briefs, editions, clippings);
    }

    private static int EraseInBriefs(DbConnection connection, long item, Tombstone stone, HashSet<string> titles, List<string> texts)
    {
        var briefs = connection.Query("SELECT id, document FROM brief WHERE id IN (SELECT brief FROM brief_citation WHERE item = @item)",
            row => (Id: row.GetInt64(0), Brief: JsonSerializer.Deserialize<Brief>(row.GetString(1))!), ("item", item));
        var (words, sources) = (new ItemWords(titles, texts), Sources.All(connection).ToDictionary(source => source.Id));
        foreach (var (id, brief) in briefs)
            connection.Execute("UPDATE brief SET document = @document WHERE id = @id", ("id", id),
                ("document", JsonSerializer.Serialize(BriefErasure.Of(brief, item, stone, words, Cited(connection, brief), sources), Sql.Document)));
        return briefs.Count;
    }

    /// <summary>The items that a brief cites and the roots of those that are copies, without their texts: who says it, in which language and when.</summary>
    private static Dictionary<long, Evidence> Cited(DbConnection connection, Brief brief)
    {
        var ids = brief.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).ToHashSet();
        var cited = Sql.Lists(ids).SelectMany(list => connection.Query($"""
            SELECT id, revision, source, language, at, published, first_seen, copy_of FROM item
            WHERE id IN ({list}) OR id IN (SELECT copy_of FROM item WHERE id IN ({list}))
            """, CitedRow));
        return cited.DistinctBy(one => one.Item).ToDictionary(one => one.Item);
    }

    private static Evidence CitedRow(DbDataReader row) => new()
    {
        Item = row.GetInt64(0),
        Revision = row.GetInt32(1),
        Source = row.GetString(2),
        Text = "",
        Language = row.Text(3),
        When = row.Time(4),
        Undated = row.IsDBNull(5),
        Seen = row.Time(6),
        CopyOf = row.IsDBNull(7) ? null : row.GetInt64(7),
    };

    /// <summary>The story stays with its other items; a headline that was this one's own is another's from now on.</summary>
    private static void EraseInStory(DbConnection connection, long item, HashSet<string> titles, List<string> texts)
    {
        if (connection.One("SELECT story.id, story.title, story.why FROM story JOIN item ON item.story = story.id WHERE item.id = @item",
                row => (Id: row.GetInt64(0), Title: row.GetString(1), Why: row.Json<List<StoryMatch>>(2)), ("item", item)) is not { Id: > 0 } story)
            return;
        var heir = StoryHeadlines.Eldest(connection, story.Id, besides: item);
        if (heir is null || LentWords.Are(story.Title, titles, texts))
            connection.Execute("UPDATE story SET title = @title, language = @language WHERE id = @id",
                ("id", story.Id), ("title", heir?.Title ?? NoTitle), ("language", heir?.Language));
        connection.Execute("UPDATE story SET why = @why WHERE id = @id",
            ("id", story.Id), ("why", Sql.ToJson(story.Why.Where(match => match.Item != item && match.With != item))));
    }

    /// <summary>What an undo would say again of why the item stood with others goes too: it is told in its words.</summary>
    private static void EraseInEdits(DbConnection connection, long item, HashSet<string> titles, List<string> texts)
    {
        foreach (var (id, parts) in connection.Query("SELECT id, parts FROM story_edit WHERE parts LIKE @item", row => (row.GetInt64(0), row.Json<List<StoryPart>>(1)), ("item", $"%{item}%")))
            connection.Execute("UPDATE story_edit SET parts = @parts WHERE id = @id", ("id", id),
                ("parts", Sql.ToJson(parts.ConvertAll(Without))));

        StoryPart Without(StoryPart part) => part with
        {
            Title = part.Items.Contains(item) && LentWords.Are(part.Title, titles, texts) ? NoTitle : part.Title,
            Lost = part.Lost?.Where(match => match.Item != item && match.With != item).ToList(),
        };
    }
}
