using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Desk;

/// <summary>The box takes the addresses of platforms: it says what it found there, and only then subscribes.</summary>
public sealed class AddPlacesTests
{
    private const string Channel = "https://t.me/s/heraldnews";

    private const string ChannelPage = """
        <!DOCTYPE html><html><head><meta property="og:title" content="Herald News"></head><body><section class="tgme_channel_history">
        <div class="tgme_widget_message js-widget_message" data-post="heraldnews/7"><div class="js-message_text">The ferry runs again since Monday, every hour until the evening.</div>
        <a class="tgme_widget_message_date" href="https://t.me/heraldnews/7"><time datetime="2026-03-04T09:00:00+00:00">09:00</time></a></div></section></body></html>
        """;

    [Theory]
    [InlineData("t.me/heraldnews", Channel, "A channel of Telegram")]
    [InlineData("@nino@masto.example", "https://masto.example/@nino.rss", "Mastodon")]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv", "YouTube")]
    [InlineData("https://www.youtube.com/@herald", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv", "YouTube")]
    [InlineData("https://rss.app/feeds/_AbCdEfGh12345678", "https://rss.app/feeds/_AbCdEfGh12345678.xml", "rss.app")]
    [InlineData("https://feeder.co/out/folder/abc", "https://feeder.co/out/folder/abc.rss", "feeder.co")]
    public async Task An_address_of_a_platform_leads_to_its_feed_and_nothing_is_saved_before_the_button(string typed, string feed, string says)
    {
        await using var host = await WithPlacesAsync();
        var before = Contents.Of(host.News.Database);
        var page = await LookAsync(host, typed);
        Assert.Contains("Found: a feed", page, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(feed), page, StringComparison.Ordinal);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Equal(before, Contents.Of(host.News.Database));
        Assert.Equal(host.News.Web.Asked.Count, host.News.Web.Asked.Distinct().Count());
    }

    [Fact]
    public async Task A_channel_of_Telegram_is_read_as_posts_of_its_own_outlet()
    {
        await using var host = await WithPlacesAsync();
        var page = await LookAsync(host, "https://t.me/heraldnews");
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", AddTests.LookName(page)), ("feed-0", "on"), ("title-0", "Herald News"));
        await host.SettledAsync();
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal((Channel, "t.me/heraldnews"), (feed.Url, feed.Source));
        var item = host.News.Only;
        Assert.Equal((ItemKind.Post, "https://t.me/heraldnews/7", "t.me/heraldnews", new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero)), (item.Kind, item.Url, item.Source, item.Published));
        Assert.Equal("The ferry runs again since Monday, every hour until the evening.", item.Text);
        // The page brings the same posts again, and others.
        host.News.Web.PutPage(Channel, ChannelPage.Replace("</section>", ChannelPage.Split("<section class=\"tgme_channel_history\">")[1].Split("</section>")[0].Replace("heraldnews/7", "heraldnews/8", StringComparison.Ordinal).Replace("ferry", "train", StringComparison.Ordinal) + "</section>", StringComparison.Ordinal));
        await host.News.CollectAsync();
        Assert.Equal(["https://t.me/heraldnews/7", "https://t.me/heraldnews/8"], host.News.Items.Select(one => one.Url).Order());
    }

    [Fact]
    public async Task A_channel_that_shows_nothing_is_said_to()
    {
        await using var host = await WithPlacesAsync();
        host.News.Web.PutPage("https://t.me/s/private", "<html><body><div class=tgme_page>If you have Telegram, you can view and join it.</div></body></html>");
        var page = await LookAsync(host, "t.me/private");
        Assert.Contains("a Telegram page without posts", page, StringComparison.Ordinal);
        Assert.Equal(1, host.News.Web.TimesAsked("https://t.me/s/private"));
    }

    [Theory]
    [InlineData("t.me/heraldnews", Channel)]
    [InlineData("@nino@masto.example", "https://masto.example/@nino.rss")]
    [InlineData("https://www.youtube.com/@herald", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    public async Task The_command_line_finds_the_same(string typed, string feed)
    {
        await using var host = await WithPlacesAsync();
        var found = await FeedFinder.FindAsync(host.Office.Fetcher, typed, TestContext.Current.CancellationToken);
        Assert.Equal(feed, found.Ok ? found.Value.Url : found.Problem);
        Assert.False((await FeedFinder.FindAsync(host.Office.Fetcher, "https://x.com/nino", TestContext.Current.CancellationToken)).Ok);
        Assert.DoesNotContain(host.News.Web.Asked, asked => asked.Contains("x.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phone_may_install_the_desk_and_shares_into_the_box()
    {
        await using var host = await DeskHost.SignedInAsync();
        Assert.Contains("rel=\"manifest\" crossorigin=\"use-credentials\"", await host.PageAsync(DeskPaths.Add), StringComparison.Ordinal);
        using var answer = await host.GetAsync(DeskPaths.Manifest);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var share = manifest.RootElement.GetProperty("share_target");
        Assert.Equal(("GET", DeskPaths.Add), (share.GetProperty("method").GetString(), share.GetProperty("action").GetString()));
        using var icon = await host.GetAsync(manifest.RootElement.GetProperty("icons")[0].GetProperty("src").GetString()!);
        Assert.True(icon.IsSuccessStatusCode);
        // As a share sheet calls it: the address in either field.
        var fields = share.GetProperty("params");
        foreach (var field in new[] { "url", "text" })
            Assert.Contains("https://herald.example/a</textarea>", await host.PageAsync($"{DeskPaths.Add}?{fields.GetProperty(field).GetString()}={Uri.EscapeDataString("https://herald.example/a")}"), StringComparison.Ordinal);
    }

    private static async Task<DeskHost> WithPlacesAsync()
    {
        var host = await DeskHost.SignedInAsync();
        var web = host.News.Web;
        var rss = Rss.Feed(Rss.Item("a", "Bridge closed"));
        web.PutPage(Channel, ChannelPage);
        web.Put("https://masto.example/@nino.rss", rss);
        web.Put("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv", rss);
        web.PutPage("https://www.youtube.com/@herald", "<html><body><script>var x = {\"externalId\":\"UCabcdefghijklmnopqrstuv\"};</script></body></html>");
        web.Put("https://rss.app/feeds/_AbCdEfGh12345678.xml", rss);
        web.PutPage("https://feeder.co/out/folder/abc", "<html><head><link rel=alternate type=application/rss+xml href=/out/folder/abc.rss></head><body>Shared folder</body></html>");
        web.Put("https://feeder.co/out/folder/abc.rss", rss);
        return host;
    }

    private static async Task<string> LookAsync(DeskHost host, string text)
    {
        using var answer = await host.PostAsync(DeskPaths.Add + "/look", ("text", text));
        return await host.PageAsync(answer.Headers.Location!.ToString());
    }
}
