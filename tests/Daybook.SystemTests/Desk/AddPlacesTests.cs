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

    private const string Search = "https://news.google.com/rss/search?q=bridge&hl=en";

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
    [InlineData("@nino.bsky.social", "https://bsky.app/profile/nino.bsky.social/rss", "Bluesky")]
    [InlineData("https://news.google.com/search?q=bridge&hl=en", Search, "Google News")]
    [InlineData("https://masto.example/tags/bridge", "https://masto.example/tags/bridge.rss", "Found: a feed")]
    [InlineData("https://www.youtube.com/@herald/shorts", "https://www.youtube.com/feeds/videos.xml?playlist_id=UUSHabcdefghijklmnopqrstuv", "YouTube")]
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
    [InlineData("@nino.bsky.social", "https://bsky.app/profile/nino.bsky.social/rss")]
    [InlineData("https://news.google.com/search?q=bridge&hl=en", Search)]
    public async Task The_command_line_finds_the_same(string typed, string feed)
    {
        await using var host = await WithPlacesAsync();
        var found = await FeedFinder.FindAsync(host.Office.Fetcher, typed, TestContext.Current.CancellationToken);
        Assert.Equal(feed, found.Ok ? found.Value.Url : found.Problem);
        Assert.False((await FeedFinder.FindAsync(host.Office.Fetcher, "https://x.com/nino", TestContext.Current.CancellationToken)).Ok);
        Assert.DoesNotContain(host.News.Web.Asked, asked => asked.Contains("x.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handle_without_a_feed_is_answered_for_by_its_own_page()
    {
        await using var host = await WithPlacesAsync();
        var found = await FeedFinder.FindAsync(host.Office.Fetcher, "@nobody@masto.example", TestContext.Current.CancellationToken);
        Assert.False(found.Ok);
        Assert.Contains("404", found.Problem, StringComparison.Ordinal);
        Assert.Contains("https://masto.example/@nobody", host.News.Web.Asked);
    }

    [Fact]
    public async Task Of_a_channel_of_YouTube_only_what_was_chosen_is_subscribed_to()
    {
        await using var host = await WithPlacesAsync();
        var page = await LookAsync(host, "https://www.youtube.com/@herald");
        Assert.Contains("Shorts only", page, StringComparison.Ordinal);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", AddTests.LookName(page)), ("feed-0", "on"), ("only-0", "Shorts"));
        await host.SettledAsync();
        Assert.EndsWith("?playlist_id=UUSHabcdefghijklmnopqrstuv", Assert.Single(host.News.Store.Feeds.All()).Feed.Url, StringComparison.Ordinal);
        var channel = (await FeedFinder.FindAsync(host.Office.Fetcher, "https://www.youtube.com/@herald", TestContext.Current.CancellationToken)).Value;
        var shorts = await FeedFinder.OnlyAsync(host.Office.Fetcher, channel, Core.Feeds.VideoChoice.Shorts, TestContext.Current.CancellationToken);
        Assert.EndsWith("?playlist_id=UUSHabcdefghijklmnopqrstuv", shorts.Value.Url, StringComparison.Ordinal);
        Assert.False((await FeedFinder.OnlyAsync(host.Office.Fetcher, channel, Core.Feeds.VideoChoice.Live, TestContext.Current.CancellationToken)).Ok);
    }

    [Fact]
    public async Task Entries_of_Google_News_are_their_outlets_and_posts_of_a_hashtag_their_accounts()
    {
        await using var host = await WithPlacesAsync();
        foreach (var typed in new[] { "https://news.google.com/search?q=bridge&hl=en", "https://masto.example/tags/bridge" })
        {
            var found = (await FeedFinder.FindAsync(host.Office.Fetcher, typed, TestContext.Current.CancellationToken)).Value;
            Assert.True(found.Mixed);
            host.News.Store.Feeds.Add(found.Url, found.Title, source: null, found.Mixed, folder: null, host.News.Clock.GetUtcNow());
        }
        await host.News.CollectAsync();
        Assert.Equal(["berg.example", "masto.example/@ani", "masto.example/@nino"], host.News.Items.Select(item => item.Source).Order());
        Assert.Equal("The bridge is open", host.News.Items.Single(item => item.Source == "berg.example").Title);
        Assert.Contains("1 of 1 links lead through Google News", host.News.Store.Feeds.Find(Search)!.State.Warnings[0], StringComparison.Ordinal);
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
        web.Put("https://www.youtube.com/feeds/videos.xml?playlist_id=UUSHabcdefghijklmnopqrstuv", rss);
        web.PutPage("https://www.youtube.com/@herald/shorts", web.Body("https://www.youtube.com/@herald"));
        web.Put("https://bsky.app/profile/nino.bsky.social/rss", rss);
        web.Put(Search, """
            <rss version="2.0"><channel><title>"bridge" - Google News</title><link>https://news.google.com/search?q=bridge&amp;hl=en</link><item><title>The bridge is open - Berg</title>
            <link>https://news.google.com/rss/articles/CBMiVkFVX3lxTE1hYmNkZWZn?oc=5</link><guid isPermaLink="false">a1</guid><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><source url="https://berg.example">Berg</source></item></channel></rss>
            """);
        web.PutPage("https://masto.example/tags/bridge", "<html><head><meta property=\"og:site_name\" content=\"Mastodon\"></head><body></body></html>");
        web.Put("https://masto.example/tags/bridge.rss", """
            <rss version="2.0"><channel><title>#bridge</title><link>https://masto.example/tags/bridge</link><generator>Mastodon v4.3.0</generator>
            <item><link>https://masto.example/@nino/11</link><guid isPermaLink="true">https://masto.example/@nino/11</guid><description>&lt;p&gt;The ferry runs again.&lt;/p&gt;</description></item>
            <item><link>https://masto.example/@ani/12</link><guid isPermaLink="true">https://masto.example/@ani/12</guid><description>&lt;p&gt;The bridge is late again.&lt;/p&gt;</description></item></channel></rss>
            """);
        return host;
    }

    private static async Task<string> LookAsync(DeskHost host, string text)
    {
        using var answer = await host.PostAsync(DeskPaths.Add + "/look", ("text", text));
        return await host.PageAsync(answer.Headers.Location!.ToString());
    }
}
