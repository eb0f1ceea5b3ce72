using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class NounCaseTests
{
    [Theory]
    [InlineData("ru", "Список пополнился закрытыми культурными программами.", "закрытые культурные программы")]
    [InlineData("ru", "Из затопленного тоннеля вышли люди.", "затопленный тоннель")]
    [InlineData("ru", "Говорили о российских ударах по складам.", "российские удары")]
    [InlineData("ru", "За проверку таможенной лаборатории взялись в июне.", "таможенная лаборатория")]
    [InlineData("ru", "Рейсы в Алматы сдвинут на вечер.", "Рейсы в Алматы")]
    [InlineData("ru", "Вчера суда Одесской области стояли у причала.", "Одесская область")]
    [InlineData("ru", "Ночью закрыли взлётную полосу аэропорта.", "взлётная полоса аэропорта")]
    [InlineData("uk", "Для гасіння бракувало пінних машин.", "пінні машини")]
    [InlineData("uk", "Гроші підуть на ремонт енергетичної мережі.", "енергетична мережа")]
    public void A_Slavic_noun_in_a_case_is_told_in_the_nominative_with_its_adjectives(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("ru", "Страховку требуют на обоих берегах.", "обоие")]
    [InlineData("ru", "Снаружи ждали несколько судов.", "суды")]
    [InlineData("ru", "С подконтрольной территории возвращены люди.", "территория возвращены")]
    [InlineData("uk", "Сніг ліг раніше, ніж обіцяли.", "ніж")]
    [InlineData("uk", "Київський ярмарок відкрився зранку.", "Київський")]
    public void What_cannot_be_told_for_certain_is_left_as_it_is(string language, string text, string never) => Assert.DoesNotContain(In(text, language), phrase => phrase.Contains(never, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("берегов", "берега")]
    [InlineData("поездов", "поезда")]
    [InlineData("станциях", "станции")]
    public void A_Russian_plural_has_the_ending_of_its_noun(string word, string plural) => Assert.Equal(plural, SlavicCases.Of("ru")!.Nominative([], Terms.Words(word, "ru")[0]));

    [Theory]
    [InlineData("ru", "Самосвалы собирали со всего района.", "Самосвалы")]
    [InlineData("uk", "Самоскиди збирали з усього району.", "Самоскиди")]
    public void A_word_that_opens_a_sentence_before_a_verb_that_agrees_with_it_is_its_subject(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("az", "Rəsmilər strateji tərəfdaşlığı dərinləşdirmək istəyirlər.", "strateji tərəfdaşlıq")]
    [InlineData("tr", "Bakanlar stratejik ortaklığı geliştirecek.", "stratejik ortaklık")]
    public void A_Turkic_noun_whose_last_sound_turns_before_the_case_is_told_without_it(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    [Theory]
    [InlineData("ka", "ბანკმა ისტორიულ ხიდს ფული აჩუქა.", "ისტორიული ხიდი")]
    [InlineData("ka", "ფესტივალი ფილმებით იწყება.", "ფილმები")]
    [InlineData("hy", "Գյուղում երգում են նախնական արդյունքներով ոգևորված։", "նախնական արդյունքներ")]
    public void A_Georgian_or_Armenian_noun_in_a_case_is_told_with_its_adjective_and_in_its_number(string language, string text, string phrase) => Assert.Contains(phrase, In(text, language));

    private static string[] In(string text, string language) => [.. NounPhrases.In(text, language).Select(phrase => phrase.Text)];
}
