using Daybook.Core.Briefs;
using Daybook.Core.Text;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Which figures of two reports contradict. Items are published on 20 August 2025, a Wednesday, from nine in the morning, an hour after each other.</summary>
public sealed class ContradictionTests
{
    private const string Cost = "Norland and Sudmark put the cost of the new bridge over the Zelva at 36 million euros.";
    private const string OtherCost = "Norland and Sudmark put the cost of the new bridge over the Zelva at 41 million euros.";
    private const string Queue = "Some 400 lorries stood before the bridge of Norland and Sudmark over the Zelva on Tuesday.";

    [Fact]
    public void Two_reports_give_two_sums_for_one_thing() => Assert.Equal(["41 million euros", "36 million euros"], Values(Item(1, Cost, story: 1), Item(2, OtherCost, "lone", story: 1)));

    /// <summary>Told in other words, or in another language, two sums of one story are two estimates of one thing while they are near each other.</summary>
    [Theory]
    [InlineData("По словам строителей из Судмарка, переправа в Норланд через Зелву обошлась в 49 млн евро.", true)]
    [InlineData("По словам строителей из Судмарка, переправа в Норланд через Зелву обошлась в 54 млн евро.", false)]
    public void Sums_of_one_story_that_are_near_each_other_contradict(string text, bool contradicts) =>
        Assert.Equal(contradicts, Values(Item(1, Cost, story: 1), Item(2, text, "lone", story: 1, language: "ru")).Count > 0);

    [Theory]
    [InlineData("Norland and Sudmark put the cost of the new bridge over the Zelva at 72 million euros, each paying half.")]
    [InlineData("Norland and Sudmark put the cost of the new bridge over the Zelva at 40 million euros, up from 36 million euros.")]
    [InlineData("Norland and Sudmark put the cost of the new bridge over the Zelva at 41 million euros. The railway bridge beside it was built for 36 million euros.")]
    [InlineData("Norland and Sudmark put the cost of the new bridge over the Zelva at another 41 million euros.")]
    public void A_part_a_former_sum_and_the_sum_of_another_thing_do_not_contradict(string text) => Assert.Empty(Values(Item(1, Cost, story: 1), Item(2, text, "lone", story: 1)));

    [Theory]
    [InlineData("Some 250 lorries stood before the bridge of Norland and Sudmark over the Zelva on Tuesday.", true)]
    [InlineData("Some 250 lorries stood before the bridge of Norland and Sudmark over the Zelva on Wednesday.", false)]
    [InlineData("Some 250 lorries stood before the bridge of Norland and Sudmark over the Zelva on Friday.", false)]
    public void Counts_of_two_days_do_not_be_the_days_named_by_the_week_alone(string text, bool differ) =>
        Assert.Equal(differ, Values(Item(1, Queue, story: 1), Item(2, text, "lone", story: 1)).Count > 0);

    [Fact]
    public void Days_are_compared_across_languages()
    {
        const string Russian = "Около 250 грузовиков стояли в {0} перед мостом Norland и Sudmark через Zelva.";
        Assert.Empty(Values(Item(1, Queue, story: 1), Item(2, string.Format(null, Russian, "пятницу"), "lone", language: "ru", story: 1)));
    }

    [Theory]
    [InlineData("Some 250 lorries stood at the gate on the evening of Tuesday, the border guard said.", true)]
    [InlineData("Some 250 lorries stood at the gate in the evening, the border guard said.", false)]
    public void A_report_of_the_story_that_does_not_name_the_topic_may_give_another_count_of_that_day(string text, bool differ) =>
        Assert.Equal(differ, Values(Item(1, Queue, story: 1), Item(2, text, "lone", story: 1)).Count > 0);

    [Theory]
    [InlineData("Trade of Norland and Sudmark over the Zelva will be worth 41 million euros, their ministers agreed on Tuesday.", "en", false)]
    [InlineData("Trade of Norland and Sudmark over the Zelva was worth 41 million euros last year, their ministers said on Tuesday.", "en", true)]
    public void What_was_so_last_year_is_none_of_what_was_agreed_on_a_day(string text, string language, bool differ) =>
        Assert.Equal(differ, Values(Item(1, "Trade of Norland and Sudmark over the Zelva was worth 36 million euros last year.", story: 1), Item(2, text, "lone", language: language, story: 1)).Count > 0);

    [Fact]
    public void A_queue_is_another_days_later()
    {
        const string Later = "Some 700 lorries stood before the bridge of Norland and Sudmark over the Zelva in the rain.";
        var today = Item(1, Queue.Replace(" on Tuesday", " in the rain", StringComparison.Ordinal), story: 1);
        Assert.NotEmpty(Values(today, Item(3, Later, "lone", story: 1)));
        Assert.Empty(Values(today, Item(60, Later, "lone", story: 1)));
    }

    [Fact]
    public void What_happened_in_another_country_is_another_event()
    {
        var one = Item(1, "The quake of Norland and Sudmark hurt 24 people in their houses.", story: 1);
        var other = Item(2, "The quake of Norland and Sudmark hurt 11 people in their houses.", "lone", story: 1);
        Assert.NotEmpty(Values(one, other));
        Assert.Empty(Values(one with { Places = ["TR-76"] }, other with { Places = ["IR-04"] }));
    }

    [Fact]
    public void A_toll_that_grew_is_told_at_its_last_and_no_reports_differ()
    {
        var first = Item(1, "The quake of Norland and Sudmark hurt 24 people in their houses.", story: 1);
        var second = Item(4, "The quake of Norland and Sudmark hurt 60 people in their houses.", "lone", story: 1);
        var brief = Write(first, second);
        Assert.Empty(brief.Conflicts);
        Assert.DoesNotContain(brief.Overview, claim => claim.Text == first.Text);
        Assert.Contains(brief.Claims(), claim => claim.Text == second.Text && claim.Citations.Count == 1);
        // Told again after the higher one it is no former toll.
        Assert.NotEmpty(Write(first, second, Item(7, first.Text, "morning", story: 1)).Conflicts);
    }

    [Fact]
    public void A_conflict_is_told_in_full_though_a_report_of_the_event_names_no_word_of_the_topic()
    {
        var third = Item(3, "The cost of the new bridge over the Zelva is put at 39 million euros by builders.", "morning", story: 1);
        Assert.Equal(3, Values(Item(1, Cost, story: 1), Item(2, OtherCost, "lone", story: 1), third).Count);
    }

    /// <summary>A figure that a report denies and replaces is a conflict with who still gives it, however far apart they are; what was so before a change is none.</summary>
    [Theory]
    [InlineData("The flood on the Zelva took 45 houses of Norland and Sudmark, not 450, the rescuers said on Tuesday.", "en", true)]
    [InlineData("Паводок на Зелве разрушил 45 домов в Norland и Sudmark, а не 450, уточнили во вторник спасатели.", "ru", true)]
    [InlineData("The flood on the Zelva took 45 houses of Norland and Sudmark, the rescuers said on Tuesday.", "en", false)]
    public void A_figure_that_is_denied_and_replaced_contradicts(string text, string language, bool contradicts) =>
        Assert.Equal(contradicts, Values(Item(1, "The flood on the Zelva took 450 houses of Norland and Sudmark on Tuesday.", story: 1), Item(2, text, "lone", language: language, story: 1)).Count > 0);

    [Fact]
    public void What_is_paid_in_the_place_of_a_former_price_contradicts_nobody() => Assert.Empty(Values(
        Item(1, "Drivers of Norland and Sudmark pay 60 euros for the ferry over the Zelva.", story: 1),
        Item(2, "Drivers of Norland and Sudmark pay 15 euros for the ferry over the Zelva instead of 60.", "lone", story: 1)));

    /// <summary>No unit tells such figures apart: what the sentences say besides must be the same, and what the years are years of.</summary>
    [Theory]
    [InlineData("Суд Судмарка во вторник приговорил министра Norland к девяти годам лишения свободы за взятки на мосту через Зелву.", "ru", true)]
    [InlineData("Sudmark mahkemesi salı günü Norland bakanını Zelva köprüsünde rüşvet almaktan dokuz yıl hapis cezasına çarptırdı.", "tr", true)]
    [InlineData("Прокурор Судмарка во вторник просил для министра Norland девять лет лишения свободы за взятки на мосту через Зелву.", "ru", false)]
    [InlineData("Министр Norland, приговорённый во вторник судом Судмарка за взятки на мосту через Зелву, руководил ведомством девять лет.", "ru", false)]
    public void Years_in_prison_contradict_across_languages(string text, string language, bool contradicts) => Assert.Equal(contradicts, Values(
        Item(1, "A court of Sudmark on Tuesday sentenced the minister of Norland to seven years in prison for bribes at the bridge over the Zelva.", story: 1),
        Item(2, text, "lone", language: language, story: 1)).Count > 0);

    /// <summary>The sentence is too short for a claim and is told with the one before it; the share of who won is another figure.</summary>
    [Theory]
    [InlineData("Явка составила 44 процента.", true)]
    [InlineData("К полудню явка составила 44 процента.", false)]
    public void A_short_sentence_has_its_figure_and_a_share_of_an_hour_is_none_of_the_day(string turnout, bool contradicts)
    {
        var values = Values(
            Item(1, "Marta Olsen won the election of Norland and Sudmark on the Zelva with 57 percent of the vote. Turnout was 51 percent.", story: 1),
            Item(2, $"Марта Олсен победила на выборах Norland и Sudmark на Зелве, набрав 57 процентов голосов. {turnout}", "lone", language: "ru", story: 1));
        Assert.Equal(contradicts ? ["51 percent", "44 процента"] : [], values);
    }

    /// <summary>One report gives both of its own knowledge, so they are two things in every report.</summary>
    [Fact]
    public void Two_figures_that_any_report_gives_as_two_things_do_not_contradict()
    {
        var (one, other) = (Item(1, Cost, story: 1), Item(2, OtherCost, "lone", story: 1));
        Assert.NotEmpty(Values(one, other));
        Assert.Empty(Values(one, other, Item(3, "The bridge across the Zelva was built for 36 million euros. The roads on both banks were built for 41 million euros.", "morning", story: 1)));
    }

    [Fact]
    public void A_value_is_told_in_the_language_of_the_brief_where_a_report_in_it_gives_the_same()
    {
        var brief = Write(
            Item(1, "Norland ve Sudmark, Zelva üzerindeki yeni köprünün maliyetinin 36 milyon avro olduğunu açıkladı.", story: 1, language: "tr"),
            Item(2, "The new bridge over the Zelva is to cost 36 million euros, engineers of Norland said.", "morning", story: 1),
            Item(3, OtherCost, "lone", story: 1));
        Assert.All(Assert.Single(brief.Conflicts).Values, value => Assert.Equal("en", value.Claim.Language));
    }

    [Fact]
    public void Counts_of_two_offices_contradict_and_are_headed_by_what_they_count()
    {
        var brief = ExtractiveWriter.Write("Norland и Sudmark",
        [
            Item(1, "Минздрав Norland сообщил в среду, что в Sudmark на Зелве подтверждено 47 случаев кори.", story: 1, language: "ru"),
            Item(2, "Doctors at the hospital of Norland counted 52 measles cases in Sudmark on the Zelva, the physician Jan Brede said on Wednesday.", "lone", story: 1),
        ], Sources, new BriefPolicy { Language = "ru" }, Now);
        var conflict = Assert.Single(brief.Conflicts);
        Assert.Equal(["52", "47"], conflict.Values.Select(value => value.Value));
        Assert.Equal("Корь", conflict.About);
    }

    [Fact]
    public void Every_qualifier_of_figures_is_a_concept_of_the_lexicon() => Assert.All(OneMatter.Concepts, concept => Assert.NotNull(Lexicon.Number(concept)));

    [Fact]
    public void Every_toll_is_a_concept_of_the_lexicon() => Assert.All(Tolls.Concepts, concept => Assert.NotNull(Lexicon.Number(concept)));

    private static List<string> Values(params Evidence[] evidence) => [.. Write(evidence).Conflicts.SelectMany(conflict => conflict.Values.Select(value => value.Value))];

    private static Brief Write(params Evidence[] evidence) => ExtractiveWriter.Write("Norland and Sudmark", evidence, Sources, new BriefPolicy(), Now);
}
