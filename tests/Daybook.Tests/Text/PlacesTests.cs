using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("en", "Georgia and Azerbaijan sign a railway agreement in Tbilisi", "GE", "AZ", "GE-TB")]
    [InlineData("ru", "Президент Азербайджана прибыл в Киев", "AZ", "UA-30")]
    [InlineData("uk", "В Одесі та Ірпені, на півдні України", "UA-51", "UA-32", "UA")]
    [InlineData("az", "Bakıda və Gəncədə, Azərbaycanın şəhərlərində", "AZ-BA", "AZ-GA", "AZ")]
    [InlineData("tr", "Gürcistan'dan Türkiye'ye, İstanbul üzerinden", "GE", "TR", "TR-34")]
    [InlineData("hy", "Երևանում և Վրաստանում", "AM-ER", "GE")]
    [InlineData("ka", "თბილისიდან ბათუმში, საქართველოს ჩრდილოეთით", "GE-TB", "GE-AJ", "GE")]
    public void Places_are_found_in_their_inflected_forms(string language, string text, params string[] codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Places.Find(null, text, language).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_headline_names_comes_first() =>
        Assert.Equal("AM", Places.Find("Armenia opens a new school", "Guests came from Georgia. Georgia sent books, Georgia sent desks.", "en")[0]);

    [Fact]
    public void The_state_of_Georgia_is_not_the_country()
    {
        Assert.Equal(["US"], Places.Find("Georgia governor signs budget", "Lawmakers in Atlanta passed it on Monday.", "en"));
        Assert.Contains("GE", Places.Find("Georgia signs budget", "Lawmakers in Tbilisi passed it on Monday; a visitor from Atlanta looked on.", "en"));
    }

    [Fact]
    public void A_bird_on_a_table_is_no_country() =>
        Assert.Empty(Places.Find(null, "They roasted a turkey and used the good china.", "en"));

    [Theory]
    [InlineData("en", "Indiana Jones and the Romantics")]
    [InlineData("ru", "Руставели и румянец")]
    [InlineData("ka", "რუსთაველი")]
    public void Words_that_only_begin_alike_are_no_places(string language, string text) =>
        Assert.Empty(Places.Find(null, text, language));

    [Fact]
    public void Every_row_of_the_table_has_a_code_and_forms() =>
        Assert.All(Resource.Rows("places.tsv"), row =>
        {
            Assert.Equal(2, row.Length);
            Assert.Matches("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", row[0]);
            Assert.NotEmpty(row[1]);
        });
}
