using AngleSharp.Html.Parser;
using Daybook.Core.Briefs;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.SystemTests.Pages;

public sealed class EvidenceTests
{
    private static async Task<AngleSharp.Dom.IDocument> Page(BriefModel model)
    {
        using var writer = new PageWriter();
        return new HtmlParser().ParseDocument(await writer.WriteAsync(Sample.Site(), new SiteLinks("/briefs/7/"), model));
    }

    [Fact]
    public async Task Every_span_has_one_number_one_slip_and_one_note()
    {
        var page = await Page(Sample.Brief(Sample.Points));
        var index = new CitationIndex(Sample.Brief(Sample.Points).Brief);
        Assert.Equal(4, index.All.Count);
        Assert.Equal(4, page.QuerySelectorAll(".slip[popover]").Length);
        Assert.Equal(["n1", "n2", "n3", "n4"], page.QuerySelectorAll(".notes > li").Select(note => note.Id!));
        Assert.Contains("Drones hit a large depot in Odesa.", page.QuerySelector("#c1 mark")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("button.cite"), mark => Assert.StartsWith($"Citation {mark.TextContent}: ", mark.GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_tells_outlet_country_owner_time_language_and_revision()
    {
        var page = await Page(Sample.Brief(Sample.Points));
        var slip = page.QuerySelector("#c1 dl")!.TextContent;
        foreach (var fact in (string[])["Caspian Wire", "Azerbaijan, state", "State Agency", "4 Sep 2025, 12:00 Baku time", "English", "revision 1; unchanged since"])
            Assert.Contains(fact, slip, StringComparison.Ordinal);
        var copy = page.QuerySelector("#c2 dl")!.TextContent;
        foreach (var fact in (string[])["the publisher gives no date", "owner unknown", "edited since", "RepeatsCaspian Wire"])
            Assert.Contains(fact, copy.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Omissions_and_insertions_are_marked_in_the_claim()
    {
        var page = await Page(Sample.Brief(Sample.Points));
        var point = page.QuerySelector(".points p")!;
        Assert.Contains("Drones hit a […] depot in Odesa.", point.TextContent, StringComparison.Ordinal);
        Assert.Equal("8 August 2025", point.QuerySelector(".ins")!.TextContent);
    }

    [Theory]
    [InlineData("a b c", "a b c", "a b c")]
    [InlineData("a c", "a b c", "a […] c")]
    [InlineData("b c", "a b c", "[…] b c")]
    [InlineData("a b.", "a b c.", "a b. […]")]
    [InlineData("a b c", "a x b x a b c", "a […] b c")]
    [InlineData("Солдаты пришли", "Солдаты, сказал он, пришли", "Солдаты […] пришли")]
    [InlineData("not of this quote", "something else", "not of this quote")]
    public void Gaps_are_found_where_words_were_left_out(string text, string quote, string shown)
    {
        var claim = Sample.Claim(text, "en", Sample.Cite(2, Sample.Wire, quote)) with { Omitted = true };
        Assert.Equal(shown, ClaimText.Plain(claim));
    }

    [Fact]
    public async Task The_text_to_copy_names_the_outlets_and_needs_no_page()
    {
        var page = await Page(Sample.Brief(Sample.Points));
        var copy = page.QuerySelector("textarea")!.TextContent;
        Assert.StartsWith("Ukraine and Azerbaijan", copy.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("- Depot: Drones hit a […] depot in Odesa. [8 August 2025] (Caspian Wire, Севанский маяк)", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_found_nothing_is_an_answer()
    {
        var page = await Page(Sample.Brief());
        Assert.Contains("No stored item tells of this.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".slip, .notes"));
    }
}
