using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Tests.Briefs;

namespace Daybook.Tests.Editions;

public sealed class BriefGaugingTests
{
    [Fact]
    public void The_mix_of_the_outlets_cited_is_held_against_that_of_those_at_work()
    {
        var even = BriefGauging.Of(null, Cited(8), Outlets(8));
        Assert.Equal((0.0, 8), (even.Value, even.N));
        Assert.Equal(4, even.Edition.Countries["AZ"]);

        var uneven = BriefGauging.Of(null, [.. Cited(16).Where(member => member.Country == "AZ")], Outlets(16));
        Assert.Equal(0.1667, uneven.Value!.Value, 3);
    }

    [Fact]
    public void An_outlet_counts_once_however_often_it_is_cited()
    {
        var cited = Cited(6);
        Assert.Equal(6, BriefGauging.Of(null, [.. cited, .. cited.Select(member => member with { Id = member.Id + 100 })], Outlets(6)).N);
    }

    [Fact]
    public void A_declared_mix_is_what_it_is_held_against()
    {
        var aimed = BriefGauging.Of(new Mix(new Dictionary<string, int> { ["AZ"] = 1 }, new Dictionary<string, int>(), new Dictionary<string, int>()), Cited(6), Outlets(6));
        Assert.Equal(["countries"], aimed.Declared);
        Assert.Equal(0.1667, aimed.Value!.Value, 3);
    }

    [Fact]
    public void A_country_that_the_brief_is_about_and_that_nobody_cited_speaks_for_is_missed()
    {
        var cited = Cited(12).Where(member => member.Country == "AZ").Select(member => member with { Places = ["UA"] }).ToList();
        Assert.Equal(["country UA"], BriefGauging.Of(null, cited, Outlets(12)).BlindSpots);
    }

    [Fact]
    public void Few_outlets_are_not_enough_and_the_text_says_so()
    {
        var few = BriefGauging.Of(null, Cited(3), Outlets(9));
        Assert.Equal((null, "3 of 5 outlets that it cites"), (few.Value, few.Why));
        var page = BriefMarkdown.Of(new EditedBrief(BriefSome.Draft(), new HashSet<string>()), new Dictionary<string, Source>(), few);
        Assert.Contains("## Balance", page, StringComparison.Ordinal);
        Assert.Contains("Not enough yet: 3 of 5 outlets that it cites.", page, StringComparison.Ordinal);
        Assert.Contains("- Countries: AZ 2, UA 1", page, StringComparison.Ordinal);
    }

    private static List<StoryMember> Cited(int number) => [.. Outlets(number).Select((source, at) => new StoryMember
    {
        Id = at + 1, Source = source.Id, Voice = source.Voice, Country = source.Country, OwnerType = source.OwnerType, Language = source.Language, FirstSeen = DateTimeOffset.UnixEpoch,
    })];

    private static List<Source> Outlets(int number) =>
        [.. Enumerable.Range(0, number).Select(at => new Source { Id = $"o{at}", Name = $"Outlet {at}", Country = at % 2 == 0 ? "AZ" : "UA", OwnerType = "private", Language = "en" })];
}
