namespace Daybook.SystemTests.Pipeline;

public sealed class DateTests
{
    private const string Page = "<html><head><meta property=\"article:published_time\" content=\"2026-03-03T07:30:00Z\"></head><body><article><h1>Bridge closed</h1><p>"
        + Rss.Text + "</p></article></body></html>";

    [Fact]
    public async Task A_date_more_than_a_day_ahead_is_not_believed_and_the_page_is_not_asked_instead()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.PutPage("https://herald.example/a", Page);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", text: "Short.", published: "2026-03-09T00:00:00Z", full: false)));
        await desk.Pipeline.ReadLatePagesAsync(TestContext.Current.CancellationToken);
        Assert.Null(desk.Only.Published);
    }

    [Fact]
    public async Task A_date_a_few_hours_ahead_is_believed()
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", published: "2026-03-05T06:00:00Z")));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 6, 0, 0, TimeSpan.Zero), desk.Only.Published);
    }

    [Fact]
    public async Task A_page_that_could_only_be_read_later_does_not_fill_in_for_a_date_not_believed()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Fail("https://herald.example/a", System.Net.HttpStatusCode.InternalServerError);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", text: "Short.", published: "2026-03-09T00:00:00Z", full: false)));
        desk.Web.PutPage("https://herald.example/a", Page);
        await desk.Pipeline.ReadLatePagesAsync(TestContext.Current.CancellationToken);
        Assert.Equal((null, 2), (desk.Only.Published, desk.Only.Revision));
    }

    [Fact]
    public async Task An_edit_does_not_carry_the_date_more_than_a_day_past_the_first_sight()
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", published: "2026-03-09T00:00:00Z")));
        desk.Clock.Advance(TimeSpan.FromDays(6));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", text: Rss.Text + " More.", published: "2026-03-09T00:00:00Z")));
        Assert.Equal((null, 2), (desk.Only.Published, desk.Only.Revision));
    }

    [Fact]
    public async Task An_item_without_a_date_has_none_and_stands_where_it_was_first_seen()
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", published: null)));
        Assert.Null(desk.Only.Published);
        Assert.Equal(desk.Only.FirstSeen, desk.Only.When);
    }
}
