using System.Globalization;
using System.Net;
using System.Text;
using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Engine.Briefs;
using Daybook.Engine.Publishing;
using Daybook.Pages.Briefs;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Briefs;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Editorial;

/// <summary>The briefs desk: asked for, watched, opened on its spans, edited, renewed, shared.</summary>
public sealed class BriefDeskTests : IAsyncLifetime
{
    private DeskHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.SignedInAsync();
        _host.News.Outlet("herald").Outlet("courier", "https://courier.example/feed.xml");
        _host.News.Web.Put("https://courier.example/feed.xml", Rss.Feed(Rss.Item("https://courier.example/b", "Berries at the market", Rss.OtherText)));
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a")));
        await _host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_brief_that_is_asked_for_shows_its_stages_and_then_itself()
    {
        using var asked = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", "  bridge   over the river "), ("language", "en"));
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        await _host.SettledAsync();
        var page = await _host.PageAsync(asked.Headers.Location!.ToString());
        Assert.Contains("Read 2 items", page, StringComparison.Ordinal);
        Assert.Contains("claims passed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains($"/desk/briefs/{Only.Id}".Split('/')[^1], page, StringComparison.Ordinal);
        Assert.Equal("bridge over the river", Only.Query);
        Assert.Contains(Only.Title, await _host.PageAsync(DeskPaths.Briefs), StringComparison.Ordinal);
        using var empty = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var text = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", new string('x', BriefQuery.Longest + 1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.StatusCode);
        Assert.Contains("at most 300 characters", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_on_which_there_is_nothing_is_answered_and_not_kept()
    {
        using var asked = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", "Zanzibar lighthouse"));
        await _host.SettledAsync();
        var page = await _host.PageAsync(asked.Headers.Location!.ToString());
        Assert.Contains("No brief was kept.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Empty(_host.News.Store.Briefs.Ids());
    }

    [Fact]
    public async Task A_text_with_a_NUL_is_refused_by_its_name()
    {
        using var answer = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", "bridge\0river"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("NUL", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_kept_renews_itself_daily_and_has_a_page_and_a_feed()
    {
        var brief = await WrittenAsync();
        (await _host.PostAsync(BriefDeskPaths.Keep(brief.Id), ("keep", "daily"))).Dispose();
        Assert.Contains(SitePaths.Topic(brief.Id), await _host.PageAsync(BriefDeskPaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.Empty(await RenewAsync(TimeSpan.FromHours(23)));
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("c", "The bridge over the river is open", "The new bridge over the river was opened to cars on Friday after a year of work on its piers.")));
        await _host.News.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        var renewed = Assert.Single(await RenewAsync(TimeSpan.FromHours(25)));
        Assert.Equal(brief.Query, renewed.Query);
        Assert.Empty(await RenewAsync(TimeSpan.FromHours(26)));
        using var site = new PublicSite(_host.News.Store, _host.Office.Review, _host.News.Clock, "https://review.example/", null);
        var page = await site.MakeAsync(SitePaths.Topic(brief.Id), exported: false);
        Assert.Contains("opened to cars", Encoding.UTF8.GetString(page!.Bytes.Span), StringComparison.Ordinal);
        Assert.Contains("title=\"bridge over the river - a brief, Kura Review\" href=\"feed.xml\"", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        Assert.Contains("<a href=\"feed.xml\">Atom</a>", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        var feed = Encoding.UTF8.GetString((await site.MakeAsync(SitePaths.TopicFeed(brief.Id), exported: false))!.Bytes.Span);
        Assert.Contains($"https://review.example/briefs/{renewed.Id}/", feed, StringComparison.Ordinal);
        Assert.Contains("opened to cars", feed, StringComparison.Ordinal);
        Assert.Contains(SitePaths.TopicFeed(brief.Id), site.Paths());
        (await _host.PostAsync(BriefDeskPaths.Keep(brief.Id), ("keep", "no"))).Dispose();
        Assert.Null(await site.MakeAsync(SitePaths.Topic(brief.Id), exported: false));
        Assert.Empty(await RenewAsync(TimeSpan.FromDays(9)));

        Task<IReadOnlyList<Brief>> RenewAsync(TimeSpan after) =>
            TopicRenewal.RunAsync(_host.News.Store, new FakeTimeProvider(brief.Written + after), null, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_citation_opens_on_its_span_in_the_stored_text()
    {
        var brief = await WrittenAsync();
        var citation = brief.Claims().First().Citations[0];
        var page = WebUtility.HtmlDecode(await _host.PageAsync(BriefDeskPaths.Span(brief.Id, 1)));
        Assert.Contains($"<mark id=\"span\">{citation.Quote}</mark>", page, StringComparison.Ordinal);
        using var none = await _host.GetAsync(BriefDeskPaths.Span(brief.Id, 999));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_hidden_point_is_gone_for_readers_stands_struck_at_the_desk_and_comes_back()
    {
        var brief = await WrittenAsync();
        var claim = brief.Claims().First();
        await EditAsync(brief, ("act", "hide"), ("claim", BriefEdit.KeyOf(claim)));
        Assert.DoesNotContain(Html(claim), await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.Contains("1 point was hidden by the editor.", await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.Contains("<del>", await _host.PageAsync(BriefDeskPaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.Equal(brief, _host.News.Store.Briefs.Find(brief.Id)! with { Overview = brief.Overview, Sections = brief.Sections, Timeline = brief.Timeline, Conflicts = brief.Conflicts, Sources = brief.Sources });

        using var undone = await _host.PostAsync(BriefDeskPaths.Undo(brief.Id));
        Assert.Contains(Html(claim), await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        using var foreign = await _host.PostAsync(BriefDeskPaths.Edit(brief.Id), ("act", "hide"), ("claim", "1.1.0.5"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_hidden_point_leaves_the_feed_of_its_topic_and_every_form_to_carry_out()
    {
        var brief = await WrittenAsync();
        (await _host.PostAsync(BriefDeskPaths.Keep(brief.Id), ("keep", "daily"))).Dispose();
        using var site = new PublicSite(_host.News.Store, _host.Office.Review, _host.News.Clock, "https://review.example/", null);
        async Task<string> FeedAsync() => WebUtility.HtmlDecode(Encoding.UTF8.GetString((await site.MakeAsync(SitePaths.TopicFeed(brief.Id), exported: false))!.Bytes.Span));
        async Task<string> CopiedAsync() => WebUtility.HtmlDecode(await _host.PageAsync(string.Create(CultureInfo.InvariantCulture, $"{TodayPaths.Copy}?brief={brief.Id}")));
        var told = brief.Overview[0];
        var before = await FeedAsync();
        Assert.Contains(ClaimText.Plain(told), before, StringComparison.Ordinal);
        Assert.Contains(told.Text, await CopiedAsync(), StringComparison.Ordinal);

        _host.News.Clock.Advance(TimeSpan.FromMinutes(5));
        await EditAsync(brief, ("act", "hide"), ("claim", BriefEdit.KeyOf(told)));
        var after = await FeedAsync();
        Assert.DoesNotContain(ClaimText.Plain(told), after, StringComparison.Ordinal);
        Assert.NotEqual(Updated(before), Updated(after));
        Assert.DoesNotContain(told.Text, await CopiedAsync(), StringComparison.Ordinal);
        var edited = EditedBrief.Of(brief, _host.News.Store.Briefs.Edits(brief));
        Assert.DoesNotContain(told.Text, BriefMarkdown.Of(edited, new Dictionary<string, Source>()), StringComparison.Ordinal);

        foreach (var claim in brief.Claims().Select(BriefEdit.KeyOf).Distinct())
            await EditAsync(brief, ("act", "hide"), ("claim", claim));
        Assert.Null(await site.MakeAsync(SitePaths.TopicFeed(brief.Id), exported: false));
        using var copied = await _host.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{TodayPaths.Copy}?brief={brief.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, copied.StatusCode);

        static string Updated(string feed) => feed[feed.IndexOf("<entry", StringComparison.Ordinal)..].Split("<updated>")[1].Split('<')[0];
    }

    [Fact]
    public async Task A_brief_tells_how_balanced_its_outlets_are()
    {
        var brief = await WrittenAsync();
        var page = WebUtility.HtmlDecode(await _host.PageAsync(SitePaths.Brief(brief.Id)));
        Assert.Contains("How it measures", page, StringComparison.Ordinal);
        Assert.Contains("1 of 5 outlets that it cites", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_whose_points_are_all_hidden_says_so_and_stands_in_no_list()
    {
        var brief = await WrittenAsync();
        foreach (var claim in brief.Claims().Select(BriefEdit.KeyOf).Distinct())
            await EditAsync(brief, ("act", "hide"), ("claim", claim));
        Assert.Contains("The editor hid every point of this brief.", await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.DoesNotContain(brief.Title, await _host.PageAsync(SitePaths.Briefs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_is_withdrawn_leaves_when_and_why_and_comes_back()
    {
        var brief = await WrittenAsync();
        Assert.Contains(brief.Title, await _host.PageAsync(SitePaths.Briefs), StringComparison.Ordinal);
        (await _host.PostAsync(BriefDeskPaths.Withdraw(brief.Id), ("reason", "  "))).Dispose();
        Assert.Contains(Html(brief.Claims().First()), await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);

        (await _host.PostAsync(BriefDeskPaths.Keep(brief.Id), ("keep", "daily"))).Dispose();
        (await _host.PostAsync(BriefDeskPaths.Withdraw(brief.Id), ("reason", "The topic was put wrongly."))).Dispose();
        var page = await _host.PageAsync(SitePaths.Brief(brief.Id));
        Assert.Contains("This brief was withdrawn on 4 March 2026: The topic was put wrongly.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Html(brief.Claims().First()), page, StringComparison.Ordinal);
        Assert.DoesNotContain(brief.Title, await _host.PageAsync(SitePaths.Briefs), StringComparison.Ordinal);
        Assert.Empty(_host.News.Store.Topics.All());
        Assert.Contains("Show it to readers again", await _host.PageAsync(BriefDeskPaths.Brief(brief.Id)), StringComparison.Ordinal);

        (await _host.PostAsync(BriefDeskPaths.Withdraw(brief.Id), ("act", "restore"))).Dispose();
        Assert.Contains(Html(brief.Claims().First()), await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
        Assert.Contains(brief.Title, await _host.PageAsync(SitePaths.Briefs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_topic_in_another_language_is_another_brief()
    {
        var brief = await WrittenAsync();
        var other = new BriefDesk(_host.News.Store, _host.News.Clock).Write(brief.Query, "fr", null, null);
        Assert.NotEqual(brief.Id, other.Id);
        Assert.Equal([brief.Id], _host.News.Store.Briefs.Versions(brief));
        Assert.Equal([other.Id], _host.News.Store.Briefs.Versions(other));
        Assert.Equal([other.Id, brief.Id], _host.News.Store.Briefs.NewestOfEach().Select(one => one.Id));
        Assert.Equal(brief.Id, _host.News.Store.Briefs.Newest(brief.Query)!.Id);
        Assert.Empty(_host.News.Store.Briefs.Renewed());
        using var changes = await _host.GetAsync(SitePaths.BriefChanges(other.Id));
        Assert.Equal(HttpStatusCode.NotFound, changes.StatusCode);
    }

    [Fact]
    public async Task A_cited_item_that_was_edited_since_is_told_and_a_renewed_brief_shows_what_changed()
    {
        var brief = await WrittenAsync();
        await _host.News.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a", "Bridge opens again", "The bridge over the river was opened again on Friday after new piers were built under it. "
            + "Trucks may cross the river at walking pace until the summer, and the ferry that served the villages of the left bank goes back to its old pier. "
            + "The ministry of transport said the work cost less than was planned, because the steel of the old railings could be used again.")));
        var page = await _host.PageAsync(BriefDeskPaths.Brief(brief.Id));
        Assert.Contains("no longer stand in it", page, StringComparison.Ordinal);
        Assert.Contains("1 cited item was edited since", await _host.PageAsync(DeskPaths.Briefs), StringComparison.Ordinal);

        var renewed = await WrittenAsync();
        Assert.NotEqual(brief.Id, renewed.Id);
        var changes = await _host.PageAsync(SitePaths.BriefChanges(renewed.Id));
        Assert.Contains("No longer said", changes, StringComparison.Ordinal);
        Assert.Contains("<ins>", changes, StringComparison.Ordinal);
        using var first = await _host.GetAsync(SitePaths.BriefChanges(brief.Id));
        Assert.Equal(HttpStatusCode.NotFound, first.StatusCode);
        Assert.Contains(Html(brief.Claims().First()), await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cited_item_that_was_withdrawn_is_told_at_the_list_the_brief_and_the_span()
    {
        var brief = await WrittenAsync();
        _host.News.Store.Withdrawals.Withdraw(brief.Claims().First().Citations[0].Item, "The court asked for it.", _host.News.Clock.GetUtcNow());
        Assert.Contains("1 cited item was withdrawn", await _host.PageAsync(DeskPaths.Briefs), StringComparison.Ordinal);
        var page = await _host.PageAsync(BriefDeskPaths.Brief(brief.Id) + "?at=o0");
        Assert.Contains("was withdrawn on 4 March 2026: The court asked for it.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("was edited since", await _host.PageAsync(DeskPaths.Briefs), StringComparison.Ordinal);
        Assert.DoesNotContain(Html(brief.Claims().First()), page, StringComparison.Ordinal);
        Assert.Contains("The court asked for it.", await _host.PageAsync(BriefDeskPaths.Span(brief.Id, 1)), StringComparison.Ordinal);
        Assert.Contains("The court asked for it.", await _host.PageAsync(SitePaths.Brief(brief.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_and_an_edition_are_copied_out_in_every_form()
    {
        var brief = await WrittenAsync();
        var page = await _host.PageAsync($"{TodayPaths.Copy}?brief={brief.Id.ToString(CultureInfo.InvariantCulture)}&network=bluesky");
        Assert.Equal(5, page.Split("<section aria-labelledby=\"t").Length - 1);
        Assert.Contains("of 300", page, StringComparison.Ordinal);
        page = await _host.PageAsync($"{TodayPaths.Copy}?day=2026-03-04");
        Assert.Contains("Bridge closed", page, StringComparison.Ordinal);
        var story = _host.News.Store.Stories.List().Single(one => one.Title == "Bridge closed");
        page = await _host.PageAsync($"{TodayPaths.Copy}?day=2026-03-04&story={story.Id.ToString(CultureInfo.InvariantCulture)}");
        Assert.Contains("https://herald.example/a", page, StringComparison.Ordinal);
    }

    private Brief Only => _host.News.Store.Briefs.NewestOfEach().Single();

    private static string Html(Claim claim) => WebUtility.HtmlEncode(claim.Text[..30]);

    private async Task<Brief> WrittenAsync()
    {
        using var asked = await _host.PostAsync(BriefDeskPaths.Ask, ("topic", "bridge over the river"), ("language", "en"));
        await _host.SettledAsync();
        return Only;
    }

    private async Task EditAsync(Brief brief, params (string, string)[] fields)
    {
        using var answer = await _host.PostAsync(BriefDeskPaths.Edit(brief.Id), fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
