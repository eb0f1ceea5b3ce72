using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class DisputedFiguresTests
{
    [Theory]
    [InlineData("Organisers said 7,000 people marched through Batumi; police counted 2,100.", "en", "7,000 people", "2,100")]
    [InlineData("Georgia's survey put the shock at Batumi at 4.9, the Armenian agency at 5.2.", "en", "5.2", "4.9")]
    [InlineData("По словам организаторов, в Батуми пришли 7 тысяч человек, полиция насчитала 2100.", "ru", "7 тысяч человек", "2100")]
    [InlineData("The backlog at Batumi is put at 1,150 wagons by the railway and at 640 by the port.", "en", "1,150", "640")]
    [InlineData("The union said that 560 people had been led out of the tunnel at Batumi, not 380 as the police reported.", "en", "560 people", "380")]
    [InlineData("The police at Batumi counted 1,640 people; the railway counted 640, and neither would show its list.", "en", "1,640 people", "640")]
    [InlineData("Georgia's statistics office counts 7.9 billion dollars of trade through Batumi for 2025, the customs service 6.4 billion.", "en", "7.9 billion dollars", "6.4 billion")]
    [InlineData("Where they start is less clear: the statistics office counts 7.9 billion dollars for Batumi in 2025, the customs service 6.4 billion.", "en", "7.9 billion dollars", "6.4 billion")]
    [InlineData("Организаторы в Батуми говорят о 7 тысячах человек, полиция — о 2100.", "ru", "7 тысячах человек", "2100")]
    [InlineData("The ministry in Batumi puts the yearly quota for grain at 2.4 million tonnes, while Yerevan says 3.1 million tonnes were agreed.", "en", "3.1 million tonnes", "2.4 million tonnes")]
    [InlineData("Министерство в Батуми оценивает квоту в 2,4 млн тонн, Ереван говорит о 3,1 млн тонн.", "ru", "3,1 млн тонн", "2,4 млн тонн")]
    [InlineData("The customs committee in Batumi counted 180 on the first day of the bridge; the road office in Kars says it was 260.", "en", "260", "180")]
    [InlineData("Таможня в Батуми насчитала 180 машин; дорожное ведомство Карса говорит, что их было 260.", "ru", "260", "180")]
    [InlineData("Batumi speaks of 6.4 million euros of yearly support, its auditors of 9.1 million.", "en", "9.1 million", "6.4 million euros")]
    [InlineData("Рахункова палата нарахувала 9,1 мільйона євро підтримки лінії до Батумі, мінтранс наполягає на 6,4 мільйона.", "uk", "9,1 мільйона євро", "6,4 мільйона")]
    [InlineData("Batum'da liman idaresine göre 310, nakliyecilere göre 450 araç sıra bekliyor.", "tr", "450", "310")]
    public void Two_sources_of_one_sentence_differ(string sentence, string language, string larger, string smaller)
    {
        var conflict = Assert.Single(Write(sentence, language).Conflicts);
        Assert.Equal([larger, smaller], conflict.Values.Select(value => value.Value));
        Assert.All(conflict.Values, value => Assert.Contains(value.Value, value.Claim.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Organisers in Batumi said 7,000 people marched, and 2,100 of them stayed until the morning.")]
    [InlineData("Organisers in Batumi said 7,000 people marched; police made 2,100 arrests.")]
    [InlineData("The ministry said that 7,000 people left Batumi on Monday, the ministry 2,100.")]
    [InlineData("Batumi sold 7,000 tonnes of tea last year, 2,100 more than the year before.")]
    [InlineData("Organisers said 7,000 people marched through Batumi; police put it at 7,050.")]
    [InlineData("Organisers said 70,000 people marched through Batumi; police counted 2,100.")]
    [InlineData("In Batumi the union had demanded 30 percent, the company had offered 18.")]
    [InlineData("Organisers said 7,000 people marched through Batumi. Police made 2,100 arrests there in the evening.")]
    [InlineData("Organisers said 7,000 people marched through Batumi. The figure for visitors is 2,100.")]
    [InlineData("Organisers said 7,000 people marched through Batumi. Police put the figure at 2,100 a year ago.")]
    [InlineData("The railway in Batumi says it carried 2.4 million tonnes last year, while Armenia says it carried 3.1 million tonnes.")]
    [InlineData("The ministry in Batumi says 2.4 million tonnes were sold, while Armenia took 3.1 million tonnes.")]
    [InlineData("The customs committee in Batumi counted 180 on the first day of the bridge; the road office in Kars says it painted 260.")]
    [InlineData("The customs committee in Batumi counted 180 on the first day of the bridge; Petrov says it was 260.")]
    [InlineData("I counted 212 nests in Batumi, the bird people say 260.")]
    [InlineData("The minister in Batumi spoke of 400 million dollars in loans, grants of 260 million.")]
    [InlineData("Nino Beridze won the vote in Batumi with 53.4 percent, the commission said. Turnout reached 43 percent, observers said.")]
    [InlineData("Nino Beridze won the vote in Batumi with 53.4 percent, the commission said; turnout reached 43 percent, observers said.")]
    [InlineData("Нино Беридзе победила на выборах в Батуми с 53,4 процента голосов, сообщила комиссия. Явка составила 43 процента, сообщили наблюдатели.", "ru")]
    [InlineData("Ніно Берідзе перемогла на виборах у Батумі з 53,4 відсотка, повідомила комісія. Явка становила 43 відсотки, повідомили спостерігачі.", "uk")]
    [InlineData("Batumi seçimini Nino Beridze yüzde 53,4 oyla kazandı, komisyon açıkladı. Katılım yüzde 43 oldu, gözlemciler bildirdi.", "tr")]
    public void Two_figures_of_two_things_do_not(string sentence, string language = "en") => Assert.Empty(Write(sentence, language).Conflicts);

    [Theory]
    [InlineData("Organisers said 7,000 people marched through Batumi. Police put it at 2,100.", "en", "7,000 people", "2,100")]
    [InlineData("The chamber of commerce in Batumi talks of 400 million dollars of trade in three years. A more sober figure heard in Tbilisi is 260 million.", "en", "400 million dollars", "260 million")]
    [InlineData("По словам организаторов, в Батуми пришли 7 тысяч человек. Полиция называет меньшее число: 2100.", "ru", "7 тысяч человек", "2100")]
    [InlineData("Organisers said 7,000 people had marched through Batumi, the mayor among them. The interior ministry put the figure at 2,100 on each side.", "en", "7,000 people", "2,100")]
    public void Two_sources_of_neighbouring_sentences_differ(string text, string language, string larger, string smaller)
    {
        var conflict = Assert.Single(Write(text, language).Conflicts);
        Assert.Equal([larger, smaller], conflict.Values.Select(value => value.Value));
        Assert.All(conflict.Values, value => Assert.Equal(text, value.Claim.Text));
    }

    [Fact]
    public void A_report_that_has_one_of_them_alone_speaks_for_it()
    {
        Evidence[] others = [.. Enumerable.Range(40, 12).Select(id => BriefSome.Item(id, $"In Batumi a bakery of street {id} sold bread to tourists from the hotels all day long."))];
        var conflict = Assert.Single(Write("Organisers said 7,000 people marched through Batumi; police counted 2,100.", "en",
            [BriefSome.Item(2, "Some 7,000 people marched through Batumi on Monday to the pier and sang.", "lone", story: 1), .. others]).Conflicts);
        Assert.StartsWith("Some 7,000", conflict.Values[0].Claim.Text, StringComparison.Ordinal);
        Assert.StartsWith("Organisers", conflict.Values[1].Claim.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_source_is_a_concept_of_the_lexicon() => Assert.All(DisputedFigures.Concepts, concept => Assert.NotNull(Lexicon.Number(concept)));

    private static Brief Write(string sentence, string language, params Evidence[] more) =>
        ExtractiveWriter.Write(language switch { "ru" => "Батуми", "uk" => "Батумі", _ => "Batumi" },
            [BriefSome.Item(1, sentence, language: language, story: 1), .. more, .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country."))],
            BriefSome.Sources, new BriefPolicy { Language = language }, BriefSome.Now);
}
