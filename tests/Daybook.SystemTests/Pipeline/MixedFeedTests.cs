using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class MixedFeedOnSqliteTests() : MixedFeedTests(TestDatabase.Sqlite);

public sealed class MixedFeedOnPostgresTests() : MixedFeedTests(TestDatabase.Postgres);

public abstract class MixedFeedTests(Func<TestDatabase> database)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_of_an_outlets_own_feed_is_only_named_as_listed_whichever_came_first(bool bundleFirst)
    {
        using var desk = new NewsDesk(database());
        if (bundleFirst)
        {
            desk.KnownOutlet("herald", "https://herald.example/").Mixed();
            await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("a", "Cut title", "Cut text…", full: false)));
            await desk.Outlet("herald").CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        }
        else
        {
            await desk.Outlet("herald").CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
            await desk.Mixed().CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("a", "Cut title", "Cut text…", full: false)));
        }
        Assert.Equal(("herald", NewsDesk.Own, "Bridge closed", Rss.Text), (desk.Only.Source, desk.Only.Feed, desk.Only.Title, desk.Only.Text));
        Assert.Equal([NewsDesk.Bundle], desk.Only.AlsoIn);
    }

    [Fact]
    public async Task An_outlet_is_known_by_the_source_the_entry_names()
    {
        using var desk = new NewsDesk(database()).KnownOutlet("courier", "https://courier.example/").Mixed();
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("https://short.example/x", source: "The Courier", sourceUrl: "https://courier.example/feed.xml")));
        Assert.Equal("courier", desk.Only.Source);
    }

    [Fact]
    public async Task An_outlet_is_known_by_the_domain_of_the_link()
    {
        using var desk = new NewsDesk(database()).KnownOutlet("herald", "https://www.herald.example/").Mixed();
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("https://news.herald.example/a")));
        Assert.Equal("herald", desk.Only.Source);
    }

    [Fact]
    public async Task A_domain_nobody_owns_becomes_an_outlet_of_unknown_owner()
    {
        using var desk = new NewsDesk(database()).Mixed();
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("https://www.stranger.example/a")));
        var source = Assert.Single(desk.Store.Sources.All());
        Assert.Equal(("stranger.example", null, null), (source.Id, source.Owner, source.Country));
        Assert.Equal("stranger.example", desk.Only.Source);
    }

    [Fact]
    public async Task An_item_of_a_guessed_outlet_goes_to_the_outlet_whose_own_feed_gives_the_link_later()
    {
        using var desk = new NewsDesk(database()).Mixed();
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("https://blogs.example/herald/a", text: "Cut…", full: false)));
        Assert.Equal("blogs.example", desk.Only.Source);
        var id = desk.Only.Id;
        await desk.Outlet("herald").CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("https://blogs.example/herald/a")));
        Assert.Equal((id, "herald", Rss.Text), (desk.Only.Id, desk.Only.Source, desk.Only.Text));
    }

    [Fact]
    public async Task An_edit_in_the_bundle_does_not_change_what_the_own_feed_gave()
    {
        using var desk = new NewsDesk(database()).Outlet("herald").Mixed();
        desk.Web.Put(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("a", "One title")));
        await desk.CollectAsync(NewsDesk.Bundle, Rss.Feed(Rss.Item("a", "Another title", Rss.OtherText)));
        Assert.Equal(("Bridge closed", 1), (desk.Only.Title, desk.Only.Revision));
    }
}
