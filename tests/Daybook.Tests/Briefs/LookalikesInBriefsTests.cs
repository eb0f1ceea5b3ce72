using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Words typed in letters of two scripts that look the same are read as what they look like; quotes stay as they are stored.</summary>
public sealed class LookalikesInBriefsTests
{
    private const string Plain = "The Zelva dam lost 340 tonnes of concrete when the northern sluice broke on Tuesday.";

    // Cyrillic е, о, а and Т in words of Latin letters.
    private const string Mixed = "Тhе Zеlvа dаm lоst 340 tоnnes of concretе when the northеrn sluicе brokе on Tuesday.";

    [Fact]
    public void What_is_said_in_letters_of_two_scripts_is_cited_for_the_same_claim()
    {
        var brief = Write(Item(1, Plain, "wire", story: 1), Item(2, Mixed, "lone", story: 1));
        var claim = Assert.Single(brief.Claims().DistinctBy(claim => claim.Text));
        Assert.Equal([Plain, Mixed], claim.Citations.Select(citation => citation.Quote));
    }

    [Fact]
    public void A_label_is_in_letters_of_one_script()
    {
        var brief = Write([Item(1, Mixed, "lone", story: 1), .. Enumerable.Range(2, 6).Select(at => Item(at, $"The Zelva council bought {at * 30} pumps from the workshop of Borlava in the spring of {2010 + at}.", "wire", story: at))]);
        var labels = brief.Sections.SelectMany(section => section.Points).Select(point => point.Label).OfType<string>().ToList();
        Assert.NotEmpty(labels);
        Assert.DoesNotContain(labels, label => label.Any(letter => letter is >= '\u0400' and <= '\u04FF'));
    }

    private static Brief Write(params Evidence[] evidence) => ExtractiveWriter.Write("Zelva", evidence, Sources, new BriefPolicy { Language = "en" }, Now);
}
