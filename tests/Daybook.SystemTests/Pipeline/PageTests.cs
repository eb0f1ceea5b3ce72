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
