using Daybook.Core.Editions;
using Daybook.Core.Stories;

namespace Daybook.Tests.Editions;

public sealed class EditionPartsTests
{
    [Fact]
    public void What_is_told_keeps_everything_and_what_is_only_listed_keeps_its_line()
    {
        var parts = EditionParts.Of(Edition);
        Assert.Equal([1, 2], parts.Told.Stories.Select(story => story.Id));
        Assert.Equal(Edition.Stories[0], parts.Told.Stories[0]);
        var listed = parts.Listed[0];
        Assert.Equal((4, "Story 4", "ka", 2, 3), (listed.Id, listed.Title, listed.Language, listed.Origins, listed.Outlets));
        Assert.Null(listed.Excerpt);
        Assert.Empty(listed.Items);
        Assert.Empty(listed.Reasons);
    }

    [Fact]
    public void Both_together_are_the_edition_as_its_page_shows_it()
    {
        var whole = EditionParts.Of(Edition).Whole();
        Assert.Equal([4, 3], whole.AlsoReported);
        Assert.Equal((Edition.Lead, Edition.Day, Edition.Title), (whole.Lead, whole.Day, whole.Title));
        Assert.Equal(Edition.Sections, whole.Sections);
        Assert.Equal(Edition.Stories.Sum(story => story.NewItems.Count), whole.Stories.Sum(story => story.NewItems.Count));
        Assert.Equal(Edition.Stories.Select(story => (story.Id, story.Title)).Order(), whole.Stories.Select(story => (story.Id, story.Title)).Order());
    }

    private static readonly Edition Edition = new()
    {
        Review = "r",
        Day = new DateOnly(2026, 3, 4),
        TimeZone = "UTC",
        State = EditionState.Published,
        Window = new EditionWindow(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)),
        Title = "Review",
        Sections = [new EditionSection("Politics", [2])],
        Lead = 1,
        AlsoReported = [4, 3],
        Gauges = new Gauges(new Comprehensive(.75, 3, 4, [], [], null), new Balanced(null, 0, Empty, Empty, [], 0, null), new Timely(null, null, 0, [], null)),
        Stories = [.. Enumerable.Range(1, 4).Select(at => new EditionStory
        {
            Id = at, Title = $"Story {at}", Language = "ka", Origins = 2, Outlets = 3, Items = [at, at + 10], NewItems = [at], Excerpt = "Words of it.", Reasons = [Reason.Counted(ReasonKind.Origins, 2)],
        })],
    };

    private static Mix Empty => new(new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
}
