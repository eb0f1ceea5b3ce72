using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class PlainWordTests
{
    private static readonly Evidence[] Store =
    [
        BriefSome.Item(1, "Поставки газа через Сангачал выросли на четверть за первые полгода, сообщило министерство.", title: "Экспорт газа вырос", language: "ru"),
        BriefSome.Item(2, "Azərbaycan qazı payızdan daha iki ölkəyə satılacaq, deyə nazirlik bazar ertəsi bildirib.", title: "Qaz daha iki ölkəyə satılacaq", language: "az"),
        BriefSome.Item(3, "Уровень воды в реке поднялся за ночь почти на два метра, и набережную закрыли для прохода.", title: "Вода поднялась на два метра", language: "ru"),
        BriefSome.Item(4, "Питну воду возитимуть до чотирьох сіл цистернами, доки не полагодять водогін, сказав староста.", title: "Води бракує чотирьом селам", language: "uk"),
        BriefSome.Item(5, "Постачання нафти трубопроводом відновили в понеділок уранці після двох тижнів ремонту.", title: "Нафту знову качають", language: "uk"),
        BriefSome.Item(6, "Körpünün təmiri iki ay gec başa çatacaq, deyə şəhər meri çərşənbə günü jurnalistlərə bildirib.", title: "Körpünün təmiri gecikir", language: "az"),
        BriefSome.Item(7, "Bakıya gedən qatarlar bazar ertəsi üç saat gecikdi, deyə dəmir yolu idarəsi bildirib.", title: "Qatarlar gecikdi", language: "az"),
        BriefSome.Item(8, "Kəndlərə suyu çənlərdə aparırlar, deyə icra başçısı bazar ertəsi jurnalistlərə bildirib.", title: "Suyun yarısı itir", language: "az"),
        .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    [Theory]
    [InlineData("газ", "ru")]
    [InlineData("газ", "az")]
    [InlineData("qaz", "ru")]
    [InlineData("вода", "ru")]
    [InlineData("воды", "uk")]
    [InlineData("нафта", "uk")]
    [InlineData("körpü", "az")]
    [InlineData("qatar", "az")]
    [InlineData("train", "az")]
    [InlineData("su", "az")]
    [InlineData("su", "ru")]
    public void A_bare_word_is_found_in_its_forms_and_in_other_languages(string query, string language) =>
        Assert.Contains(ExtractiveWriter.Write(query, Store, BriefSome.Sources, new BriefPolicy(), BriefSome.Now).Claims(), claim => claim.Language == language);

    [Fact]
    public void A_word_that_only_begins_like_a_short_one_is_another() =>
        Assert.True(ExtractiveWriter.Write("газ", [BriefSome.Item(1, "Газета вышла во вторник на двенадцати полосах и разошлась за один час, сказал редактор.", title: "Газета разошлась", language: "ru")],
            BriefSome.Sources, new BriefPolicy(), BriefSome.Now).Empty);

    [Fact]
    public void Words_that_mean_something_only_where_they_are_asked_for_are_no_words_of_the_lexicon()
    {
        foreach (var row in Resource.Rows("asked-words.tsv"))
        {
            Assert.NotNull(Lexicon.Number(row[2]));
            Assert.DoesNotContain(Lexicon.Find(Tokens.Of(row[1]), row[0]), use => Lexicon.Name(use.Concept) == row[2]);
        }
    }
}
