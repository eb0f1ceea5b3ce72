using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Reports with words in common that give other values than the claim: what they say is no evidence of it.</summary>
public sealed class OtherValuesTests
{
    private const string Won = "Zelva Rovers won the harbour trophy with a 4-2 victory over Dorn Athletic in Tbilisi on Wednesday.";

    [Theory]
    [InlineData("Zelva Rovers won the harbour trophy in Tbilisi on Wednesday with a 4–2 victory over Dorn Athletic.", "en", true)]
    [InlineData("Zelva Rovers won the harbour trophy with a 1-0 victory over Dorn Athletic in Tbilisi on Wednesday.", "en", false)]
    [InlineData("В среду в Тбилиси Zelva Rovers одержал победу над Dorn Athletic 3:0.", "ru", false)]
    [InlineData("Zelva Rovers çarşamba günü Tiflis'te Dorn Athletic'i 2-1 yenerek zafer kazandı.", "tr", false)]
    [InlineData("Zelva Rovers-მა ოთხშაბათს თბილისში Dorn Athletic-ზე 1:0 გამარჯვება მოიპოვა.", "ka", false)]
    public void Another_score_is_another_match(string text, string language, bool supports) => Assert.Equal(supports, Supports(Won, "en", text, language));

    [Theory]
    [InlineData("Zelva won 3-1.", "3:1")]
    [InlineData("Zelva lost 0–2.", "2:0")]
    [InlineData("Матч закончился 2:3.", "3:2")]
    [InlineData("They were away for 3-4 days, from 10:30 on.", "")]
    [InlineData("The Tu-154 and the F-16 flew in 2025-26, call 22-15-30.", "")]
    public void A_range_an_hour_and_a_type_of_aircraft_are_no_scores(string text, string scores)
    {
        var passages = PassagesOf(Item(1, "Zelva has a new mayor and a park."));
        var meaning = Agreed(passages).Meanings.Of(passages[0]);
        Assert.Equal(scores, string.Join(' ', Scores.Of(text, meaning).Select(score => $"{score.More}:{score.Less}")));
    }

    [Theory]
    [InlineData("The ferry from Zelva to Dorn will sail twice a week from November, the port said.", true)]
    [InlineData("The ferry from Zelva to Dorn will sail twice a week from December, the port said.", false)]
    public void Another_month_is_not_the_same(string text, bool supports) =>
        Assert.Equal(supports, Supports("The port said the ferry from Zelva to Dorn will sail twice a week in November.", "en", text, "en"));

    [Theory]
    [InlineData("Паром Зельва — Дорн начнёт ходить два раза в неделю в ноябре, сообщил порт.", "ru", true)]
    [InlineData("Паром Зельва — Дорн начнёт ходить два раза в неделю в декабре, сообщил порт.", "ru", false)]
    [InlineData("Zelva-Dorn feribotu aralıkta haftada iki kez sefere başlayacak, liman açıkladı.", "tr", false)]
    public void Nor_is_it_across_languages(string text, string language, bool supports) =>
        Assert.Equal(supports, Supports("The Zelva to Dorn ferry will start sailing twice a week in November, the port said.", "en", text, language));

    [Theory]
    [InlineData("The fire burnt 140 barns, not 1,400, in the Zelva hills.", "en", "140")]
    [InlineData("Rather than 1,400 barns the fire burnt 140 of them.", "en", "140")]
    [InlineData("The fire burnt no fewer than 140 barns, not over 200 of them old.", "en", "140 200")]
    [InlineData("Сгорело 140 сараев, а не 1400, как писали раньше.", "ru", "140")]
    [InlineData("Сгорело не 1400, а 140 сараев, сообщили в Зельве.", "ru", "140")]
    [InlineData("Сгорело не менее 140 сараев, сообщили в районе Зельвы.", "ru", "140")]
    [InlineData("Згоріло 140 сараїв замість 1400, про які писали раніше.", "uk", "140")]
    [InlineData("Zelvada 1400 deyil, 140 anbar yanıb, idarə bildirib.", "az", "140")]
    [InlineData("Zelva'da 1.400 ahır değil, 140 ahır yandı, valilik açıkladı.", "tr", "140")]
    [InlineData("Köy için 140 lira değil, başka bir şey gerekiyor.", "tr", "")]
    [InlineData("Zelva için 140 gün yeterli değil, dedi vali bugün.", "tr", "140")]
    [InlineData("Զելվայում այրվել է ոչ թե 1400, այլ 140 գոմ։", "hy", "140")]
    [InlineData("ზელვაში დაიწვა არა 1400, არამედ 140 ბეღელი.", "ka", "140")]
    [InlineData("La Zelva au ars 140 de hambare, nu 1400, a spus primarul.", "ro", "140")]
    public void A_figure_that_is_denied_is_not_said(string text, string language, string figures)
    {
        var passages = PassagesOf(Item(1, text, language: language));
        var meaning = Agreed(passages).Meanings.Of(passages[0]);
        Assert.Equal(figures, string.Join(' ', meaning.Figures.Except(meaning.DeniedFigures).Select(figure => figure.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("В холмах Зельвы пожар уничтожил 1400 сараев, сообщили спасатели.", true)]
    [InlineData("В холмах Зельвы пожар уничтожил 140 сараев, а не 1400, сообщили спасатели.", false)]
    public void What_denies_the_figure_is_no_evidence_of_it(string text, bool supports) =>
        Assert.Equal(supports, Supports("The fire destroyed 1,400 barns in the hills of Zelva, rescuers said.", "en", text, "ru"));

    [Theory]
    [InlineData("The crossing from Zelva to Dorn will be cut in November and take seven hours instead of ten.", true)]
    [InlineData("The crossing from Zelva to Dorn will be cut in November and take eight hours instead of ten.", false)]
    public void What_denies_the_old_figure_and_gives_the_new_is_evidence_of_both(string text, bool supports) =>
        Assert.Equal(supports, Supports("From November the crossing from Zelva to Dorn will be cut from ten hours to seven.", "en", text, "en"));

    private static bool Supports(string claim, string language, string text, string other)
    {
        var passages = PassagesOf(Item(1, claim, language: language, story: 1), Item(2, text, "lone", language: other, story: 1), Item(3, "Zelva has a new mayor and a park.", "morning", story: 2));
        return Agreed(passages).Supports(passages[0], passages[1]);
    }

    /// <summary>Two reports open with two things of one event; what the one opens with, the other says further down.</summary>
    [Theory]
    [InlineData("The Zelva bridge was closed by the police on Monday after the Dorna river burst its banks. In the county 300 people were evacuated from three villages.", false)]
    [InlineData("The Zelva bridge was closed by the police on Monday after the Dorna river burst its banks. Lorries go by way of Sculeni.", true)]
    public void What_opens_another_report_is_no_evidence_where_the_report_says_the_same_elsewhere(string report, bool supports)
    {
        var passages = PassagesOf(Item(1, report, story: 1), Item(2, "About 300 people were evacuated on Monday from three villages after the Dorna river burst its banks.", story: 1));
        Assert.Equal(supports, Agreed(passages, passages).Supports(passages[0], passages[^1]));
    }

    /// <summary>380 kilometres in both are no reason to take one cost for another, though the word for it be unknown.</summary>
    [Theory]
    [InlineData("طول سكة حديد كازاخستان – أوزبكستان ٣٨٠ كيلومترا.", true)]
    [InlineData("ستكلف سكة حديد كازاخستان – أوزبكستان ١٫٩ مليار دولار وطولها ٣٨٠ كيلومترا.", false)]
    public void A_figure_whose_unit_is_not_read_may_be_the_one_that_is_missing(string text, bool supports)
    {
        var passages = PassagesOf(Item(1, "The Kazakhstan-Uzbekistan railway will cost $1.2 billion and run 380 km.", story: 1), Item(2, text, language: "ps", story: 1));
        Assert.Equal(supports, Agreed(passages).Supports(passages[0], passages[^1]));
    }
}
