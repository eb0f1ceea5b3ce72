using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Health;

namespace Daybook.SystemTests.Pipeline;

public sealed class BadFeedTests
{
    private const string Other = "https://courier.example/feed.xml";

    [Fact]
    public async Task A_login_page_in_place_of_a_feed_loses_nothing_and_its_validator_is_not_kept()
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        var etag = desk.Store.Feeds.Find(NewsDesk.Own)!.State.ETag;
        desk.Web.PutPage(NewsDesk.Own, "<html><body><form><input type=password></form></body></html>");
        var report = await desk.CollectAsync();
        var error = Assert.Single(report.Errors);
        Assert.Equal((NewsDesk.Own, "notAFeed"), (error.Feed, error.Kind));
        var state = desk.Store.Feeds.Find(NewsDesk.Own)!.State;
        Assert.Equal((etag, FetchFailure.NotAFeed, 1), (state.ETag, state.Failure, state.Failures));
        Assert.Single(desk.Items);
    }

    [Fact]
    public async Task A_document_that_breaks_off_gives_its_items_but_is_asked_for_whole_again()
    {
        using var desk = new NewsDesk().Outlet("herald");
        var whole = Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText));
        await desk.CollectAsync(NewsDesk.Own, whole[..whole.IndexOf("</item>", StringComparison.Ordinal)] + "</item><item><title>Stra");
        Assert.Equal("https://herald.example/a", desk.Items[0].Url);
        Assert.Null(desk.Store.Feeds.Find(NewsDesk.Own)!.State.ETag);
        var report = await desk.CollectAsync(NewsDesk.Own, whole);
        Assert.Equal(1, report.Fetched);
        Assert.Contains(desk.Items, item => item.Url == "https://herald.example/b");
    }

    [Fact]
    public async Task What_is_left_out_of_a_document_with_too_many_entries_is_told_until_it_is_short_again()
    {
        using var desk = new NewsDesk().Outlet("herald");
        var entries = string.Concat(Enumerable.Range(0, 10_007).Select(at => $"<item><guid isPermaLink=\"false\">{at}</guid><title>Bridge {at} is closed</title><pubDate>{new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(at):R}</pubDate></item>"));
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(entries));
        Assert.Equal(10_000, report.ItemsNew);
        Assert.DoesNotContain(desk.Items, item => item.Title == "Bridge 10000 is closed");
        Assert.Equal(7, desk.Store.Feeds.Find(NewsDesk.Own)!.State.LeftOut);
        var findings = new Doctor(desk.Store, Path.GetTempPath(), desk.Clock).Look(thorough: false);
        Assert.Contains(findings, finding => finding is { Check: "feeds", State: FindingState.Note } && finding.Detail.Contains("the last 7 were left out", StringComparison.Ordinal));
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        Assert.Equal(0, desk.Store.Feeds.Find(NewsDesk.Own)!.State.LeftOut);
    }

    [Theory]
    [InlineData("javascript://herald.example/%0Aalert(1)")]
    [InlineData("data://text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_that_is_no_web_address_is_kept_nowhere(string link)
    {
        using var desk = new NewsDesk().Outlet("herald");
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item(link).Replace("</item>", $"<enclosure url=\"{System.Security.SecurityElement.Escape(link)}\" type=\"audio/mpeg\"/></item>", StringComparison.Ordinal)));
        var item = desk.Only;
        Assert.Equal((null, null), (item.Url, item.OriginalUrl));
        Assert.Empty(item.Enclosures);
    }

    [Fact]
    public async Task One_feed_that_fails_does_not_stop_the_others()
    {
        using var desk = new NewsDesk().Outlet("herald").Outlet("courier", Other);
        desk.Web.Fail(Other, HttpStatusCode.InternalServerError);
        var report = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        Assert.Equal((2, 1, 1, 1), (report.Feeds, report.Fetched, report.Failed, report.ItemsNew));
        Assert.Equal(Other, Assert.Single(report.Errors).Feed);
    }

    public static TheoryData<string, string> Poison => new()
    {
        { "a NUL", "Bridge &#0; closed" },
        { "half a surrogate pair", "Bridge &#xD800; closed" },
        { "a title cut inside a surrogate pair", new string('a', 499) + "\U0001F600\U0001F600" },
        { "a title of a megabyte", new string('a', 1_000_000) },
        { "only direction marks", "\u202E\u202E\u200F" },
    };

    [Theory]
    [MemberData(nameof(Poison))]
    public async Task A_poisonous_entry_does_not_keep_the_rest_of_its_feed_out(string what, string title)
    {
        using var desk = new NewsDesk().Outlet("herald").Outlet("courier", Other);
        desk.Web.Put(Other, Rss.Feed(Rss.Item("https://courier.example/x")));
        var item = Rss.Item("poison", "TITLE", Rss.OtherText).Replace("TITLE", title, StringComparison.Ordinal);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(item, Rss.Item("a")));
        Assert.True(desk.Items.Any(kept => kept.Url == "https://herald.example/a"), what);
        Assert.True(desk.Items.Any(kept => kept.Url == "https://courier.example/x"), what);
        Assert.All(desk.Items, kept => Assert.InRange(kept.Title?.Length ?? 0, 0, 501));
        Assert.Empty(desk.Store.Integrity());
        var again = await desk.CollectAsync(NewsDesk.Own, Rss.Feed(item, Rss.Item("a"), Rss.Item("b", "Third", "Third text. " + Rss.OtherText)));
        Assert.Equal((1, 0), (again.ItemsNew, again.ItemsChanged));
    }

    [Theory]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 -1200")]
    [InlineData("99999999999999999999")]
    public async Task An_absurd_date_loses_no_item(string date)
    {
        using var desk = new NewsDesk().Outlet("herald");
        var item = Rss.Item("a", published: null).Replace("<title>", $"<pubDate>{date}</pubDate><title>", StringComparison.Ordinal);
        await desk.CollectAsync(NewsDesk.Own, Rss.Feed(item, Rss.Item("b", "Strawberries", Rss.OtherText)));
        Assert.Equal(2, desk.Items.Count);
    }
}
