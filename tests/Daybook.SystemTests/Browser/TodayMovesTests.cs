using Daybook.Pages.Desk;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Editorial;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>How the day's desk moves under an editor's hand.</summary>
public sealed class TodayMovesTests
{
    [Fact]
    public async Task On_a_phone_the_next_candidate_stands_where_the_last_one_stood()
    {
        await using var host = await DeskHost.SignedInAsync();
        ManyStories.Fill(host.News, 12);
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync(width: 390);
        await page.GotoAsync(browser.Path(DeskPaths.Today));
        for (var n = 0; n < 3; n++)
        {
            await page.EvaluateAsync("scrollBy(0, 60)");
            var before = await CurrentAsync(page);
            await page.Locator("button[value=also]").ClickAsync();
            await page.WaitForFunctionAsync("id => document.querySelector('[data-rows] > [aria-current=true]').id !== id", before.Id);
            Assert.InRange((await CurrentAsync(page)).Top - before.Top, -2, 2);
        }
        browser.AssertQuiet();
    }

    [Fact]
    public async Task What_stands_in_the_closed_menu_is_reached_by_its_key()
    {
        await using var host = await DeskHost.SignedInAsync();
        ManyStories.Fill(host.News, 3);
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path(DeskPaths.Today));
        await page.Keyboard.PressAsync("c");
        await page.GetByText("Carried over,").WaitForAsync();
        await page.Keyboard.PressAsync("h");
        await page.Keyboard.TypeAsync("A headline of our own");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Headline set,").WaitForAsync();
        await page.Locator("[data-part=draft]").GetByText("A headline of our own").WaitForAsync();
        await page.Keyboard.PressAsync("?");
        await page.Locator(".allkeys").GetByText("own headline").WaitForAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_with_script_too()
    {
        await using var host = await DeskHost.StartAsync();
        await host.MakeAccountAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.OpenAsync();
        await page.GotoAsync(browser.Path(DeskPaths.Root));
        await page.FillAsync("input[name=name]", DeskHost.Name);
        await page.FillAsync("input[name=password]", "not the password");
        await page.ClickAsync("main button");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Equal(DeskHost.Name, await page.InputValueAsync("input[name=name]"));
    }

    private static async Task<(string Id, double Top)> CurrentAsync(IPage page)
    {
        var row = page.Locator("[data-rows] > [aria-current=true]");
        return ((await row.GetAttributeAsync("id"))!, await row.EvaluateAsync<double>("row => row.getBoundingClientRect().top"));
    }
}
