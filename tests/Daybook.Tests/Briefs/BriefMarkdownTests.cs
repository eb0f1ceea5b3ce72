using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class BriefMarkdownTests
{
    [Fact]
    public void A_point_says_whose_text_its_outlets_carried()
    {
        const string Text = "The road was opened after four days of snow.";
        var items = new[] { Item(1, Text), Item(2, Text, "morning", copyOf: 1), Item(3, Text, "lone", copyOf: 1) };
        var claim = new Claim(Text, "en", [.. items.Select(item => Cite(item, Text))]) { Origins = 1, Outlets = 3 };
        var edited = new EditedBrief(Draft(claim), new HashSet<string>());
        var repeats = new Dictionary<long, string> { [2] = "wire", [3] = "wire" };
        Assert.Contains("(1 independent of 3 outlets; 2 carried Wire)", BriefMarkdown.Of(edited, Sources, repeats: repeats), StringComparison.Ordinal);
        Assert.Contains("(1 independent of 3 outlets)", BriefMarkdown.Of(edited, Sources), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_headings_and_counts_are_the_words_that_are_brought()
    {
        const string Text = "The road was opened after four days of snow.";
        var edited = new EditedBrief(Draft(new Claim(Text, "en", [Cite(Item(1, Text), Text)]) { Origins = 1, Outlets = 1 }), new HashSet<string>());
        var text = BriefMarkdown.Of(edited, Sources, words: new BriefWords { OneOutletOnly = "une seule rédaction", QuotedSpans = "Citations" });
        Assert.Contains("(une seule rédaction)", text, StringComparison.Ordinal);
        Assert.Contains("## Citations", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_only_planned_says_so_beside_its_day()
    {
        const string Text = "The road will be opened on 5 March.";
        var claim = new Claim(Text, "en", [Cite(Item(1, Text), Text)]) { Origins = 1, Outlets = 1 };
        var brief = Draft(claim) with { Timeline = [new TimelineEntry("2026-03-05", DatePrecision.Day, claim) { Planned = true }] };
        Assert.Contains($"- 2026-03-05 (planned): {Text}", BriefMarkdown.Of(new EditedBrief(brief, new HashSet<string>()), Sources), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_in_another_language_bears_its_mark_wherever_it_stands()
    {
        const string Text = "The road was opened after four days of snow.", Foreign = "Дорогу открыли через четыре дня.";
        var (own, other) = (new Claim(Text, "en", [Cite(Item(1, Text), Text)]) { Origins = 1, Outlets = 1 }, new Claim(Foreign, "ru", [Cite(Item(2, Foreign), Foreign)]) { Origins = 1, Outlets = 1 });
        var brief = Draft(own) with
        {
            Sections = [new BriefSection("Road", [own], [other])],
            Conflicts = [new Conflict("Days", [new ConflictValue("four", own), new ConflictValue("четыре", other)])],
            Timeline = [new TimelineEntry("2026-03", DatePrecision.Month, other)],
        };
        var text = BriefMarkdown.Of(new EditedBrief(brief, new HashSet<string>()), Sources);
        Assert.Contains($"- (ru) {Foreign} [2] (", text, StringComparison.Ordinal);
        Assert.Contains($"**четыре**: (ru) {Foreign}", text, StringComparison.Ordinal);
        Assert.Contains($"- 2026-03: (ru) {Foreign}", text, StringComparison.Ordinal);
        Assert.Contains($"**four**: {Text}", text, StringComparison.Ordinal);
    }
}
