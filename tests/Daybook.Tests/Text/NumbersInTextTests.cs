using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class NumbersInTextTests
{
    [Theory]
    [InlineData("has gone above 44 million US dollars, it said", "en", "44000000", "USD", "above 44 million US dollars")]
    [InlineData("worth two million dollars so that", "en", "2000000", "USD", "two million dollars")]
    [InlineData("a price of $1.5bn for it", "en", "1500000000", "USD", "$1.5bn")]
    [InlineData("составляет около 41 миллиона долларов.", "ru", "41000000", "USD", "около 41 миллиона долларов")]
    [InlineData("на 8,6 відсотка більше", "uk", "8.6", "%", "8,6 відсотка")]
    [InlineData("44 milyon ABŞ dollarını keçib", "az", "44000000", "USD", "44 milyon ABŞ dollarını")]
    [InlineData("yaklaşık 40 milyon dolar", "tr", "40000000", "USD", "yaklaşık 40 milyon dolar")]
    [InlineData("40 მილიონი დოლარი", "ka", "40000000", "USD", "40 მილიონი დოლარი")]
    [InlineData("40 միլիոն դոլար", "hy", "40000000", "USD", "40 միլիոն դոլար")]
    [InlineData("rose 12% in May", null, "12", "%", "12%")]
    [InlineData("for EUR 2.5 billion in all", "en", "2500000000", "EUR", "EUR 2.5 billion")]
    [InlineData("12 billion cubic metres of gas", "en", "12000000000", "m³", "12 billion cubic metres")]
    [InlineData("12 млрд куб. м газа", "ru", "12000000000", "m³", "12 млрд куб. м")]
    [InlineData("12 млрд кубометрів", "uk", "12000000000", "m³", "12 млрд кубометрів")]
    [InlineData("12 milyard kubmetr", "az", "12000000000", "m³", "12 milyard kubmetr")]
    [InlineData("12 milyar metreküp", "tr", "12000000000", "m³", "12 milyar metreküp")]
    [InlineData("12 մլրդ խորանարդ մետր", "hy", "12000000000", "m³", "12 մլրդ խորանարդ մետր")]
    [InlineData("12 მლრდ კუბური მეტრი", "ka", "12000000000", "m³", "12 მლრდ კუბური მეტრი")]
    [InlineData("44 млн грн", "uk", "44000000", "UAH", "44 млн грн")]
    [InlineData("1,2 трлн рублей", "ru", "1200000000000", "RUB", "1,2 трлн рублей")]
    [InlineData("полтора миллиона евро", "ru", "1500000", "EUR", "полтора миллиона евро")]
    [InlineData("حدود ۴۰٫۵ میلیون دلار", "fa", "40500000", "USD", "حدود ۴۰٫۵ میلیون دلار")]
    [InlineData("۲٬۴۰۰ کیلومتر", "fa", "2400", "km", "۲٬۴۰۰ کیلومتر")]
    [InlineData("۱۲٪ بیشتر", "fa", "12", "%", "۱۲٪")]
    [InlineData("سی و سه تن", "fa", "33", "t", "سی و سه تن")]
    [InlineData("ششصد و چهل نفر", "fa", "640", "person", "ششصد و چهل نفر")]
    [InlineData("هزار و صد نفر", "fa", "1100", "person", "هزار و صد نفر")]
    [InlineData("دو میلیون و چهارصد هزار متر مکعب", "fa", "2400000", "m³", "دو میلیون و چهارصد هزار متر مکعب")]
    [InlineData("300 ՄՎտ", "hy", "300", "MW", "300 ՄՎտ")]
    [InlineData("150 միլիոն կիլովատտ-ժամ", "hy", "150000000", "kWh", "150 միլիոն կիլովատտ-ժամ")]
    [InlineData("20 մեգավատ-ժամ", "hy", "20", "MWh", "20 մեգավատ-ժամ")]
    public void A_figure_is_read_with_its_scale_and_unit(string text, string? language, string value, string unit, string shown)
    {
        var figure = Assert.Single(NumbersInText.Find(text, language));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
        Assert.Equal(unit, figure.Unit);
        Assert.Equal(shown, text[figure.Start..figure.End]);
    }

    [Theory]
    [InlineData("Yaralı sayısı dokuza yükseldi.", "tr", 9)]
    [InlineData("Kapalı köy sayısı yirmi beşe çıktı.", "tr", 25)]
    [InlineData("Yaralı sayısı on dörde yükseldi.", "tr", 14)]
    [InlineData("Yaralıların sayı səkkizə çatıb.", "az", 8)]
    [InlineData("დაშავებულთა რიცხვი ცხრამდე გაიზარდა.", "ka", 9)]
    [InlineData("Վիրավորների թիվը հասել է չորսի։", "hy", 4)]
    [InlineData("Допомогу надали п'ятнадцятьом людям.", "uk", 15)]
    public void A_number_word_in_a_case_is_one(string text, string language, int value) => Assert.Equal(value, Assert.Single(NumbersInText.Find(text, language)).Value);

    [Theory]
    [InlineData("Köprü nehrin altında, üçte biri suyun içinde kaldı, ona göre.", "tr")]
    [InlineData("Bunun üçün ona zəng etdilər.", "az")]
    public void What_only_looks_like_a_case_of_a_number_is_none(string text, string language) =>
        Assert.DoesNotContain(NumbersInText.Find(text, language), figure => figure.Value is 3 or 6 or 10);

    [Theory]
    [InlineData("twenty-four lorries", "en", 24)]
    [InlineData("twenty four lorries", "en", 24)]
    [InlineData("vingt-quatre camions", "fr", 24)]
    [InlineData("vingt et un camions", "fr", 21)]
    [InlineData("quatre-vingt-dix camions", "fr", 90)]
    [InlineData("soixante-douze camions", "fr", 72)]
    [InlineData("douăzeci și patru de camioane", "ro", 24)]
    [InlineData("treinta y cinco camiones", "es", 35)]
    [InlineData("двадцать четыре грузовика", "ru", 24)]
    [InlineData("iyirmi dörd maşın", "az", 24)]
    [InlineData("vierundzwanzig Wagen", "de", 24)]
    [InlineData("ოცდაოთხი მანქანა", "ka", 24)]
    [InlineData("სამოცდათხუთმეტი მანქანა", "ka", 75)]
    [InlineData("двадцать пять миллионов", "ru", 25_000_000)]
    [InlineData("о двух тысячах восьмистах участниках", "ru", 2800)]
    [InlineData("с шестьюдесятью одним вагоном", "ru", 61)]
    [InlineData("тисяча чотириста вантажівок", "uk", 1400)]
    [InlineData("з одинадцятьма вагонами", "uk", 11)]
    [InlineData("sześćdziesięciu jeden chorych", "pl", 61)]
    [InlineData("z dwunastoma pasami", "pl", 12)]
    [InlineData("dziewięćset wagonów", "pl", 900)]
    [InlineData("on iki tren", "tr", 12)]
    [InlineData("on dörd vaqon", "az", 14)]
    [InlineData("он екі вагон", "kk", 12)]
    [InlineData("einundsechzig Kranke", "de", 61)]
    [InlineData("achthundert Wagen", "de", 800)]
    [InlineData("eine halbe Milliarde Kubikmeter", "de", 500_000_000)]
    [InlineData("pół miliona ton", "pl", 500_000)]
    [InlineData("o jumătate de milion de tone", "ro", 500_000)]
    [InlineData("двадесет и четири камиона", "bg", 24)]
    [InlineData("шейсет и два рейса", "bg", 62)]
    [InlineData("петнайсет моряци", "bg", 15)]
    [InlineData("осем хиляди тона", "bg", 8000)]
    [InlineData("осемнайсет на сто", "bg", 18)]
    [InlineData("двеста и двайсет души", "bg", 220)]
    public void A_number_in_several_words_is_one(string text, string language, int value) =>
        Assert.Equal(value, Assert.Single(NumbersInText.Find(text, language)).Value);

    [Theory]
    [InlineData("între Lunca Nouă și Movila Veche", "ro")]
    [InlineData("in the hotel at Three Springs Four Oaks", "en")]
    public void A_number_word_inside_a_name_is_no_number(string text, string language) =>
        Assert.DoesNotContain(NumbersInText.Find(text, language), figure => figure.Value is 9 or 4);

    [Fact]
    public void An_approximation_is_marked()
    {
        Assert.True(NumbersInText.Find("roughly 40 million dollars", "en")[0].Approximate);
        Assert.False(NumbersInText.Find("the 40 million dollars", "en")[0].Approximate);
    }

    [Fact]
    public void A_figure_without_a_known_unit_has_none()
    {
        var figure = Assert.Single(NumbersInText.Find("forty films were chosen", "en"));
        Assert.Equal((40m, null), (figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no figure here")]
    [InlineData("99999999999999999999999999999999999999999 million million million dollars")]
    public void What_is_no_figure_gives_none(string text) => Assert.Empty(NumbersInText.Find(text, "en"));

    [Fact]
    public void Scales_stacked_without_end_do_not_overflow()
    {
        var text = "5 " + string.Concat(Enumerable.Repeat("million ", 50));
        Assert.NotEmpty(NumbersInText.Find(text, "en"));
    }

    [Theory]
    [InlineData("Warsaw speaks of 2.4 million tonnes a year; the ministry in Kyiv sees 3.1.", "en", 3_100_000, "t")]
    [InlineData("Warschau nennt 2,4 Millionen Tonnen im Jahr, Kiew 3,1, und so fort.", "de", 3_100_000, "t")]
    [InlineData("Статистика называет 7,9 миллиарда долларов, таможня — 6,4.", "ru", 6_400_000_000, "USD")]
    public void A_fraction_behind_a_figure_with_a_scale_has_the_same(string text, string language, decimal value, string unit)
    {
        var figure = NumbersInText.Find(text, language)[^1];
        Assert.Equal((value, unit), (figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("It sold 2.4 million tonnes. The quake measured 3.1.", "en", 3.1)]
    [InlineData("It sold 2.4 million tonnes, 3.1 times as many as before.", "en", 3.1)]
    [InlineData("It sold 2.4 million tonnes in 3.", "en", 3)]
    public void What_does_not_leave_its_scale_out_stays_as_it_is(string text, string language, decimal value) => Assert.Equal(value, NumbersInText.Find(text, language)[^1].Value);
}
