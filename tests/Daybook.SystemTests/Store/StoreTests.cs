using Daybook.Core.Editions;
using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Storing;

public sealed class StoreOnSqliteTests() : StoreTests(TestDatabase.Sqlite());

public sealed class StoreOnPostgresTests() : StoreTests(TestDatabase.Postgres());

public abstract class StoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly Store.Store _store;

    protected StoreTests(TestDatabase database)
    {
        _database = database;
        _store = database.Open();
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void A_job_whose_lease_passed_on_cannot_write()
    {
        var late = Take("a", Noon)!;
        var next = Take("b", Noon.AddMinutes(16))!;
        Assert.True(next.Fence > late.Fence);
        Assert.Throws<StaleFenceException>(() => _store.Items.Write(late, _ => true));
        Assert.True(_store.Items.Write(next, _ => true));
    }

    [Fact]
    public void A_held_lease_is_not_given_away_unless_its_owner_is_gone()
    {
        Assert.NotNull(Take("a", Noon));
        Assert.Null(Take("b", Noon.AddMinutes(1)));
        Assert.NotNull(_store.Leases.Take("k", "c", TimeSpan.FromMinutes(15), Noon.AddMinutes(1), owner => owner == "a"));
    }

    [Fact]
    public void Renewing_keeps_the_fence_and_releasing_lets_the_next_in()
    {
        var first = Take("a", Noon)!;
        Assert.Equal(first.Fence, Take("a", Noon.AddMinutes(1))!.Fence);
        _store.Leases.Release(first);
        Assert.NotNull(Take("b", Noon.AddMinutes(2)));
    }

    [Fact]
    public void What_a_failed_transaction_wrote_is_gone()
    {
        var lease = Take("a", Noon)!;
        Assert.Throws<InvalidOperationException>(() => _store.Items.Write<bool>(lease, writer =>
        {
            writer.SaveSource(new Core.Items.Source { Id = "x", Name = "X" }, "x");
            throw new InvalidOperationException("stop");
        }));
        Assert.Null(_store.Sources.Find("x"));
    }

    [Fact]
    public void A_published_edition_never_changes()
    {
        var edition = Edition(EditionState.Published, "first");
        _store.Editions.Save(edition);
        Assert.False(_store.Editions.Save(edition with { Title = "second" }));
        Assert.Equal("first", _store.Editions.Newest("r", edition.Day)!.Title);
    }

    [Fact]
    public void What_lists_tell_of_an_edition_is_kept_beside_it_and_made_where_an_older_program_left_none()
    {
        var edition = Edition(EditionState.Published, "first") with { Lead = 7, Stories = [new() { Id = 7, Title = "A bridge", Language = "en", Origins = 1, Outlets = 1, Items = [1, 2], NewItems = [1, 2] }] };
        _store.Editions.Save(edition);
        _store.Editions.Save(edition with { Day = edition.Day.AddDays(1), State = EditionState.Draft });
        var kept = Assert.Single(_store.Editions.Summaries("r", edition.Day, edition.Day.AddDays(1)));
        Assert.Equal((edition.Day, 1, new EditionSummary.Headline("A bridge", "en"), 1), (kept.Day, kept.Revision, kept.Lead, kept.Stories));
        _database.Run("DELETE FROM edition_part");
        using var reopened = _database.Open();
        Assert.Equal(kept.Lead, Assert.Single(reopened.Editions.Summaries("r", edition.Day, edition.Day.AddDays(1))).Lead);
        Assert.Equal(["2"], _database.Read("SELECT count(*) FROM edition_part"));
    }

    [Fact]
    public void A_draft_is_composed_anew()
    {
        _store.Editions.Save(Edition(EditionState.Draft, "first"));
        _store.Editions.Save(Edition(EditionState.Draft, "second"));
        Assert.Equal("second", _store.Editions.Newest("r", new DateOnly(2026, 3, 4))!.Title);
    }

    [Fact]
    public void A_feed_stands_in_as_many_folders_as_it_is_put_into()
    {
        _store.Feeds.Add("https://a.example/feed", "A", null, mixed: false, "North", Noon);
        _store.Feeds.Add("https://a.example/feed", null, null, mixed: false, "South", Noon);
        Assert.True(_store.Feeds.Put("https://a.example/feed", "North"));
        Assert.Equal(["North", "South"], _store.Feeds.Find("https://a.example/feed")!.Feed.Folders);
        Assert.False(_store.Feeds.Put("https://nobody.example/", "North"));
        Assert.True(_store.Feeds.Remove("https://a.example/feed"));
        Assert.Empty(_store.Integrity());
    }

    [Fact]
    public void An_address_from_a_preset_is_unverified_until_it_was_read()
    {
        _store.Feeds.Add([new NewFeed("https://a.example/feed", "A")], Noon, preset: "caucasus");
        _store.Feeds.Add("https://b.example/feed", "B", null, mixed: false, null, Noon);
        Assert.Equal([true, false], _store.Feeds.All().Select(entry => entry.Unverified));
        _store.Feeds.SaveState(_store.Feeds.Find("https://a.example/feed")!.Feed.Id, new Core.Feeds.FeedState { LastSuccess = Noon }, Take("a", Noon)!);
        Assert.False(_store.Feeds.Find("https://a.example/feed")!.Unverified);
    }

    [Fact]
    public void The_version_changes_with_every_commit_of_any_program_and_only_then()
    {
        var before = _store.Version();
        Assert.Empty(_store.Feeds.All());
        // A server counts the commits of all its databases, and other tests are at work there.
        if (_database.Name is null)
            Assert.Equal(before, _store.Version());
        _store.Feeds.Add("https://a.example/", null, null, mixed: false, null, Noon);
        var own = _store.Version();
        Assert.NotEqual(before, own);
        _database.Run("UPDATE feed SET title = 'x'");
        Assert.NotEqual(own, _store.Version());
    }

    private Lease? Take(string owner, DateTimeOffset now) => _store.Leases.Take("k", owner, TimeSpan.FromMinutes(15), now, _ => false);

    private static Edition Edition(EditionState state, string title) => new()
    {
        Review = "r",
        Day = new DateOnly(2026, 3, 4),
        TimeZone = "UTC",
        State = state,
        Window = new EditionWindow(Noon.AddDays(-1), Noon),
        Title = title,
        Sections = [],
        Gauges = new Gauges(new Comprehensive(null, 0, 0, [], [], "none"), new Balanced(null, 0, Empty, Empty, [], 0, "none"), new Timely(null, null, 0, [], "none")),
        Stories = [],
    };

    private static Mix Empty => new(new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
}
