using Daybook.Core.Editions;
using Daybook.Core.Stories;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

public sealed class EditionStateOnSqliteTests() : EditionStateTests(TestDatabase.Sqlite());

public sealed class EditionStateOnPostgresTests() : EditionStateTests(TestDatabase.Postgres());

/// <summary>An edition from draft to tombstone: what was published stays, and readers see what became of it.</summary>
public abstract class EditionStateTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 4);

    private static readonly Review Review = new()
    {
        Name = "prut",
        Title = "Prut Review",
        Languages = ["en"],
        TimeZone = "Europe/Chisinau",
        CutOff = new TimeOnly(22, 0),
    };

    private readonly NewsDesk _news;
    private readonly EditionDesk _desk;

    protected EditionStateTests(TestDatabase database)
    {
        _news = new NewsDesk(database).Outlet("herald");
        _desk = new EditionDesk(_news.Store, _news.Clock);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _news.Dispose();
    }

    [Fact]
    public async Task A_draft_follows_the_news_and_the_plan_until_it_is_published()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        Assert.Equal(EditionState.Draft, _desk.Show(Review, Day).State);
        Decide(PlanAct.Lead, berries);
        Decide(PlanAct.Headline, bridge, "Bridge shut until May");
        var published = _desk.Publish(Review, Day).Edition!;
        Assert.Equal((EditionState.Published, 1, (long?)berries), (published.State, published.Revision, published.Lead));
        Assert.Contains(published.Stories, story => story is { Title: "Bridge shut until May", OwnTitle: true });

        Decide(PlanAct.Leave, berries);
        Assert.Equal(2, _desk.Show(Review, Day).Stories.Count);
        Assert.Equal(1, _desk.Publish(Review, Day).Edition!.Revision);
    }

    [Fact]
    public async Task A_correction_is_a_new_revision_and_the_first_keeps_its_text()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        _news.Clock.Advance(TimeSpan.FromHours(1));
        Decide(PlanAct.Headline, bridge, "Bridge shut until May");
        Decide(PlanAct.Leave, berries);
        var corrected = _desk.Correct(Review, Day, "The bridge opens in May.").Edition!;
        Assert.Equal((EditionState.Published, 2, "The bridge opens in May."), (corrected.State, corrected.Revision, corrected.Reason));
        Assert.Equal(["Bridge shut until May"], corrected.Stories.Select(story => story.Title));
        Assert.True(corrected.FirstPublished < corrected.Published);

        var page = await PageAsync("/2026/03/04/");
        Assert.Contains("Revised", page, StringComparison.Ordinal);
        Assert.Contains("revision-2/changes/", page, StringComparison.Ordinal);
        var changes = await PageAsync("/2026/03/04/revision-2/changes/");
        Assert.Contains("The bridge opens in May.", changes, StringComparison.Ordinal);
        Assert.Contains("<del>Bridge closed</del>", changes, StringComparison.Ordinal);
        Assert.Contains("Strawberries", changes, StringComparison.Ordinal);
        var first = await PageAsync("/2026/03/04/revision-1/");
        Assert.Contains("Strawberries", first, StringComparison.Ordinal);
        Assert.Contains("Read revision 2", first, StringComparison.Ordinal);
        Assert.Contains("noindex", first, StringComparison.Ordinal);
        Assert.Null(await FileAsync("/2026/03/04/revision-3/"));
        Assert.Null(await FileAsync("/2026/03/04/revision-1/changes/"));
    }

    [Fact]
    public async Task A_withdrawn_edition_leaves_a_dated_tombstone_everywhere_and_nothing_else()
    {
        await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        _news.Clock.Advance(TimeSpan.FromDays(1));
        var gone = _desk.Withdraw(Review, Day, "A source asked for it.").Edition!;
        Assert.Equal((EditionState.Withdrawn, 2), (gone.State, gone.Revision));
        Assert.Equal(EditionState.Withdrawn, _desk.Show(Review, Day).State);

        var page = await PageAsync("/2026/03/04/");
        Assert.Contains("withdrawn on 5 March 2026: A source asked for it.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Strawberries", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0 stories", page, StringComparison.Ordinal);
        Assert.Contains("A source asked for it.", await PageAsync("/archive/"), StringComparison.Ordinal);
        Assert.Contains("A source asked for it.", await PageAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Strawberries", await PageAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Null(await FileAsync("/2026/03/04/revision-1/"));
        Assert.DoesNotContain("Strawberries", await PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_changes_nothing()
    {
        await TwoStoriesAsync();
        Assert.Equal(EditionRefusal.NotPublished, _desk.Withdraw(Review, Day, "why").Refusal);
        Assert.Equal(EditionRefusal.NotPublished, _desk.Correct(Review, Day, "why").Refusal);
        Assert.Equal(EditionRefusal.NotBegun, _desk.Publish(Review, Day.AddDays(3)).Refusal);
        Assert.Equal(EditionRefusal.NoStory, _desk.Publish(Review, Day.AddDays(-9)).Refusal);
        _desk.Publish(Review, Day);
        _desk.Withdraw(Review, Day, "why");
        Assert.Equal(EditionRefusal.Withdrawn, _desk.Publish(Review, Day).Refusal);
        Assert.Equal(EditionRefusal.Withdrawn, _desk.Withdraw(Review, Day, "why").Refusal);
        Assert.Equal(EditionRefusal.Withdrawn, _desk.Correct(Review, Day, "why").Refusal);
        var back = _desk.PublishAgain(Review, Day, "The source took its wish back.").Edition!;
        Assert.Equal((EditionState.Published, 3, 2), (back.State, back.Revision, back.Stories.Count));
        Assert.Equal(EditionRefusal.NotWithdrawn, _desk.PublishAgain(Review, Day, "why").Refusal);
    }

    [Fact]
    public async Task A_correction_in_which_nothing_differs_is_refused()
    {
        var (bridge, _) = await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        _news.Clock.Advance(TimeSpan.FromHours(1));
        var refused = _desk.Correct(Review, Day, "why");
        Assert.Equal((EditionRefusal.Same, 1), (refused.Refusal!.Value, refused.Edition!.Revision));
        Decide(PlanAct.Place, bridge, "2");
        Assert.Equal(2, _desk.Correct(Review, Day, "The bridge comes second.").Edition!.Revision);
        Assert.Equal(EditionRefusal.Same, _desk.Correct(Review, Day, "why").Refusal);
    }

    [Fact]
    public async Task A_withdrawal_stays_among_the_corrections_when_the_day_is_published_again()
    {
        await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        _news.Clock.Advance(TimeSpan.FromHours(1));
        _desk.Withdraw(Review, Day, "A source asked for it.");
        Assert.Contains("4 March 2026, withdrawn</a>: A source asked for it.", await PageAsync("/about/"), StringComparison.Ordinal);
        _desk.PublishAgain(Review, Day, "The source took its wish back.");
        var about = await PageAsync("/about/");
        Assert.Contains("4 March 2026, withdrawn</a>: A source asked for it.", about, StringComparison.Ordinal);
        Assert.Contains("4 March 2026, revision 3</a>: The source took its wish back.", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_corrections_of_a_day_are_all_told_until_it_is_withdrawn()
    {
        var (bridge, _) = await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        foreach (var headline in new[] { "Bridge shut until May", "Bridge shut until June" })
        {
            _news.Clock.Advance(TimeSpan.FromHours(1));
            Decide(PlanAct.Headline, bridge, headline);
            _desk.Correct(Review, Day, headline + ".");
        }
        var about = await PageAsync("/about/");
        Assert.Contains("Bridge shut until May.", about, StringComparison.Ordinal);
        Assert.Contains("Bridge shut until June.", about, StringComparison.Ordinal);
        _desk.Withdraw(Review, Day, "A source asked for it.");
        Assert.DoesNotContain("Bridge shut until", await PageAsync("/about/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_does_not_claim_to_tell_a_story_from_items_that_are_not_of_it()
    {
        var (bridge, _) = await TwoStoriesAsync();
        _desk.Publish(Review, Day);
        Assert.Contains("2 stories from 2 items", await PageAsync("/2026/03/04/"), StringComparison.Ordinal);
        var next = Day.AddDays(1);
        _news.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero));
        _news.Store.Plans.Add(new PlanEntry { Review = Review.Name, Day = next, At = _news.Clock.GetUtcNow(), By = "ana", Act = PlanAct.Take, Story = bridge });
        _desk.Publish(Review, next);
        Assert.Contains("1 story, 0 new items", await PageAsync("/2026/03/05/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_story_has_the_headline_under_which_the_newest_edition_tells_it()
    {
        var (bridge, _) = await TwoStoriesAsync();
        Assert.Contains(">Bridge closed</h1>", await PageAsync($"/stories/{bridge}/"), StringComparison.Ordinal);
        Decide(PlanAct.Headline, bridge, "Bridge shut");
        _desk.Publish(Review, Day);
        var page = await PageAsync($"/stories/{bridge}/");
        Assert.Contains(">Bridge shut</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Bridge shut", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk", "Міст закрито")]
    [InlineData("en", "Bridge closed")]
    [InlineData("fr", "Bridge closed")]
    public async Task The_page_of_a_story_has_a_headline_in_the_language_of_the_review_where_a_report_has_one(string language, string headline)
    {
        const string feed = "https://visnyk.example/feed.xml";
        _news.Outlet("visnyk", feed, "uk");
        _news.Web.Put(feed, Rss.Feed(Rss.Item("https://visnyk.example/a", "Міст закрито", "У вівторок міст через річку закрили для вантажівок, повідомило міністерство транспорту.", published: "2026-03-04T11:00:00Z")));
        await TwoStoriesAsync();
        var stories = _news.Store.Stories.List();
        var (bridge, other) = (stories.Single(story => story.Title == "Bridge closed"), stories.Single(story => story.Title == "Міст закрито"));
        _news.Store.StoryEdits.Apply(StoryEdit.Merge(bridge, other, "ana", _news.Clock.GetUtcNow()));
        using var site = new PublicSite(_news.Store, Review with { Languages = language == "fr" ? ["fr", "en"] : [language] }, _news.Clock, "https://prut.example/", null);
        var page = (await site.FindAsync($"/stories/{bridge.Id}/", exported: false, TestContext.Current.CancellationToken))!;
        Assert.Contains($">{headline}</h1>", System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(page.Bytes.Span)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_after_an_early_publication_stands_in_the_next_edition()
    {
        await TwoStoriesAsync();
        var published = _desk.Publish(Review, Day).Edition!;
        Assert.Equal(_news.Clock.GetUtcNow(), published.Window.To);
        await _news.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("c", "Fire in the old mill",
            "A fire broke out in the old mill of the village in the afternoon and was put out by neighbours before the brigade came from town.", published: "2026-03-04T15:00:00Z")));
        await _news.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        Assert.Equal(["Fire in the old mill"], _desk.Draft(Review, Day.AddDays(1)).Edition.Stories.Select(story => story.Title));
    }

    [Fact]
    public async Task At_the_cut_off_an_edition_is_published_where_the_rule_or_the_editor_says_so()
    {
        await TwoStoriesAsync();
        _desk.Show(Review, Day);
        _news.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 20, 1, 0, TimeSpan.Zero));
        Assert.Empty(_desk.ComposeDue(Review, Day));
        Decide(PlanAct.PublishAtCutOff, null);
        Assert.Equal(EditionState.Published, Assert.Single(_desk.ComposeDue(Review, Day)).State);
        Assert.Empty(_desk.ComposeDue(Review, Day));
        var automatic = Review with { Name = "other", Approval = Approval.Automatic };
        _desk.Show(automatic, Day);
        Assert.Equal(EditionState.Published, Assert.Single(_desk.ComposeDue(automatic, Day)).State);
    }

    [Fact]
    public async Task A_running_review_publishes_a_day_on_which_nothing_happened_but_none_before_its_first_news()
    {
        await TwoStoriesAsync();
        _news.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 20, 1, 0, TimeSpan.Zero));
        var made = _desk.ComposeDue(Review with { Approval = Approval.Automatic }, Day.AddDays(-3));
        Assert.Equal([(Day, 2), (Day.AddDays(1), 0)], made.Select(edition => (edition.Day, edition.Stories.Count)));
    }

    private async Task<(long Bridge, long Berries)> TwoStoriesAsync()
    {
        await _news.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-03-04T10:00:00Z")));
        await _news.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
        var stories = _news.Store.Stories.List();
        return (stories[0].Id, stories[1].Id);
    }

    private void Decide(PlanAct act, long? story, string? value = null) => _news.Store.Plans.Add(
        new PlanEntry { Review = Review.Name, Day = Day, At = _news.Clock.GetUtcNow(), By = "ana", Act = act, Story = story, Value = value });

    private async Task<SiteFile?> FileAsync(string path)
    {
        using var site = new PublicSite(_news.Store, Review, _news.Clock, "https://prut.example/", null);
        return await site.FindAsync(path, exported: false, TestContext.Current.CancellationToken);
    }

    private async Task<string> PageAsync(string path) => System.Text.Encoding.UTF8.GetString((await FileAsync(path))!.Bytes.Span);
}
