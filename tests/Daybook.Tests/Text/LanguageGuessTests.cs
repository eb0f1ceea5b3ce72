using System.Text.Json;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class LanguageGuessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", "Government agrees to open the bridge again")]
    [InlineData("ru", "Правительство сообщило об открытии моста")]
    [InlineData("uk", "Уряд повідомив про відкриття мосту")]
    [InlineData("be", "Урад паведаміў пра адкрыццё моста ў горадзе")]
    [InlineData("bg", "Правителството обяви откриването на моста")]
    [InlineData("sr", "Влада је најавила отварање моста")]
    [InlineData("mk", "Владата најави отворање на мостот")]
    [InlineData("kk", "Үкімет жаңа көпірдің ашылғанын хабарлады")]
    [InlineData("ky", "Өкмөт жаңы көпүрөнүн ачылышын билдирди")]
    [InlineData("az", "Hökumət yeni körpünün açıldığını bildirib")]
    [InlineData("tr", "Hükümet yeni köprünün açıldığını duyurdu")]
    [InlineData("uz", "Hukumat yangi ko'prik ochilgani haqida xabar berdi")]
    [InlineData("hy", "Կառավարությունը հայտարարեց կամրջի բացման մասին")]
    [InlineData("ka", "მთავრობამ ხიდის გახსნა გამოაცხადა")]
    [InlineData("de", "Die Regierung kündigt die Öffnung der Brücke an")]
    [InlineData("fr", "Le gouvernement annonce la réouverture du pont")]
    [InlineData("es", "El gobierno anuncia la apertura del puente")]
    [InlineData("it", "Il governo annuncia l'apertura del ponte")]
    [InlineData("pt", "O governo anuncia a abertura da ponte em São Paulo")]
    [InlineData("ro", "Guvernul anunță deschiderea podului")]
    [InlineData("pl", "Rząd ogłosił otwarcie mostu w Warszawie")]
    [InlineData("cs", "Vláda oznámila otevření mostu v Praze")]
    [InlineData("nl", "De regering kondigt de opening van de brug aan")]
    [InlineData("sv", "Regeringen meddelar att bron öppnas igen")]
    [InlineData("fi", "Hallitus ilmoitti sillan avaamisesta")]
    [InlineData("hu", "A kormány bejelentette a híd megnyitását")]
    [InlineData("el", "Η κυβέρνηση ανακοίνωσε το άνοιγμα της γέφυρας")]
    [InlineData("ar", "أعلنت الحكومة افتتاح الجسر")]
    [InlineData("fa", "دولت بازگشایی پل را اعلام کرد")]
    [InlineData("he", "הממשלה הודיעה על פתיחת הגשר")]
    [InlineData("sk", "Vláda oznámila otvorenie mosta v Bratislave")]
    [InlineData("sl", "Vlada je napovedala odprtje mostu v Ljubljani")]
    [InlineData("hr", "Vlada je najavila da će most biti otvoren idući tjedan")]
    [InlineData("sr", "Vlada je saopštila da će most biti otvoren sledeće nedelje")]
    [InlineData("da", "Regeringen oplyser, at broen er blevet åbnet igen efter tre måneder")]
    [InlineData("no", "Regjeringen opplyser at broen er blitt åpnet igjen etter tre måneder")]
    [InlineData("is", "Ríkisstjórnin tilkynnti að brúin hefði verið opnuð á ný")]
    [InlineData("et", "Valitsus teatas silla avamisest")]
    [InlineData("lv", "Valdība paziņoja par tilta atvēršanu")]
    [InlineData("lt", "Vyriausybė pranešė apie tilto atidarymą")]
    [InlineData("sq", "Qeveria njoftoi hapjen e urës")]
    [InlineData("ca", "El govern anuncia l'obertura del pont aquesta setmana")]
    [InlineData("tk", "Hökümet täze köprüniň açylandygyny habar berdi")]
    [InlineData("ku", "Hikûmetê ragihand ku pira nû hat vekirin")]
    [InlineData("id", "Pemerintah mengumumkan pembukaan jembatan itu")]
    [InlineData("vi", "Chính phủ thông báo mở lại cây cầu")]
    [InlineData("tg", "Ҳукумат аз кушода шудани пули нав хабар дод")]
    [InlineData("tt", "Хөкүмәт яңа күпер ачылуы турында хәбәр итте")]
    [InlineData("uz", "Ҳукумат янги кўприк очилгани ҳақида хабар берди")]
    [InlineData("mn", "Засгийн газар шинэ гүүр нээгдсэнийг мэдэгдэв")]
    [InlineData("ur", "حکومت نے نئے پل کے افتتاح کا اعلان کیا")]
    [InlineData("ps", "حکومت د نوي پله د پرانیستلو خبر ورکړ")]
    [InlineData("ku", "حکومەت ڕایگەیاند پردە نوێیەکە کرایەوە")]
    [InlineData("hi", "सरकार ने पुल के उद्घाटन की घोषणा की")]
    [InlineData("bn", "সরকার সেতুটি খোলার ঘোষণা দিয়েছে")]
    [InlineData("ko", "정부가 다리 개통을 발표했다")]
    [InlineData("ja", "政府は橋の開通を発表した")]
    [InlineData("zh", "政府宣布大桥重新开放")]
    public void Headlines_tell_their_language(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text, null));

    [Theory]
    [InlineData("az", "Hokumet yeni korpunun acildigini bildirib")]
    [InlineData("az", "Prezident bu gun sahiyyə nazirini qebul edib")]
    [InlineData("tr", "Hukumet yeni koprunun acildigini duyurdu")]
    [InlineData("ro", "Guvernul a anuntat ca podul se deschide saptamana viitoare")]
    public void Text_typed_without_the_letters_of_its_language_is_told(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text, null));

    [Theory]
    [InlineData("az", "Həmin hаdisə bаrədə mәlumаt vеrilib")]
    [InlineData("uk", "Прeм'єр пiдписав угоду пiсля зустрiчi")]
    [InlineData("ru", "Компания Apple Music открыла VIP-зону для TV-каналов")]
    public void Letters_typed_in_the_wrong_script_are_read_as_what_they_look_like(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text, null));

    [Fact]
    public void Every_part_of_a_long_text_is_heard()
    {
        var english = string.Concat(Enumerable.Repeat("The government said the bridge would open again next week. ", 8));
        var turkish = string.Concat(Enumerable.Repeat("Başbakan yeni köprünün gelecek hafta yeniden açılacağını söyledi. ", 14));
        Assert.Equal("tr", LanguageGuess.Of(english + turkish, null));
        Assert.Equal("en", LanguageGuess.Of(english + english + turkish, null));
    }

    [Fact]
    public void Azerbaijani_in_its_old_letters_is_told() =>
        Assert.Equal("az", LanguageGuess.Of("Һөкумәт јени көрпүнүн ачылдығыны билдириб", null));

    [Fact]
    public void Pages_that_declare_the_wrong_Turkish_charset_are_Turkish_and_Icelandic_is_not()
    {
        Assert.Equal("tr", LanguageGuess.Of("Baþbakan yeni köprünün açýldýðýný söyledi", null));
        Assert.Equal("is", LanguageGuess.Of("Þetta er í fyrsta sinn sem brúin er opnuð síðan í vor", null));
    }

    [Theory]
    [InlineData("az", "Mərkəzi Bank «Apple Pay» xidmətini Azərbaycanda işə salıb")]
    [InlineData("ru", "Компания Apple Pay представила новый iPhone в Баку")]
    [InlineData("hy", "Apple-ը ներկայացրել է նոր iPhone")]
    public void A_few_foreign_names_do_not_change_the_language(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text, null));

    [Fact]
    public void A_claim_of_a_language_the_model_does_not_hold_is_believed_but_not_of_an_English_text()
    {
        Assert.Equal("gl", LanguageGuess.Of("O goberno anuncia a reapertura da ponte na vindeira semana", "gl-ES"));
        Assert.Equal("en", LanguageGuess.Of("The government said the bridge would open again next week", "gl-ES"));
    }

    [Theory]
    [InlineData("ua", "Прем'єр", "uk")]
    [InlineData("nb-NO", "Statsministeren", "no")]
    [InlineData("sr-Latn", "Vlada", "sr")]
    [InlineData("hr", "Vlada", "hr")]
    public void Tags_in_all_spellings_settle_a_word_of_several_languages(string claimed, string text, string language) =>
        Assert.Equal(language, LanguageGuess.Of(text, claimed));

    [Fact]
    public void A_wrong_claim_loses_to_clear_text() =>
        Assert.Equal("uk", LanguageGuess.Of("Школу в Ірпені відновлюють коштом Азербайджану", "ru-RU"));

    [Fact]
    public void A_claim_decides_where_the_text_does_not()
    {
        Assert.Equal("tr", LanguageGuess.Of("BMW X5 2025", "tr-TR"));
        Assert.Equal("ru", LanguageGuess.Of("Самара", "ru"));
        Assert.Null(LanguageGuess.Of("12 345", null));
        Assert.Null(LanguageGuess.Of("", null));
    }

    [Fact]
    public void Hashtags_and_addresses_are_no_evidence() =>
        Assert.Equal("ru", LanguageGuess.Of("Мост открыт https://example.com/the/bridge/is/open/again #TheBridgeIsOpenAgain @the_news_of_the_day", null));

    [Fact]
    public void Pages_of_the_sample_tell_their_language_from_the_first_sentence_on()
    {
        var total = 0;
        foreach (var line in File.ReadLines(Shared.Sample("labels.jsonl")))
        {
            var label = JsonDocument.Parse(line).RootElement;
            var slug = label.GetProperty("url").GetString()!.Split('/')[^1].Replace(".html", "", StringComparison.Ordinal);
            var page = Shared.Sample("pages", label.GetProperty("source").GetString()!, slug + ".txt");
            if (!File.Exists(page))
                continue;
            total++;
            var text = File.ReadAllText(page);
            Assert.Equal(label.GetProperty("lang").GetString(), LanguageGuess.Of(text, null));
            Assert.Equal(label.GetProperty("lang").GetString(), LanguageGuess.Of(Sentences.Split(text, null)[0].Of(text), null));
        }
        Assert.True(total > 50, $"only {total} pages found");
    }

    [Theory]
    [InlineData("sentences", 0.97, 0.99)]
    [InlineData("word-pairs", 0.75, 0.93)]
    [InlineData("single-words", 0.5, 0.75)]
    public void Texts_of_a_public_suite_are_told(string kind, double least, double leastMean)
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Shared.Path("suites", "lingua", "cases.json"))).RootElement.GetProperty("cases");
        var rates = cases.EnumerateArray()
            .Where(one => one.GetProperty("kind").GetString() == kind)
            .GroupBy(one => one.GetProperty("lang").GetString()!)
            .ToDictionary(of => of.Key, of => of.Average(one => LanguageGuess.Of(one.GetProperty("text").GetString()!, null) == of.Key ? 1.0 : 0.0));
        foreach (var (language, rate) in rates)
            output.WriteLine($"{language} {rate:F3}");
        Assert.All(rates, rate => Assert.True(rate.Value >= least, $"{rate.Key}: {rate.Value:F3}"));
        Assert.True(rates.Values.Average() >= leastMean, $"mean {rates.Values.Average():F3}");
    }
}
