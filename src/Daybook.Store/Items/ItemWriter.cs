using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Search;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>Looks up and writes items inside one transaction; handed out by <see cref="Items.Write"/>.</summary>
public sealed class ItemWriter
{
    private const string Columns = """
        item.id, item.source, item.key, item.feed, item.own, item.title,
        (SELECT text FROM item_revision WHERE item_revision.item = item.id AND item_revision.revision = item.revision),
        item.feed_hash, item.published, item.first_seen, item.page
        """;

    private readonly DbConnection _connection;
    private readonly IdSource _ids;

    internal ItemWriter(DbConnection connection, IdSource ids)
    {
        _connection = connection;
        _ids = ids;
    }

    public IReadOnlyList<Source> AllSources() => Sources.All(_connection);

    /// <summary>The outlet of a registrable domain, or with that id; null where there is none.</summary>
    public Source? SourceOf(string domain) => Sources.OfDomain(_connection, domain);

    /// <summary>The item of a source under a key, or under a further address of it.</summary>
    public StoredItem? Find(string source, string key) => _connection.One(
        $"""
        SELECT {Columns} FROM item WHERE source = @source AND key = @key
        UNION ALL SELECT {Columns} FROM item JOIN item_address ON item_address.item = item.id
        WHERE item_address.source = @source AND item_address.key = @key LIMIT 1
        """, Row, ("source", source), ("key", key));

    /// <summary>A stored item with what it would take to save it again.</summary>
    public (StoredItem Item, PreparedItem Prepared)? Find(long id)
    {
        if (_connection.One($"SELECT {Columns} FROM item WHERE id = @id", Row, ("id", id)) is not { } stored)
            return null;
        return (stored, _connection.One("""
            SELECT key, url, original_url, guid, item.title, author, published, language, kind, text, html, summary, enclosures, places, tags, feed_hash, page, feed_dated,
              (SELECT facts FROM item_facts WHERE item_facts.item = item.id)
            FROM item JOIN item_revision ON item_revision.item = item.id AND item_revision.revision = item.revision WHERE id = @id
            """, PreparedRow, ("id", id))!);
    }

    /// <summary>The items of all sources under a key, those given by an outlet's own feed first.</summary>
    public IReadOnlyList<StoredItem> FindAnywhere(string key) => _connection.Query(
        $"""
        SELECT {Columns} FROM item WHERE key = @key OR id IN (SELECT item FROM item_address WHERE key = @key) ORDER BY own DESC, id
        """, Row, ("key", key));

    /// <summary>An item of the source with this very title and feed text under another key, posted at most <paramref name="within"/> apart.</summary>
    public StoredItem? FindSamePosting(string source, string key, string feedHash, DateTimeOffset at, TimeSpan within) => _connection.One(
        $"""
        SELECT {Columns} FROM item WHERE source = @source AND key <> @key AND feed_hash = @hash AND at BETWEEN @from AND @to ORDER BY at, id LIMIT 1
        """, Row, ("source", source), ("key", key), ("hash", feedHash), ("from", Sql.Micros(at - within)), ("to", Sql.Micros(at + within)));

    public long Insert(PreparedItem draft, string source, string feed, bool own, DateTimeOffset now)
    {
        var id = _ids.Next(_connection);
        _connection.Execute("""
            INSERT INTO item (id, source, key, feed, own, url, original_url, guid, title, author, published, first_seen, at, language, kind,
              summary, enclosures, places, tags, revision, feed_dated, feed_hash, page, page_tries)
            VALUES (@id, @source, @key, @feed, @own, @url, @originalUrl, @guid, @title, @author, @published, @seen, @at, @language, @kind,
              @summary, @enclosures, @places, @tags, 1, @feedDated, @hash, @page, 0)
            """, [("id", id), ("source", source), ("feed", feed), ("own", own), ("seen", Sql.Micros(now)), .. Values(draft, now)]);
        AddRevision(id, 1, draft.Title, draft.Text, draft.Html, now);
        SearchIndex.Put(_connection, id, Words(draft));
        Keep(id, draft.Facts);
        return id;
    }

    /// <summary>Keeps what an entry's modules say of the item; nothing said takes nothing away, and what was withdrawn stays so.</summary>
    public void Keep(long item, ItemFacts? facts)
    {
        if (facts is not null)
            _connection.Execute("""
                INSERT INTO item_facts (item, facts) SELECT id, @facts FROM item WHERE id = @item AND withdrawn IS NULL
                ON CONFLICT (item) DO UPDATE SET facts = excluded.facts WHERE item_facts.facts <> excluded.facts
                """, ("item", item), ("facts", Sql.ToJson(facts)));
    }

    /// <summary>Puts what the draft says in place of what is stored. A text or title that differs becomes a new revision. True = it did. What was withdrawn does not come back.</summary>
    public bool Update(StoredItem item, PreparedItem draft, string source, string feed, bool own, DateTimeOffset now)
    {
        if (IsWithdrawn(item))
            return false;
        var firstSeen = _connection.One("SELECT first_seen FROM item WHERE id = @id", row => row.Time(0), ("id", item.Id));
        var edited = item.Title != (draft.Title is { } title ? Sql.Storable(title) : null) || item.Text != Sql.Storable(draft.Text);
        _connection.Execute("""
            UPDATE item SET source = @source, feed = @feed, own = @own, key = @key, url = @url, original_url = @originalUrl, guid = @guid, title = @title,
              author = @author, published = @published, at = @at, language = @language, kind = @kind, summary = @summary,
              enclosures = @enclosures, places = @places, tags = @tags, feed_dated = @feedDated, feed_hash = @hash, page = @page, page_tries = 0, page_next = NULL, revision = revision + @step
            WHERE id = @id
            """, [("id", item.Id), ("source", source), ("feed", feed), ("own", own), ("step", edited ? 1 : 0), .. Values(draft, firstSeen)]);
        SearchIndex.Put(_connection, item.Id, Words(draft));
        Keep(item.Id, draft.Facts);
        DateStory(item.Id);
        var revision = (int)_connection.Number("SELECT revision FROM item WHERE id = @id", ("id", item.Id));
        if (edited)
            AddRevision(item.Id, revision, draft.Title, draft.Text, draft.Html, now);
        else // The same text in other markup.
            _connection.Execute("UPDATE item_revision SET html = @html WHERE item = @item AND revision = @revision", ("item", item.Id), ("revision", revision), ("html", draft.Html));
        return edited;
    }

    public bool IsWithdrawn(StoredItem item) => _connection.One("SELECT withdrawn FROM item WHERE id = @id", row => row.Long(0), ("id", item.Id)) is not null;

    /// <summary>Notes that another feed lists the item.</summary>
    public void List(long item, string feed) => _connection.Execute(
        "INSERT INTO item_feed (item, feed) VALUES (@item, @feed) ON CONFLICT DO NOTHING", ("item", item), ("feed", feed));

    /// <summary>Keeps a further address with an item.</summary>
    public void AddAddress(long item, string source, string key, string? url) => _connection.Execute(
        "INSERT INTO item_address (source, key, url, item) VALUES (@source, @key, @url, @item) ON CONFLICT DO NOTHING",
        ("source", source), ("key", key), ("url", url), ("item", item));

    /// <summary>Gives an item the address and date of its earlier posting; the address it had is kept with it.</summary>
    public void MoveToEarlier(StoredItem item, PreparedItem earlier)
    {
        AddAddress(item.Id, item.Source, item.Key, _connection.One("SELECT url FROM item WHERE id = @id", row => row.Text(0), ("id", item.Id)));
        _connection.Execute("""
            UPDATE item SET key = @key, url = @url, original_url = @originalUrl, guid = @guid, published = @published, at = @published WHERE id = @id
            """, ("id", item.Id), ("key", earlier.Key), ("url", earlier.Url), ("originalUrl", earlier.OriginalUrl), ("guid", earlier.Guid),
            ("published", Sql.Micros(earlier.Published)));
        DateStory(item.Id);
    }

    /// <summary>A story begins and ends with its items.</summary>
    private void DateStory(long item)
    {
        if (_connection.One("SELECT story FROM item WHERE id = @id", row => row.Long(0), ("id", item)) is { } story)
            Stories.Date(_connection, story);
    }

    /// <summary>Notes how reading its page ended without a text; after three tries it is not asked for again, nor before <paramref name="next"/>.</summary>
    public void PageFailed(long item, bool final, DateTimeOffset next) => _connection.Execute("""
        UPDATE item SET page_tries = page_tries + 1, page_next = @next, page = CASE WHEN @final = 1 OR page_tries >= 2 THEN 'Refused' ELSE page END WHERE id = @id
        """, ("id", item), ("final", final), ("next", Sql.Micros(next)));

    public void SaveSource(Source source, string? domain) => Sources.Save(_connection, source, domain);

    /// <summary>The feed's state, validators included: saved with the items they acknowledge, never before.</summary>
    public void SaveFeed(Feed feed, FeedState state, DateTimeOffset now)
    {
        // What the editor decided while the feed was being read stands.
        _connection.Execute("UPDATE feed SET title = coalesce(title, @title), source = CASE WHEN mixed = 1 THEN NULL ELSE coalesce(source, @source) END WHERE id = @id", ("id", feed.Id), ("title", feed.Title), ("source", feed.Source));
        Feeds.SaveState(_connection, feed.Id, state, now);
    }

    private void AddRevision(long item, int revision, string? title, string text, string html, DateTimeOffset now) => _connection.Execute(
        "INSERT INTO item_revision (item, revision, title, text, html, seen) VALUES (@item, @revision, @title, @text, @html, @seen)",
        ("item", item), ("revision", revision), ("title", title), ("text", text), ("html", html), ("seen", Sql.Micros(now)));

    private static IndexedWords Words(PreparedItem draft) => draft.Words ?? IndexedWords.Of(draft.Title, draft.Text, draft.Author, draft.Tags, draft.Language);

    private static (string, object?)[] Values(PreparedItem draft, DateTimeOffset firstSeen) =>
    [
        ("key", draft.Key), ("url", draft.Url), ("originalUrl", draft.OriginalUrl), ("guid", draft.Guid), ("title", draft.Title), ("author", draft.Author),
        ("published", Sql.Micros(draft.Published)), ("at", Sql.Micros(draft.Published ?? firstSeen)), ("language", draft.Language), ("kind", draft.Kind.ToString()),
        ("summary", draft.Summary), ("enclosures", Sql.ToJson(draft.Enclosures)),
        ("places", Sql.ToJson(draft.Places)), ("tags", Sql.ToJson(draft.Tags)), ("feedDated", draft.FeedDated), ("hash", draft.FeedHash), ("page", draft.Page.ToString()),
    ];

    private static PreparedItem PreparedRow(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Url = row.Text(1),
        OriginalUrl = row.Text(2),
        Guid = row.Text(3),
        Title = row.Text(4),
        Author = row.Text(5),
        Published = row.MaybeTime(6),
        Language = row.Text(7),
        Kind = Enum.Parse<ItemKind>(row.GetString(8)),
        Text = row.GetString(9),
        Html = row.GetString(10),
        Summary = row.GetString(11),
        Enclosures = row.Json<List<Enclosure>>(12),
        Places = row.Json<List<string>>(13),
        Tags = row.Json<List<string>>(14),
        FeedHash = row.GetString(15),
        Page = Enum.Parse<PageState>(row.GetString(16)),
        FeedDated = row.GetInt64(17) != 0,
        Facts = row.Text(18) is null ? null : row.Json<ItemFacts>(18),
    };

    private static StoredItem Row(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4) != 0,
        row.Text(5), row.GetString(6), row.GetString(7), row.MaybeTime(8), row.Time(9), Enum.Parse<PageState>(row.GetString(10)));
}
