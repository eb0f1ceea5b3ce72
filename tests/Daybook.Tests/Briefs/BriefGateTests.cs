using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class BriefGateTests
{
    [Fact]
    public void Corroboration_and_sources_are_counted_not_believed()
    {
        var root = Item(1, "The bridge over the gorge was closed on Monday.", "wire");
        var copy = Item(2, root.Text, "morning", copyOf: 1);
        var sister = Item(3, root.Text, "evening");
        var claim = Claim(root.Text, Cite(root, root.Text), Cite(copy, root.Text), Cite(sister, root.Text));

        var brief = BriefGate.Pass(Draft(claim), [sister, copy, root], Sources).Brief;

        var kept = Assert.Single(brief.Sections[0].Points);
        Assert.Equal((2, 3), (kept.Origins, kept.Outlets));
        Assert.Equal(["evening", "morning", "wire"], brief.Sources.Select(source => source.Source));
    }

    [Fact]
    public void Outlets_of_one_owner_are_one_voice_and_an_unknown_owner_counts_as_its_outlet()
    {
        var one = Item(1, "The bridge over the gorge was closed on Monday.", "morning");
        var two = Item(2, one.Text, "evening");
        var three = Item(3, one.Text, "lone");
        var claim = Claim(one.Text, Cite(one, one.Text), Cite(two, one.Text), Cite(three, one.Text));
        var kept = BriefGate.Pass(Draft(claim), [one, two, three], Sources).Brief.Sections[0].Points[0];
        Assert.Equal((2, 3), (kept.Origins, kept.Outlets));
    }

    [Fact]
    public void A_claim_that_fails_is_dropped_with_its_reason_and_takes_an_empty_section_along()
    {
        var item = Item(1, "The bridge over the gorge was closed on Monday.");
        var result = BriefGate.Pass(Draft(Claim("The bridge was bombed.", Cite(item, item.Text))), [item], Sources);
        Assert.True(result.Brief.Empty);
        Assert.Equal("the text is not the first quote with words deleted", Assert.Single(result.Dropped).Reason);
    }

    [Fact]
    public void A_brief_quotes_at_most_90_words_of_one_item()
    {
        var sentences = Enumerable.Range(0, 4).Select(i => string.Join(' ', Enumerable.Repeat($"Word{(char)('a' + i)}", 30)) + ".").ToList();
        var item = Item(1, string.Join(" ", sentences));
        var result = BriefGate.Pass(Draft([.. sentences.Select(sentence => Claim(sentence, Cite(item, sentence)))]), [item], Sources);
        Assert.Equal(3, result.Brief.Sections[0].Points.Count);
        Assert.Contains("90 words", Assert.Single(result.Dropped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_has_at_most_40_claims_and_repeating_one_costs_nothing()
    {
        var items = Enumerable.Range(1, 45).Select(i => Item(i, $"Number {i} of the long list was read out.")).ToArray();
        var claims = items.Select(item => Claim(item.Text, Cite(item, item.Text))).ToArray();
        var draft = Draft(claims) with { Overview = [claims[0]], Timeline = [new TimelineEntry("2025", DatePrecision.Year, claims[1])] };
        var result = BriefGate.Pass(draft, items, Sources);
        Assert.Equal(40, result.Brief.Sections[0].Points.Count);
        Assert.Single(result.Brief.Timeline);
        Assert.Equal(5, result.Dropped.Count);
    }

    [Fact]
    public void A_circle_of_copies_ends()
    {
        var one = Item(1, "The bridge over the gorge was closed on Monday.", copyOf: 2);
        var two = Item(2, one.Text, "morning", copyOf: 1);
        Assert.Single(BriefGate.Pass(Draft(Claim(one.Text, Cite(one, one.Text))), [one, two], Sources).Brief.Sections[0].Points);
    }
}
