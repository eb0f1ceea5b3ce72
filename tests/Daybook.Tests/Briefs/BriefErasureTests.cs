using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Tests.Briefs;

public sealed class BriefErasureTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Tombstone Stone = new(Noon, "The source asked for it.");

    [Fact]
    public void A_claim_that_rests_on_the_item_alone_keeps_its_place_and_loses_its_words()
    {
        var brief = Without(Made(Claim("The bridge is closed.", "Bridge", 1)));
        var claim = Assert.Single(brief.Overview);
        Assert.Equal((BriefErasure.Gone, null, Stone), (claim.Text, claim.Label, claim.Withdrawn));
        Assert.Equal(("", 0, 5, Stone), (claim.Citations[0].Quote, claim.Citations[0].Start, claim.Citations[0].End, claim.Citations[0].Withdrawn));
        Assert.Empty(brief.Sources);
        Assert.DoesNotContain("bridge", System.Text.Json.JsonSerializer.Serialize(brief), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_claim_that_rests_on_the_item_lives_on_in_the_words_of_the_next_that_says_so()
    {
        var before = Claim("The bridge is closed.", "old ferry", 1, 2, 3);
        var brief = Without(Made(before) with { Timeline = [new TimelineEntry("2026-03", DatePrecision.Month, before)] });
        var claim = brief.Overview[0];
        Assert.Equal((Says(2), "en", "old ferry", null, false), (claim.Text, claim.Language, claim.Label, claim.Withdrawn, claim.Omitted));
        Assert.Equal([2, 3, 1], claim.Citations.Select(citation => citation.Item));
        Assert.Equal((claim.Text, Stone, ""), (claim.Citations[0].Quote, claim.Citations[2].Withdrawn, claim.Citations[2].Quote));
        Assert.Equal((2, 2), (claim.Origins, claim.Outlets));
        Assert.Equal("2026-03-03", Assert.Single(claim.Insertions).Text);
        Assert.Equal(BriefEdit.KeyOf(before), BriefEdit.KeyOf(claim));
        Assert.Equal(claim.Text, brief.Timeline[0].Claim.Text);
        Assert.Equal(["s2", "s3"], brief.Sources.Select(source => source.Source));
        Assert.DoesNotContain("bridge", System.Text.Json.JsonSerializer.Serialize(brief), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Today_in_the_words_that_are_left_is_the_day_where_their_outlet_is()
    {
        var told = Claim("The bridge is closed.", null, 1, 2);
        var brief = Made(new Claim(told.Text, "en", [told.Citations[0], told.Citations[1] with { Quote = "The old ferry stopped today, said the mayor." }]) { Origins = 2, Outlets = 2 });
        var late = Items.ToDictionary(item => item.Key, item => item.Value with { When = Noon.AddHours(10) });
        var sources = new Dictionary<string, Source> { ["s2"] = new Source { Id = "s2", Name = "Batumi Daily", Country = "GE" } };
        var claim = BriefErasure.Of(brief, 1, Stone, new ItemWords([], []), late, sources).Overview[0];
        Assert.Equal("2026-03-05", Assert.Single(claim.Insertions).Text);
    }

    [Fact]
    public void When_the_next_goes_too_the_one_after_speaks_and_at_last_the_mark()
    {
        var brief = Without(Without(Made(Claim("The bridge is closed.", null, 1, 2, 3))), 2);
        Assert.Equal((Says(3), 1), (brief.Overview[0].Text, brief.Overview[0].Outlets));
        Assert.Equal([3, 2, 1], brief.Overview[0].Citations.Select(citation => citation.Item));
        brief = Without(brief, 3);
        Assert.Equal((BriefErasure.Gone, Stone), (brief.Overview[0].Text, brief.Overview[0].Withdrawn));
        Assert.Equal("1.1.0.5", BriefEdit.KeyOf(brief.Overview[0]));
    }

    [Fact]
    public void A_point_that_only_another_language_tells_now_goes_to_those_told_in_others()
    {
        var brief = Made(Claim("Elsewhere.", null, 2)) with { Sections = [new BriefSection("Ferry", [Claim("The bridge is closed.", "Bridge", 1, 4)], [])] };
        var section = Assert.Single(Without(brief).Sections);
        Assert.Empty(section.Points);
        Assert.Equal((Says(4), "ru", null), (section.InOtherLanguages[0].Text, section.InOtherLanguages[0].Language, section.InOtherLanguages[0].Label));
        section = Without(brief with { Sections = [new BriefSection("Ferry", [Claim("The bridge is closed.", "Bridge", 1, 4, 3)], [])] }).Sections[0];
        Assert.Equal(Says(3), Assert.Single(section.Points).Text);
    }

    [Theory]
    [InlineData(2, new[] { "$3 million", "x", "y" })]
    [InlineData(3, new[] { "x", "y" })]
    public void A_value_that_differs_stands_in_the_words_that_are_left_or_not_at_all(long other, string[] shown)
    {
        var claim = Claim("The bridge cost three million dollars.", null, 1, other);
        var brief = Without(Made(claim) with
        {
            Conflicts = [new Conflict("Ferry", [new ConflictValue("three million dollars", claim), new ConflictValue("x", Claim("x", null, 4)), new ConflictValue("y", Claim("y", null, 2))])],
        });
        Assert.Equal(shown, brief.Conflicts[0].Values.Select(value => value.Value));
    }

    [Fact]
    public void Of_several_that_are_left_the_one_that_gives_the_value_speaks_for_it()
    {
        var claim = Claim("The bridge cost three million dollars.", null, 1, 3, 4, 2);
        var values = Without(Made(claim) with { Conflicts = [new Conflict("Ferry", [new ConflictValue("three million dollars", claim), new ConflictValue("y", Claim("y", null, 3))])] }).Conflicts[0].Values;
        Assert.Equal(["$3 million", "y"], values.Select(value => value.Value));
        Assert.Equal(Says(2), values[0].Claim.Text);
    }

    [Fact]
    public void Reports_differ_only_where_two_values_still_stand()
    {
        var (gone, stands) = (Claim("The bridge cost three million dollars.", null, 1), Claim("It cost four million.", null, 2));
        var brief = Made(gone) with
        {
            Sections = [new BriefSection("Ferry", [stands], [])],
            Conflicts = [new Conflict("Ferry", [new ConflictValue("three million", gone), new ConflictValue("four million", stands)])],
        };
        var left = Without(brief);
        Assert.Empty(left.Conflicts);
        Assert.Equal([Stone, null], left.Claims().Select(claim => claim.Withdrawn));
        var third = new ConflictValue("five million", Claim("It cost five million.", null, 3));
        var conflict = Assert.Single(Without(brief with { Conflicts = [brief.Conflicts[0] with { Values = [.. brief.Conflicts[0].Values, third] }] }).Conflicts);
        Assert.Equal(["four million", "five million"], conflict.Values.Select(value => value.Value));
    }

    [Fact]
    public void What_only_a_conflict_told_is_a_point_where_it_is_none_any_more()
    {
        var brief = Made(Claim("Elsewhere.", null, 3)) with
        {
            Conflicts = [new Conflict("Ferry", [new ConflictValue("three million", Claim("Three million.", null, 1)), new ConflictValue("four million", Claim("Four million.", null, 2))])],
        };
        string[] left = ["Elsewhere.", BriefErasure.Gone, "Four million."];
        Assert.Equal(left, Without(brief).Overview.Select(claim => claim.Text));
        var sectioned = Without(brief with { Sections = [new BriefSection("A", [], []), new BriefSection("B", [Claim("b", null, 4)], [])] });
        Assert.Equal(["b", BriefErasure.Gone, "Four million."], sectioned.Sections[1].Points.Select(claim => claim.Text));
        Assert.Empty(sectioned.Conflicts);
    }

    [Fact]
    public void The_mark_of_a_point_that_is_gone_stands_once()
    {
        var gone = Claim("The bridge is closed.", null, 1);
        var brief = Made(gone) with { Timeline = [new TimelineEntry("2026-03", DatePrecision.Month, gone), new TimelineEntry("2026-03-04", DatePrecision.Day, Claim("Elsewhere.", null, 2))] };
        Assert.Equal([BriefErasure.Gone, "Elsewhere."], Without(brief).Claims().Select(claim => claim.Text));
        Assert.Equal("2026-03", Assert.Single(Without(brief with { Overview = [], Timeline = [brief.Timeline[0]] }).Timeline).Date);
    }

    [Fact]
    public void A_claim_that_others_say_too_keeps_its_words()
    {
        var claim = Without(Made(Claim("The bridge is closed.", "Bridge", 2, 1))).Overview[0];
        Assert.Equal(("The bridge is closed.", "Bridge", null), (claim.Text, claim.Label, claim.Withdrawn));
        Assert.Equal((1, 1), (claim.Origins, claim.Outlets));
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

    private static Brief Without(Brief brief, long item = 1) => BriefErasure.Of(brief, item, Stone, new ItemWords(["Bridge closed"], ["On Tuesday the bridge was closed."]), Items, new Dictionary<string, Source>());

    /// <summary>What the items but the first say of the same.</summary>
    private static string Says(long item) => item switch
    {
        1 => "quote of 1",
        2 => "On Tuesday the old ferry stopped, which cost $3 million, said the mayor.",
        3 => "Nobody could cross the river on Tuesday, said the mayor of the town.",
        _ => "Паром не ходил через реку три часа, сообщил мэр города.",
    };

    private static Dictionary<long, Evidence> Items { get; } = new[] { 1L, 2, 3, 4 }.ToDictionary(id => id, id => new Evidence
    {
        Item = id,
        Revision = 1,
        Source = $"s{id}",
        Text = "",
        Language = id == 4 ? "ru" : "en",
        When = Noon,
        Seen = Noon,
    });

    private static Claim Claim(string text, string? label, params long[] items) =>
        new(text, "en", [.. items.Select(item => new Citation(item, 1, null, $"s{item}", 0, 5, Says(item), Noon))]) { Label = label, Origins = 1, Outlets = 1 };

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
