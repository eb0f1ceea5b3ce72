using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Daybook.Core.Items;
using Daybook.Pages.Desk;
using Daybook.Store;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Desk;

/// <summary>The box that takes anything, from pasting to what is stored.</summary>
public sealed partial class AddTests
{
    private const string Site = "https://herald.example/";
    private const string Article = "https://herald.example/2026/03/ferry";

    [Fact]
    public async Task Looking_at_a_site_finds_its_feed_and_saves_nothing_before_the_button()
    {
        await using var host = await WithHeraldAsync();
        var before = Contents.Of(host.News.Database);
        var page = await LookAsync(host, Site);
        Assert.Contains("Found: a feed", page, StringComparison.Ordinal);
        Assert.Contains(NewsDesk.Own, page, StringComparison.Ordinal);
        Assert.Contains("value=\"The Herald\"", page, StringComparison.Ordinal);
        Assert.Equal(before, Contents.Of(host.News.Database));
    }

    [Fact]
    public async Task A_feed_is_saved_with_what_the_editor_changed_and_collected_without_a_second_request()
    {
        await using var host = await WithHeraldAsync();
        var look = LookName(await LookAsync(host, NewsDesk.Own));
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", look), ("feed-0", "on"), ("title-0", "Herald of the Kura"), ("folder-0", "Georgia"),
            ("outlet-0", "The Herald of Tbilisi"), ("country-0", "ge"), ("owner-0", ""), ("owner-type-0", "private"), ("language-0", "klingon"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await host.SettledAsync();
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal(("Herald of the Kura", false), (feed.Title, feed.Mixed));
        Assert.Equal(["Georgia"], feed.Folders);
        Assert.Equal(new Source { Id = "herald.example", Name = "The Herald of Tbilisi", Country = "GE", OwnerType = "private", Site = Site }, host.News.Store.Sources.Find(feed.Source!));
        Assert.Equal(2, host.News.Items.Count);
        Assert.Equal(1, host.News.Web.TimesAsked(NewsDesk.Own));
    }

    [Fact]
    public async Task A_link_just_seen_becomes_an_item_of_its_outlet_with_its_text()
    {
        await using var host = await WithHeraldAsync();
        host.News.Web.PutPage(Article + "?utm_source=share", host.News.Web.Body(Article));
        var page = await LookAsync(host, Article + "?utm_source=share");
        Assert.Contains("Found: a page", page, StringComparison.Ordinal);
        Assert.Contains(">" + Article + "<", page, StringComparison.Ordinal);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", LookName(page)), ("page-0", "on"), ("title-0", "The ferry runs again"));
        await host.SettledAsync();
        var item = host.News.Only;
        Assert.Equal((Article, "The ferry runs again", "herald.example", Item.AddedByHand), (item.Url, item.Title, item.Source, item.Feed));
        Assert.Contains("crosses the reservoir twice a day", item.Text, StringComparison.Ordinal);
        Assert.Contains("Kept here already", await LookAsync(host, Article), StringComparison.Ordinal);
        // Its outlet's own feed brings it later: it is the same item.
        host.News.Outlet("herald.example");
        await host.News.CollectAsync();
        Assert.Equal(item.Id, host.News.Items.Single(one => one.Url == Article).Id);
    }

    [Fact]
    public async Task A_list_of_feeds_shows_every_row_and_takes_those_ticked()
    {
        await using var host = await DeskHost.SignedInAsync();
        const string opml = "<opml version=\"2.0\"><body><outline text=\"Georgia\"><outline text=\"One\" xmlUrl=\"https://one.example/feed\"/><outline text=\"Two\" xmlUrl=\"https://two.example/feed\"/></outline><outline text=\"none\"/></body></opml>";
        var page = await LookAsync(host, opml);
        Assert.Contains("Found: 2 things", page, StringComparison.Ordinal);
        Assert.Contains("has no feed address", page, StringComparison.Ordinal);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", LookName(page)), ("feed-1", "on"), ("title-1", "Second"), ("folder-1", "Georgia"));
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal(("https://two.example/feed", "Second"), (feed.Url, feed.Title));
        Assert.Equal(["Georgia"], feed.Folders);
    }

    [Fact]
    public async Task Pasted_text_shows_what_it_holds_and_every_line_is_kept()
    {
        await using var host = await DeskHost.SignedInAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "corpus", "clippings", "sample.txt"), TestContext.Current.CancellationToken);
        var page = await LookAsync(host, text);
        Assert.Contains("Found: a clipping", page, StringComparison.Ordinal);
        Assert.Contains("cut short", page, StringComparison.Ordinal);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", LookName(page)), ("brief-0", "Armenia and Georgia, by road and rail"));
        Assert.Equal("Armenia and Georgia, by road and rail", Assert.Single(host.News.Store.Clippings.Briefs()).Brief.Title);
        Assert.Empty(host.News.Store.Feeds.All());
    }

    [Fact]
    public async Task A_file_is_read_by_its_content()
    {
        await using var host = await DeskHost.SignedInAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await host.TokenAsync(host.Browser)), DeskForm.TokenField },
            { new StringContent(""), "text" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("<opml><body><outline text=\"One\" xmlUrl=\"https://one.example/feed\"/></body></opml>")), "file", "feeds.xml" },
        };
        using var answer = await host.Browser.PostAsync(DeskPaths.Add + "/look", form, TestContext.Current.CancellationToken);
        Assert.Contains("https://one.example/feed", await host.PageAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_belongs_to_who_found_it()
    {
        await using var host = await WithHeraldAsync();
        var look = LookName(await LookAsync(host, NewsDesk.Own));
        host.News.Store.Accounts.Add("Eve", PasswordOf("another long password"), onlyFirst: false, host.News.Clock.GetUtcNow());
        using var eve = host.NewBrowser();
        using var signedIn = await host.PostAsync(eve, DeskPaths.SignIn, ("name", "Eve"), ("password", "another long password"));
        Assert.DoesNotContain("The Herald", await host.PageAsync(DeskPaths.Add + "?look=" + look, eve), StringComparison.Ordinal);
        using var answer = await host.PostAsync(eve, DeskPaths.Add + "/save", ("look", look), ("feed-0", "on"));
        Assert.Empty(host.News.Store.Feeds.All());
    }

    [Fact]
    public async Task What_nobody_found_cannot_be_saved()
    {
        await using var host = await WithHeraldAsync();
        var look = LookName(await LookAsync(host, NewsDesk.Own));
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", look), ("feed-7", "on"), ("url-0", "https://evil.example/feed"), ("feed", "https://evil.example/feed"), ("source", "x"), ("account", "1"));
        Assert.Empty(host.News.Store.Feeds.All());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("— <svg onload=alert(1)> (@x) Sep 5, 2025\nTitle: <b onmouseover=alert(1)>text</b> of a point.\nSecond: point here.")]
    [InlineData("<opml><body><outline text='&lt;script&gt;alert(1)&lt;/script&gt;' xmlUrl='https://one.example/&quot;&gt;&lt;script&gt;'/></body></opml>")]
    public async Task Pasted_markup_stays_text(string text)
    {
        await using var host = await DeskHost.SignedInAsync();
        var page = await LookAsync(host, text);
        Assert.DoesNotMatch(LiveMarkup(), page);
    }

    [Fact]
    public async Task A_feed_that_attacks_by_its_titles_is_shown_as_text()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Web.Put(NewsDesk.Own, "<rss version=\"2.0\"><channel><title>&lt;script&gt;alert(1)&lt;/script&gt;\"&gt;&lt;img src=x onerror=alert(1)&gt;</title><item><title>&lt;svg onload=alert(1)&gt;</title><link>https://herald.example/1</link></item></channel></rss>");
        Assert.DoesNotMatch(LiveMarkup(), await LookAsync(host, NewsDesk.Own));
    }

    [Fact]
    public async Task A_link_to_the_page_fills_the_box_and_asks_nobody()
    {
        await using var host = await WithHeraldAsync();
        var page = await host.PageAsync(DeskPaths.Add + "?url=" + Uri.EscapeDataString(Site) + "&text=" + Uri.EscapeDataString("</textarea><script>alert(1)</script>"));
        Assert.Contains(Site + "</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(LiveMarkup(), page);
        Assert.Empty(host.News.Web.Asked);
    }

    [Fact]
    public async Task Of_a_long_list_so_many_are_asked_and_the_rest_is_taken_unseen_or_goes_back_into_the_box()
    {
        await using var host = await DeskHost.SignedInAsync();
        var page = await LookAsync(host, string.Join('\n', Enumerable.Range(1, 23).Select(n => $"https://herald{n}.example/feed")));
        Assert.Contains("20 addresses are asked in one go; 3 were not looked at", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://herald21.example/feed", host.News.Web.Asked);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", LookName(page)), ("feed-21", "on"), ("title-21", "Unseen"));
        var left = await host.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("https://herald21.example/feed\nhttps://herald23.example/feed</textarea>", WebUtility.HtmlDecode(left), StringComparison.Ordinal);
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal(("https://herald22.example/feed", "Unseen"), (feed.Url, feed.Title));
        await host.SettledAsync();
    }

    [Theory]
    [InlineData("", Article)]
    [InlineData("The ferry", "The ferry")]
    public async Task A_link_that_does_not_answer_is_kept_all_the_same_and_known_the_next_time(string typed, string title)
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Web.Fail(Article, HttpStatusCode.BadGateway);
        var page = await LookAsync(host, Article);
        Assert.Contains("Nothing found", page, StringComparison.Ordinal);
        Assert.Contains("Keep the link all the same, not read", page, StringComparison.Ordinal);
        using var answer = await host.PostAsync(DeskPaths.Add + "/save", ("look", LookName(page)), ("page-0", "on"), ("title-0", typed));
        await host.SettledAsync();
        var item = host.News.Only;
        Assert.Equal((Article, title, "", Item.AddedByHand), (item.Url, item.Title, item.Text, item.Feed));
        var again = await LookAsync(host, Article);
        Assert.Contains("Kept here already", again, StringComparison.Ordinal);
        Assert.Contains($"at={item.Id}", again, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"page-0\"", again, StringComparison.Ordinal);
        Assert.Contains("Not read: only the link is kept", await host.PageAsync($"{DeskPaths.Read}?in=today&at={item.Id}"), StringComparison.Ordinal);
    }

    private static async Task<DeskHost> WithHeraldAsync()
    {
        var host = await DeskHost.SignedInAsync();
        host.News.Web.Put(NewsDesk.Own, $"""
            <rss version="2.0"><channel><title>The Herald</title><link>{Site}</link>
            <item><title>Ferry runs again</title><link>{Article}</link><description>{LongText}</description><pubDate>Wed, 04 Mar 2026 09:00:00 GMT</pubDate></item>
            <item><title>Second</title><link>https://herald.example/2</link><description>{LongText} And more.</description></item></channel></rss>
            """);
        host.News.Web.PutPage(Site, $"<html lang=en><head><title>The Herald</title><link rel=alternate type=application/rss+xml href={NewsDesk.Own}></head><body><p>News of the river.</p></body></html>");
        host.News.Web.PutPage(Article, $"<html lang=en><head><title>Ferry runs again</title><meta property=article:published_time content=2026-03-04T09:00:00Z><link rel=canonical href={Article}></head><body><article><h1>Ferry runs again</h1><p>{LongText}</p><p>{LongText} It is the third time.</p></article></body></html>");
        return host;
    }

    private static string LongText { get; } = "The ferry over the Kura runs again since Monday and crosses the reservoir twice a day. "
        + string.Concat(Enumerable.Range(1, 12).Select(n => $"Passenger number {n} said that the old timetable of the harbour was better in many ways. "));

    private static async Task<string> LookAsync(DeskHost host, string text)
    {
        using var answer = await host.PostAsync(DeskPaths.Add + "/look", ("text", text));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await host.PageAsync(answer.Headers.Location!.ToString());
    }

    internal static string LookName(string page) => LookPattern().Match(page).Groups[1].Value;

    private static string PasswordOf(string password) => Core.Accounts.PasswordHash.Make(password, new byte[Core.Accounts.PasswordHash.SaltBytes]);

    [GeneratedRegex("name=\"look\" value=\"([^\"]+)\"")]
    private static partial Regex LookPattern();

    [GeneratedRegex("<script>|<img|<svg|<b on|onerror=\"|onload=\"")]
    private static partial Regex LiveMarkup();
}
