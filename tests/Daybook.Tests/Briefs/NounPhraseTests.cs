using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class NounPhraseTests
{
    [Theory]
    [InlineData("ru", "Ночью на берегу загорелся новый склад.", "новый склад")]
    [InlineData("ru", "Стоимость гуманитарных грузов выросла на треть.", "Стоимость гуманитарных грузов")]
    [InlineData("ru", "Причиной стала авария пассажирского поезда.", "авария пассажирского поезда")]
    [InlineData("ru", "Из-за паводка строительство моста остановили.", "строительство моста")]
    [InlineData("uk", "Вранці на узбережжі загорілися допоміжні будівлі.", "допоміжні будівлі")]
    [InlineData("uk", "На вході це видно: компресорна станція працює щодня.", "компресорна станція")]
    [InlineData("uk", "Обмеження швидкості скасують у травні.", "Обмеження швидкості")]
    public void A_Slavic_adjective_is_told_with_the_noun_it_agrees_with_and_a_noun_with_its_genitive(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("ru", "Азербайджанские издания сообщили о встрече в Одесской области.", "Одесской области")]
    [InlineData("ru", "Отмечается, что перевозчики опасаются очередей.", "Отмечается")]
    [InlineData("ru", "Отмечается, что перевозчики опасаются очередей.", "перевозчики опасаются")]
    [InlineData("ru", "Письменное заключение специалисты обещают весной.", "Письменное заключение специалисты")]
    [InlineData("ru", "На фоне ссоры с Москвой Азербайджан ищет покупателей.", "Москвой Азербайджан")]
    [InlineData("ru", "Забастовка рассчитана на два дня.", "Забастовка рассчитана")]
    [InlineData("ru", "Запрет, наложенный одним центром, обязателен.", "наложенный одним")]
    [InlineData("ru", "На площади потребовали референдума.", "референдума")]
    [InlineData("uk", "Першу половину поставлять на станціях, які пошкодила Росія.", "пошкодила Росія")]
    [InlineData("uk", "Фахівці сподіваються на різницю в ціні.", "Фахівці сподіваються")]
    [InlineData("uk", "Рейки мають прокласти до грудня.", "прокласти")]
    [InlineData("uk", "Станом на вечір чекають сто вантажівок.", "Стан")]
    [InlineData("ru", "Уголь везут на Ладыжинскую ТЭС.", "Ладыжинскую ТЭС")]
    public void A_verb_or_a_noun_in_another_case_is_no_part_of_a_Slavic_phrase(string language, string text, string phrase) => Assert.DoesNotContain(phrase, In(text, language));

    [Theory]
    [InlineData("az", "Yüklər arasında elektrik avadanlığı var.", "elektrik avadanlığı")]
    [InlineData("az", "Son bir ayda yanacaq obyektlərinə iki dəfə zərbə endirilib.", "yanacaq obyektləri")]
    [InlineData("az", "Xəritədə yaşıl rənglə işarələnir.", "yaşıl rəng")]
    [InlineData("az", "Marneulili tərəvəzçilər üçün fərq böyükdür.", "Marneulili tərəvəzçilər")]
    [InlineData("tr", "Askerî malzemeyi çoktan vermiş olabilir.", "Askerî malzeme")]
    [InlineData("tr", "Spor salonunun zemini eylülde tamamlanacak.", "Spor salonunun zemini")]
    [InlineData("tr", "Yeni yatırım için uzun süreli sözleşmeler gerekiyor.", "uzun süreli sözleşmeler")]
    public void An_Azerbaijani_or_Turkish_phrase_ends_at_its_noun_and_leaves_the_case_behind(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("az", "Maşınlar uzaqdan idarə edilir.", "uzaqdan idarə")]
    [InlineData("az", "Buna necə cavab veriləcəyi müzakirə olunurdu.", "veriləcəyi müzakirə")]
    [InlineData("az", "Parlamentin beynəlxalq münasibətlər komitəsinin üzvləri gəldi.", "komitəsinin üzvləri")]
    [InlineData("az", "Tanker Ələt limanının girişində dayanıb.", "limanının girişi")]
    [InlineData("tr", "Konuştuğumuz emekli bir usta temkinli.", "Konuştuğumuz emekli")]
    [InlineData("tr", "Depo kapısının önüne geldiler.", "Depo kapısının önü")]
    [InlineData("tr", "Kiev yakınındaki bir okul açıldı.", "Kiev yakınındaki")]
    [InlineData("tr", "Yeni bir tabela asıldı.", "tabela asıldı")]
    [InlineData("tr", "Perşembe sabahı bir iskele devrildi.", "iskele devrildi")]
    public void What_is_cut_out_of_a_longer_phrase_or_belongs_to_a_verb_is_no_Turkic_phrase(string language, string text, string phrase) => Assert.DoesNotContain(phrase, In(text, language));

    [Theory]
    [InlineData("The Carnegie Endowment for International Peace has drawn attention to it.", "Carnegie Endowment for International Peace")]
    [InlineData("The amount was given by the Ministry of Ecology.", "Ministry of Ecology")]
    public void A_longer_name_is_told_whole(string text, string name) => Assert.Contains(name, In(text, "en"));

    [Theory]
    [InlineData("The Carnegie Endowment for International Peace has drawn attention to it.", "International Peace")]
    [InlineData("The amount was given by the Ministry of Ecology.", "Ecology")]
    [InlineData("The amount was given by the Ministry of Ecology.", "Ministry")]
    public void A_part_of_a_longer_name_is_no_phrase(string text, string part) => Assert.DoesNotContain(part, In(text, "en"));

    [Theory]
    [InlineData("hy", "Մայիսին կբացվի ամենօրյա ավտոբուսային երթուղի։", "ավտոբուսային երթուղի")]
    [InlineData("hy", "Անցակետի պահպանությունն իրականացնում են սահմանապահները։", "Անցակետի պահպանություն")]
    [InlineData("hy", "Երևանյան տուրիստական ընկերությունները շատ են։", "Երևանյան տուրիստական ընկերություններ")]
    [InlineData("ka", "თანხის ნახევარს გრძელვადიანი სესხი დაფარავს.", "გრძელვადიანი სესხი")]
    [InlineData("ka", "სადგურის თანამშრომლები ამბობენ, რომ ხიდი ძველია.", "სადგურის თანამშრომლები")]
    public void An_Armenian_or_Georgian_phrase_is_told_with_its_adjectives_and_whose_it_is_and_without_the_article(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("hy", "Հերթապահը պատմում է, որ գնացքը եկել է։", "պատմում")]
    [InlineData("hy", "Վիճել են բառի թարգմանության շուրջ։", "բառի թարգմանության")]
    [InlineData("ka", "დილით, ამბობენ მძღოლები, გზა დაიკეტა.", "ამბობენ მძღოლები")]
    [InlineData("ka", "დილით ერთი მატარებელი გავიდა.", "მატარებელი გავიდა")]
    [InlineData("hy", "Բեռը տարան ուղիղ օդանավակայան։", "ուղիղ օդանավակայան")]
    [InlineData("ka", "ადგილობრივებს სკოლამ სუპი მისცა.", "სკოლამ")]
    [InlineData("ka", "დილით ხარაჩო ჩამოინგრა.", "ჩამოინგრა")]
    public void A_verb_or_a_noun_in_another_case_is_no_Armenian_or_Georgian_phrase(string language, string text, string phrase) => Assert.DoesNotContain(phrase, In(text, language));

    [Theory]
    [InlineData("The route runs through Bulgaria before it turns north.", "route runs")]
    [InlineData("Costs are under control and plans vague.", "plans vague")]
    [InlineData("The storm floods Tbilisi twice a year.", "storm floods Tbilisi")]
    [InlineData("The weak point is not the pipe itself.", "weak")]
    [InlineData("The sign is in Armenian, Turkish and English.", "English")]
    [InlineData("Mobile metering units are on their way.", "Mobile")]
    [InlineData("The statistics office counts 7.9 billion dollars.", "statistics office counts")]
    [InlineData("Ministers of both want to raise it.", "both want")]
    [InlineData("Kyiv brings home 82 prisoners of war.", "home 82 prisoners")]
    [InlineData("Kars and Iğdır run pumps in summer.", "Iğdır run pumps")]
    [InlineData("Guards seized 27 kilograms of caviar.", "kilograms of caviar")]
    [InlineData("The new \"Book of Words\" went on sale in Baku.", "Words")]
    [InlineData("It was felt near Parsabad in Iran.", "Parsabad in Iran")]
    public void A_verb_or_an_adjective_without_its_noun_is_no_English_phrase(string text, string phrase) => Assert.DoesNotContain(phrase, In(text, "en"));

    [Theory]
    [InlineData("A floating crane held the piece for three hours.", "floating crane")]
    [InlineData("Repairs of the lining are to end by spring.", "Repairs of the lining")]
    [InlineData("The 220-kilovolt power line carried current.", "220-kilovolt power line")]
    [InlineData("Hauliers left the Dorohusk–Yahodyn crossing.", "Dorohusk–Yahodyn crossing")]
    [InlineData("A written report will follow.", "written report")]
    [InlineData("Dealers worry about a planned customs charge.", "planned customs charge")]
    [InlineData("Local demand in Azerbaijan is rising.", "demand in Azerbaijan")]
    [InlineData("Kyiv brings home 82 prisoners of war.", "prisoners of war")]
    [InlineData("The new \"Book of Words\" went on sale in Baku.", "Book of Words")]
    [InlineData("The Black Sea Hauliers' Association wants less.", "Black Sea Hauliers' Association")]
    public void An_English_phrase_is_told_whole(string text, string phrase) => Assert.Contains(phrase, In(text, "en"));

    [Theory]
    [InlineData("tr", "Alican Sınır Kapısı'nda kamyonlar bekliyor.", "Alican Sınır Kapısı")]
    [InlineData("tr", "Vagonlar Poti limanında indirildi.", "Poti limanı")]
    [InlineData("az", "Gürcüstanın əmək müfəttişliyi podratçının obyektini bağlayıb.", "Gürcüstanın əmək müfəttişliyi")]
    [InlineData("az", "Prezident Bakıda iki gün qaldı.", "Bakı")]
    [InlineData("tr", "Haber SOCAR'a ulaştı.", "SOCAR")]
    [InlineData("az", "Azərbaycan Prezidenti İlham Əliyev gəldi.", "İlham Əliyev")]
    [InlineData("tr", "Durumu Iğdır Valiliği paylaştı.", "Iğdır Valiliği")]
    [InlineData("hy", "Մեքենաները գնացին Երևանից։", "Երևան")]
    [InlineData("az", "Fövqəladə Hallar Nazirliyi kömək göndərib.", "Fövqəladə Hallar Nazirliyi")]
    [InlineData("az", "Kabel Sumqayıtla birləşir.", "Sumqayıt")]
    [InlineData("ru", "В Кишинёве открыли мост.", "Кишинёв")]
    [InlineData("uk", "Колія дійшла до Львова.", "Львів")]
    public void A_name_leaves_its_case_and_its_office_behind(string language, string text, string name) => Assert.Contains(name, NamesIn(text, language));

    [Theory]
    [InlineData("ru", "Вечером закрыли территорию завода.", "территория завода")]
    [InlineData("uk", "Журналістів запросили на відбудову школи.", "відбудова школи")]
    [InlineData("ka", "დილით ხიდზე მანქანა გაჩერდა.", "ხიდი")]
    [InlineData("ka", "ახალქალაქის ბაზარში ამბავს განიხილავენ.", "ახალქალაქის ბაზარი")]
    [InlineData("hy", "Գրել են դպրոցական տետրից պոկված էջին։", "դպրոցական տետր")]
    public void A_noun_in_another_case_is_told_as_a_dictionary_has_it(string language, string text, string phrase) =>
        Assert.Contains(NounPhrases.In(text, language), found => found.Text == phrase && found.Turned | text.Contains(phrase, StringComparison.Ordinal));

    [Theory]
    [InlineData("С улицы принесли новости, что сторон две.", "сторон")]
    [InlineData("Вчера суда стояли у причала.", "суд")]
    public void What_may_be_a_plural_is_not_told_as_one(string text, string phrase) => Assert.DoesNotContain(phrase, In(text, "ru"));

    [Fact]
    public void The_table_of_kinds_of_words_names_concepts_of_the_lexicon() => Assert.DoesNotContain(Things.Concepts, concept => Lexicon.Number(concept) is null);

    private static string[] In(string text, string language) => [.. NounPhrases.In(text, language).Select(phrase => phrase.Text)];

    private static string[] NamesIn(string text, string language) => [.. NounPhrases.In(text, language).Select(phrase => PlaceNames.Plain(phrase, language))];
}
