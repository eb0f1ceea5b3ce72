using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;

namespace Daybook.SystemTests.Pipeline;

/// <summary>A page without a feed, watched.</summary>
public sealed class WatchTests
{
    private const string Page = "https://herald.example/news";

    private static readonly string Address = new WatchedPage(Page, null).Address;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string List(params int[] entries) =>
        "<html lang='en'><head><title>Herald</title></head><body><div class='list'>"
        + string.Concat(entries.Select(n => $"<div class='teaser'><h3><a href='/news/{n}'>The bridge number {n} over the river is open</a></h3><span>{n} March 2026</span></div>")) + "</div></body></html>";

    [Fact]
    public async Task Its_list_is_read_as_a_feed_and_grows_by_what_is_new()
    {
        using var desk = new NewsDesk().Outlet("herald", Address);
        desk.Web.PutPage(Page, List(1, 2, 3, 4));
        await desk.CollectAsync();
        Assert.Equal(4, desk.Items.Count);
        Assert.Contains(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), desk.Items.Select(item => item.Published));
        desk.Web.PutPage(Page, List(5, 2, 3, 4));
        await desk.CollectAsync();
        Assert.Equal(["1", "2", "3", "4", "5"], desk.Items.Select(item => item.Url!.Split('/')[^1]).Order());
        Assert.Contains("https://herald.example/robots.txt", desk.Web.Asked);
    }

    [Fact]
    public async Task A_page_that_shows_no_list_any_more_fails_and_loses_nothing()
    {
        using var desk = new NewsDesk().Outlet("herald", Address);
        desk.Web.PutPage(Page, List(1, 2, 3, 4));
        await desk.CollectAsync();
        desk.Web.PutPage(Page, "<p>We are closed for repairs.</p>");
        await desk.CollectAsync();
        Assert.Equal(4, desk.Items.Count);
        Assert.Contains("no repeated links", Assert.Single(desk.Store.Feeds.All()).State.FailureDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_saves_nothing_and_hears_robots()
    {
        using var desk = new NewsDesk();
        using var fetcher = new Fetcher(desk.Web, new FetchOptions { HostGap = TimeSpan.Zero }, desk.Clock);
        desk.Web.PutPage(Page, List(1, 2, 3, 4));
        var looked = await Watching.LookAsync(fetcher, new WatchedPage("herald.example/news", ".teaser"), Cancel);
        Assert.Equal("https://herald.example/news#watch=.teaser", looked.Value.Found.Url);
        Assert.Equal(4, looked.Value.Document.Items.Count);
        Assert.Empty(desk.Store.Feeds.All());
        desk.Web.Put("https://closed.example/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        desk.Web.PutPage("https://closed.example/news", List(1, 2, 3, 4));
        Assert.False((await Watching.LookAsync(fetcher, new WatchedPage("https://closed.example/news", null), Cancel)).Ok);
        desk.Web.Fail(Page, HttpStatusCode.InternalServerError);
        Assert.False((await Watching.LookAsync(fetcher, new WatchedPage(Page, null), Cancel)).Ok);
    }

    [Fact]
    public async Task Where_a_page_names_no_feed_it_is_said_that_it_can_be_watched()
    {
        using var desk = new NewsDesk();
        using var fetcher = new Fetcher(desk.Web, new FetchOptions { HostGap = TimeSpan.Zero }, desk.Clock);
        desk.Web.PutPage(Page, List(1, 2, 3, 4));
        var found = await FeedFinder.FindAsync(fetcher, Page, Cancel);
        Assert.False(found.Ok);
        Assert.Contains("--watch", found.Hint, StringComparison.Ordinal);
        Assert.Contains("4 links", found.Hint, StringComparison.Ordinal);
    }
}
