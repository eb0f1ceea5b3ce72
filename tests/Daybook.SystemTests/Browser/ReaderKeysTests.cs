using Daybook.Pages.Desk;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Browser;

/// <summary>The reader by keyboard, in a real browser: all of it, and each key answered at once.</summary>
[Collection(nameof(Alone))]
public sealed class ReaderKeysTests
{
    [Fact]
    public Task Every_key_of_the_reader_is_answered_at_once() => KeyWaits.AnsweredAtOnceAsync(async () =>
    {
        await using var host = await DeskWorkTests.WithItemsAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        var keys = await KeyWaits.BeginAsync(page, browser.Path("/desk/read?in=unread"));
        for (var n = 0; n < 20; n++)
            await keys.PressAsync("j");
        await keys.PressAsync("k");
        Assert.Equal("Item 22", (await page.InnerTextAsync(".read-pane h1")).Trim());
        await keys.PressAsync("s");
        Assert.Contains("Let go", await page.InnerTextAsync(".read-pane"), StringComparison.Ordinal);
        await keys.PressAsync("z");
        await keys.PressAsync("n");
        await page.ArriveAsync(url => url.Contains("in=feed-", StringComparison.Ordinal));
        await keys.PressAsync("Shift+A");
        Assert.Contains("Marked", await page.InnerTextAsync(".said"), StringComparison.Ordinal);
        await keys.PressAsync("z");
        browser.AssertQuiet();
        return await keys.EndAsync(but: 1);
    });

    [Fact]
    public async Task An_editor_searches_and_adds_a_feed_without_leaving_the_keyboard()
    {
        await using var host = await DeskWorkTests.WithItemsAsync();
        await using var browser = await DeskBrowser.LaunchAsync(host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path("/desk/read?in=unread"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Item 7");
        await page.Keyboard.PressAsync("Enter");
        // The list one comes from shows this heading too: only the address tells that the answer stands.
        await page.ArriveAsync(url => url.Contains("q=Item", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Item 7", Exact = true }).First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("a");
        await page.ArriveAsync(url => url.EndsWith(DeskPaths.Add, StringComparison.Ordinal));
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.TypeAsync("https://wire.example/feed");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".found button.main").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Subscribed to 1 feed").WaitForAsync();
        browser.AssertQuiet();
    }
}
