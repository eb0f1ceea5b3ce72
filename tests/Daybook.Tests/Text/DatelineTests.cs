using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("en", "BAKU, 29 July (Caspian Wire) - ", "The pipe is open.")]
    [InlineData("en", "BAKU, July 29 (Caspian Wire) — ", "The pipe is open.")]
    [InlineData("en", "NEW YORK, United States, Sept. 5, 2025 (Agence Caspienne) – ", "The pipe is open.")]
    [InlineData("en", "BELGRADE, Serbia (AP) — ", "The pipe is open.")]
    [InlineData("en", "Baku (Caspian Wire) - ", "The pipe is open.")]
    [InlineData("en", "KUTAISI — ", "The pipe is open.")]
    [InlineData("en", "BAKU, Azerbaijan, March 5. ", "The pipe is open.")]
    [InlineData("en", "Caspian Wire, Baku, 5 March - ", "The pipe is open.")]
    [InlineData("en", "YEREVAN, MARCH 5, ARMENWIRE. ", "The pipe is open.")]
    [InlineData("ru", "ТБИЛИСИ, 5 мар — РИА Вести. ", "Дорога открыта.")]
    [InlineData("ru", "ТБИЛИСИ, 5 мар - Sputnik. ", "Дорога открыта.")]
    [InlineData("ru", "ТБИЛИСИ, 5 марта. /ВЕСТ/. ", "Дорога открыта.")]
    [InlineData("ru", "Тбилиси. 5 марта. ИНТЕРВЕСТ - ", "Дорога открыта.")]
    [InlineData("ru", "Тбилиси, 5 марта, Вести-Грузия. ", "Дорога открыта.")]
    [InlineData("ru", "5 марта, Минск /Корр. ВЕСТ/. ", "Дорога открыта.")]
    [InlineData("uk", "КИЇВ, 5 березня (Вісті) – ", "Дорогу відкрито.")]
    [InlineData("uk", "Київ. 5 березня. ВІСТІ-УКРАЇНА - ", "Дорогу відкрито.")]
    [InlineData("az", "Bakı, 5 mart, AZXƏBƏR\n", "Yol açılıb.")]
    [InlineData("az", "Bakı. 5 mart. XƏBƏR.AZ/ ", "Yol açılıb.")]
    [InlineData("az", "Tbilisi, 5 mart, /AZXƏBƏR/ ", "Yol açılıb.")]
    [InlineData("tr", "TİFLİS (KA) - ", "Yol açıldı.")]
    [InlineData("tr", "ANKARA, (DHA)- ", "Yol açıldı.")]
    [InlineData("tr", "ANKARA, 5 Mart (KA) - ", "Yol açıldı.")]
    [InlineData("hy", "ԵՐԵՎԱՆ, 5 ՄԱՐՏԻ, ԱՐՄԵՆԼՈՒՐ: ", "Ճանապարհը բաց է։")]
    [InlineData("hy", "Երևան, 5 մարտի (Լուր) – ", "Ճանապարհը բաց է։")]
    [InlineData("ka", "თბილისი, 5 მარტი (ამბები) – ", "გზა გაიხსნა.")]
    [InlineData("ka", "თბილისი. 5 მარტი. ", "გზა გაიხსნა.")]
    [InlineData("ka", "5 მარტი, თბილისი /ამბები/. ", "გზა გაიხსნა.")]
    [InlineData("ro", "CHIȘINĂU, 12 martie – ", "Podul a fost deschis.")]
    public void A_dateline_ends_where_the_report_begins(string language, string line, string report)
    {
        Assert.Equal(report, (line + report)[Dateline.Of(line + report, language).End..]);
        Assert.Equal(report, Dateline.Remove(line + report));
    }

    [Theory]
    [InlineData("en", "The bridge - the only one - is closed.")]
    [InlineData("en", "A man (57) from Batumi crossed the river - and came back.")]
    [InlineData("en", "Mestia-Ushguli road - open again.")]
    [InlineData("en", "NATO, which met in Baku on 5 March - its first meeting there - agreed.")]
    [InlineData("en", "NATO (the alliance) - is meeting in Baku.")]
    [InlineData("en", "Baku, Tbilisi and Yerevan signed on 5 March. The road is open.")]
    [InlineData("en", "Tbilisi metro carried 96,000 people on 5 March. It is full.")]
    [InlineData("ru", "США — крупнейший покупатель чая.")]
    [InlineData("ru", "Тбилиси — столица Грузии.")]
    [InlineData("ru", "МИД России - ведомство большое.")]
    [InlineData("tr", "Ankara Büyükşehir Belediyesi (ABB) - şehrin yönetimi - açıkladı.")]
    [InlineData("ka", "საქართველოს რკინიგზა (სრ) - ეროვნული გადამზიდავი - გაიხსნა.")]
    [InlineData("az", "Bakı metrosu 5 mart günü bağlanıb. Yol açıqdır.")]
    [InlineData("en", "")]
    [InlineData("en", "TBILISI, 5 March")]
    public void Words_of_a_sentence_are_no_dateline(string language, string text) =>
        Assert.True(Dateline.Of(text, language) is { Length: 0 } || text.Length == Dateline.Of(text, language).End);

    [Fact]
    public void A_dateline_may_stand_below_a_byline() =>
        Assert.Equal("The pipe is open.", "By Ann Lee\n\nBAKU, 29 July (Caspian Wire) - The pipe is open." is var text ? text[Dateline.Of(text, "en").End..] : null);
}
