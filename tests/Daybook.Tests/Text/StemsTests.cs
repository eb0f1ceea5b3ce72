using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class StemsTests
{
    [Theory]
    [InlineData("en", "open opens opened opening")]
    [InlineData("en", "bridge bridges bridge's")]
    [InlineData("en", "city cities city's")]
    [InlineData("ru", "дорога дороги дороге дорогу дорогой дорогами")]
    [InlineData("ru", "открыт открыта открыты")]
    [InlineData("uk", "школа школи школі школу школою школами")]
    [InlineData("uk", "київ києва києві києвом")]
    [InlineData("az", "şəhər şəhərin şəhərdə şəhərlərdən şəhərləri")]
    [InlineData("tr", "köprü köprünün köprüde köprüler köprüleri")]
    [InlineData("tr", "ankara ankara'da ankara'nın")]
    [InlineData("hy", "դպրոց դպրոցը դպրոցի դպրոցում դպրոցների")]
    [InlineData("fa", "کامیون کامیون‌ها کامیون‌های کامیونی")]
    [InlineData("fa", "مرزبان مرزبانان مرزبانی")]
    [InlineData("fa", "ايراني ایرانی")]
    [InlineData("kk", "көпір көпірдің көпірге көпірлер көпірлерден")]
    [InlineData("ka", "გადაწყვეტილება გადაწყვეტილებამ გადაწყვეტილებას გადაწყვეტილების გადაწყვეტილებებს")]
    [InlineData("ka", "კომპანია კომპანიამ კომპანიას კომპანიის კომპანიები კომპანიების კომპანიისკენ")]
    [InlineData("ka", "სკოლა სკოლის სკოლაში სკოლები სკოლებში")]
    public void Forms_of_a_word_fall_together(string language, string forms) =>
        Assert.Single(forms.Split(' ').Select(form => Stems.Of(Folding.Fold(form), language)).Distinct());

    [Theory]
    [InlineData("en", "the")]
    [InlineData("ru", "который")]
    [InlineData("uk", "що")]
    [InlineData("az", "və")]
    [InlineData("tr", "için")]
    [InlineData("hy", "և")]
    [InlineData("ka", "და")]
    [InlineData("de", "für")]
    public void Frequent_words_are_stop_words(string language, string word) =>
        Assert.True(StopWords.Contains(Folding.Fold(word), language));

    [Fact]
    public void A_language_without_a_list_has_no_stop_words() => Assert.False(StopWords.Contains("the", "xx"));
}
