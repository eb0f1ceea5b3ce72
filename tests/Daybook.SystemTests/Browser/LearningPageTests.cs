using Daybook.Core.Stories.Names;
using Daybook.Pages.Desk;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>Learning in a real browser: by key, by button without script, on a phone in the dark.</summary>
public sealed class LearningPageTests
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Names_are_taken_refused_and_taken_back_by_key_and_the_page_has_no_finding(int width, ColorScheme colours)
    {
        await using var host = await HostAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync(width: width, colours: colours);
        await page.GotoAsync(browser.Path(DeskPaths.Learning));
        // It asks again by itself until the stories are read.
        await page.Locator(".points > li.on").WaitForAsync();
        Assert.Empty(await DeskBrowser.FindingsAsync(page, "a proposed name"));

        await page.Keyboard.PressAsync("t");
        await page.GetByText("Took Zorbel = Мальдор").WaitForAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Taken names, in use 1" }).WaitForAsync();
        Assert.Empty(await DeskBrowser.FindingsAsync(page, "a name in use"));
        await page.Keyboard.PressAsync("z");
        await page.GetByText("Took back what was said of Zorbel").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        await page.GetByText("Refused Zorbel").WaitForAsync();
        Assert.Equal(NameAct.Refuse, Assert.Single(NameEdit.Standing(host.News.Store.NameEdits.All())).Act);
        browser.AssertQuiet();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_and_weights_are_used_and_given_up_by_button_with_script_on_and_off(bool script)
    {
        await using var host = await HostAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync(script, width: 390);
        await page.GotoAsync(browser.Path(DeskPaths.Learning));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take Zorbel = Мальдор" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo Zorbel = Мальдор" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuse Zorbel = Мальдор" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "See what they teach" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use what they teach" }).ClickAsync();
        await page.GetByText("In force are weights learned from answers of editors").WaitForAsync();
        Assert.True(File.Exists(host.Office.Joins.FilePath));
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the weights of the program" }).ClickAsync();
        await page.GetByText("In force are the weights that the program comes with.").WaitForAsync();
        Assert.False(File.Exists(host.Office.Joins.FilePath));
        await host.SettledAsync();
        browser.AssertQuiet();
    }

    private static async Task<DeskHost> HostAsync()
    {
        var host = await DeskHost.SignedInAsync();
        await TwoLanguages.FillAsync(host.News);
        TwoLanguages.Merge(host.News);
        TwoLanguages.KeepApart(host.News);
        return host;
    }
}
