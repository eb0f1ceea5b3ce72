using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>Offices of countries, put together from the office and the country, and how many rows of the table have a name in each language.</summary>
public sealed partial class OfficesTests
{
    [Theory]
    [InlineData("en", "The US foreign ministry and the State Department are one.", "state-department")]
    [InlineData("tr", "ABD Dışişleri Bakanlığı sözcüsü konuştu", "state-department")]
    [InlineData("tr", "ABD Kongresi tasarıyı onayladı", "us-congress")]
    [InlineData("uk", "парламент України ухвалив закон", "verkhovna-rada")]
    [InlineData("ru", "парламент Азербайджана принял закон", "milli-majlis")]
    [InlineData("tr", "Türkiye parlamentosu toplandı", "turkish-grand-national-assembly")]
    [InlineData("en", "The Security Council of Russia met", "national-security-council/RU")]
    [InlineData("ru", "Секретарь Совета безопасности РФ прибыл", "national-security-council/RU")]
    [InlineData("ru", "Совет Безопасности России собрался", "national-security-council/RU")]
    [InlineData("az", "Rusiya Təhlükəsizlik Şurasının katibi", "national-security-council/RU")]
    [InlineData("hy", "Հայաստանի Անվտանգության խորհրդի քարտուղար", "national-security-council/AM")]
    [InlineData("ka", "რუსეთის უშიშროების საბჭოს მდივანი", "national-security-council/RU")]
    [InlineData("en", "The UN Security Council and the Security Council in New York", "un-security-council")]
    [InlineData("ru", "Совет Безопасности ООН принял резолюцию", "un-security-council")]
    [InlineData("hy", "ԱԳՆ խոսնակն ասաց", "foreign-ministry/AM")]
    [InlineData("hy", "ՌԴ ԱԳՆ խոսնակն ասաց", "foreign-ministry/RU")]
    [InlineData("az", "XİN açıqlama yayıb", "foreign-ministry/AZ")]
    [InlineData("az", "Ermənistan XİN açıqlama yayıb", "foreign-ministry/AM")]
    [InlineData("uk", "Міноборони повідомило про втрати", "defence-ministry/UA")]
    [InlineData("uk", "Міноборони Росії повідомило про втрати", "defence-ministry/RU")]
    [InlineData("ka", "აშშ-ის საგარეო საქმეთა სამინისტრო", "state-department")]
    [InlineData("ka", "ცესკოს თავმჯდომარე", "election-commission/GE")]
    [InlineData("en", "Moldova's central election commission", "election-commission/MD")]
    [InlineData("ru", "Генштаб Украины сообщил", "ukraine-general-staff")]
    [InlineData("ru", "Генштаб Азербайджана сообщил", "general-staff/AZ")]
    [InlineData("tr", "Gürcistan Sahil Güvenlik ekipleri", "coast-guard/GE")]
    [InlineData("az", "Gürcüstan Mərkəzi Seçki Komissiyası", "election-commission/GE")]
    public void An_office_is_that_of_the_country_beside_it(string language, string text, string id) =>
        Assert.Contains(id, Entities.Find(text, language).Select(entity => entity.Id));

    [Theory]
    [InlineData("en", "The Security Council of Russia met", "un-security-council")]
    [InlineData("hy", "ՌԴ ԱԳՆ խոսնակն ասաց", "foreign-ministry/AM")]
    [InlineData("en", "The UN Security Council heard Russia", "national-security-council/RU")]
    public void And_no_other(string language, string text, string id) =>
        Assert.DoesNotContain(id, Entities.Find(text, language).Select(entity => entity.Id));

    [Fact]
    public void The_ministry_of_another_country_does_not_make_a_text_one_about_its_own() =>
        Assert.Equal(["RU"], Places.Find(null, "ՌԴ ԱԳՆ խոսնակն ասաց", "hy"));

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("az")]
    [InlineData("tr")]
    [InlineData("hy")]
    [InlineData("ka")]
    public void Nearly_every_row_of_the_table_has_a_form_in_each_language(string language)
    {
        // Abbreviations of one language (foreign-ministry/AM) stand beside the office itself, which has all.
        var rows = Resource.Rows("organisations.tsv").Where(row => !row[0].Contains('/', StringComparison.Ordinal) && !(row.Length > 3 && row[3][0] == '*')).ToList();
        var without = rows.Where(row => !row[2].Split(',').Any(form => IsOf(language, form))).Select(row => row[0]).ToList();
        Assert.True(1 - (double)without.Count / rows.Count >= .97, $"{language}: {without.Count} of {rows.Count} rows have no form: {string.Join(' ', without)}");
    }

    /// <summary>By the letters that the language has and its neighbour in the script has not.</summary>
    private static bool IsOf(string language, string form) => form.Where(char.IsLetter).All(letter => language switch
    {
        "hy" => letter is >= '\u0531' and <= '\u0587' or <= '\u024F',
        "ka" => letter is >= '\u10A0' and <= '\u10FF' or <= '\u024F',
        "ru" or "uk" => letter is >= '\u0400' and <= '\u04FF' or <= '\u024F',
        _ => letter <= '\u024F' || letter is 'Ə' or 'ə',
    }) && language switch
    {
        "hy" => form.Any(c => c is >= '\u0531' and <= '\u0587'),
        "ka" => form.Any(c => c is >= '\u10A0' and <= '\u10FF'),
        "ru" => form.Any(c => c is >= '\u0400' and <= '\u04FF') && !NotRussian().IsMatch(form),
        "uk" => form.Any(c => c is >= '\u0400' and <= '\u04FF') && !NotUkrainian().IsMatch(form),
        "en" => form.All(char.IsAscii),
        "az" => !NotAzerbaijani().IsMatch(form),
        _ => !NotTurkish().IsMatch(form),
    };

    [GeneratedRegex("[іїєґІЇЄҐ]")]
    private static partial Regex NotRussian();

    [GeneratedRegex("[ыэъёЫЭЪЁ]")]
    private static partial Regex NotUkrainian();

    [GeneratedRegex("[wW]")]
    private static partial Regex NotAzerbaijani();

    [GeneratedRegex("[əƏxXqQwW]")]
    private static partial Regex NotTurkish();
}
