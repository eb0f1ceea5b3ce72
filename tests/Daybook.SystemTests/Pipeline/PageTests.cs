using Daybook.SystemTests.Databases;
using System.Net;

namespace Daybook.SystemTests.Pipeline;

public sealed class PageOnSqliteTests() : PageTests(TestDatabase.Sqlite);

public sealed class PageOnPostgresTests() : PageTests(TestDatabase.Postgres);

public abstract class PageTests(Func<TestDatabase> database)
{
    private const string Address = "https://herald.example/a";

    private const string Page = "<html lang=\"en\"><head><meta property=\"article:published_time\" content=\"2026-03-03T07:30:00Z\"></head><body><nav>Home News Sport</nav><article><h1>Bridge closed</h1><p>"
        + Rss.Text + "</p><p>" + Rss.OtherText + "</p></article></body></html>";

    private static readonly string Summary = Rss.Feed(Rss.Item("a", text: "The bridge over the river was closed on Tuesday.", published: null, full: false));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_summary_gets_text_and_date_of_its_page_in_its_first_revision_and_is_asked_for_once()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.PutPage(Address, Page);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.Equal(1, desk.Only.Revision);
        Assert.Contains("two of its piers", desk.Only.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", desk.Only.Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 7, 30, 0, TimeSpan.Zero), desk.Only.Published);
        await desk.CollectAsync(NewsDesk.Own, Summary.Replace("A feed", "A renamed feed", StringComparison.Ordinal));
        await desk.Pipeline.ReadLatePagesAsync(Cancel);
        Assert.Equal(1, desk.Web.TimesAsked(Address));
        Assert.Equal(1, desk.Only.Revision);
    }

    [Theory]
    [InlineData("<link rel=amphtml href=/amp/a>", "https://herald.example/amp/a")]
    [InlineData("<link rel=canonical href=/news/a>", "https://herald.example/news/a")]
    public async Task A_page_that_shows_next_to_nothing_is_read_in_its_other_form(string head, string form)
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.PutPage(Address, $"<html><head>{head}</head><body><div id=app></div></body></html>");
        desk.Web.PutPage(form, Page);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.Contains("two of its piers", desk.Only.Text, StringComparison.Ordinal);
        Assert.Equal(1, desk.Web.TimesAsked(form));
        Assert.Equal(Address, desk.Only.Url);
    }

    [Theory]
    [InlineData("<link rel=amphtml href=https://other.example/amp/a>", "")]
    [InlineData("<link rel=amphtml href=/amp/a>", "<div class=paywall>Subscribe</div>")]
    public async Task The_other_form_is_not_asked_elsewhere_nor_round_a_subscription(string head, string body)
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.PutPage(Address, $"<html><head>{head}</head><body>{body}</body></html>");
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.DoesNotContain(desk.Web.Asked, asked => asked.Contains("/amp/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_shows_only_its_beginning_says_so_with_the_item()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.PutPage(Address, "<html><body><article><h1>Bridge closed</h1><p>The bridge over the river was closed on Tuesday after inspectors found cracks in two of its piers.</p></article><div class=paywall>Subscribe</div></body></html>");
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.True(desk.Only.Paywalled);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("b", "Strawberries", Rss.OtherText)));
        Assert.False(desk.Items.Single(item => item.Title == "Strawberries").Paywalled);
    }

    [Fact]
    public async Task A_full_text_needs_no_page()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        await desk.Pipeline.ReadLatePagesAsync(Cancel);
        Assert.Equal(0, desk.Web.TimesAsked(Address));
    }

    [Fact]
    public async Task A_page_that_fails_loses_no_item_and_is_not_asked_for_ever()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.Fail(Address, HttpStatusCode.InternalServerError);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.Equal("The bridge over the river was closed on Tuesday.", desk.Only.Text);
        for (var round = 0; round < 10; round++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(2));
            await desk.Pipeline.ReadLatePagesAsync(Cancel);
        }
        Assert.InRange(desk.Web.TimesAsked(Address), 2, 5);
        Assert.Equal(1, desk.Only.Revision);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task A_page_that_is_not_there_is_asked_for_once_whatever_the_feed_lists_later(HttpStatusCode status)
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.Fail(Address, status);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        for (var round = 0; round < 4; round++)
        {
            desk.Clock.Advance(TimeSpan.FromDays(2));
            await desk.CollectAsync(NewsDesk.Own, Summary.Replace("</channel>", Rss.Item("new" + round, text: Rss.OtherText + round) + "</channel>", StringComparison.Ordinal));
            await desk.Pipeline.ReadLatePagesAsync(Cancel);
        }
        Assert.Equal(1, desk.Web.TimesAsked(Address));
    }

    [Fact]
    public async Task A_page_that_fails_is_left_alone_for_an_hour_and_then_for_eight()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.Fail(Address, HttpStatusCode.InternalServerError);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        var asked = new List<int>();
        foreach (var hours in (int[])[2, 0, 1, 7, 1, 100])
        {
            desk.Clock.Advance(TimeSpan.FromHours(hours));
            await desk.Pipeline.ReadLatePagesAsync(Cancel);
            asked.Add(desk.Web.TimesAsked(Address));
        }
        Assert.Equal([2, 2, 3, 3, 4, 4], asked);
    }

    [Fact]
    public async Task One_host_with_many_pages_holds_up_neither_the_round_nor_the_pages_of_others_and_each_is_told()
    {
        const string other = "https://courier.example/1";
        using var desk = new NewsDesk(database()).Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        var told = new List<(int Done, int Total, string What)>();
        desk.Web.Fail(other, HttpStatusCode.ServiceUnavailable);
        desk.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item(other, text: "Strawberries came.", full: false)));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed([.. Enumerable.Range(0, 300).Select(at => Rss.Item("p" + at, "Bridge " + at, $"Bridge {at} was closed.", full: false))]));
        desk.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(31, await desk.Pipeline.ReadLatePagesAsync(Cancel, new Listed(told)));
        Assert.Equal(2, desk.Web.TimesAsked(other));
        Assert.Contains((31, 31), told.Select(step => (step.Done, step.Total)));
    }

    private sealed class Listed(List<(int Done, int Total, string What)> told) : IProgress<(int Done, int Total, string What)>
    {
        public void Report((int Done, int Total, string What) value)
        {
            lock (told)
                told.Add(value);
        }
    }

    [Fact]
    public async Task A_page_that_comes_late_is_a_new_revision()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.Fail(Address, HttpStatusCode.ServiceUnavailable);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        desk.Clock.Advance(TimeSpan.FromDays(8));
        desk.Web.PutPage(Address, Page);
        await desk.Pipeline.ReadLatePagesAsync(Cancel);
        Assert.Equal(2, desk.Only.Revision);
        Assert.Contains("two of its piers", desk.Only.Text, StringComparison.Ordinal);
        Assert.Equal("The bridge over the river was closed on Tuesday.", desk.Store.Items.Revision(desk.Only.Id, 1)?.Text);
    }

    [Fact]
    public async Task Robots_rules_are_obeyed()
    {
        using var desk = new NewsDesk(database()).Outlet("herald");
        desk.Web.Put("https://herald.example/robots.txt", "User-agent: *\nDisallow: /a\n", "text/plain");
        desk.Web.PutPage(Address, Page);
        await desk.CollectAsync(NewsDesk.Own, Summary);
        Assert.Equal(0, desk.Web.TimesAsked(Address));
        Assert.Equal("The bridge over the river was closed on Tuesday.", desk.Only.Text);
    }
}
