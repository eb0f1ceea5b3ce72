using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Desk;

/// <summary>A page without a feed, put into the box: what would be read of it is shown, and it is watched once the editor says so.</summary>
public sealed class AddWatchTests
{
    private const string Address = "https://town.example/news";

    private static readonly string Page = "<html lang='en'><head><title>Town</title></head><body><ul class='boxed'>"
        + string.Concat(Enumerable.Range(1, 3).Select(n => $"<li><a href='/service/{n}'>Opening hours of the office number {n}</a></li>")) + "</ul><div class='list'>"
        + string.Concat(Enumerable.Range(1, 9).Select(n => $"<div class='teaser'><h3><a href='/news/{n}'>The bridge number {n} over the river is open again</a></h3><span>{n} March 2026</span></div>")) + "</div></body></html>";

    [Fact]
    public async Task Its_list_is_shown_before_and_read_after_the_button()
    {
        await using var host = await WithPageAsync();
        var before = Contents.Of(host.News.Database);
        var page = await LookAsync(host, Address);
        Assert.Contains("the 9 links in its list are read like a feed", page, StringComparison.Ordinal);
        Assert.Contains("The bridge number 1 over the river is open again", page, StringComparison.Ordinal);
        Assert.Contains("and 1 more", page, StringComparison.Ordinal);
        Assert.Equal(before, Contents.Of(host.News.Database));

        using var saved = await host.PostAsync(DeskPaths.Add + "/save", ("look", AddTests.LookName(page)), ("watch-0", "on"), ("folder-0", "Town"));
        await host.SettledAsync();
        var feed = Assert.Single(host.News.Store.Feeds.All()).Feed;
        Assert.Equal((Address + "#watch", "Town", "town.example"), (feed.Url, feed.Folders.Single(), feed.Source));
        Assert.Equal(9, host.News.Items.Count);
        Assert.Contains("watched already", await LookAsync(host, Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selector_names_other_entries_and_a_wrong_one_is_said_to_be()
    {
        await using var host = await WithPageAsync();
        var page = await LookAsync(host, Address);
        var wrong = await AgainAsync(host, page, "..boxed");
        Assert.Contains("is no CSS selector", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"watch-0\"", wrong, StringComparison.Ordinal);
        var other = await AgainAsync(host, wrong, ".boxed li");
        Assert.Contains("the 3 links in its list", other, StringComparison.Ordinal);
        using var saved = await host.PostAsync(DeskPaths.Add + "/save", ("look", AddTests.LookName(other)), ("watch-0", "on"));
        await host.SettledAsync();
        Assert.Equal(["https://town.example/service/1", "https://town.example/service/2", "https://town.example/service/3"], host.News.Items.Select(item => item.Url).Order());
        Assert.EndsWith("#watch=.boxed%20li", Assert.Single(host.News.Store.Feeds.All()).Feed.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_programs_may_not_come_back_to_is_not_offered()
    {
        await using var host = await WithPageAsync();
        host.News.Web.Put("https://town.example/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        var page = await LookAsync(host, Address);
        Assert.Contains("robots rules forbid", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"watch-0\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_asks_for_watching_is_found_as_a_feed()
    {
        await using var host = await WithPageAsync();
        var page = await LookAsync(host, Address + "#watch=.teaser");
        Assert.Contains("Found: a feed", page, StringComparison.Ordinal);
        Assert.Contains("A page without a feed", page, StringComparison.Ordinal);
        Assert.Contains("9 entries", page, StringComparison.Ordinal);
    }

    private static async Task<DeskHost> WithPageAsync()
    {
        var host = await DeskHost.SignedInAsync();
        host.News.Web.PutPage(Address, Page);
        return host;
    }

    private static Task<string> LookAsync(DeskHost host, string text) => ThenAsync(host, DeskPaths.Add + "/look", ("text", text));

    private static Task<string> AgainAsync(DeskHost host, string page, string selector) =>
        ThenAsync(host, AddPaths.Watch, ("look", AddTests.LookName(page)), ("at", "0"), ("select-0", selector));

    private static async Task<string> ThenAsync(DeskHost host, string path, params (string, string)[] fields)
    {
        using var answer = await host.PostAsync(path, fields);
        return await host.PageAsync(answer.Headers.Location!.ToString());
    }
}
