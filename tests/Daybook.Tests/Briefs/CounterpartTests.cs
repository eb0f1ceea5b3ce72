using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>What two reports of one story say of the same thing in words of their own, and what they do not.</summary>
public sealed class CounterpartTests
{
    private const string Coach = "A daily coach between Zelva and Oster will start on 25 May at a fare of 12 dollars, the ministry said on Tuesday.";
    private const string Line = "The 220-kilovolt power line from Zelva to Oster carried current for six hours, the first time since 1992.";

    [Theory]
    [InlineData("С 25 мая между Зельвой и Остером будет ходить ежедневный автобус, билет стоит 12 долларов.", true)]
    [InlineData("С 25 июня между Зельвой и Остером будет ходить ежедневный автобус, билет стоит 12 долларов.", false)]
    public void The_day_of_an_announcement_may_go_unsaid_but_not_be_another(string text, bool supports) => Assert.Equal(supports, Supports(Coach, text, "ru"));

    [Theory]
    [InlineData("Впервые за 33 года линия на 220 киловольт из Зельвы в Остер шесть часов была под током.", true)]
    [InlineData("Впервые с 2013 года линия на 220 киловольт из Зельвы в Остер шесть часов была под током.", false)]
    public void Since_a_year_is_for_so_many_years(string text, bool supports) => Assert.Equal(supports, Supports(Line, text, "ru"));

    [Fact]
    public void Forty_porters_are_no_forty_megawatts() =>
        Assert.False(Supports("The flow of the line at Zelva was kept at 40 megawatts.", "За работу на станции Зельва уже взялись сорок носильщиков.", "ru"));

    [Theory]
    [InlineData("Российское вторжение показало рынкам, чего стоит газопровод.", "Если вторжение прекратится, газопровод откроют.")]
    [InlineData("The gas line will be opened in Zelva this summer, officials say.", "Если в Зельве натянут трос, газопровод этим летом откроют, говорят чиновники.")]
    public void What_holds_only_under_a_condition_is_not_cited_for_what_holds_without(string claim, string text) => Assert.False(Supports(claim, text, "ru"));

    [Theory]
    [InlineData("Clearing of mines on the Zelva road has begun, the council said in a note.", 1)]
    [InlineData("Clearing of mines on the Zelva road should begin, the council said in a note.", 2)]
    [InlineData("If money is found, clearing of mines on the Zelva road begins, the council said in a note.", 2)]
    public void Alike_in_all_but_what_is_done_two_sentences_are_two_statements(string text, int statements)
    {
        var passages = PassagesOf(Item(1, "Clearing of mines on the Zelva road has begun, the council said in a letter.", story: 1), Item(2, text, "lone", story: 1), Item(3, "A mayor opened the new park of the town today.", "morning", story: 2));
        Assert.Equal(statements, Statements.Join(passages, 100, Agreed(passages, passages)).Count);
    }

    [Fact]
    public void Each_is_cited_for_the_sentence_that_comes_nearest_to_it_in_the_other_report()
    {
        const string One = "Snow closed the mountain road to trucks, and a jam formed. The council will buy a plough next winter.";
        const string Other = "A snowfall shut the way north for lorries and drivers slept in cabins. Trees along the river bloom early this year.";
        var passages = PassagesOf(Item(1, One, story: 1), Item(2, Other, "lone", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        var agreement = Agreed(passages, passages);
        Assert.False(agreement.Supports(passages[0], passages[3]));
        Assert.False(agreement.Supports(passages[1], passages[2]));
    }

    [Fact]
    public void A_report_of_a_story_that_names_nothing_of_the_topic_is_cited_but_opens_no_claim()
    {
        const string Told = "A daily coach from Zelva in Georgia to Oster in Armenia will start on 25 May at a fare of 12 dollars.";
        const string Beside = "The coach will start on 25 May, runs daily and costs 12 dollars. Its driver collects stamps and old coins at home.";
        var brief = ExtractiveWriter.Write("Georgia and Armenia", [Item(1, Told, story: 1), Item(2, Beside, "lone", story: 1)], Sources, new BriefPolicy(), Now);
        var claim = Assert.Single(brief.Claims().DistinctBy(told => told.Text));
        Assert.Equal(Told, claim.Text);
        Assert.Equal(["lone", "wire"], claim.Citations.Select(citation => citation.Source).Order(StringComparer.Ordinal));
        Assert.Equal(2, claim.Origins);
    }

    private static bool Supports(string claim, string text, string language)
    {
        var passages = PassagesOf(Item(1, claim, story: 1), Item(2, text, "lone", language: language, story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        return Agreed(passages, passages).Supports(passages[0], passages[1]);
    }
}
