using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class KazakhNamesTests
{
    [Theory]
    [InlineData("Ақтаудан кеме шықты", "KZ-47")]
    [InlineData("Ақтауда ауа райы", "KZ-47")]
    [InlineData("Студенттер Бакуге барады", "AZ-BA")]
    [InlineData("Бакулік әншілер келді", "AZ-BA")]
    [InlineData("Мұнай Тбилисиге жетті", "GE-TB")]
    [InlineData("Қарағандыдағы шахта", "KZ-35")]
    [InlineData("Қорғастың кеден бекеті", "KZ-33")]
    [InlineData("Германияның министрі", "DE")]
    [InlineData("Кабель Сумқайытқа жетті", "AZ-SM")]
    [InlineData("Гәнжада зауыт салынады", "AZ-GA")]
    [InlineData("Құлсарыдағы мектеп", "KZ-23")]
    [InlineData("Анкараға ұшты", "TR-06")]
    public void Names_are_known_in_the_cases_of_Kazakh(string text, string place) => Assert.Contains(place, Places.Find(null, text + ".", "kk"));

    [Theory]
    [InlineData("Бакудағы", "Баку", "ru")]
    [InlineData("Ақтаудан", "Актау", "ru")]
    [InlineData("Рустемовтың", "Рустемов", "ru")]
    public void A_name_has_one_key_in_its_cases(string kazakh, string other, string language) =>
        Assert.Equal(NameKey.Of(Folding.Fold(other), language), NameKey.Of(Folding.Fold(kazakh), "kk"));

    [Theory]
    [InlineData("Теңіз тынышталды", "kk")]
    [InlineData("Бакунин писал", "ru")]
    [InlineData("Fırtına olanda kim kömək edir?", "az")]
    public void Words_that_only_look_like_names_are_none(string text, string language) => Assert.Empty(Places.Find(null, text, language));
}
