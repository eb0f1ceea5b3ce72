using System.Net;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Desk;

/// <summary>The feeds desk and the outlets behind it.</summary>
public sealed class FeedsDeskTests
{
    [Fact]
    public async Task A_feed_tells_its_last_answer_its_next_check_and_why_in_plain_words()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example").Outlet("gone.example", "https://gone.example/feed");
        host.News.Web.Put(NewsDesk.Own, Rss);
        host.News.Web.Fail("https://gone.example/feed", HttpStatusCode.Gone);
        await host.News.CollectAsync();
        var page = await host.PageAsync(DeskPaths.Feeds);
        Assert.Contains("the usual round: every 60 minutes", page, StringComparison.Ordinal);
        Assert.Contains("the server says the address is gone for good (410)", page, StringComparison.Ordinal);
        Assert.Contains("1 feed failing", page, StringComparison.Ordinal);
        Assert.Contains("1 items in 14 days", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feeds_page_shows_what_was_wrong_with_it_and_what_its_letters_ask_to_confirm()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        await host.News.CollectAsync(NewsDesk.Own, "noise " + Rss);
        var id = host.News.Store.Feeds.All()[0].Feed.Id;
        Assert.Contains("Text before the feed was left out", await host.PageAsync(DeskPaths.Feed(id)), StringComparison.Ordinal);
        host.News.Store.Feeds.Add("imaps://me@imap.example.org/News", "News", source: null, mixed: true, folder: null, host.News.Clock.GetUtcNow());
        var mail = host.News.Store.Feeds.Find("imaps://me@imap.example.org/News")!.Feed.Id;
        var lease = (await host.News.Store.Leases.TakeAsync("test", "test", TimeSpan.FromMinutes(1), host.News.Clock.GetUtcNow(), _ => false))!;
        await host.News.Store.Feeds.SaveStateAsync(mail, new FeedState { LastChecked = host.News.Clock.GetUtcNow(), Questions = [new MailQuestion("a@b.example", "Garden", "Please confirm", host.News.Clock.GetUtcNow(), "https://garden.example/yes")] }, lease);
        var page = await host.PageAsync(DeskPaths.Feed(mail));
        Assert.Contains("href=\"https://garden.example/yes\"", page, StringComparison.Ordinal);
        var list = await host.PageAsync("/feeds.opml");
        Assert.Contains("herald.example", list, StringComparison.Ordinal);
        Assert.DoesNotContain("imap.example.org", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_feed_proposes_another_of_its_site_and_one_taken_stands_in_its_place()
    {
        await using var host = await DeskHost.SignedInAsync();
        const string dead = "https://herald.example/old.xml", alive = "https://herald.example/new.xml";
        host.News.Outlet("herald.example", dead);
        var id = host.News.Store.Feeds.All()[0].Feed.Id;
        host.News.Store.Feeds.Change(host.News.Store.Feeds.Find(id)!.Feed with { Title = "The Herald", Breaking = true, ShowsCopies = true, Folders = ["Press"] });
        host.News.Web.Fail(dead, HttpStatusCode.Gone);
        host.News.Web.PutPage("https://herald.example/", $"<title>Herald</title><link rel=alternate type=application/rss+xml title=\"All news\" href=/new.xml><link rel=alternate type=application/rss+xml href={dead}>");
        host.News.Web.Put(alive, Rss);
        await host.News.CollectAsync();
        Assert.Equal(0, host.News.Web.TimesAsked(alive));
        var page = await host.PageAsync(DeskPaths.Feed(id));
        Assert.Contains("All news", page, StringComparison.Ordinal);
        using var strange = await host.PostAsync(DeskPaths.Feed(id, "replace"), ("url", "https://evil.example/"));
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var taken = await host.PostAsync(DeskPaths.Feed(id, "replace"), ("url", alive));
        await host.SettledAsync();
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal((alive, "The Herald", "herald.example"), (feed.Url, feed.Title, feed.Source));
        Assert.Equal(["Press"], feed.Folders);
        Assert.True(feed is { Breaking: true, ShowsCopies: true });
        Assert.Single(host.News.Items);
        Assert.Equal(1, host.News.Web.TimesAsked(alive));
    }

    [Fact]
    public async Task A_feed_is_renamed_put_into_folders_and_called_mixed()
    {
        await using var host = await DeskHost.SignedInAsync();
        var id = host.News.Outlet("herald.example").Store.Feeds.All()[0].Feed.Id;
        using var answer = await host.PostAsync(DeskPaths.Feed(id, "change"), ("title", "  The   Herald "), ("folders", "Georgia, Press ,Georgia,"), ("mixed", "on"), ("url", "https://evil.example/"), ("id", "1"));
        var feed = host.News.Store.Feeds.Find(id)!.Feed;
        Assert.Equal(("The Herald", true, NewsDesk.Own, null), (feed.Title, feed.Mixed, feed.Url, feed.Source));
        Assert.Equal(["Georgia", "Press"], feed.Folders);
    }

    [Fact]
    public async Task A_paused_feed_is_not_asked_until_it_is_resumed()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Web.Put(NewsDesk.Own, Rss);
        var id = host.News.Outlet("herald.example").Store.Feeds.All()[0].Feed.Id;
        using var paused = await host.PostAsync(DeskPaths.Feed(id, "pause"));
        await host.News.CollectAsync();
        Assert.Empty(host.News.Web.Asked);
        Assert.Contains("Undo", await host.PageAsync(DeskPaths.Feed(id)), StringComparison.Ordinal);
        using var resumed = await host.PostAsync(DeskPaths.Feed(id, "resume"));
        await host.News.CollectAsync();
        Assert.Equal(1, host.News.Web.TimesAsked(NewsDesk.Own));
    }

    [Fact]
    public async Task Asking_by_hand_keeps_to_the_manners_of_asking()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Web.Put(NewsDesk.Own, Rss);
        var id = host.News.Outlet("herald.example").Store.Feeds.All()[0].Feed.Id;
        await AskAsync(host, id);
        await AskAsync(host, id);
        Assert.Equal(1, host.News.Web.TimesAsked(NewsDesk.Own));
        host.News.Clock.Advance(TimeSpan.FromMinutes(16));
        await AskAsync(host, id);
        Assert.Equal(2, host.News.Web.TimesAsked(NewsDesk.Own));
        Assert.Single(host.News.Items);
    }

    [Fact]
    public async Task Unsubscribing_keeps_the_items_and_is_taken_back()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Web.Put(NewsDesk.Own, Rss);
        var id = host.News.Outlet("herald.example").Store.Feeds.All()[0].Feed.Id;
        await host.News.CollectAsync();
        using var removed = await host.PostAsync(DeskPaths.Feed(id, "remove"));
        Assert.Empty(host.News.Store.Feeds.All());
        Assert.Single(host.News.Items);
        using var restored = await host.PostAsync(DeskPaths.Feeds + "/restore", ("url", NewsDesk.Own), ("title", "Herald"), ("source", "herald.example"), ("folder", "Georgia"));
        Assert.Equal(["Georgia"], Assert.Single(host.News.Store.Feeds.All()).Feed.Folders);
        using var nothing = await host.PostAsync(DeskPaths.Feeds + "/restore", ("url", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task Facts_of_an_outlet_are_set_and_set_back_to_unknown()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.KnownOutlet("youtube.com/channel/uc 1/%2f", "https://herald.example/");
        var id = host.News.Store.Sources.All()[0].Id;
        Assert.Contains("Save", await host.PageAsync(DeskPaths.Source(id)), StringComparison.Ordinal);
        using var set = await host.PostAsync(DeskPaths.Sources, ("id", id), ("name", "Herald"), ("country", "ge"), ("owner", " Kura  Media "), ("owner-type", "private"), ("language", "KA"), ("site", "https://herald.example/"));
        Assert.Equal(new Source { Id = id, Name = "Herald", Country = "GE", Owner = "Kura Media", OwnerType = "private", Language = "ka", Site = "https://herald.example/" }, host.News.Store.Sources.Find(id));
        using var unset = await host.PostAsync(DeskPaths.Sources, ("id", id), ("name", "Herald"), ("country", ""), ("owner", ""), ("owner-type", ""), ("language", ""), ("site", ""));
        Assert.Equal(new Source { Id = id, Name = "Herald" }, host.News.Store.Sources.Find(id));
        using var wrong = await host.PostAsync(DeskPaths.Sources, ("id", id), ("name", "Herald"), ("country", "Georgia"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("GEORGIA", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(host.News.Store.Sources.Find(id)!.Country);
    }

    private static async Task AskAsync(DeskHost host, long id)
    {
        using var answer = await host.PostAsync(DeskPaths.Feed(id, "ask"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await host.SettledAsync();
    }

    private const string Rss = "<rss version=\"2.0\"><channel><title>Herald</title><item><title>One</title><link>https://herald.example/1</link><pubDate>Wed, 04 Mar 2026 09:00:00 GMT</pubDate><description>A text that is long enough.</description></item></channel></rss>";
}
