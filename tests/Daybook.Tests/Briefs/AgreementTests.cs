using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Core.Text;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class AgreementTests
{
    private const string Closed = "The Zelva road was closed for four days by snow.";

    [Theory]
    [InlineData("Снег закрыл дорогу Зельва на четыре дня.", "ru", true)]
    [InlineData("Снег закрыл дорогу Зельва на пять дней.", "ru", false)]
    [InlineData("Дорогу Зельва открыли после четырёх дней снега.", "ru", false)]
    [InlineData("Снег не закрыл дорогу Зельва на четыре дня.", "ru", false)]
    [InlineData("У дороги Зельва четыре водителя ждали завтрака в кафе.", "ru", false)]
    public void A_sentence_of_another_language_is_cited_only_for_what_it_says(string text, string language, bool supports)
    {
        var passages = PassagesOf(Item(1, Closed, story: 1), Item(2, text, "lone", language: language, story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages[1]));
    }

    [Theory]
    [InlineData("Snow shut the Zelva road for four days, and 212 lorries were waiting at its end.", true)]
    [InlineData("After the snow 212 lorries stood at the end of the Zelva road.", true)]
    [InlineData("After the snow 340 lorries stood at the end of the Zelva road.", false)]
    [InlineData("Officials denied that 212 lorries stood at the end of the Zelva road after the snow.", false)]
    public void A_sentence_is_cited_that_leaves_a_lesser_figure_out_but_none_that_gives_another(string text, bool supports)
    {
        var passages = PassagesOf(Item(1, "The Zelva road was shut by snow for four days, so that 212 lorries waited at its end.", story: 1), Item(2, text, "lone", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages[1]));
    }

    [Theory]
    [InlineData("К декабрю 2028 года от гавани Зельвы до границы проложат 78 километров путей.", true)]
    [InlineData("За неделю турист прошёл от Зельвы пешком 78 километров.", false)]
    [InlineData("К декабрю 2028 года от гавани Зельвы до границы проложат 65 километров путей.", false)]
    public void One_telling_figure_in_both_makes_up_for_another_that_is_left_out(string text, bool supports)
    {
        var passages = PassagesOf(
            Item(1, "A track of 78 kilometres with a gauge of 1,435 millimetres will be laid from the port of Zelva to the border by December 2028, the railway said.", story: 1),
            Item(2, text, "lone", language: "ru", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages[1]));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 21, false)]
    [InlineData(1, 21, true)]
    public void What_happened_like_it_weeks_before_in_another_story_is_not_cited(long story, int days, bool supports)
    {
        var late = Item(2, "Drones hit an oil depot that Norland Oil owns in the Zelva region.", "lone", story: story);
        var passages = PassagesOf(
            Item(1, "Drones hit an oil depot that is owned by Norland Oil in the Zelva region.", story: 1), late with { When = late.When.AddDays(days) },
            Item(3, "Zelva has a new mayor and a park.", "morning", story: 3));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages[1]));
        Assert.Equal(supports ? 2 : 3, Statements.Join(passages, 100, Agreed(passages)).Count);
    }

    [Fact]
    public void A_date_in_both_ties_sentences_of_two_stories_however_late_the_second_is()
    {
        var late = Item(2, "On 8 August 2025 drones hit an oil depot that Norland Oil owns in the Zelva region.", "lone", story: 2);
        var passages = PassagesOf(
            Item(1, "On 8 August 2025 drones hit an oil depot that is owned by Norland Oil in the Zelva region.", story: 1), late with { When = late.When.AddDays(21) },
            Item(3, "Zelva has a new mayor and a park.", "morning", story: 3));
        Assert.True(Agreed(passages).Supports(passages[0], passages[1]));
    }

    [Theory]
    [InlineData("Zelva drivers blocked the customs road on Tuesday, hauliers said.", "Zelva hauliers lifted the nine-day blockade of the customs road on Thursday.", false)]
    [InlineData("Zelva hauliers lifted their blockade of the customs road on Thursday.", "The blockade of the customs road was lifted by Zelva hauliers on Thursday.", true)]
    [InlineData("Zelva beat the guests of Dorn 6:4 in a friendly match of wrestlers.", "Zelva beat the guests of Dorn 7:3 in a friendly match of wrestlers.", false)]
    [InlineData("Zelva beat the guests of Dorn 6:4 in a friendly match of wrestlers.", "Zelva beat the guests of Dorn 6-4 in a friendly match of wrestlers.", true)]
    [InlineData("The Zelva carrier will fly to the coast on Mondays and Fridays.", "The Zelva carrier will fly to the coast on Monday, Wednesday and Saturday.", false)]
    [InlineData("The Zelva carrier will fly to the coast on Mondays and Fridays.", "On Monday and Friday the Zelva carrier will fly to the coast.", true)]
    public void What_is_over_another_score_or_other_days_are_not_the_same(string text, string other, bool together)
    {
        var passages = PassagesOf(Item(1, text, story: 1), Item(2, other, "lone", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        Assert.Equal(together, Agreed(passages).Supports(passages[0], passages[1]));
        Assert.Equal(together ? 2 : 3, Statements.Join(passages, 100, Agreed(passages)).Count);
    }

    [Theory]
    [InlineData("Сегодня у метро Зельвы три линии.", "Zelva's metro has three lines from today.", true)]
    [InlineData("Сегодня у метро Зельвы три линии.", "Zelva's metro was three years late.", false)]
    public void Three_lines_are_no_three_years(string text, string other, bool supports)
    {
        var passages = PassagesOf(Item(1, text, language: "ru", story: 1), Item(2, "A park is green. " + other, "lone", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages.Single(passage => passage.Text == other)));
    }

    [Fact]
    public void Who_is_said_to_report_is_no_evidence_of_what_is_reported()
    {
        var passages = PassagesOf(
            Item(1, "Caspian Wire'ın haberine göre Aliyev görüşmede Zelva saldırılarını kınadı.", language: "tr", story: 1),
            Item(2, "Caspian Wire-ის ცნობით, ზელვაში ცეცხლი სანაპირო გზიდან ჩანდა.", "lone", language: "ka", story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        var outlets = new SourceNames([new Source { Id = "wire", Name = "Caspian Wire" }]);
        var (with, without) = (new Meanings([.. passages.Select(passage => passage.Source.Item)], outlets), new Meanings([.. passages.Select(passage => passage.Source.Item)]));
        var (one, other) = (passages.Single(passage => passage.Language == "tr"), passages.Single(passage => passage.Language == "ka"));
        // The key of the name Wire, by its sounds.
        Assert.Contains(without.Of(one).Keys, key => key == "nvr");
        Assert.DoesNotContain(with.Of(one).Keys.Concat(with.Of(other).Keys), key => key == "nvr");
    }

    [Fact]
    public void Words_of_one_language_do_not_speak_for_another()
    {
        Assert.False(Phrases.FirstPerson.In("pl").FindsIn("Wykonawcą jest spółka Podar i Eisenbogen, we wspólnym budynku."));
        Assert.True(Phrases.FirstPerson.In("en").FindsIn("Yesterday I saw it."));
        Assert.True(Phrases.Negation.In("ro").FindsIn("Nu se lucrează noaptea."));
        Assert.True(Phrases.Negation.In("xx").FindsIn("It is not known."));
    }

    [Theory]
    [InlineData("opposites.tsv", true)]
    [InlineData("counted-kinds.tsv", false)]
    public void The_tables_name_concepts_that_the_lexicon_has(string table, bool opposites)
    {
        var known = Enumerable.Range(0, Lexicon.Count).Select(Lexicon.Name).ToHashSet(StringComparer.Ordinal);
        var named = (opposites ? Opposites.Concepts : Units.Concepts).ToList();
        Assert.True(named.Count > 5, table);
        Assert.Subset(known, named.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_translated_copy_gives_the_sentence_in_the_same_place()
    {
        const string Text = "The council bought a bus for the village of Zelva. It cost 90 thousand dollars and runs four times a day between the banks.";
        const string Translation = "Совет купил для села Зельва автобус в рассрочку. Он стоил 90 тысяч долларов и ходит четыре раза в день с берега на берег.";
        var passages = PassagesOf(Item(1, Text, story: 1), Item(2, Translation, "lone", language: "ru", copyOf: 1, story: 1));
        var match = Assert.Single(new CopySentences(passages, Agreed(passages)).Of(passages[1]));
        Assert.StartsWith("Он стоил", match.Text, StringComparison.Ordinal);
    }
}
