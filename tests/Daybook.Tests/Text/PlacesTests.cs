using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("en", "Georgia and Azerbaijan sign a railway agreement in Tbilisi", "GE", "AZ", "GE-TB")]
    [InlineData("ru", "Президент Азербайджана прибыл в Киев", "AZ", "UA-30")]
    [InlineData("uk", "В Одесі та Ірпені, на півдні України", "UA-51", "UA-32", "UA")]
    [InlineData("uk", "Зі Львова до Києва й Харкова", "UA-46", "UA-30", "UA-63")]
    [InlineData("ru", "Переговоры в Гяндже, рейс из Поти", "AZ-GA", "GE-SZ")]
    [InlineData("az", "Bakıda və Gəncədə, Azərbaycanın şəhərlərində", "AZ-BA", "AZ-GA", "AZ")]
    [InlineData("tr", "Gürcistan'dan Türkiye'ye, İstanbul üzerinden", "GE", "TR", "TR-34")]
    [InlineData("hy", "Երևանում և Վրաստանում", "AM-ER", "GE")]
    [InlineData("ka", "თბილისიდან ბათუმში, საქართველოს ჩრდილოეთით", "GE-TB", "GE-AJ", "GE")]
    public void Places_are_found_in_their_inflected_forms(string language, string text, params string[] codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Places.Find(null, text, language).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "A tour of South America ends")]
    [InlineData("ru", "Гастроли в Южной Америке, латиноамериканская музыка")]
    [InlineData("uk", "Гастролі в Південній Америці")]
    [InlineData("az", "Cənubi Amerikada turne")]
    [InlineData("tr", "Güney Amerika'da turne")]
    [InlineData("hy", "Հյուրախաղեր Հարավային Ամերիկայում")]
    [InlineData("ka", "სამხრეთ ამერიკის ჩემპიონი")]
    public void A_continent_is_no_country_that_has_its_name(string language, string text) => Assert.DoesNotContain("US", Places.Find(null, text, language));

    [Theory]
    [InlineData("en", "South Sudan and Northern Ireland", "SS", "GB-NIR")]
    [InlineData("ru", "Южный Судан", "SS")]
    [InlineData("uk", "Південний Судан", "SS")]
    [InlineData("az", "Cənubi Sudan", "SS")]
    [InlineData("tr", "Güney Sudan", "SS")]
    [InlineData("hy", "Հարավային Սուդան", "SS")]
    [InlineData("ka", "სამხრეთ სუდანი", "SS")]
    public void A_country_of_two_words_is_not_the_one_of_its_second(string language, string text, params string[] codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Places.Find(null, text, language).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_headline_names_comes_first() =>
        Assert.Equal("AM", Places.Find("Armenia opens a new school", "Guests came from Georgia. Georgia sent books, Georgia sent desks.", "en")[0]);

    [Fact]
    public void The_state_of_Georgia_is_not_the_country()
    {
        Assert.Equal(["US-GA"], Places.Find("Georgia governor signs budget", "Lawmakers in Atlanta passed it on Monday.", "en"));
        Assert.Contains("GE", Places.Find("Georgia signs budget", "Lawmakers in Tbilisi passed it on Monday; a visitor from Atlanta looked on.", "en"));
    }

    [Fact]
    public void A_bird_on_a_table_is_no_country() =>
        Assert.Empty(Places.Find(null, "They roasted a turkey and used the good china.", "en"));

    [Theory]
    [InlineData("en", "Voters in Georgia and Alabama choose a senator", "US-GA")]
    [InlineData("en", "Georgia wins again: the Bulldogs beat Tennessee", "US-GA")]
    [InlineData("en", "A sheriff in Macon, Georgia, was honoured", "US-GA")]
    [InlineData("en", "Georgia's parliament and Armenia's president", "GE")]
    [InlineData("en", "Kobakhidze says Georgia keeps its senate plan", "GE")]
    [InlineData("en", "Georgia signs a deal", "GE")]
    public void Georgia_is_the_state_only_beside_its_own_towns_and_offices(string language, string text, string code)
    {
        var found = Places.Find(null, text, language);
        Assert.Contains(code, found);
        Assert.DoesNotContain(code == "GE" ? "US-GA" : "GE", found);
    }

    [Theory]
    [InlineData("Michael Jordan opened a restaurant")]
    [InlineData("Chad Wilson and Paris Green won the race")]
    [InlineData("Denzel Washington plays a banker")]
    public void A_person_named_like_a_place_is_none(string text) => Assert.Empty(Places.Find(null, text, "en"));

    [Theory]
    [InlineData("Talks were held in Jordan on Monday", "JO")]
    [InlineData("The army of Chad reached the border", "TD")]
    [InlineData("Officials in Washington and Paris agreed", "US-DC", "FR-75C")]
    [InlineData("King Abdullah Jordan summit opens in Amman", "JO")]
    public void A_place_that_is_also_a_name_of_persons_is_found_alone(string text, params string[] codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Places.Find(null, text, "en").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "Indiana Jones and the Romantics")]
    [InlineData("ru", "Руставели и румянец")]
    [InlineData("ka", "რუსთაველი")]
    [InlineData("az", "Cinayət işi üzrə şəkillər və qazancla bağlı bakalavr işi")]
    [InlineData("ru", "Криминал, грузить, катаракта, Данила и Литвиненко, гречка и сиреневый")]
    [InlineData("uk", "Кримінал і кримінальний світ, потік і весна")]
    [InlineData("tr", "Ordu, kazanmak, kars\u0131 ve van tipi ara\u00e7; sinema bileti")]
    public void Words_that_only_begin_alike_are_no_places(string language, string text) =>
        Assert.Empty(Places.Find(null, text, language));

    [Fact]
    public void Every_row_of_the_table_has_a_code_and_forms() =>
        Assert.All(Resource.Rows("places.tsv"), row =>
        {
            Assert.Equal(2, row.Length);
            Assert.Matches("^([A-Z]{2}(-[A-Z0-9]{1,3})?(:[a-z]+(-[a-z]+)*)?|-)$", row[0]);
            Assert.NotEmpty(row[1]);
        });
}
