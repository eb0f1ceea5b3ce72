using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>The paper in a real browser: readable without script, silent, and asking nobody else.</summary>
public sealed class PaperTests(DemoSite demo) : IClassFixture<DemoSite>, IAsyncLifetime
{
    private readonly List<string> _console = [];
    private readonly List<string> _requests = [];
    private RealBrowser? _browser;

    public async ValueTask InitializeAsync() => _browser = await RealBrowser.LaunchAsync();

    public ValueTask DisposeAsync() => _browser?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_goes_from_the_front_page_to_edition_story_and_brief_with_script_on_and_off(bool script)
    {
        var page = await OpenAsync(script, width: 1280);
        await page.GotoAsync(demo.Address);
        Assert.Contains("South Caucasus", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".story, .lead").CountAsync() >= 12);
        await page.FollowAsync("main h2 a, main h3 a");
        Assert.Contains("/stories/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.GetByText("Why together").CountAsync() > 0);
        await page.GotoAsync(demo.Address + "/briefs/");
        await page.FollowAsync("main a[href]");
        Assert.Equal("Ukraine and Azerbaijan", (await page.InnerTextAsync("h1")).Trim());
        await page.GotoAsync(demo.Address + "/2025/09/03/");
        Assert.Contains("3 September 2025", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public async Task A_citation_opens_on_its_span_without_any_script()
    {
        var page = await OpenAsync(script: false, width: 1280);
        await page.GotoAsync(demo.Address + "/briefs/");
        await page.FollowAsync("main a[href]");
        Assert.Equal(0, await page.Locator(".slip:popover-open").CountAsync());
        await page.Locator("button.cite").First.ClickAsync();
        var slip = page.Locator(".slip:popover-open");
        await slip.WaitForAsync();
        Assert.Equal(1, await slip.CountAsync());
        Assert.True((await slip.Locator("mark").First.InnerTextAsync()).Length > 20);
        AssertQuiet();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(820, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task No_page_has_a_finding_or_is_wider_than_its_screen(int width, ColorScheme colours)
    {
        var page = await OpenAsync(script: true, width, colours);
        var findings = new List<string>();
        foreach (var path in new[] { "/", "/archive/", "/briefs/", "/sources/", "/directory/", "/about/", "/playlist/", "/2025/09/", "/search/", "/search/?q=azerbaijan", "/search/?q=zzzz", "/nothing-here/" })
        {
            await page.GotoAsync(demo.Address + path);
            findings.AddRange(await DeskBrowser.FindingsAsync(page, $"{path} at {width} px"));
        }
        foreach (var list in new[] { "/", "/briefs/" })
        {
            await page.GotoAsync(demo.Address + list);
            await page.FollowAsync("main h2 a, main h3 a");
            findings.AddRange(await DeskBrowser.FindingsAsync(page, $"{page.Url} at {width} px"));
        }
        Assert.Empty(findings);
    }

    private async Task<IPage> OpenAsync(bool script, int width, ColorScheme colours = ColorScheme.Light)
    {
        var page = await _browser!.OpenAsync(new() { JavaScriptEnabled = script, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 } });
        page.Console += (_, message) => _console.Add(message.Text);
        page.PageError += (_, error) => _console.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        return page;
    }

    private void AssertQuiet()
    {
        Assert.Empty(_console);
        Assert.DoesNotContain(_requests, url => !url.StartsWith(demo.Address, StringComparison.Ordinal));
    }
}
