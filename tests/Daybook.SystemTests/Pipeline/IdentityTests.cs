using Daybook.Store;
using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class IdentityOnSqliteTests() : IdentityTests(TestDatabase.Sqlite);

public sealed class IdentityOnPostgresTests() : IdentityTests(TestDatabase.Postgres);

public abstract class IdentityTests(Func<TestDatabase> database)
{
    [Theory]
    [InlineData("old", "new")]
    [InlineData("old", null)]
    [InlineData(null, "new")]
    public async Task A_guid_that_changes_comes_or_goes_makes_no_new_item(string? before, string? after)
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", guid: before)));
        var first = desk.Only;
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", guid: after)));
        Assert.Equal((0, 0, 1), (report.ItemsNew, report.ItemsChanged, report.ItemsUnchanged));
        Assert.Equal((first.Id, 1), (desk.Only.Id, desk.Only.Revision));
    }

    [Fact]
    public async Task A_guid_that_a_feed_repeats_is_no_identity()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(
            Rss.Item("a", guid: "same"), Rss.Item("b", "Strawberries", Rss.OtherText, guid: "same")));
        Assert.Equal(2, report.ItemsNew);
        Assert.Equal(["https://herald.example/a", "https://herald.example/b"], desk.Items.Select(item => item.Url).Order());
    }

    [Fact]
    public async Task Tracking_parameters_make_no_second_item_and_the_address_given_is_kept()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a?utm_source=rss")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a?utm_source=mail&fbclid=x")));
        Assert.Equal(("https://herald.example/a", "https://herald.example/a?utm_source=rss"), (desk.Only.Url, desk.Only.OriginalUrl));
    }

    [Fact]
    public async Task The_same_link_from_another_source_is_another_item()
    {
        using var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        desk.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item("a")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        Assert.Equal(["courier", "herald"], desk.Items.Select(item => item.Source).Order());
    }

    [Fact]
    public async Task What_a_feed_no_longer_lists_stays()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed());
        Assert.Equal("https://herald.example/a", desk.Only.Url);
    }

    [Fact]
    public async Task An_edit_is_a_revision_and_every_earlier_text_is_kept()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", "Bridge closed until May", Rss.Text + " A ferry was promised.")));
        Assert.Equal((0, 1, 0), (report.ItemsNew, report.ItemsChanged, report.ItemsUnchanged));
        Assert.Equal(2, desk.Only.Revision);
        Assert.Equal(("Bridge closed", Rss.Text), desk.Store.Items.Revision(desk.Only.Id, 1));
        Assert.Equal("Bridge closed until May", desk.Store.Items.Revision(desk.Only.Id, 2)?.Title);
        Assert.Equal(Rss.Text, Assert.Single(desk.Store.Items.List(new ItemFilter { Revision = 1 })).Text);
    }

    [Fact]
    public async Task A_second_round_over_the_same_documents_changes_nothing()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText)));
        var report = await desk.CollectAsync();
        Assert.Equal((1, 0, 1, 0), (report.Feeds, report.Fetched, report.NotModified, report.ItemsNew));
    }
}
