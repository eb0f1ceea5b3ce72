using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Browser;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Editorial;

/// <summary>The editor's pages on screens of every width, light and dark, with script and without: nothing sticks out, nothing complains.</summary>
public sealed class DeskScreensTests : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private DeskHost _host = null!;
    private RealBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _browser = await RealBrowser.LaunchAsync();
        _host = await DeskHost.SignedInAsync();
        _host.News.Outlet("herald");
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        ManyStories.Fill(_host.News, 9);
        _host.News.Pipeline.WriteBrief("bridge over the river", "en");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(820, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task No_page_is_wider_than_its_screen(int width, ColorScheme colours)
    {
        var page = await OpenAsync(script: true, width, colours);
        var brief = _host.News.Store.Briefs.NewestOfEach().Single().Id;
        foreach (var path in new[] { DeskPaths.Today, TodayPaths.History, TodayPaths.Copy, TodayPaths.Proof, DeskPaths.Briefs, BriefDeskPaths.Brief(brief, "s0-0"), BriefDeskPaths.Span(brief, 1), BriefDeskPaths.Asking("gone") })
        {
            await page.GotoAsync(_host.Address + path[1..]);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{path} is {over} px wider than {width}");
            // A page has one main part, and whatever can be pressed can be named.
            Assert.Equal(1, await page.Locator("main").CountAsync());
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('button, a, input:not([type=hidden]), textarea, select')].filter(e => !(e.textContent?.trim() || e.getAttribute('aria-label') || e.labels?.length)).length"));
        }
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_day_is_decided_and_published_by_hand_without_any_script()
    {
        var page = await OpenAsync(script: false, 1280, ColorScheme.Light);
        await page.GotoAsync(_host.Address + DeskPaths.Today[1..]);
        await page.ClickAsync("li.on button[value=leave]");
        await page.GetByText("Left out, by you at").WaitForAsync();
        await page.ClickAsync("li.on details.menu summary");
        await page.ClickAsync("li.on button[value=lead]");
        await page.ClickAsync("button.here >> nth=1");
        await page.ClickAsync(".keys .said button");
        await page.Locator(".keys .said").GetByText("Took back: Taken").WaitForAsync();
        await page.ClickAsync(".gaugebar button.main");
        await page.Locator(".keys .said").GetByText("Published edition 1").WaitForAsync();
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Points_of_a_brief_are_hidden_and_shown_by_key()
    {
        var page = await OpenAsync(script: true, 1280, ColorScheme.Light);
        var brief = _host.News.Store.Briefs.NewestOfEach().Single();
        await page.GotoAsync(_host.Address + BriefDeskPaths.Brief(brief.Id)[1..]);
        await page.Keyboard.PressAsync("j");
        await page.WaitForSelectorAsync("li.on .spans");
        await page.Keyboard.PressAsync("e");
        await page.WaitForSelectorAsync("li.on del");
        Assert.Contains("hidden by the editor", await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("z");
        await page.WaitForSelectorAsync("del", new() { State = WaitForSelectorState.Detached });
        Assert.Empty(_complaints);
    }

    private async Task<IPage> OpenAsync(bool script, int width, ColorScheme colours)
    {
        var page = await _browser!.OpenAsync(new() { JavaScriptEnabled = script, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 1000 } });
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(_host.Address.ToString(), StringComparison.Ordinal)) _complaints.Add(request.Url); };
        await page.GotoAsync(_host.Address + DeskPaths.SignIn[1..]);
        await page.FillAsync("input[name=name]", DeskHost.Name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.ArriveAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
