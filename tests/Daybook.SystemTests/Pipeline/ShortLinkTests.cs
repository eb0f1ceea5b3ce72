using System.Net;

namespace Daybook.SystemTests.Pipeline;

/// <summary>Short links are opened before an item gets its identity; their hosts are asked once, and the page behind is not asked for it.</summary>
public sealed class ShortLinkTests
{
    private const string Short = "https://bit.ly/bridge";

    [Fact]
    public async Task An_item_behind_a_short_link_is_known_by_the_page_it_leads_to()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Redirect("https://t.co/x1", Short);
        desk.Web.Redirect(Short, "https://herald.example/bridge?utm_source=bitly");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("https://t.co/x1")));
        Assert.Equal("https://herald.example/bridge", desk.Only.Url);
        Assert.Equal("https://t.co/x1", desk.Only.OriginalUrl);
        Assert.Equal(0, desk.Web.Asked.Count(url => url.StartsWith("https://herald.example/bridge", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_host_of_a_short_link_is_asked_once()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Redirect(Short, "https://herald.example/bridge");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short)));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short), Rss.Item("other", "Berries", Rss.OtherText)));
        Assert.Equal(2, desk.Items.Count);
        Assert.Equal(1, desk.Web.TimesAsked(Short));
    }

    [Fact]
    public async Task What_a_host_said_outlasts_the_program_and_the_oldest_is_forgotten()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Redirect(Short, "https://herald.example/bridge");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short)));
        Assert.Equal("https://herald.example/bridge", desk.Store.Links.Target(Short));
        // Another program with the same store.
        using var fetcher = new Engine.Feeds.Fetcher(desk.Web, new Engine.Feeds.FetchOptions { HostGap = TimeSpan.Zero }, desk.Clock);
        _ = new Engine.Pipeline(desk.Store, fetcher, desk.Clock, hostsAtOnce: 1);
        Assert.Equal("https://herald.example/bridge", await fetcher.Links.OfAsync(Short, TestContext.Current.CancellationToken));
        Assert.Equal(1, desk.Web.TimesAsked(Short));
        for (var other = 1; other <= 10; other++)
            desk.Store.Links.Keep($"https://bit.ly/{other}", "https://herald.example/", desk.Clock.GetUtcNow().AddMinutes(other), most: 10);
        Assert.Null(desk.Store.Links.Target(Short));
        Assert.NotNull(desk.Store.Links.Target("https://bit.ly/10"));
    }

    [Fact]
    public async Task What_nobody_tells_stays_the_short_link_and_never_doubles_the_item()
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Fail(Short, HttpStatusCode.InternalServerError);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short)));
        Assert.Equal(Short, desk.Only.Url);
        desk.Web.Mend(Short);
        desk.Web.Redirect(Short, "https://herald.example/bridge");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short), Rss.Item("other", "Berries", Rss.OtherText)));
        Assert.Equal(2, desk.Items.Count);
        Assert.Contains(desk.Items, item => item.Url == Short);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bit.ly/bridge")]
    [InlineData("")]
    public async Task A_short_link_that_leads_nowhere_stays_what_it_is(string target)
    {
        using var desk = new NewsDesk().Outlet("herald");
        desk.Web.Redirect(Short, target);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(Short)));
        Assert.Equal(Short, desk.Only.Url);
    }
}
