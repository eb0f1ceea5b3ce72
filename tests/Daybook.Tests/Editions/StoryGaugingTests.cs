using CsCheck;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Tests.Editions;

public sealed class StoryGaugingTests
{
    private static readonly DateTimeOffset Month = Some.Moment("2025-08-01T00:00Z");

    [Fact]
    public void A_story_is_measured_by_the_owners_at_work_in_its_days()
    {
        var gauge = Gauges(Members(5), Outlets(10)).Comprehensive;

        Assert.Equal((0.5, 5, 10), (gauge.Value, gauge.Have, gauge.Of));
        Assert.Null(gauge.Why);
    }

    [Fact]
    public void Outlets_of_one_owner_and_copies_are_one_voice()
    {
        var members = Members(6).Select((member, at) => at < 2 ? member : member with { Voice = "o0" }).ToList();

        Assert.Equal((2, 10), (Gauges(members, Outlets(10)).Comprehensive.Have, Gauges(members, Outlets(10)).Comprehensive.Of));
    }

    [Fact]
    public void Too_few_outlets_or_days_are_not_enough()
    {
        var few = Gauges(Members(3), Outlets(4));
        var young = Gauges(Members(6), Outlets(10), oldest: Some.Moment("2025-09-01T00:00Z"));

        Assert.Equal("4 of 5 owners that reported in its days", few.Comprehensive.Why);
        Assert.Equal("3 of 5 outlets that tell it", few.Balanced.Why);
        Assert.Null(few.Balanced.Value);
        Assert.Equal("3 of 7 days collected", young.Comprehensive.Why);
        Assert.Equal("3 of 7 days collected", young.Timely.Why);
    }

    [Fact]
    public void A_country_that_it_is_about_and_that_stays_silent_is_a_blind_spot()
    {
        var members = Members(6).Select(member => member with { Places = ["GE", "AM-ER"], Country = "GE" }).ToList();
        List<Source> reporting = [.. Outlets(8), new Source { Id = "am", Name = "am", Country = "AM" }];

        Assert.Equal((string[])["country AM"], Gauges(members, reporting).Balanced.BlindSpots);
        Assert.Empty(Gauges(members, Outlets(8)).Balanced.BlindSpots);
    }

    [Fact]
    public void Pace_is_from_the_first_report_to_us_and_to_the_edition()
    {
        var pace = Gauges(Members(2), Outlets(6), edition: Some.Moment("2025-09-04T18:00Z")).Timely;

        Assert.Equal((12, 720), (pace.MinutesToCollect, pace.MinutesToEdition));
        Assert.NotNull(Gauges([.. Members(2).Select(member => member with { Backlog = true })], Outlets(6)).Timely.Why);
        Assert.NotNull(Gauges([.. Members(2).Select(member => member with { Published = null })], Outlets(6)).Timely.Why);
        Assert.Null(Gauges(Members(2), Outlets(6)).Timely.MinutesToEdition);
    }

    [Fact]
    public void Whoever_tells_and_whoever_reports_the_figures_stay_in_their_bounds() => Gen.Select(Gen.Int[1, 12], Gen.Int[0, 12], Gen.Bool).Sample((told, at, declared) =>
    {
        var gauges = Gauges(Members(told), Outlets(at), target: declared ? new Mix(new Dictionary<string, int> { ["AM"] = 1 }, new Dictionary<string, int>(), new Dictionary<string, int>()) : null);
        return gauges.Comprehensive.Have <= gauges.Comprehensive.Of && gauges.Comprehensive.Value is null or (> 0 and <= 1) && gauges.Balanced.Value is null or (>= 0 and <= 1)
            && gauges.Balanced.N == told && (gauges.Balanced.Declared.Count == 1) == declared;
    });

    private static StoryGauges Gauges(IReadOnlyList<StoryMember> members, IReadOnlyList<Source> reporting, DateTimeOffset? oldest = null, DateTimeOffset? edition = null, Mix? target = null) =>
        StoryGauging.Of(Some.Review() with { TargetMix = target }, members, reporting, oldest ?? Month, edition);

    private static List<StoryMember> Members(int number) => [.. Enumerable.Range(0, number).Select(at => Some.Member(at + 1, "2025-09-04T06:00Z", "o" + at))];

    private static List<Source> Outlets(int number) => [.. Enumerable.Range(0, number).Select(at => new Source { Id = "o" + at, Name = "o" + at, Country = at % 2 == 0 ? "AZ" : "GE", OwnerType = "private", Language = "en" })];
}
