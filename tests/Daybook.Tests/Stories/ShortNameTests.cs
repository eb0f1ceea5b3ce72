using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Tests.Stories;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Codrina News Agency", "en", "Codrina")]
    [InlineData("Информационное агентство «Кодрина»", "ru", "Кодрина")]
    [InlineData("Суспільне радіо «Світанок-9»", "uk", "Світанок")]
    [InlineData("Azərbaycan Dövlət İnformasiya Agentliyi Kürsəs", "az", "Kürsəs")]
    [InlineData("Bulgarian Telegraph Agency Rodopa", "en", "Rodopa")]
    [InlineData("Agenția de Presă Codrina", "ro", "Codrina")]
    [InlineData("Нордика Онлайн (видеоканал)", "ru", "Нордика")]
    public void What_is_left_without_kind_and_country_is_the_outlets_own(string name, string language, string own) =>
        Assert.Equal(own, Own(name, language)[..own.Length]);

    [Theory]
    [InlineData("Codrina")]
    [InlineData("The Steppe Ledger")]
    [InlineData("The News Agency")]
    [InlineData("Armenian News Agency")]
    public void A_name_that_is_all_its_own_or_has_nothing_of_it_is_not_shortened(string name) => Assert.Equal("", Own(name, "en"));

    [Theory]
    [InlineData("Batumi News", "en")]
    [InlineData("The Coast Press", "en")]
    [InlineData("Громадське мовлення «Берег»", "uk")]
    public void Places_and_common_words_must_be_set_apart(string name, string language) =>
        Assert.Equal(NameProof.SetApart, ShortName.Of(name, Tokens.Of(name), language)!.Value.Proof);

    [Fact]
    public void Words_that_only_the_outlet_bears_must_be_cited() =>
        Assert.Equal(NameProof.Cited, ShortName.Of("Codrina News Agency", Tokens.Of("Codrina News Agency"), "en")!.Value.Proof);

    private static string Own(string name, string language) =>
        ShortName.Of(name, Tokens.Of(name), language) is var (words, _) ? name[words[0].Start..words[^1].End] : "";
}
