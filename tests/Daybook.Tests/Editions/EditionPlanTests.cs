using Daybook.Core.Editions;
using Daybook.Core.Stories;

namespace Daybook.Tests.Editions;

public sealed class EditionPlanTests
{
    private static readonly DateOnly Day = new(2025, 9, 4);

    private static readonly Review Caucasus = Some.Review() with
    {
        MaxStories = 2,
        Sections = [new("Georgia", ["GE"], []), new("Azerbaijan", ["AZ"], []), new("Neighbours", [], [])],
    };

    private static readonly StoryFacts[] Stories =
    [
        Story(1, "Road open again", "GE", "a", "b", "c"),
        Story(2, "Metro closes early", "AZ", "a", "b"),
        Story(3, "Boats run into October", "UA", "d"),
        Story(4, "Film week", "GE", "e"),
    ];

    private int _entries;

    [Fact]
    public void Without_a_word_the_strongest_stand_and_the_rest_is_listed() =>
        Assert.Equal("Georgia 1 | Azerbaijan 2 | also 4 3", Written(Draft()));

    [Fact]
    public void What_was_taken_stands_beyond_the_limit_in_its_section_and_what_was_left_out_is_gone()
    {
        var draft = Draft(Entry(PlanAct.Take, 3, "Azerbaijan"), Entry(PlanAct.Leave, 2), Entry(PlanAct.Also, 1), Entry(PlanAct.Take, 4));
        Assert.Equal("Georgia 4 | Azerbaijan 3 | also 1", Written(draft));
        Assert.Equal(StoryChoice.Out, Of(draft, 2).Choice);
        Assert.True(Of(draft, 2).Decided);
        Assert.Contains(2, draft.Edition.Gauges.Comprehensive.Missing);
    }

    [Fact]
    public void The_lead_is_the_editors_until_the_story_goes()
    {
        Assert.Equal(4, Draft(Entry(PlanAct.Lead, 4)).Edition.Lead);
        Assert.Equal(1, Draft(Entry(PlanAct.Lead, 4), Entry(PlanAct.Leave, 4)).Edition.Lead);
        Assert.Equal(4, Draft(Entry(PlanAct.Lead, 4), Entry(PlanAct.Leave, 2)).Edition.Lead);
    }

    [Fact]
    public void Stories_stand_where_they_were_put_in_the_order_of_putting()
    {
        PlanEntry[] taken = [Entry(PlanAct.Take, 1, "Georgia"), Entry(PlanAct.Take, 2, "Georgia"), Entry(PlanAct.Take, 3, "Georgia"), Entry(PlanAct.Take, 4, "Georgia")];
        Assert.Equal("Georgia 1 2 4 3", Written(Draft(taken)));
        Assert.Equal("Georgia 4 1 2 3", Written(Draft([.. taken, Entry(PlanAct.Place, 4, "1")])));
        Assert.Equal("Georgia 3 4 1 2", Written(Draft([.. taken, Entry(PlanAct.Place, 4, "1"), Entry(PlanAct.Place, 3, "1")])));
        Assert.Equal("Georgia 2 4 3 1", Written(Draft([.. taken, Entry(PlanAct.Place, 1, "9")])));
    }

    [Fact]
    public void An_own_headline_and_a_note_stand_in_the_language_of_the_review()
    {
        var story = Draft(Entry(PlanAct.Headline, 1, "The road is open"), Entry(PlanAct.Note, 1, "Lorries still go round.")).Edition.Stories[0];
        Assert.Equal(("The road is open", "en", true, "Lorries still go round."), (story.Title, story.Language, story.OwnTitle, story.Note));
        Assert.False(Draft(Entry(PlanAct.Headline, 1, "The road is open"), Entry(PlanAct.Headline, 1)).Edition.Stories[0].OwnTitle);
    }

    [Fact]
    public void An_undo_takes_back_the_entry_it_names_and_no_other()
    {
        var leave = Entry(PlanAct.Leave, 1);
        var take = Entry(PlanAct.Take, 4);
        var undo = Entry(PlanAct.Undo, null) with { Undoes = leave.Id };
        Assert.Equal("Georgia 1 4 | also 2 3", Written(Draft(leave, take, undo)));
        Assert.Equal("Georgia 4 | Azerbaijan 2 | also 3", Written(Draft(leave, take, undo, Entry(PlanAct.Undo, null) with { Undoes = undo.Id })));
    }

    [Fact]
    public void What_was_carried_over_stands_the_next_day_though_nothing_is_new_and_what_stood_unchanged_is_offered()
    {
        var yesterday = Draft();
        var tomorrow = Compose(Day.AddDays(1), EditionPlan.Of(EditionPlan.None, [], [], Plan(Entry(PlanAct.Carry, 3)), id => id), yesterday.Edition);
        Assert.Equal("Neighbours 3", Written(tomorrow));
        Assert.True(Of(tomorrow, 3).Carried);
        var road = Of(tomorrow, 1);
        Assert.Equal((StoryChoice.Out, true, (DateOnly?)Day), (road.Choice, road.Unchanged, road.StoodOn));
        Assert.DoesNotContain(tomorrow.Candidates, candidate => candidate.Story.Id == 4);
    }

    [Fact]
    public void A_pinned_story_stands_first_as_long_as_it_has_news()
    {
        var pin = Entry(PlanAct.Pin, 3) with { Day = Day.AddDays(-3) };
        var plan = EditionPlan.Of(EditionPlan.None, [], [pin], null, id => id);
        var draft = Compose(Day, plan, null);
        Assert.Equal(StoryChoice.In, Of(draft, 3).Choice);
        Assert.Equal(Reason.Of(ReasonKind.Pinned), draft.Candidates[0].Story.Reasons[0]);
        Assert.Empty(EditionPlan.Of(EditionPlan.None, [], [pin, Entry(PlanAct.Pin, 3, EditionPlan.Off)], null, id => id).Pinned);
    }

    [Fact]
    public void A_decision_on_a_story_that_merged_since_holds_for_the_story_it_went_up_in()
    {
        var plan = EditionPlan.Of(EditionPlan.None, [Entry(PlanAct.Take, 99, "Neighbours")], [], null, id => id == 99 ? 4 : id);
        Assert.Equal("Georgia 1 | Neighbours 4 | also 2 3", Written(Compose(Day, plan, null)));
    }

    [Fact]
    public void A_correction_keeps_every_word_that_was_not_changed_on_purpose()
    {
        var published = Draft().Edition with { State = EditionState.Published, Published = Some.Moment("2025-09-04T18:05Z") };
        StoryFacts[] edited = [.. Stories.Select(story => story with { Members = [.. story.Members.Select(member => member with { Title = "Edited: " + member.Title })] })];
        var plan = EditionPlan.Of(EditionPlan.As(published, id => id), [Entry(PlanAct.Leave, 2), Entry(PlanAct.Headline, 3, "Boats")], [], null, id => id);
        var anew = Composer.Compose(Caucasus, Day, edited, [], null, Some.Moment("2025-09-05T08:00Z"), plan);

        var corrected = Correcting.Of(published, anew, new HashSet<long>(), id => id, 2, "The metro does not close.", Some.Moment("2025-09-05T08:00Z"));

        Assert.Equal((2, "The metro does not close.", published.Published), (corrected.Revision, corrected.Reason, corrected.FirstPublished));
        Assert.Equal(["Road open again", "Film week", "Boats"], corrected.Stories.Select(story => story.Title));
        Assert.Equal(["Headline Boats", "Dropped Metro closes early"], EditionDifference.Of(published, corrected).Select(change => $"{change.Kind} {change.Story.Title}"));
    }

    [Fact]
    public void A_correction_shows_a_story_anew_where_an_item_of_it_is_gone()
    {
        var published = Draft().Edition with { State = EditionState.Published, Published = Some.Moment("2025-09-04T18:05Z") };
        StoryFacts[] left = [Stories[0] with { Members = [.. Stories[0].Members.Skip(1).Select(member => member with { Title = "Told by another" })] }, .. Stories[1..]];
        var anew = Composer.Compose(Caucasus, Day, left, [], null, Some.Moment("2025-09-05T08:00Z"), EditionPlan.As(published, id => id));
        var corrected = Correcting.Of(published, anew, new HashSet<long> { Stories[0].Members[0].Id }, id => id, 2, "A text was withdrawn.", Some.Moment("2025-09-05T08:00Z"));
        Assert.Equal("Told by another", corrected.Stories.First(story => story.Id == 1).Title);
    }

    [Fact]
    public void News_after_an_early_publication_belongs_to_the_next_day()
    {
        var early = Draft().Edition with { State = EditionState.Published, Window = new EditionWindow(Some.Moment("2025-09-03T18:00Z"), Some.Moment("2025-09-04T15:00Z")) };
        var late = Some.Story(9, Some.Member(90, "2025-09-04T16:30Z"));
        var next = Composer.Compose(Caucasus, Day.AddDays(1), [late], [], early, Some.Moment("2025-09-05T18:00Z"));
        Assert.Equal([9L], next.Stories.Select(story => story.Id));
        Assert.Equal(early.Window.To, next.Window.From);
    }

    private static Draft Draft(params PlanEntry[] entries) => Compose(Day, Plan(entries), null);

    private static EditionPlan Plan(params PlanEntry[] entries) => EditionPlan.Of(EditionPlan.None, entries, [], null, id => id);

    private static Draft Compose(DateOnly day, EditionPlan plan, Edition? yesterday) =>
        Composer.Draft(Caucasus, day, Stories, [], yesterday, Some.Moment("2025-09-05T19:00Z"), plan);

    private PlanEntry Entry(PlanAct act, long? story, string? value = null) =>
        new() { Id = ++_entries, Review = "caucasus", Day = Day, At = Some.Moment("2025-09-04T17:00Z"), By = "ana", Act = act, Story = story, Value = value };

    private static StoryFacts Story(long id, string title, string place, params string[] sources) =>
        Some.Story(id, [.. sources.Select((source, at) => Some.Member(id * 10 + at, "2025-09-04T08:00Z", source, title) with { Places = [place] })]);

    private static Candidate Of(Draft draft, long story) => draft.Candidates.First(candidate => candidate.Story.Id == story);

    private static string Written(Draft draft) => string.Join(" | ", draft.Edition.Sections.Select(section => $"{section.Heading} {string.Join(' ', section.Stories)}")
        .Concat(draft.Edition.AlsoReported.Count > 0 ? [$"also {string.Join(' ', draft.Edition.AlsoReported)}"] : []));
}
