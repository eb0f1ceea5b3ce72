using Daybook.Pages.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>Every page of the desk over the sample's news in seven languages: axe finds nothing, nothing is too wide, nothing is said or asked.</summary>
public sealed class DeskPagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private readonly List<string> _findings = [];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(820, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task No_page_of_the_desk_has_a_finding(int width, ColorScheme colours)
    {
        await using var browser = await DeskBrowser.LaunchAsync(new Uri(demo.Address));
        var before = await browser.OpenAsync(width: width, colours: colours);
        await before.GotoAsync(browser.Path(DeskPaths.Root));
        await CheckAsync(before, "the way in", width, colours);
        var page = await browser.SignInAsync(width: width, colours: colours);
        foreach (var path in new[] { "/desk/today", "/desk/read?in=unread", "/desk/read?in=search&q=Azerbaijan", "/desk/read?in=search", "/desk/add", "/desk/feeds", "/desk/sources", "/desk/briefs", "/desk/learning", "/desk/nothing" })
        {
            await page.GotoAsync(browser.Path(path));
            // A page that waits for an errand asks again by itself until it has what it shows.
            await page.Locator("meta[http-equiv=refresh]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await CheckAsync(page, path, width, colours);
        }
        await page.GotoAsync(browser.Path("/desk/feeds"));
        await FollowAsync(page, ".feedlist h3 a", "a feed", width, colours);
        await page.GotoAsync(browser.Path("/desk/sources"));
        await FollowAsync(page, "main li a", "an outlet", width, colours);
        await page.GotoAsync(browser.Path("/desk/read?in=unread"));
        await page.Locator("a[data-open]").First.ClickAsync();
        await page.Locator(".read-pane h1").WaitForAsync();
        await CheckAsync(page, "an item", width, colours);
        foreach (var (text, what) in Pasted)
        {
            await page.GotoAsync(browser.Path("/desk/add"));
            await page.FillAsync("#any", text);
            await page.ClickAsync("#look");
            await page.ArriveAsync(url => url.Contains("look=", StringComparison.Ordinal));
            await CheckAsync(page, what, width, colours);
        }
        // The last of them is saved: its brief is uncited until somebody looks for evidence.
        var found = page.Url;
        await page.ClickAsync(".found button.main");
        await page.ArriveAsync(url => url != found);
        await FollowAsync(page, "section[aria-labelledby=pasted] h3 a", "a pasted brief", width, colours);
        await page.ClickAsync("main .acts button");
        await page.GetByText("spans were found for").WaitForAsync();
        await CheckAsync(page, "a pasted brief that was held against what is collected", width, colours);
        Assert.Empty(_findings);
        browser.AssertQuiet(but: "404 (Not Found)");
    }

    private static IEnumerable<(string Text, string What)> Pasted =>
    [
        ("https://caspianwire.example/feed.xml", "a known feed"),
        ("https://caspianwire.example/feed.xml\nhttps://nothing.invalid/\nhttps://x.com/somebody", "several addresses"),
        ("https://nothing.invalid/", "no answer"),
        ("https://x.com/somebody/status/1", "a closed network"),
        ("<opml><body><outline text=\"Two\"><outline text=\"One\" xmlUrl=\"https://one.example/feed\"/></outline></body></opml>", "a list"),
        ("<opml><body><outline", "a broken list"),
        (File.ReadAllText(Path.Combine(Repository.Root, "tests", "corpus", "clippings", "sample.txt")), "a clipping"),
    ];

    private async Task FollowAsync(IPage page, string link, string what, int width, ColorScheme colours)
    {
        await page.FollowAsync(link);
        await CheckAsync(page, what, width, colours);
    }

    private async Task CheckAsync(IPage page, string what, int width, ColorScheme colours)
    {
        _findings.AddRange(await DeskBrowser.FindingsAsync(page, $"{what} at {width} px, {colours}"));
    }
}
