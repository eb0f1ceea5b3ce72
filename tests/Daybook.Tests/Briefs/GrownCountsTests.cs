using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Counts that grow while they are reported: the last one is told, those before it stand in the timeline by their day and nowhere else.</summary>
public sealed class GrownCountsTests
{
    private static readonly Evidence[] Flood =
    [
        Item(1, "A flood killed three people in the lower quarter of Zelva on 18 August 2025, the mayor said.", "wire", story: 1),
        Item(30, "The number of people killed by the flood in the lower quarter of Zelva has risen to five, the mayor said.", "morning", story: 1),
        Item(60, "Seven people are now known to have died in the flood at Zelva, the ministry said.", "lone", story: 1),
    ];

    [Fact]
    public void A_toll_that_was_raised_stands_in_the_timeline_alone()
    {
        var brief = Write(Flood);
        var told = brief.Overview.Concat(brief.Sections.SelectMany(section => section.Points)).Select(claim => claim.Text).ToList();
        Assert.Contains(told, text => text.StartsWith("Seven", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains("three", StringComparison.Ordinal) || text.Contains("five", StringComparison.Ordinal));
        Assert.Contains(brief.Timeline, entry => entry.Date == "2025-08-18" && entry.Claim.Text.Contains("three", StringComparison.Ordinal));
    }

    [Fact]
    public void A_toll_that_nobody_raised_is_told() =>
        Assert.Contains(Write(Flood[0]).Overview, claim => claim.Text.Contains("three", StringComparison.Ordinal));

    [Fact]
    public void A_count_of_anything_gives_way_to_one_that_it_is_said_to_have_risen_to()
    {
        var brief = Write(
            Item(1, "The storm left 40 houses of Zelva without power on the first evening, the network said.", "wire", story: 1),
            Item(30, "The number of houses of Zelva without power after the storm has risen to 95, the network said.", "lone", story: 1));
        var told = brief.Overview.Concat(brief.Sections.SelectMany(section => section.Points)).Select(claim => claim.Text).ToList();
        Assert.Contains("risen to 95", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_another_thing_does_not()
    {
        var brief = Write(
            Item(1, "The storm broke 40 windows in the school of Zelva on the first evening, the network said.", "wire", story: 1),
            Item(30, "The number of houses of Zelva without power after the storm has risen to 95, the network said.", "lone", story: 1));
        Assert.Contains(brief.Overview, claim => claim.Text.Contains("40 windows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tr", "Zelva'daki selde ölü sayısı yediye yükseldi.", true)]
    [InlineData("tr", "Zelva'daki selde ölü sayısı sekize yükseldi.", false)]
    public void The_same_toll_of_one_event_is_cited_across_languages(string language, string text, bool cited)
    {
        var passages = PassagesOf(Flood[2], Item(61, text, "morning", language: language, story: 1));
        Assert.Equal(cited, Agreed(passages).Supports(passages[0], passages[1]));
    }

    private static Brief Write(params Evidence[] evidence) => ExtractiveWriter.Write("Zelva", evidence, Sources, new BriefPolicy { Language = "en" }, Now);
}
