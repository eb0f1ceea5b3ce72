using Daybook.Core.Feeds;
using System.Data.Common;

namespace Daybook.Store;

/// <summary>A feed with what happened to it.</summary>
/// <param name="FirstCollected">When its items were first saved: what came then says nothing about our speed.</param>
public sealed record FeedEntry(Feed Feed, FeedState State, DateTimeOffset? FirstCollected)
{
    /// <summary>True for an address taken from a preset until it was read here once.</summary>
    public bool Unverified => Feed.Preset is not null && State.LastSuccess is null;
}

/// <summary>Feeds: their settings, and their state beside them.</summary>
public sealed class Feeds
{
    private const string Entry = """
        SELECT feed.id, feed.url, feed.title, feed.source, feed.mixed, feed.preset, feed.added, feed_state.document, feed_state.first_collected, feed.paused, feed.breaking, feed.shows_copies
        FROM feed LEFT JOIN feed_state ON feed_state.feed = feed.id
        """;

    private const long MicrosOfDay = 86_400_000_000;

    private readonly Db _db;
    private readonly IdSource _ids;

    internal Feeds(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    /// <summary>All feeds, oldest first.</summary>
    public IReadOnlyList<FeedEntry> All() => _db.Read(connection => Complete(connection, connection.Query(Entry + " ORDER BY feed.id", Row)));

    /// <summary>Feeds whose next check has come, and those never checked; feeds that are gone or paused are left out.</summary>
    public IReadOnlyList<FeedEntry> Due(DateTimeOffset now) => _db.Read(connection => Complete(connection, connection
        .Query(Entry + " WHERE feed_state.next_check IS NULL OR feed_state.next_check <= @now ORDER BY feed.id", Row, ("now", Sql.Micros(now)))
        .Where(entry => !entry.State.Gone && entry.Feed.Paused is null)));

    /// <summary>Number of feeds subscribed.</summary>
    public int Count() => (int)_db.Read(connection => connection.Number("SELECT count(*) FROM feed"));

    /// <summary>Titles by address; feeds without one are left out.</summary>
    public IReadOnlyDictionary<string, string> Titles() => _db.Read(connection =>
        connection.Query("SELECT url, title FROM feed WHERE title IS NOT NULL", row => (row.GetString(0), row.GetString(1))).ToDictionary());

    public FeedEntry? Find(string url) => _db.Read(connection =>
        Complete(connection, connection.Query(Entry + " WHERE feed.url = @url", Row, ("url", url))).FirstOrDefault());

    public FeedEntry? Find(long id) => _db.Read(connection =>
        Complete(connection, connection.Query(Entry + " WHERE feed.id = @id", Row, ("id", id))).FirstOrDefault());

    /// <summary>Addresses of the feeds whose copies are shown; nearly always none.</summary>
    public IReadOnlySet<string> ShowingCopies() => _db.Read(connection => connection.Query("SELECT url FROM feed WHERE shows_copies = 1", row => row.GetString(0))).ToHashSet();

    /// <summary>Changes what an editor decides of a feed: its title (null: it is called as it calls itself from the next reading on), its marks and its folders. False = it is not subscribed.</summary>
    /// <param name="feed">As it is to be; its id says which it is.</param>
    public bool Change(Feed feed) => _db.Write(connection =>
    {
        // A mixed feed has no outlet of its own; one that stops being mixed gets it with its next reading.
        if (connection.Execute("UPDATE feed SET title = @title, mixed = @mixed, breaking = @breaking, shows_copies = @copies, source = CASE WHEN @mixed = 1 THEN NULL ELSE source END WHERE id = @id",
            ("id", feed.Id), ("title", feed.Title), ("mixed", feed.Mixed), ("breaking", feed.Breaking), ("copies", feed.ShowsCopies)) == 0)
            return false;
        connection.Execute("DELETE FROM feed_folder WHERE feed = @id", ("id", feed.Id));
        foreach (var folder in feed.Folders.Distinct())
            connection.Execute("INSERT INTO feed_folder (feed, folder) VALUES (@id, @folder)", ("id", feed.Id), ("folder", folder));
        return true;
    });

    /// <summary>Lets a feed rest, or (null) has it asked again. False = it is not subscribed.</summary>
    public bool Pause(long id, DateTimeOffset? since) => _db.Write(connection =>
        connection.Execute("UPDATE feed SET paused = @since WHERE id = @id", ("id", id), ("since", Sql.Micros(since))) > 0);

    /// <summary>Has a feed that was gone asked again: its failures are forgotten, what was collected stays.</summary>
    public bool Revive(long id) => _db.Write(connection =>
    {
        if (connection.Query(Entry + " WHERE feed.id = @id", Row, ("id", id)).FirstOrDefault() is not { } entry)
            return false;
        SaveState(connection, id, entry.State with { Gone = false, Failures = 0, Failure = null, FailureDetail = null, NextCheck = null, NextReason = null }, collected: null);
        return true;
    });

    /// <summary>Has a feed asked with the next round: its hub has left us. A wait that its server named stands.</summary>
    public void Hasten(long id, DateTimeOffset now) => _db.Write(connection =>
    {
        if (connection.Query(Entry + " WHERE feed.id = @id", Row, ("id", id)).FirstOrDefault() is { State.NextCheck: not null } entry && !Schedule.MustWait(entry.State, now) && entry.State.Failures == 0)
            SaveState(connection, id, entry.State with { NextCheck = now, NextReason = "its hub tells of news no longer: polled again" }, collected: null);
        return true;
    });

    /// <summary>Items that each feed gave, by address and day (UTC, counted from 1970), from a moment on.</summary>
    public ILookup<string, (long Day, int Items)> Volumes(DateTimeOffset since) => _db.Read(connection => connection.Query(
        $"SELECT feed, at / {MicrosOfDay}, count(*) FROM item WHERE at >= @since GROUP BY feed, at / {MicrosOfDay}",
        row => (Feed: row.GetString(0), Day: row.GetInt64(1), Items: row.GetInt32(2)), ("since", Sql.Micros(since)))).ToLookup(row => row.Feed, row => (row.Day, row.Items));

    /// <summary>The moment of the newest item of each feed that gave any (published, else first seen).</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> NewestItems() => _db.Read(connection => connection.Query(
        "SELECT feed, max(at) FROM item GROUP BY feed", row => (row.GetString(0), row.Time(1)))).ToDictionary();

    /// <summary>Subscribes; where the address is subscribed already, its settings are replaced and its folders kept. True = it is new.</summary>
    /// <param name="folder">A folder to put it into besides those it is in, or null.</param>
    public bool Add(string url, string? title, string? source, bool mixed, string? folder, DateTimeOffset now) =>
        Add([new NewFeed(url, title) { Source = source, Mixed = mixed, Folders = folder is null ? [] : [folder] }], now) == 1;

    /// <summary>The same for all feeds of a list, together: each by itself would wait for the disk. Answers how many are new.</summary>
    /// <param name="preset">The preset they are taken from; an address that was subscribed by hand stays one.</param>
    public int Add(IEnumerable<NewFeed> feeds, DateTimeOffset now, string? preset = null) => _db.Write(connection => feeds.Count(feed =>
    {
        var known = connection.Number("SELECT count(*) FROM feed WHERE url = @url", ("url", feed.Url)) > 0;
        connection.Execute("""
            INSERT INTO feed (id, url, title, source, mixed, preset, added, shows_copies) VALUES (@id, @url, @title, @source, @mixed, @preset, @added, @copies)
            ON CONFLICT (url) DO UPDATE SET title = coalesce(excluded.title, feed.title), source = coalesce(excluded.source, feed.source), mixed = excluded.mixed,
              shows_copies = CASE WHEN excluded.shows_copies = 1 THEN 1 ELSE feed.shows_copies END
            """, ("id", known ? 0 : _ids.Next(connection)), ("url", feed.Url), ("title", feed.Title), ("source", feed.Source), ("mixed", feed.Mixed), ("preset", preset), ("added", Sql.Micros(now)), ("copies", feed.ShowsCopies));
        foreach (var folder in feed.Folders)
            Put(connection, feed.Url, folder);
        return !known;
    }));

    /// <summary>Puts a subscribed feed into a folder too. False = it is not subscribed.</summary>
    public bool Put(string url, string folder) => _db.Write(connection =>
    {
        Put(connection, url, folder);
        return connection.Number("SELECT count(*) FROM feed WHERE url = @url", ("url", url)) > 0;
    });

    /// <summary>Unsubscribes; its items stay. False = it was not subscribed.</summary>
    public bool Remove(string url) => _db.Write(connection => connection.Execute("DELETE FROM feed WHERE url = @url", ("url", url)) > 0);

    /// <summary>Saves what happened where no items came with it.</summary>
    public void SaveState(long feed, FeedState state, Lease lease) => _db.Write(connection => SaveState(connection, feed, state, lease));

    /// <inheritdoc cref="SaveState(long, FeedState, Lease)"/>
    public Task SaveStateAsync(long feed, FeedState state, Lease lease) => _db.WriteAsync(connection => SaveState(connection, feed, state, lease));

    private static int SaveState(DbConnection connection, long feed, FeedState state, Lease lease)
    {
        Leases.Check(connection, lease);
        return SaveState(connection, feed, state, collected: null);
    }

    /// <param name="collected">Now, when items came with it; the first such moment is kept.</param>
    internal static int SaveState(DbConnection connection, long feed, FeedState state, DateTimeOffset? collected) => connection.Execute("""
        INSERT INTO feed_state (feed, next_check, first_collected, document) VALUES (@feed, @next, @collected, @document)
        ON CONFLICT (feed) DO UPDATE SET next_check = excluded.next_check, document = excluded.document,
          first_collected = coalesce(feed_state.first_collected, excluded.first_collected)
        """, ("feed", feed), ("next", Sql.Micros(state.NextCheck)), ("collected", Sql.Micros(collected)), ("document", Sql.ToJson(state)));

    private static void Put(DbConnection connection, string url, string folder) => connection.Execute(
        "INSERT INTO feed_folder (feed, folder) SELECT id, @folder FROM feed WHERE url = @url ON CONFLICT DO NOTHING", ("url", url), ("folder", folder));

    private static List<FeedEntry> Complete(DbConnection connection, IEnumerable<FeedEntry> entries)
    {
        var folders = connection.Query("SELECT feed, folder FROM feed_folder ORDER BY feed, folder", row => (Feed: row.GetInt64(0), Folder: row.GetString(1)))
            .ToLookup(pair => pair.Feed, pair => pair.Folder);
        return [.. entries.Select(entry => entry with { Feed = entry.Feed with { Folders = [.. folders[entry.Feed.Id]] } })];
    }

    private static FeedEntry Row(DbDataReader row) => new(
        new Feed
        {
            Id = row.GetInt64(0),
            Url = row.GetString(1),
            Title = row.Text(2),
            Source = row.Text(3),
            Mixed = row.GetInt64(4) != 0,
            Preset = row.Text(5),
            Added = row.Time(6),
            Paused = row.MaybeTime(9),
            Breaking = row.GetInt64(10) != 0,
            ShowsCopies = row.GetInt64(11) != 0,
        },
        row.IsDBNull(7) ? new FeedState() : row.Json<FeedState>(7),
        row.MaybeTime(8));
}
