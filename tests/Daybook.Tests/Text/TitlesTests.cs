using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("en", "Mr")]
    [InlineData("ru", "г-н")]
    [InlineData("ru", "Госпожой")]
    [InlineData("uk", "Пані")]
    [InlineData("az", "Cənab")]
    [InlineData("tr", "Bey'in")]
    [InlineData("hy", "պարոն")]
    [InlineData("ka", "ბატონმა")]
    public void A_word_of_address_is_no_name(string language, string word) => Assert.True(Titles.Contains(Folding.Fold(word), language));

    [Theory]
    [InlineData("en", "Aliyev")]
    [InlineData("tr", "Beyoğlu")]
    [InlineData(null, "Mr")]
    public void Names_and_words_of_unknown_languages_are_none(string? language, string word) => Assert.False(Titles.Contains(Folding.Fold(word), language));
}
