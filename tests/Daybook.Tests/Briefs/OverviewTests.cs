using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>What the first sentences of a brief are, and that they read as a text.</summary>
public sealed class OverviewTests
{
    private const string Agreed = "The banks of Norland and Sudmark want to become one in the summer.";
    private const string Boards = "Their boards agreed on Monday to a merger worth 38 billion crowns.";
    private const string Union = "The union of Norland and Sudmark fears for jobs in the head offices of the banks.";

    [Fact]
    public void A_sentence_that_leans_is_told_right_after_the_one_it_leans_on() =>
        Assert.Equal([Agreed, Boards, Union], Overview(Item(1, $"{Agreed} {Boards}", story: 1), Item(2, Union, "lone", story: 1)));

    [Fact]
    public void It_is_never_told_without_that_one() =>
        Assert.DoesNotContain(Boards, Overview(Item(1, $"Will the banks of Norland and Sudmark become one in the summer? {Boards}", story: 1), Item(2, Union, "lone", story: 1)));

    [Fact]
    public void It_is_no_point_and_stands_behind_its_own_citation()
    {
        var brief = Brief(new BriefPolicy(), Item(1, $"{Agreed} {Boards}", story: 1), Item(2, Union, "lone", story: 1));
        Assert.DoesNotContain(brief.Sections.SelectMany(section => section.Points), point => point.Text == Boards);
        Assert.Equal(Boards, Assert.Single(Assert.Single(brief.Overview, claim => claim.Text == Boards).Citations).Quote);
    }

    [Theory]
    [InlineData("Their boards, I am told, agreed on Monday to a merger worth 38 billion crowns.")]
    [InlineData("Their \"boards agreed on Monday to a merger worth 38 billion crowns.")]
    [InlineData("Their boards agreed on Monday to a merger worth 38 billion crowns!")]
    public void What_the_writer_says_of_himself_and_what_is_broken_off_is_not_told(string text) =>
        Assert.DoesNotContain(text, Overview(Item(1, $"{Agreed} {text}", story: 1), Item(2, Union, "lone", story: 1)));

    [Fact]
    public void It_takes_no_place_of_a_claim_that_stands_by_itself()
    {
        var brief = Brief(new BriefPolicy { MaxClaims = 2 }, Item(1, $"{Agreed} {Boards}", story: 1), Item(2, Union, "lone", story: 1));
        Assert.Equal([Agreed, Union], brief.Claims().Select(claim => claim.Text).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_further_sentence_is_begun_once_its_words_are_used_up() =>
        Assert.Equal([Agreed], Brief(new BriefPolicy { OverviewWords = 5 }, Item(1, $"{Agreed} {Boards}", story: 1), Item(2, Union, "lone", story: 1)).Overview.Select(claim => claim.Text));

    [Fact]
    public void The_report_that_came_first_speaks_before_one_that_came_later()
    {
        var early = Item(1, "Norland and Sudmark opened the bridge over the Zelva for cars and lorries.", story: 1);
        var late = Item(2, "Norland and Sudmark closed the ferry over the Zelva for cars and lorries.", "lone", story: 1);
        Assert.Equal([early.Text], Brief(new BriefPolicy { MaxOverview = 1 }, early, late).Overview.Select(claim => claim.Text));
        Assert.Equal([late.Text], Brief(new BriefPolicy { MaxOverview = 1 }, early with { When = late.When.AddHours(1) }, late).Overview.Select(claim => claim.Text));
    }

    [Fact]
    public void What_most_outlets_report_each_in_its_own_words_speaks_before_what_one_reports()
    {
        const string Ferry = "Norland and Sudmark closed the ferry over the Zelva for cars and lorries.";
        const string Bridge = "Norland and Sudmark opened a bridge between their shores on Friday.";
        Evidence[] evidence =
        [
            Item(1, Ferry, story: 1),
            Item(3, Bridge, story: 2), Item(4, "The first to walk from Sudmark into Norland was a baker of eighty.", "lone", story: 2),
            Item(5, "Thousands came to see how Norland was joined to Sudmark by steel.", "morning", story: 2),
        ];
        Assert.Equal([Bridge], Brief(new BriefPolicy { MaxOverview = 1 }, evidence).Overview.Select(claim => claim.Text));
    }

    private static IEnumerable<string> Overview(params Evidence[] evidence) => Brief(new BriefPolicy(), evidence).Overview.Select(claim => claim.Text);

    private static Brief Brief(BriefPolicy policy, params Evidence[] evidence) => ExtractiveWriter.Write("Norland and Sudmark", evidence, Sources, policy, Now);
}
