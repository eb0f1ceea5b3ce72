using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

public sealed class GaugesTests
{
    private static readonly DateOnly Day = new(2025, 9, 4);

    [Theory]
    [InlineData(4, "2025-08-01T00:00Z", "4 of 5 stories")]
    [InlineData(8, "2025-08-29T18:00Z", "6 of 7 days collected")]
    public void Gauges_say_not_enough_with_fewer_than_five_stories_or_seven_days(int stories, string oldest, string why)
    {
        var gauges = Gauges(Stories(stories), [Feed("https://a.example/feed", oldest)]);

        Assert.Null(gauges.Comprehensive.Value);
        Assert.Null(gauges.Balanced.Value);
        Assert.Null(gauges.Timely.MedianMinutesToCollect);
        Assert.StartsWith(why, gauges.Comprehensive.Why, StringComparison.Ordinal);
        Assert.StartsWith(why, gauges.Balanced.Why, StringComparison.Ordinal);
        Assert.StartsWith(why, gauges.Timely.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Comprehensive_is_the_share_of_stories_of_two_owners_that_the_edition_has()
    {
        var gauge = Gauges(Stories(8), [Feed("https://a.example/feed"), Feed("https://b.example/feed") with { ItemsInWindow = 0 }, Feed("https://c.example/feed") with { Failing = true }], limit: 6).Comprehensive;

        Assert.Equal((6, 8, 0.75), (gauge.Have, gauge.Of, gauge.Value));
        Assert.Equal([7, 8], gauge.Missing);
        Assert.Equal(["https://b.example/feed", "https://c.example/feed"], gauge.Silent);
        Assert.Null(gauge.Why);
    }

    [Fact]
    public void Stories_away_from_the_places_of_the_review_do_not_count_as_covered_or_missing()
    {
        var review = Some.Review() with { Sections = [new ReviewSection("Georgia", ["GE"], [])] };
        var stories = Stories(8).Select(story => story.Id > 6 ? story : story with { Members = [.. story.Members.Select(member => member with { Places = ["GE-AJ"] })] }).ToList();

        Assert.Equal(6, Composer.Compose(review, Day, stories, [Feed("https://a.example/feed")], null, Some.Moment("2025-09-04T18:00Z")).Gauges.Comprehensive.Of);
    }

    [Fact]
    public void Balanced_is_the_distance_between_what_is_shown_and_what_was_there()
    {
        var stories = Stories(5).Append(Some.Story(6, Some.Member(60, "2025-09-04T06:00Z", "g", "Told by a Georgian outlet") with { Country = "GE", Language = null }));

        var gauge = Gauges([.. stories], [Feed("https://a.example/feed")], limit: 5).Balanced;

        // 10 tellings shown, all of AZ; 11 available, one of GE in an unknown language.
        Assert.Equal(10, gauge.N);
        Assert.Equal(11, gauge.Target.Countries.Values.Sum());
        Assert.Equal(1, gauge.Target.Languages["unknown"]);
        Assert.Equal(Math.Round((1.0 / 11 + 0 + 1.0 / 11) / 3, 4), gauge.Value);
    }

    [Fact]
    public void Group_that_usually_reports_and_is_missing_is_a_blind_spot()
    {
        var feeds = Enumerable.Range(1, 5).Select(n => Feed($"https://{n}.example/feed") with { Country = n < 3 ? "AM" : "AZ", Language = "en", UsualPerDay = 4 }).ToList();

        Assert.Equal(["country AM"], Gauges(Stories(6), feeds).Balanced.BlindSpots);
        Assert.Empty(Gauges(Stories(6), [.. feeds.Take(4)]).Balanced.BlindSpots);
    }

    [Fact]
    public void Timely_is_the_median_of_stories_first_told_after_the_first_collection()
    {
        var gauge = Gauges(Stories(7), [Feed("https://a.example/feed")]).Timely;

        Assert.Equal(7, gauge.N);
        Assert.Equal(12, gauge.MedianMinutesToCollect);
        Assert.Equal(720, gauge.MedianMinutesToEdition);
        var backlog = Stories(7).Select(story => story with { Members = [.. story.Members.Select(member => member with { Backlog = true })] }).ToList();
        Assert.Equal(0, Gauges(backlog, [Feed("https://a.example/feed")]).Timely.N);
    }

    private static Gauges Gauges(IReadOnlyList<StoryFacts> stories, IReadOnlyList<FeedFacts> feeds, int limit = 24) =>
        Composer.Compose(Some.Review() with { MaxStories = limit }, Day, stories, feeds, null, Some.Moment("2025-09-04T18:00Z")).Gauges;

    private static List<StoryFacts> Stories(int number) =>
        [.. Enumerable.Range(1, number).Select(id => Some.Story(id, Some.Member(id * 10, "2025-09-04T06:00Z", "a", $"Story {new string((char)('a' + id), 9)}"), Some.Member((id * 10) + 1, "2025-09-04T07:00Z", "b")))];

    private static FeedFacts Feed(string address, string oldest = "2025-08-01T00:00Z") =>
        new() { Address = address, ItemsInWindow = 3, OldestItem = Some.Moment(oldest) };
}
