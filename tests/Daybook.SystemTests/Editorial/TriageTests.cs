using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Browser;
using Daybook.SystemTests.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Editorial;

/// <summary>A day of sixty candidates by keyboard, in a real browser: how many key presses it takes, and how long each waits for its answer.</summary>
[Collection(nameof(Alone))]
public sealed class TriageTests : IAsyncLifetime
{
    private const int Candidates = 60, MostPresses = 100;

    /// <summary>An answer this quick is felt as at once (Nielsen 1993, Usability Engineering, ch. 5).</summary>
    private const double AtOnce = 100;

    private DeskHost _host = null!;
    private RealBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _browser = await RealBrowser.LaunchAsync();
        _host = await DeskHost.SignedInAsync();
        ManyStories.Fill(_host.News, Candidates);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [Fact]
    public async Task Sixty_candidates_are_looked_through_and_published_in_a_hundred_key_presses_each_answered_at_once()
    {
        var page = await OpenAsync();
        var keys = await KeyWaits.BeginAsync(page, _host.Address + DeskPaths.Today[1..]);
        string[] choices = ["t", "r", "e", "2", "t", "t"];
        await keys.PressAsync("l");
        for (var candidate = 0; candidate < Candidates; candidate++)
            await keys.PressAsync(choices[candidate % choices.Length]);
        await keys.PressAsync("z");
        await keys.PressAsync("t");
        await keys.PressAsync("P");
        var (waits, busy) = await keys.EndAsync();
        var presses = keys.Presses;

        Assert.InRange(presses, Candidates, MostPresses);
        var edition = _host.News.Store.Editions.Newest("kura", new DateOnly(2026, 3, 4))!;
        Assert.Equal((EditionState.Published, Candidates / 6 * 4, Candidates / 6), (edition.State, edition.Sections.Sum(section => section.Stories.Count), edition.AlsoReported.Count));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{presses} key presses; answered in {waits[presses / 2]:0} ms (median), {waits[presses * 95 / 100]:0} ms (95 of 100), {waits[^1]:0} ms (slowest) on a machine {busy:0.0} times busy"));
        Assert.True(waits[presses * 95 / 100] <= AtOnce * busy, $"some keys waited {waits[presses * 95 / 100]:0} ms, on a machine {busy:0.0} times busy");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await _browser!.OpenAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
        await page.GotoAsync(_host.Address + DeskPaths.SignIn[1..]);
        await page.FillAsync("input[name=name]", DeskHost.Name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
