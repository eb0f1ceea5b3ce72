using Daybook.Pages.Desk;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>An editor's work in a real browser: with script by keyboard, and without script by forms.</summary>
public sealed class DeskWorkTests
{
    public const int Items = 40;

    [Fact]
    public async Task The_bookmarklet_brings_the_page_one_is_on_into_the_box()
    {
        await using var host = await WithItemsAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path(DeskPaths.Add));
        var script = (await page.GetByRole(AriaRole.Link, new() { Name = "bookmarklet" }).GetAttributeAsync("href"))!;
        Assert.StartsWith("javascript:", script, StringComparison.Ordinal);
        await page.Context.RouteAsync("https://elsewhere.example/**", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = "<p id=said>Мост закрыт.</p>" }));
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("https://elsewhere.example/report?a=1&b=two");
        await other.EvaluateAsync("getSelection().selectAllChildren(document.getElementById('said'))");
        var opened = await other.RunAndWaitForPopupAsync(() => other.EvaluateAsync(Uri.UnescapeDataString(script["javascript:".Length..])));
        await opened.Locator("#any").WaitForAsync();
        Assert.Equal("Мост закрыт.\nhttps://elsewhere.example/report?a=1&b=two", await opened.InputValueAsync("#any"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_editor_adds_a_feed_reads_marks_keeps_and_pauses_with_script_on_and_off(bool script)
    {
        await using var host = await WithItemsAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync(script);

        await page.GotoAsync(browser.Path(DeskPaths.Add));
        await page.FillAsync("#any", "https://wire.example/feed");
        await page.ClickAsync("#look");
        await page.Locator("input[name=title-0]").FillAsync("The Wire");
        await page.Locator("input[name=folder-0]").FillAsync("Agencies");
        await page.ClickAsync(".found button.main");
        await page.GetByText("Subscribed to 1 feed").WaitForAsync();
        await host.SettledAsync();

        await page.GotoAsync(browser.Path("/desk/read?in=folder-Agencies"));
        // Waited for from before it can come.
        var marked = script ? page.WaitForResponseAsync(answer => answer.Url.EndsWith("/desk/read/mark", StringComparison.Ordinal) && answer.Status == 204) : null;
        await page.GetByRole(AriaRole.Link, new() { Name = "Wire news" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Wire news" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let go" }).WaitForAsync();
        if (marked is not null)
        {
            await marked;
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Mark as read" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Mark as unread" }).WaitForAsync();
        }
        await page.GotoAsync(browser.Path("/desk/read?in=folder-Agencies"));
        Assert.Contains("0 unread", await page.InnerTextAsync("[data-part=list] header"), StringComparison.Ordinal);

        host.News.Clock.Advance(TimeSpan.FromSeconds(1));
        await page.GotoAsync(browser.Path("/desk/read?in=unread"));
        await page.GetByRole(AriaRole.Button, new() { Name = "all read" }).ClickAsync();
        await page.GetByText($"Marked {Items} items as read").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByText($"Marked as unread again: {Items}").WaitForAsync();

        await page.GotoAsync(browser.Path(DeskPaths.Feeds));
        await page.GetByRole(AriaRole.Link, new() { Name = "The Wire" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).WaitForAsync();
        Assert.NotNull(host.News.Store.Feeds.Find("https://wire.example/feed")!.Feed.Paused);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task A_file_dropped_on_the_page_is_looked_into()
    {
        await using var host = await DeskHost.SignedInAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path(DeskPaths.Add));
        await page.EvaluateAsync("""
            () => {
              const carried = new DataTransfer();
              carried.items.add(new File(['<opml><body><outline text="One" xmlUrl="https://one.example/feed"/></body></opml>'], 'feeds.opml'));
              document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
            }
            """);
        await page.GetByText("https://one.example/feed").WaitForAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task A_desk_that_cannot_be_reached_says_so_and_loses_nothing()
    {
        await using var host = await WithItemsAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path("/desk/read?in=unread"));
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("j");
        await page.GetByText("could not be reached").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Keyboard.PressAsync("j");
        await page.Locator(".read-pane h1").WaitForAsync();
    }

    [Fact]
    public async Task Nothing_that_feeds_items_clippings_or_addresses_bring_along_runs()
    {
        await using var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        host.News.Web.Put(NewsDesk.Own, Hostile.Feed());
        await host.News.CollectAsync();
        await host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        var items = host.News.Items;
        Assert.True(items.Count >= Hostile.Payloads.Count - 5);
        foreach (var path in new[] { "/desk/today", "/desk/feeds", "/desk/sources" }.Concat(items.Select(item => $"/desk/read?in=unread&at={item.Id}")))
            await page.GotoAsync(browser.Path(path));
        foreach (var payload in Hostile.Payloads)
        {
            await page.GotoAsync(browser.Path("/desk/read?in=search&q=" + Uri.EscapeDataString(payload)));
            await page.GotoAsync(browser.Path("/desk/add?url=" + Uri.EscapeDataString(payload) + "&text=" + Uri.EscapeDataString(payload)));
        }
        await page.GotoAsync(browser.Path(DeskPaths.Add));
        await page.FillAsync("#any", string.Join('\n', Hostile.Payloads.Select(payload => $"Label {payload}: text of a point {payload} — Name {payload} (@x) Sep 5, 2025")));
        await page.ClickAsync("#look");
        await page.Locator(".found .acts").WaitForAsync();
        Assert.Null(await page.EvaluateAsync<string?>("window.ran ?? null"));
        browser.AssertQuiet();
    }

    /// <summary>A desk whose one feed has given its items; another stands by to be added.</summary>
    internal static async Task<DeskHost> WithItemsAsync()
    {
        var host = await DeskHost.SignedInAsync();
        host.News.Outlet("herald.example");
        host.News.Web.Put(NewsDesk.Own, "<rss version=\"2.0\"><channel><title>Herald</title>" + string.Concat(Enumerable.Range(1, Items).Select(n =>
            $"<item><title>Item {n}</title><link>https://herald.example/{n}</link><pubDate>Wed, 04 Mar 2026 {n / 4:00}:{n % 4 * 10:00}:00 GMT</pubDate><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">{Text(n)}</content:encoded></item>")) + "</channel></rss>");
        host.News.Web.Put("https://wire.example/feed", $"<rss version=\"2.0\"><channel><title>Wire</title><link>https://wire.example/</link><item><title>Wire news</title><link>https://wire.example/1</link><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">{Text(99)}</content:encoded></item></channel></rss>");
        await host.News.CollectAsync();
        await host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        return host;
    }

    private static string Text(int n) => string.Concat(Enumerable.Range(1, 8).Select(p => $"&lt;p&gt;Paragraph {p} of item {n} says something of its own about number {n * p} and goes on for a line or two, as paragraphs do.&lt;/p&gt;"));
}
