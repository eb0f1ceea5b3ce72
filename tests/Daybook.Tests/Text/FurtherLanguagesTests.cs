using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>Languages that few outlets of a review write, and those of which no table knows anything.</summary>
public sealed class FurtherLanguagesTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Day = new(2026, 5, 12);

    [Theory]
    [InlineData("uz", "Zavod qurilishiga 1,2 milliard dollar ajratildi.", 1_200_000_000, "USD")]
    [InlineData("uz", "Yong‘inda o‘n yetti kishi jarohatlandi.", 17, "person")]
    [InlineData("uz", "Уч минг киши кўчирилди.", 3000, "person")]
    [InlineData("uz", "Narxlar 8 foiz oshdi.", 8, "%")]
    [InlineData("el", "Το εργοστάσιο θα κοστίσει 2,4 δισ. ευρώ.", 2_400_000_000, "EUR")]
    [InlineData("el", "Δεκαεπτά άνθρωποι τραυματίστηκαν.", 17, "person")]
    [InlineData("he", "עלות הגשר 2.4 מיליארד אירו.", 2_400_000_000, "EUR")]
    [InlineData("he", "שבעה עשר איש נפצעו.", 17, "person")]
    [InlineData("ar", "ستكلف السكة ١٫٩ مليار دولار.", 1_900_000_000, "USD")]
    [InlineData("ky", "Темир жол 1,9 миллиард долларга турат.", 1_900_000_000, "USD")]
    [InlineData("fr", "La ligne coûtera 1,9 milliard de dollars.", 1_900_000_000, "USD")]
    [InlineData("fr", "Le pont a coûté 3 millions d'euros.", 3_000_000, "EUR")]
    [InlineData("ro", "Podul va costa 1,9 miliarde de dolari.", 1_900_000_000, "USD")]
    [InlineData("it", "Il ponte costa 3 milioni di dollari.", 3_000_000, "USD")]
    [InlineData("sl", "Most bo stal 1,2 milijarde evrov.", 1_200_000_000, "EUR")]
    [InlineData("mk", "Мостот чини 3 милиони евра.", 3_000_000, "EUR")]
    [InlineData(null, "1,2 milliard dollar", 1_200_000_000, "USD")]
    public void Figures_are_read_with_their_scale_and_unit(string? language, string text, long value, string unit) =>
        Assert.Contains(NumbersInText.Find(text, language), figure => figure.Value == value && figure.Unit == unit);

    [Theory]
    [InlineData("uz", "Bitim dushanba kuni imzolandi.", 11)]
    [InlineData("uz", "Ko‘prik kecha ochildi.", 11)]
    [InlineData("kk", "Келісімге дүйсенбіде қол қойылды.", 11)]
    [InlineData("el", "Η φωτιά ξέσπασε τη Δευτέρα.", 11)]
    [InlineData("he", "ההסכם נחתם ביום שני באתונה.", 11)]
    [InlineData("he", "הגשר נפתח אתמול.", 11)]
    public void Days_are_counted_from_the_day_of_publication(string language, string text, int day) =>
        Assert.Equal((2026, 5, day), Assert.Single(DatesInText.Find(text, language, Day)) is var date ? (date.Year, date.Month, date.Day) : default);

    [Theory]
    [InlineData("ro", "Podul va fi gata până în 2028.")]
    [InlineData("fr", "Le pont sera ouvert en 2028.")]
    [InlineData("es", "El puente se abrirá en 2028.")]
    [InlineData("it", "Il ponte sarà aperto nel 2028.")]
    [InlineData("pt", "A ponte abrirá em 2028.")]
    [InlineData("de", "Die Brücke wird im Jahr 2028 eröffnet.")]
    [InlineData("bg", "Мостът ще бъде открит през 2028 г.")]
    [InlineData("pl", "Most zostanie otwarty w 2028 roku.")]
    public void Years_are_dates_and_no_figures(string language, string text) =>
        Assert.Equal("2028", Assert.Single(DatesInText.Find(text, language, Day)).Iso);

    [Fact]
    public void An_ordinal_number_is_no_day_of_the_week() =>
        Assert.Empty(DatesInText.Find("Η ομάδα νίκησε για τρίτη φορά.", "el", Day));

    [Theory]
    [InlineData("el", "Η Ελλάδα υπέγραψε συμφωνία με το Ισραήλ.", "GR", "IL")]
    [InlineData("el", "Ο υπουργός της Τουρκίας πήγε στην Κύπρο.", "TR", "CY")]
    [InlineData("he", "שר החוץ ביקר ביוון ובישראל.", "GR", "IL")]
    [InlineData("uz", "Qozog‘istonda va O‘zbekistonning janubida yomg‘ir yog‘di.", "KZ", "UZ")]
    [InlineData("bg", "Гърция и Украйна подписаха договор.", "GR", "UA")]
    public void Countries_are_known_by_their_names_in_the_language(string language, string text, params string[] places) =>
        Assert.Equal(places, Entities.Find(text, language).Where(found => found.Kind == EntityKind.Place).Select(found => found.Id).Distinct());
}
