using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>What makes a brief read like the work of an editor.</summary>
public sealed class BriefReadingTests
{
    private static readonly Evidence[] News =
    [
        Item(1, "Norland and Sudmark opened a bridge of 418 metres over the Zelva on 18 August. Cars cross it without charge, and lorries pay a toll from January 2027.", "wire", "Bridge opened", story: 1),
        Item(2, "The bridge between Norland and Sudmark was opened on 18 August, their ministries said.", "lone", "Bridge opened", story: 1),
        Item(3, "The railway between Norland and Sudmark has carried no coal since 2022, according to its owner. Norland and Sudmark repaired its tunnel between 2 July and 30 July.", "morning", "Railway", story: 3),
        Item(4, "Growers of Norland and Sudmark sold 8 percent more apples than last year. The harvest of Norland and Sudmark began on 12 August in the town of Bristow.", "evening", "Apples", story: 4),
        Item(5, "Nurses from Norland help the hospital of a border town in Sudmark with children who cannot sleep.", "lone", "Nurses", story: 5),
    ];

    [Fact]
    public void What_the_overview_tells_is_no_point_again()
    {
        var brief = Write(News);
        Assert.NotEmpty(brief.Overview);
        Assert.NotEmpty(brief.Sections);
        Assert.All(brief.Sections, section => Assert.DoesNotContain(section.Points, point => brief.Overview.Any(claim => claim.Text == point.Text)));
        Assert.All(brief.Sections, section => Assert.NotEmpty(section.Points));
    }

    [Fact]
    public void A_brief_whose_overview_tells_all_has_no_sections()
    {
        var brief = Write(News.Take(1).ToArray());
        Assert.NotEmpty(brief.Overview);
        Assert.Empty(brief.Sections);
    }

    [Fact]
    public void A_bound_a_span_and_a_comparison_are_no_day_of_an_event()
    {
        var timeline = Write(News).Timeline;
        Assert.Contains(timeline, entry => entry.Date == "2025-08-12");
        Assert.DoesNotContain(timeline, entry => entry.Date is "2022" or "2024" or "2025-07-02" or "2025-07-30");
    }

    [Fact]
    public void One_day_of_one_story_is_one_row() => Assert.Single(Write(News).Timeline, entry => entry.Date == "2025-08-18");

    [Theory]
    [InlineData("Took the ferry from Norland to Sudmark while it still runs in the autumn.")]
    [InlineData("Three cars, a cart and a beehive between Norland and Sudmark.")]
    [InlineData("Most of the coal of Norland and Sudmark is carried on this line.")]
    public void A_note_without_its_subject_or_verb_and_what_points_elsewhere_are_no_claims(string text) => Assert.True(Write(Item(1, text)).Empty);

    [Theory]
    [InlineData("Used vehicles account for nearly one third of what Norland sells to Sudmark.")]
    [InlineData("Norland and Sudmark signed an agreement on apples this month in the town of Bristow.")]
    public void Sentences_that_only_look_like_notes_are_told(string text) => Assert.False(Write(Item(1, text)).Empty);

    [Theory]
    [InlineData("The quantities remain modest, but Norland sells them to Sudmark.", "modest")]
    [InlineData("The deck sank by two metres between Norland and Sudmark.", "deck sank")]
    [InlineData("The system consists of pipes of Norland and Sudmark.", "system consists")]
    public void Adjectives_and_verbs_are_no_noun_phrases(string text, string wrong) =>
        Assert.DoesNotContain(NounPhrases.In(text, "en"), phrase => phrase.Text.Contains(wrong, StringComparison.Ordinal));

    [Fact]
    public void A_figure_with_its_unit_stays_with_what_it_measures() =>
        Assert.Contains(NounPhrases.In("A new 400-kilovolt link will start work.", "en"), phrase => phrase.Text == "400-kilovolt link");

    private static Brief Write(params Evidence[] evidence) => ExtractiveWriter.Write("Norland and Sudmark", evidence, Sources, new BriefPolicy(), Now);
}
