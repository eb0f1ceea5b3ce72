using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

/// <summary>What a published edition is after a report in it was withdrawn.</summary>
public sealed class EditionErasureTests
{
    private static readonly Tombstone Stone = new(Some.Moment("2025-09-05T08:00Z"), "The source asked for it.");

    private static readonly StoryMember Shut = Some.Member(10, "2025-09-04T06:00Z", "a", "Road to Ushguli shut") with { Lead = "The road to Ushguli was shut on Thursday, said the road service." };
    private static readonly StoryMember Russian = Some.Member(11, "2025-09-04T06:10Z", "b", "Дорога закрыта") with { Language = "ru", Lead = "Дорога закрыта, сообщили в ведомстве." };
    private static readonly StoryMember Closed = Some.Member(12, "2025-09-04T07:00Z", "c", "No way to Ushguli") with { Lead = "Nobody gets through, said the mayor." };

    [Fact]
    public void A_story_that_others_tell_goes_on_with_the_next_telling_as_a_correction()
    {
        var published = Published([Shut, Russian, Closed]);
        var next = Next(published, Shut, [Russian, Closed]);
        var story = next.Stories[0];
        Assert.Equal((2, Stone.Reason, Stone.At, published.Published, published.Published), (next.Revision, next.Reason, next.Published!.Value, next.FirstPublished, next.Decided));
        Assert.Equal(("No way to Ushguli", "en", "Nobody gets through, said the mayor.", "en"), (story.Title, story.Language, story.Excerpt, story.ExcerptLanguage));
        Assert.Equal((2, 2, 2), (story.Origins, story.Outlets, story.NewReports));
        Assert.Equal([11, 12], story.Items);
        Assert.Equal([11, 12], story.NewItems);
        Assert.Equal([EditionChangeKind.Headline, EditionChangeKind.Excerpt], EditionDifference.Of(published, next).Select(change => change.Kind));
        Assert.Equal((published.Lead, published.Gauges), (next.Lead, next.Gauges));
        Assert.DoesNotContain("Ushguli shut", System.Text.Json.JsonSerializer.Serialize(next), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_speaks_where_nobody_else_tells_it_in_the_same()
    {
        var story = Next(Published([Shut, Russian]), Shut, [Russian]).Stories[0];
        Assert.Equal(("Дорога закрыта", "ru", 1), (story.Title, story.Language, story.Outlets));
    }

    [Fact]
    public void A_story_with_nothing_left_is_a_mark_and_leads_no_more()
    {
        var other = Some.Member(20, "2025-09-04T06:00Z", "d", "Metro fares rise");
        var published = Published([Shut, Russian], [other]);
        Assert.Equal(1, published.Lead);
        var next = Next(Next(published, Shut, [Russian]), Russian, []);
        var gone = next.Stories.Single(story => story.Id == 1);
        Assert.Equal((Tombstone.Mark, null, Stone), (gone.Title, gone.Excerpt, gone.Withdrawn));
        Assert.Equal((3, 2L, published.Published), (next.Revision, next.Lead!.Value, next.Decided));
        Assert.Equal(1, Next(Published([Shut]), Shut, []).Lead);
    }

    [Fact]
    public void A_headline_of_the_editors_own_stays_and_only_the_excerpt_is_anothers()
    {
        var published = Published([Shut, Closed]);
        published = published with { Stories = [published.Stories[0] with { Title = "Road to Ushguli shut for days", OwnTitle = true }] };
        var story = Next(published, Shut, [Closed]).Stories[0];
        Assert.Equal(("Road to Ushguli shut for days", true, "Nobody gets through, said the mayor."), (story.Title, story.OwnTitle, story.Excerpt));
    }

    [Fact]
    public void Counts_stay_where_another_report_is_no_longer_stored()
    {
        var story = Next(Published([Shut, Russian, Closed]), Shut, [Closed]).Stories[0];
        Assert.Equal(("No way to Ushguli", 3), (story.Title, story.Outlets));
    }

    private static Edition Next(Edition published, StoryMember gone, IEnumerable<StoryMember> left) =>
        EditionErasure.Next(published, EditionErasure.Of(published, gone.Id, [gone.Title!], [gone.Lead]), gone.Id, Stone, left.ToDictionary(member => member.Id));

    /// <summary>An edition with a story of each list of members.</summary>
    private static Edition Published(params StoryMember[][] stories) =>
        Composer.Compose(Some.Review(), new DateOnly(2025, 9, 4), [.. stories.Select((members, n) => Some.Story(n + 1, members))], [], null, Some.Moment("2025-09-04T19:00Z"))
            with { State = EditionState.Published, Published = Some.Moment("2025-09-04T19:00Z") };
}
