using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class FigureTableTests
{
    [Theory]
    [InlineData("USD 41,23, EUR 48,10, PLN 11,20, GBP 55,04, CHF 51,90, TRY 0,98.", "en")]
    [InlineData("Batumi +12, Kutaisi +14, Poti +13, Zugdidi +11, Gori +7, Mestia -2.", "en")]
    [InlineData("Доллар — 41,23 гривны, евро — 48,10 гривны, злотый — 11,20 гривны.", "ru")]
    [InlineData("Рівень води: Рені 320 см, Ізмаїл 210 см, Кілія 150 см, Вилкове 90 см.", "uk")]
    [InlineData("1 ABŞ dolları 1,70 manat, 1 avro 1,99 manat, 100 Rusiya rublu 2,10 manat.", "az")]
    [InlineData("1 დოლარი 2,71 ლარი, 1 ევრო 3,15 ლარი, 100 რუბლი 3,40 ლარი.", "ka")]
    public void A_row_of_figures_is_no_sentence_that_may_be_told(string row, string language) => Assert.False(ReadSentence.StandsAlone(row, language));

    [Theory]
    [InlineData("The bridge is 1,200 metres long and 30 metres wide, and it cost 40 million euros.", "en")]
    [InlineData("The cup was won 4-3 on penalties after 90 minutes had ended 1-1 in Odesa.", "en")]
    [InlineData("За ночь над областью сбили 40 из 52 беспилотников, ранены 3 человека.", "ru")]
    [InlineData("Naxçıvana 12 vaqonda 800 ton un və 15 traktor göndərilib.", "az")]
    public void A_sentence_full_of_figures_is_one(string sentence, string language) => Assert.True(ReadSentence.StandsAlone(sentence, language));
}
