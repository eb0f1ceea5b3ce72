using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>In which language a few words are.</summary>
public sealed class QueryLanguageTests
{
    private static readonly Corpus English = new([Item(1, "A bridge over the Prut was opened on Friday.")]);

    [Theory]
    [InlineData("Prut köprüsü", "tr")]
    [InlineData("Prut bridge", "en")]
    [InlineData("Міст через Прут", "uk")]
    [InlineData("Мост через Прут", "ru")]
    public void A_name_that_items_of_another_language_have_says_nothing_of_the_querys(string query, string language) => Assert.Equal(language, QueryLanguage.Of(query, English));

    [Theory]
    [InlineData("Georgia and Turkey", "en")]
    [InlineData("between Baku and Tbilisi", "en")]
    [InlineData("qaz", "az")]
    public void English_joining_words_are_English_though_and_is_an_oath_in_Azerbaijani(string query, string language) => Assert.Equal(language, QueryLanguage.Of(query));

    [Theory]
    [InlineData("Deprem", "tr")]
    [InlineData("Землетрус", "uk")]
    [InlineData("Нафта", "uk")]
    [InlineData("Нефть", "ru")]
    [InlineData("Oil", "en")]
    [InlineData("Qatar", "en")]
    [InlineData("Varna Batumi", "en")]
    public void The_first_word_tells_the_language_though_it_has_a_capital_unless_it_is_a_place(string query, string language) => Assert.Equal(language, QueryLanguage.Of(query));

    // Of items in the other language most have the names as they are asked for, and most of what is found is written in it.
    [Theory]
    [InlineData("Казахстан та Азербайджан", "uk", "ru", "Казахстан и Азербайджан подписали соглашение о нефти в пятницу в столице.")]
    [InlineData("Польша и Украина", "ru", "uk", "Польща та Україна підписали угоду про зерно в п’ятницю у столиці.")]
    [InlineData("Нефть и газ Казахстана", "ru", "uk", "Казахстан продасть нафту й газ до Європи, повідомили у столиці в п’ятницю.")]
    public void A_joining_word_tells_the_language_whatever_reports_are_in(string query, string language, string reports, string text) =>
        Assert.Equal(language, ExtractiveWriter.Write(query, [Item(1, text, language: reports), Item(2, text, source: "b", language: reports)], Sources, new BriefPolicy(), Now).Language);

    [Fact]
    public void An_Armenian_vowel_of_two_letters_is_one_sound() => Assert.Equal(Terms.Key("prut", "en"), Terms.Key("պրուտ", "hy"));

    [Theory]
    [InlineData("Պրուտի կամուրջ", "hy")]
    [InlineData("Міст через Прут", "uk")]
    [InlineData("Prut köprüsü", "tr")]
    public void A_bridge_is_found_whatever_language_it_is_asked_for_in(string query, string language)
    {
        var brief = ExtractiveWriter.Write(query, [Item(1, "A new bridge over the Prut was opened for lorries and buses on Friday.", title: "The Prut bridge is open")], Sources, new BriefPolicy(), Now);
        Assert.Equal(language, brief.Language);
        Assert.False(brief.Empty);
    }
}
