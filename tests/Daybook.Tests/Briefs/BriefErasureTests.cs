using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Tests.Briefs;

public sealed class BriefErasureTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Tombstone Stone = new(Noon, "The source asked for it.");

    [Fact]
    public void A_claim_that_rests_on_the_item_keeps_its_place_and_loses_its_words()
    {
        var brief = Without(Made(Claim("The bridge is closed.", "Bridge", 1, 2)));
        var claim = Assert.Single(brief.Overview);
        Assert.Equal((BriefErasure.Gone, null, Stone), (claim.Text, claim.Label, claim.Withdrawn));
        Assert.Equal(("", 0, 5, Stone), (claim.Citations[0].Quote, claim.Citations[0].Start, claim.Citations[0].End, claim.Citations[0].Withdrawn));
        Assert.Equal(("quote of 2", null), (claim.Citations[1].Quote, claim.Citations[1].Withdrawn));
        Assert.DoesNotContain("bridge", System.Text.Json.JsonSerializer.Serialize(brief), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_claim_that_others_say_too_keeps_its_words()
    {
        var claim = Without(Made(Claim("The bridge is closed.", "Bridge", 2, 1))).Overview[0];
        Assert.Equal(("The bridge is closed.", "Bridge", null), (claim.Text, claim.Label, claim.Withdrawn));
        Assert.Equal(("", Stone), (claim.Citations[1].Quote, claim.Citations[1].Withdrawn));
    }

    [Fact]
    public void A_brief_that_does_not_cite_it_is_the_same()
    {
        var brief = Made(Claim("The bridge is closed.", null, 2));
        Assert.Same(brief, Without(brief));
    }

    [Theory]
    [InlineData("The bridge", "quote of 2", BriefErasure.Gone)]
    [InlineData("The bridge", "near the bridge of", "The bridge")]
    [InlineData("Other news", "quote of 2", "Other news")]
    public void A_heading_of_its_words_stays_only_where_another_says_it_too(string heading, string other, string left)
    {
        var brief = Made(Claim("The bridge is closed.", null, 1)) with { Sections = [new BriefSection(heading, [Claim("Elsewhere.", null, 2)], [])] };
        brief = brief with { Sections = [brief.Sections[0] with { Points = [new Claim("x", "en", [brief.Sections[0].Points[0].Citations[0] with { Quote = other }]) { Origins = 1, Outlets = 1 }] }] };
        Assert.Equal(left, Without(brief).Sections[0].Heading);
    }

    private static Brief Without(Brief brief) => BriefErasure.Of(brief, 1, Stone, ["Bridge closed"], ["On Tuesday the bridge was closed."]);

    private static Claim Claim(string text, string? label, params long[] items) =>
        new(text, "en", [.. items.Select(item => new Citation(item, 1, null, "s", 0, 5, $"quote of {item}", Noon))]) { Label = label, Origins = 1, Outlets = 1 };

    private static Brief Made(Claim claim) => new()
    {
        Title = "T",
        Query = "q",
        Language = "en",
        Written = Noon,
        Writer = "extractive",
        Overview = [claim],
        Sections = [],
        Timeline = [],
        Conflicts = [],
        Sources = [],
    };
}
