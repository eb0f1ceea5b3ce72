using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class NamesOfTheirOwnTests
{
    [Theory]
    [InlineData("Northbridge", "The North waits for rain, and farmers of the North asked for 3 new wells on Monday.")]
    [InlineData("Southgate", "The South waits for rain, and farmers of the South asked for 3 new wells on Monday.")]
    [InlineData("Blackwater", "The Black Sea rose by a hand, and ports of the Black Sea closed 3 piers on Monday.")]
    [InlineData("northbridge", "The north waits for rain, and farmers of the north asked for 3 new wells on Monday.")]
    [InlineData("Northbridge", "Northbound lorries wait for 3 hours, and Northbound buses were stopped on Monday.")]
    public void A_name_is_not_met_by_a_word_that_is_only_its_beginning(string query, string text) => Assert.True(Write(query, "en", text).Empty);

    [Theory]
    [InlineData("Northbridge", "ru", "Север ждёт дождя, и фермеры севера попросили в понедельник три новых колодца.")]
    [InlineData("southgate", "ru", "Южные порты ждут дождя, и южные фермеры попросили в понедельник три новых колодца.")]
    [InlineData("Liverpool", "ru", "Печень нельзя есть сырой, и врачи по печени собрали в понедельник три новых отчёта.")]
    [InlineData("Kasımpaşa", "en", "November was dry, and in November farmers asked for 3 new wells on Monday.")]
    public void Nor_by_what_its_beginning_means_in_another_language(string query, string language, string text) => Assert.True(Write(query, language, text).Empty);

    [Theory]
    [InlineData("Northbridge", "en", "The mayor of Northbridge opened a park beside the river on Monday.")]
    [InlineData("Odesa", "en", "The port of Odessa opened its 3 new piers beside the river on Monday.")]
    [InlineData("Odesa", "ru", "Порт Одессы открыл в понедельник три новых причала у реки.")]
    [InlineData("Bakı", "az", "Bakının mərkəzində bazar ertəsi üç yeni park açıldı.")]
    [InlineData("Zelensky", "ru", "Президент Зеленский открыл в понедельник три новых причала у реки.")]
    [InlineData("Зеленский", "uk", "Послам Зеленського показали в понеділок три нові причали біля річки.")]
    [InlineData("körpü", "tr", "Köprüler bekliyor, ve köprülerimizden üçü pazartesi günü kapandı, dedi vali.")]
    [InlineData("northern", "ru", "Север ждёт дождя, и фермеры севера попросили в понедельник три новых колодца.")]
    [InlineData("production", "en", "The producer of glass opened its 3 new kilns beside the river, and producers cheered.")]
    [InlineData("Prut", "ro", "Podul peste Prutul de Jos a fost deschis luni dimineață de trei miniștri.")]
    public void Its_forms_still_meet_it(string query, string language, string text) => Assert.False(Write(query, language, text).Empty);

    private static Brief Write(string query, string language, string text) =>
        ExtractiveWriter.Write(query, [BriefSome.Item(1, text, title: text, language: language), .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country."))],
            BriefSome.Sources, new BriefPolicy(), BriefSome.Now);
}
