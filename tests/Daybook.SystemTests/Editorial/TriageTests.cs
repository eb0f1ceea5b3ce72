using Daybook.Core.Editions;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Browser;
using Daybook.SystemTests.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Editorial;

/// <summary>A day of sixty candidates by keyboard, in a real browser: how many key presses it takes, and how long each waits for its answer.</summary>
[Collection(nameof(Alone))]
public sealed class TriageTests
{
    private const int Candidates = 60, MostPresses = 100;

    [Fact]
    public async Task Sixty_candidates_are_looked_through_and_published_in_a_hundred_key_presses_each_answered_at_once()
    {
        await using var browser = await RealBrowser.LaunchAsync();
        await KeyWaits.AnsweredAtOnceAsync(async () =>
        {
            await using var host = await DeskHost.SignedInAsync();
            ManyStories.Fill(host.News, Candidates);
            var page = await SignedInAsync(browser, host);
            var keys = await KeyWaits.BeginAsync(page, host.Address + DeskPaths.Today[1..]);
            string[] choices = ["t", "r", "e", "2", "t", "t"];
            await keys.PressAsync("l");
            for (var candidate = 0; candidate < Candidates; candidate++)
                await keys.PressAsync(choices[candidate % choices.Length]);
            await keys.PressAsync("z");
            await keys.PressAsync("t");
            await keys.PressAsync("P");

            Assert.InRange(keys.Presses, Candidates, MostPresses);
            var edition = host.News.Store.Editions.Newest("kura", new DateOnly(2026, 3, 4))!;
            Assert.Equal((EditionState.Published, Candidates / 6 * 4, Candidates / 6), (edition.State, edition.Sections.Sum(section => section.Stories.Count), edition.AlsoReported.Count));
            return await keys.EndAsync(but: keys.Presses / 20);
        });
    }

    private static async Task<IPage> SignedInAsync(RealBrowser browser, DeskHost host)
    {
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
        await page.GotoAsync(host.Address + DeskPaths.SignIn[1..]);
        await page.FillAsync("input[name=name]", DeskHost.Name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.ArriveAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
