using CsCheck;
using Daybook.Core.Editions;

namespace Daybook.Tests.Editions;

/// <summary>What holds for the gauges whatever the day brings.</summary>
public sealed class GaugePropertiesTests
{
    private static readonly DateOnly Day = new(2025, 9, 4);
    private static readonly DateTimeOffset Close = Some.Moment("2025-09-04T18:00Z");
    private static readonly string[] Titles = ["Bridge", "Choir", "Harvest", "Road", "Train", "Chess", "Solar", "Tunnel", "Library", "Museum", "Harbour", "Glacier"];

    private static readonly Gen<IReadOnlyDictionary<string, int>> Shares =
        Gen.Dictionary(Gen.Int[0, 4].Select(at => "k" + at), Gen.Int[1, 20])[0, 5].Select(shares => (IReadOnlyDictionary<string, int>)shares);

    private static readonly Gen<List<StoryFacts>> Stories =
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 600]).Array[0, Titles.Length].Select(days => days.Select((one, at) => Story(at + 1, one)).ToList());

    [Fact]
    public void Distance_is_a_distance() => Gen.Select(Shares, Shares, Shares).Sample((a, b, c) =>
    {
        var (ab, ba, ac, bc) = (Mixes.Distance(a, b), Mixes.Distance(b, a), Mixes.Distance(a, c), Mixes.Distance(b, c));
        return ab is >= 0 and <= 1 && Math.Abs(ab - ba) < 1e-12 && Mixes.Distance(a, a) == 0 && ac <= ab + bc + 1e-12;
    });

    [Fact]
    public void Mixes_with_nothing_in_common_are_never_further_apart_than_1()
    {
        var a = new Dictionary<string, int> { ["k0"] = 9 };
        var b = new Dictionary<string, int> { ["k3"] = 18, ["k2"] = 3, ["k1"] = 3, ["k4"] = 6 };

        Assert.Equal(1, Mixes.Distance(a, b));
    }

    [Fact]
    public void Distance_looks_at_shares_and_not_at_sums() => Gen.Select(Shares, Shares, Gen.Int[2, 9]).Sample((a, b, times) =>
        Math.Abs(Mixes.Distance(a, b) - Mixes.Distance(a.ToDictionary(pair => pair.Key, pair => pair.Value * times), b)) < 1e-9);

    [Fact]
    public void Gauges_do_not_depend_on_the_order_of_stories_and_items() => Gen.Select(Stories, Gen.Int).Sample((stories, seed) =>
    {
        var random = new Random(seed);
        var shuffled = stories.OrderBy(_ => random.Next()).Select(story => story with { Members = [.. story.Members.OrderBy(_ => random.Next())] }).ToList();
        return Told(Gauges(stories)) == Told(Gauges(shuffled));
    });

    [Fact]
    public void Comprehensive_counts_stories_of_two_owners_once_each() => Stories.Sample(stories =>
    {
        var gauges = Gauges(stories, limit: 4);
        var two = stories.Count(story => story.Members.Select(member => member.Voice).Distinct().Count() >= 2);
        var gauge = gauges.Comprehensive;
        return gauge.Of == two && gauge.Have + gauge.Missing.Count == gauge.Of && gauge.AlsoReported == gauge.Missing.Count
            && (gauge.Value is null ? gauge.Why is not null : Math.Abs(gauge.Value.Value - ((double)gauge.Have / gauge.Of)) < 1e-12 && gauge.Value <= 1);
    });

    [Fact]
    public void No_figure_stands_on_fewer_than_five_stories_or_seven_days() => Gen.Select(Stories, Gen.Int[0, 14]).Sample((stories, days) =>
    {
        var gauges = Gauges(stories, oldest: Close.AddDays(-days));
        var young = days < 7;
        return (gauges.Comprehensive.Value is null || (!young && gauges.Comprehensive.Of >= 5))
            && (gauges.Balanced.Value is null || (!young && stories.Count >= 5))
            && (gauges.Timely.MedianMinutesToCollect is null || (!young && gauges.Timely.N >= 5))
            && (gauges.Comprehensive.Value is null == gauges.Comprehensive.Why is not null)
            && (gauges.Balanced.Value is null == gauges.Balanced.Why is not null)
            && (gauges.Timely.MedianMinutesToEdition is null == gauges.Timely.Why is not null);
    });

    [Fact]
    public void An_edition_that_has_everything_is_comprehensive_and_balanced() => Stories.Sample(stories =>
    {
        var gauges = Gauges(stories);
        return gauges.Comprehensive.Value is null or 1 && gauges.Balanced.Value is null or 0;
    });

    [Fact]
    public void Timely_lies_between_the_fastest_and_the_slowest_and_never_counts_a_first_collection() => Stories.Sample(stories =>
    {
        var gauge = Gauges(stories).Timely;
        var counted = stories.Where(story => !story.Members.Any(member => member.Backlog)).ToList();
        return gauge.N == counted.Count
            && gauge.Minutes.SequenceEqual(gauge.Minutes.Order())
            && (gauge.MedianMinutesToCollect is not { } median || (median >= gauge.Minutes[0] && median <= gauge.Minutes[^1]))
            && (gauge.MedianMinutesToEdition is not { } edition || edition >= gauge.MedianMinutesToCollect);
    });

    [Fact]
    public void A_story_of_one_owner_changes_nothing_in_what_was_covered() => Stories.Sample(stories =>
    {
        var alone = Some.Story(99, Some.Member(990, "2025-09-04T05:00Z", "solo", "Only one outlet says so"), Some.Member(991, "2025-09-04T05:30Z", "twin", "Only one outlet says so", copyOf: 990) with { Voice = "solo" });
        var (before, after) = (Gauges(stories).Comprehensive, Gauges([.. stories, alone]).Comprehensive);
        return (before.Have, before.Of, before.Value) == (after.Have, after.Of, after.Value);
    });

    [Fact]
    public void A_mix_that_is_what_was_aimed_at_is_balanced_and_says_what_was_declared()
    {
        var stories = Titles.Select((title, at) => Some.Story(at + 1, Some.Member((at + 1) * 10, "2025-09-04T06:00Z", at % 4 == 0 ? "g" : "a", title) with { Country = at % 4 == 0 ? "GE" : "AZ" })).ToList();
        var target = new Mix(new Dictionary<string, int> { ["GE"] = 1, ["AZ"] = 3 }, new Dictionary<string, int>(), new Dictionary<string, int>());

        var gauge = Gauges(stories, target: target).Balanced;
        var other = Gauges(stories, target: target with { Countries = new Dictionary<string, int> { ["AM"] = 1 } }).Balanced;

        Assert.Equal(0, gauge.Value);
        Assert.Equal((string[])["countries"], gauge.Declared);
        Assert.Equal(target.Countries, gauge.Target.Countries);
        Assert.Equal(12, gauge.Target.Languages["en"]);
        Assert.Equal(Math.Round(1.0 / 3, 4), other.Value);
    }

    [Fact]
    public void Feeds_that_failed_are_named_among_the_silent_ones()
    {
        FeedFacts[] feeds = [Feed("c") with { Failing = true }, Feed("b") with { ItemsInWindow = 0 }, Feed("a")];

        var gauge = Composer.Compose(Some.Review(), Day, [], feeds, null, Close).Gauges.Comprehensive;

        Assert.Equal((string[])["b", "c"], gauge.Silent);
        Assert.Equal((string[])["c"], gauge.Failing);
    }

    private static Gauges Gauges(IReadOnlyList<StoryFacts> stories, int limit = 24, DateTimeOffset? oldest = null, Mix? target = null) =>
        Composer.Compose(Some.Review() with { MaxStories = limit, TargetMix = target }, Day, stories, [Feed("https://a.example/feed") with { OldestItem = oldest ?? Close.AddDays(-30) }], null, Close).Gauges;

    private static FeedFacts Feed(string address) => new() { Address = address, ItemsInWindow = 3, OldestItem = Close.AddDays(-30) };

    private static StoryFacts Story(int id, (int Outlets, int Country, int Language, bool Backlog, int Minutes) one) => Some.Story(id, [.. Enumerable.Range(0, one.Outlets).Select(at =>
        Some.Member((id * 10) + at, "2025-09-04T06:00Z", "outlet" + ((at + id) % 5), $"{Titles[id - 1]} opens in {at + 1}") with
        {
            Country = ((string?[])["AZ", "GE", "AM", null])[one.Country],
            Language = ((string[])["en", "ka", "ru"])[one.Language],
            Backlog = one.Backlog,
            FirstSeen = Some.Moment("2025-09-04T06:00Z").AddMinutes(one.Minutes),
        })]);

    /// <summary>The gauges as text: records compare lists by reference.</summary>
    private static string Told(Gauges gauges) => System.Text.Json.JsonSerializer.Serialize(gauges);
}
