using Daybook.Core.Editions;
using Daybook.Core.Stories;
using Daybook.Engine.Publishing;
using Daybook.Pages.Shell;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Editorial;

public sealed class StoryEditOnSqliteTests() : StoryEditTests(TestDatabase.Sqlite());

public sealed class StoryEditOnPostgresTests() : StoryEditTests(TestDatabase.Postgres());

/// <summary>An editor's word on stories: seen at once, obeyed by every later run of grouping, taken back without a trace left in the stories.</summary>
public abstract class StoryEditTests : IDisposable
{
    private readonly NewsDesk _desk;

    protected StoryEditTests(TestDatabase database) => _desk = new NewsDesk(database).Outlet("herald");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _desk.Dispose();
    }

    [Fact]
    public async Task Merged_stories_are_one_at_once_and_after_the_next_grouping()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        var kept = Apply(StoryEdit.Merge(bridge, berries, "ana", _desk.Clock.GetUtcNow()));
        Assert.Equal(bridge.Id, _desk.Store.Stories.Find(berries.Id)?.Id);
        var merged = Assert.Single(_desk.Store.Stories.List());
        Assert.Equal(2, merged.Items.Count);
        // Why is said at once, not only after the next grouping.
        Assert.Equal((berries.Items[0], bridge.Items[0]), Assert.Single(merged.Why) is { } why ? (why.Item, why.With) : default);
        Assert.Equal([Reason.Of(ReasonKind.PutTogether)], merged.Why[0].Reasons);

        Assert.True(_desk.Store.StoryEdits.AnyUnsettled());
        Assert.NotNull(await GroupAsync());
        Assert.Equal(bridge.Id, Assert.Single(_desk.Store.Stories.List()).Id);
        Assert.False(_desk.Store.StoryEdits.AnyUnsettled());
        Assert.Equal(kept.Id, Assert.Single(_desk.Store.StoryEdits.All()).Id);
    }

    [Fact]
    public async Task A_site_of_files_keeps_the_address_of_a_story_that_went_up_in_another()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        Apply(StoryEdit.Merge(bridge, berries, "ana", _desk.Clock.GetUtcNow()));
        var review = new Review { Name = "paper", Title = "Paper", Languages = ["en"], TimeZone = "UTC", CutOff = new TimeOnly(22, 0) };
        using var site = new PublicSite(_desk.Store, review, _desk.Clock, "https://review.example/", null);
        Assert.Contains(SitePaths.Story(berries.Id), site.Paths());
        Assert.NotNull(await site.FindAsync(SitePaths.Story(berries.Id), exported: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_undone_merge_gives_each_story_its_own_address_back()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        var kept = Apply(StoryEdit.Merge(bridge, berries, "ana", _desk.Clock.GetUtcNow()));
        Apply(StoryEdit.Undo(kept, "ben", _desk.Clock.GetUtcNow()));
        Assert.Equal((bridge.Id, berries.Id), (_desk.Store.Stories.Find(bridge.Id)!.Id, _desk.Store.Stories.Find(berries.Id)!.Id));
        Assert.Equal(berries.Title, _desk.Store.Stories.Find(berries.Id)!.Title);

        await GroupAsync();
        Assert.Equal([bridge.Id, berries.Id], _desk.Store.Stories.List().Select(story => story.Id));
        Assert.Equal(["Merge", "Undo"], _desk.Store.StoryEdits.All().Select(edit => edit.Kind.ToString()));
    }

    [Fact]
    public async Task A_part_split_off_is_a_story_of_its_own_and_undoing_it_leads_back()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        var merged = Apply(StoryEdit.Merge(bridge, berries, "ana", _desk.Clock.GetUtcNow()));
        await GroupAsync();
        var whole = Assert.Single(_desk.Store.Stories.List());

        var split = Apply(StoryEdit.Split(whole, [whole.Items[0]], "Bridge", "en", "ana", _desk.Clock.GetUtcNow()));
        Assert.Equal(2, _desk.Store.Stories.List().Count);
        Assert.Equal("Bridge", _desk.Store.Stories.Find(split.Parts[0].After)!.Title);
        await GroupAsync();
        Assert.Equal(2, _desk.Store.Stories.List().Count);

        Apply(StoryEdit.Undo(split, "ana", _desk.Clock.GetUtcNow()));
        await GroupAsync();
        Assert.Equal(whole.Id, Assert.Single(_desk.Store.Stories.List()).Id);
        Assert.Equal(whole.Id, _desk.Store.Stories.Find(split.Parts[0].After)!.Id);
        Assert.NotEqual(0, merged.Id);
    }

    [Fact]
    public async Task An_edit_of_stories_that_changed_since_the_editor_looked_does_nothing()
    {
        var (bridge, berries) = await TwoStoriesAsync();
        Apply(StoryEdit.Merge(bridge, berries, "ana", _desk.Clock.GetUtcNow()));
        Assert.Null(_desk.Store.StoryEdits.Apply(StoryEdit.Merge(berries, bridge, "ben", _desk.Clock.GetUtcNow())));
        Assert.Single(_desk.Store.StoryEdits.All());
    }

    [Fact]
    public async Task Why_items_stand_together_is_said_again_when_a_split_and_a_move_are_undone()
    {
        var (whole, other) = await StoryOfThreeAsync();
        var why = Told(whole);
        var split = Apply(StoryEdit.Split(whole, [whole.Items[0]], "Bridge closed", "en", "ana", _desk.Clock.GetUtcNow()));
        var rest = Now(whole);
        var move = Apply(StoryEdit.Move(rest, [rest.Items[0]], other, "Strawberries", "en", "ana", _desk.Clock.GetUtcNow()));
        Assert.Empty(Now(whole).Why);
        Apply(StoryEdit.Undo(move, "ana", _desk.Clock.GetUtcNow()));
        Apply(StoryEdit.Undo(split, "ana", _desk.Clock.GetUtcNow()));
        Assert.Equal(2, why.Count);
        Assert.Equal(why, Told(Now(whole)));
        await GroupAsync();
        Assert.Equal(2, Now(whole).Why.Count);
        Assert.Empty(Now(other).Why);
    }

    [Fact]
    public async Task What_is_left_of_a_split_story_bears_the_headline_of_a_member_which_needs_no_reason()
    {
        var (whole, _) = await StoryOfThreeAsync();
        var face = Assert.Single(_desk.Items, item => item.Title == whole.Title && whole.Items.Contains(item.Id));
        var split = Apply(StoryEdit.Split(whole, [face.Id], whole.Title, "en", "ana", _desk.Clock.GetUtcNow()));
        var rest = Now(whole);
        Assert.Equal(_desk.Items.Single(item => item.Id == rest.Items[0]).Title, rest.Title);
        Assert.DoesNotContain(rest.Why, match => match.Item == rest.Items[0]);
        await GroupAsync();
        rest = Now(whole);
        Assert.Single(rest.Why);

        Apply(StoryEdit.Undo(split, "ana", _desk.Clock.GetUtcNow()));
        Assert.Equal((whole.Title, 2), (Now(whole).Title, Now(whole).Why.Count));
    }

    [Fact]
    public async Task A_part_without_a_headline_of_its_own_has_its_first_words_at_once_and_the_old_one_after_an_undo()
    {
        string Post(string name, string words, int hour) => $"<item><link>https://herald.example/{name}</link><description>{words}</description><pubDate>Wed, 04 Mar 2026 {hour:00}:00:00 GMT</pubDate></item>";
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(Post("a", "Choir sings in the old mill tonight.", 8), Post("b", "Pool shut until May after cracks.", 9), Post("c", "Bakers want more for rye.", 10)));
        await GroupAsync();
        var stories = _desk.Store.Stories.List();
        Assert.Equal(["Choir sings in the old mill tonight.", "Pool shut until May after cracks.", "Bakers want more for rye."], stories.Select(story => story.Title));
        Apply(StoryEdit.Merge(stories[0], stories[1], "ana", _desk.Clock.GetUtcNow()));
        Apply(StoryEdit.Merge(Now(stories[0]), stories[2], "ana", _desk.Clock.GetUtcNow()));
        await GroupAsync();
        var whole = Now(stories[0]);
        foreach (var (off, title) in new[] { (stories[2], stories[2].Title), (stories[0], stories[0].Title) })
        {
            var split = Apply(StoryEdit.Split(whole, off.Items, title, null, "ana", _desk.Clock.GetUtcNow()));
            Assert.Equal(whole.Items.Except(off.Items).Contains(stories[0].Items[0]) ? stories[0].Title : stories[1].Title, Now(whole).Title);
            Assert.Equal(title, _desk.Store.Stories.Find(split.Parts[0].After)!.Title);
            Apply(StoryEdit.Undo(split, "ana", _desk.Clock.GetUtcNow()));
            Assert.Equal(whole.Title, Now(whole).Title);
        }
    }

    [Fact]
    public async Task What_a_withdrawn_item_shared_is_not_kept_for_an_undo()
    {
        var (whole, _) = await StoryOfThreeAsync();
        Apply(StoryEdit.Split(whole, [whole.Items[0]], "Bridge closed", "en", "ana", _desk.Clock.GetUtcNow()));
        Assert.NotEmpty(_desk.Store.StoryEdits.All()[^1].Parts[0].Lost!);
        _desk.Store.Withdrawals.Withdraw(whole.Items[0], "Reason.", _desk.Clock.GetUtcNow());
        Assert.Empty(_desk.Store.StoryEdits.All()[^1].Parts[0].Lost!);
        Assert.DoesNotContain(_desk.Store.StoryEdits.All().SelectMany(edit => edit.Parts), part => part.Items.Contains(whole.Items[0]) && part.Title.Contains("Bridge closed", StringComparison.Ordinal));
    }

    /// <summary>A story of three items put together by an editor, and another.</summary>
    private async Task<(Story Whole, Story Other)> StoryOfThreeAsync()
    {
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-03-04T10:00:00Z"),
            Rss.Item("c", "Choir in the old mill", "A choir of forty sang harvest songs in the hall of the old mill, and afterwards everyone was thanked for coming.", published: "2026-03-04T11:00:00Z"),
            Rss.Item("d", "Swimming pool shut", "Cracks in its roof keep children out of the swimming pool until May, and plumbers may cost more than the budget has.", published: "2026-03-04T12:00:00Z")));
        await GroupAsync();
        var stories = _desk.Store.Stories.List();
        Assert.Equal(4, stories.Count);
        foreach (var from in stories.Skip(1).Take(2))
            Apply(StoryEdit.Merge(Now(stories[0]), from, "ana", _desk.Clock.GetUtcNow()));
        await GroupAsync();
        return (Now(stories[0]), stories[3]);
    }

    private Story Now(Story story) => _desk.Store.Stories.Find(story.Id)!;

    private static List<(long, long, ReasonKind)> Told(Story story) => [.. story.Why.Select(match => (match.Item, match.With, match.Reasons[0].Kind))];

    private async Task<(Story Bridge, Story Berries)> TwoStoriesAsync()
    {
        await _desk.CollectAsync(NewsDesk.Own, Rss.Feed(Rss.Item("a"), Rss.Item("b", "Strawberries", Rss.OtherText, published: "2026-03-04T10:00:00Z")));
        await GroupAsync();
        var stories = _desk.Store.Stories.List();
        Assert.Equal(2, stories.Count);
        return (stories[0], stories[1]);
    }

    private StoryEdit Apply(StoryEdit edit) => _desk.Store.StoryEdits.Apply(edit)!;

    private Task<Engine.Stories.GroupReport?> GroupAsync() => _desk.Pipeline.GroupAsync(edited: false, TestContext.Current.CancellationToken);
}
