using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class TonguesTests
{
    [Theory]
    [InlineData("az", "Dərslər ingilis və türk dillərində keçiləcək.")]
    [InlineData("en", "Lessons are held in the Turkish and Azerbaijani languages.")]
    [InlineData("ru", "Уроки идут на английском, турецком и армянском языках.")]
    [InlineData("uk", "Уроки українською та польською мовами.")]
    [InlineData("ka", "გაკვეთილები ქართულ და თურქულ ენებზე ტარდება.")]
    [InlineData("tr", "Dersler İngilizce ve Türkçe verilecek.")]
    [InlineData("hy", "Դասերը հայերեն են։")]
    public void A_country_is_not_meant_where_its_language_is(string language, string text) => Assert.Empty(Places.Find(null, text, language));

    [Fact]
    public void It_counts_where_the_country_is_named_besides() =>
        Assert.Equal(["AZ"], Places.Find("Azərbaycan yeni qanun qəbul etdi", "Qanun Azərbaycan dilinə aiddir.", "az"));

    [Fact]
    public void A_tongue_is_no_reason_to_doubt_what_stands_apart() =>
        Assert.Equal(["TR"], Places.Find(null, "Türkiyədə dərslər ingilis dilində keçilir.", "az"));
}
