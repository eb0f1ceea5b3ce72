using System.Globalization;
using System.Net;
using Daybook.Core.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.SystemTests.Browser;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.Playwright;

namespace Daybook.SystemTests.Editorial;

/// <summary>What an editor merges or moves reaches stories of any day of the window, looked for by their words.</summary>
public sealed class OtherDayTests : IAsyncLifetime
{
    private DeskHost _host = null!;

    private Story Berries => Find("Strawberries");

    private Story Bridge => Find("Bridge closed");

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        _host.News.Outlet("herald");
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("late", "Ministry answers about the closed bridge", Rss.Text.Replace("Tuesday", "Monday", StringComparison.Ordinal), published: "2026-03-04T10:00:00Z"),
            Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-02-20T10:00:00Z"),
            Rss.Item("old", "Strawberries of another year", Rss.OtherText.Replace("Wednesday", "Thursday", StringComparison.Ordinal), published: "2025-03-04T10:00:00Z")));
        await _host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_story_of_another_day_is_found_by_its_words_named_with_its_day_and_merged_by_key()
    {
        await using var browser = await DeskBrowser.LaunchAsync(_host.Address);
        var page = await browser.SignInAsync();
        await page.GotoAsync(browser.Path(At(Bridge)));
        await page.Keyboard.PressAsync("m");
        await page.Locator(".ask input[type=search]").WaitForAsync();
        Assert.Empty(await DeskBrowser.FindingsAsync(page, "the question with which story to merge"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("strawberries");
        await page.Keyboard.PressAsync("Enter");
        var row = page.Locator("[data-rows] > li.on");
        await row.GetByText("Friday 20 February.").WaitForAsync();
        Assert.Empty(await DeskBrowser.FindingsAsync(page, "stories that were looked for"));
        Assert.Equal(1, await page.Locator("[data-rows] > li").CountAsync());
        await page.Keyboard.PressAsync("m");
        await page.GetByText("Merged two stories,").WaitForAsync();
        Assert.Equal(3, Bridge.Items.Count);
        Assert.Equal(Bridge.Id, Berries.Id);

        await page.Keyboard.PressAsync("z");
        await page.GetByText("Took back: Merged two stories,").WaitForAsync();
        Assert.NotEqual(Bridge.Id, Berries.Id);
        await page.GotoAsync(browser.Path($"{TodayPaths.History}?review=kura&day=2026-03-04"));
        await page.Locator("main").GetByText("Merged two stories: Strawberries and").WaitForAsync();
        await page.Locator("main").GetByText("taken back").WaitForAsync();
        // The days between the two stories have nothing to do with them.
        await page.GotoAsync(browser.Path($"{TodayPaths.History}?review=kura&day=2026-02-24"));
        Assert.DoesNotContain("Merged", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(browser.Path($"{TodayPaths.History}?review=kura&day=2026-02-20"));
        await page.Locator("main").GetByText("Merged two stories: Strawberries and").WaitForAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task Reports_are_moved_to_a_story_of_another_day_on_a_phone_without_script()
    {
        await using var browser = await DeskBrowser.LaunchAsync(_host.Address);
        var page = await browser.SignInAsync(script: false, width: 390, colours: ColorScheme.Dark);
        await page.GotoAsync(browser.Path(At(Bridge)));
        await page.Locator("li.on input[name=item]").Nth(1).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move ticked to…" }).ClickAsync();
        await page.GetByText("Move 1 of").WaitForAsync();
        await page.Locator(".ask input[type=search]").FillAsync("nothing has these words");
        await page.Locator(".ask button").ClickAsync();
        await page.GetByText("No other story of these days").WaitForAsync();
        await page.Locator(".ask input[type=search]").FillAsync("berries");
        await page.Locator(".ask button").ClickAsync();
        await page.Locator("li.on button[value=move]").ClickAsync();
        await page.Locator(".keys .said").GetByText("Moved").WaitForAsync();
        Assert.Equal((1, 2), (Bridge.Items.Count, Berries.Items.Count));
        await page.Locator(".keys .said button").ClickAsync();
        await page.Locator(".keys .said").GetByText("Took back").WaitForAsync();
        Assert.Equal((2, 1), (Bridge.Items.Count, Berries.Items.Count));
        browser.AssertQuiet();
    }

    [Fact]
    public async Task A_story_of_another_day_is_held_apart_and_the_editor_goes_on_with_the_first()
    {
        using var answer = await _host.PostAsync(TodayPaths.Stories, ("review", "kura"), ("day", "2026-03-04"), ("at", Id(Berries)), ("with", Id(Bridge)), (TodayPlace.LookField, "berries"), ("act", "apart"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains($"at={Id(Bridge)}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("look=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(StoryEditKind.Apart, Assert.Single(_host.News.Store.StoryEdits.All()).Kind);
    }

    private static string At(Story story) => $"{DeskPaths.Today}?review=kura&day=2026-03-04&at={Id(story)}";

    private static string Id(Story story) => story.Id.ToString(CultureInfo.InvariantCulture);

    private Story Find(string title) => _host.News.Store.Stories.Find(_host.News.Items.First(item => item.Title == title).Story!.Value)!;
}
