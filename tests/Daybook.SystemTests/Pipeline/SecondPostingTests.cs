using Daybook.SystemTests.Databases;

namespace Daybook.SystemTests.Pipeline;

public sealed class SecondPostingOnSqliteTests() : SecondPostingTests(TestDatabase.Sqlite);

public sealed class SecondPostingOnPostgresTests() : SecondPostingTests(TestDatabase.Postgres);

public abstract class SecondPostingTests(Func<TestDatabase> database)
{
    private const string Early = "2026-03-04T08:00:00Z";
    private const string Late = "2026-03-04T10:00:00Z";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_postings_of_one_text_the_earlier_by_date_stays_wherever_it_stands(bool earlyFirst)
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        string[] items = [Rss.Item("first", published: Early), Rss.Item("again", published: Late)];
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(earlyFirst ? items : [.. items.Reverse()]));
        Assert.Equal(1, report.ItemsNew);
        Assert.Equal(("https://herald.example/first", DateTimeOffset.Parse(Early, null)), (desk.Only.Url, desk.Only.Published));
    }

    [Fact]
    public async Task The_other_address_stays_known()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("again", published: Late), Rss.Item("first", published: Early)));
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("again", published: Late), Rss.Item("first", published: Early), Rss.Item("b", "Strawberries", Rss.OtherText)));
        Assert.Equal((1, 0, 2), (report.ItemsNew, report.ItemsChanged, report.ItemsUnchanged));
        Assert.Equal(2, desk.Items.Count);
    }

    [Fact]
    public async Task An_edit_of_the_second_posting_alone_neither_changes_nor_doubles_the_first()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("first", published: Early), Rss.Item("again", published: Late)));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("first", published: Early), Rss.Item("again", text: Rss.Text + " More follows.", published: Late)));
        Assert.Equal(("https://herald.example/first", Rss.Text, 1), (desk.Only.Url, desk.Only.Text, desk.Only.Revision));
    }

    [Fact]
    public async Task The_text_that_another_source_posts_is_an_item_of_that_source()
    {
        using var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        desk.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item("https://courier.example/a")));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        Assert.Equal(2, desk.Items.Count);
    }
}
