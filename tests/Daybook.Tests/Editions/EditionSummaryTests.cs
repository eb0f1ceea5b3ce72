using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class EditionSummaryTests
{
    private static readonly EditionStory[] Stories = [.. Enumerable.Range(1, 6).Select(at => new EditionStory
    {
        Id = at, Title = $"Story {at}", Language = at == 2 ? "ka" : "en", Origins = 1, Outlets = 1, Items = [at], NewItems = [at], Score = at,
    })];

    [Fact]
    public void It_tells_the_lead_and_the_best_of_the_others_and_counts_what_is_told_in_full()
    {
        var summary = EditionSummary.Of(Edition(Stories) with { Lead = 2, AlsoReported = [1] }, ["en", "ka", "en", null]);
        Assert.Equal(new EditionSummary.Headline("Story 2", "ka"), summary.Lead);
        Assert.Equal(["Story 6", "Story 5", "Story 4"], summary.Others.Select(other => other.Title));
        Assert.Equal((5, 4, 2), (summary.Stories, summary.Items, summary.Languages));
        Assert.Equal(new EditionSummary.Share(3, 4), summary.Comprehensive);
    }

    [Fact]
    public void An_empty_edition_has_no_lead_and_a_gauge_without_a_figure_gives_none()
    {
        var summary = EditionSummary.Of(Edition([]) with { Gauges = Gauges(null) }, []);
        Assert.Null(summary.Lead);
        Assert.Null(summary.Comprehensive);
        Assert.Empty(summary.Others);
    }

    private static Edition Edition(IReadOnlyList<EditionStory> stories) => new()
    {
        Review = "r",
        Day = new DateOnly(2026, 3, 4),
        TimeZone = "UTC",
        State = EditionState.Published,
        Window = new EditionWindow(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)),
        Title = "Review",
        Sections = [],
        Gauges = Gauges(0.75),
        Stories = stories,
    };

    private static Gauges Gauges(double? have) => new(new Comprehensive(have, 3, 4, [], [], null), new Balanced(null, 0, Empty, Empty, [], 0, null), new Timely(null, null, 0, [], null));

    private static Mix Empty => new(new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
}
