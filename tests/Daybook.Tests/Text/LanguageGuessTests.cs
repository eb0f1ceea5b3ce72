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
    public void Headlines_tell_their_language(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text, null));

    [Fact]
    public void A_wrong_claim_loses_to_clear_text() =>
        Assert.Equal("uk", LanguageGuess.Of("Школу в Ірпені відновлюють коштом Азербайджану", "ru-RU"));

    [Fact]
    public void A_claim_decides_where_the_text_does_not()
    {
        Assert.Equal("tr", LanguageGuess.Of("BMW X5 2025", "tr-TR"));
        Assert.Equal("ru", LanguageGuess.Of("Самара", "ru"));
        Assert.Null(LanguageGuess.Of("12 345", null));
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

    [Fact]
    public void Sentences_of_a_public_suite_are_told()
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Shared.Path("suites", "lingua", "cases.json"))).RootElement.GetProperty("cases");
        var right = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        foreach (var one in cases.EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "sentences"))
        {
            var language = one.GetProperty("lang").GetString()!;
            var hit = LanguageGuess.Of(one.GetProperty("text").GetString()!, null) == language;
            var (have, of) = right.GetValueOrDefault(language);
            right[language] = (have + (hit ? 1 : 0), of + 1);
        }
        foreach (var (language, (have, of)) in right)
            output.WriteLine($"{language} {(double)have / of:F3}");
        Assert.All(right, pair => Assert.True(pair.Value.Right >= pair.Value.Of * 0.9, $"{pair.Key}: {pair.Value.Right} of {pair.Value.Of}"));
    }
}
