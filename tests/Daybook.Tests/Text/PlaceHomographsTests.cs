using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class PlaceHomographsTests
{
    [Theory]
    [InlineData("ka", "რეზერვუარის მოცულობა 2400 კუბური მეტრია")]
    [InlineData("ka", "მატარებელი ბათუმის გარდა არსად ჩადის", "GE-AJ")]
    [InlineData("ka", "შემოსავალი ხარჯებს აჭარბებს, თბილი ზამთარი კი ოდესმე მოვა")]
    [InlineData("ka", "ფოთლები ცვივა, კელნერი მოდის, ლიბიდო და ჩეხვა")]
    [InlineData("ka", "მინა გატყდა, ბიჭი კი ამას მალავს")]
    [InlineData("az", "Qızın cehizi hazırdır")]
    [InlineData("tr", "Silisyum ve germanyum pahalandı")]
    [InlineData("hy", "Նա վնասվածք է ստացել իրանի վերին մասում, եգիպտացորեն և հնդկահավ")]
    [InlineData("tr", "Eğer böyleyse bakım gerekir. Bakılırsa karar doğru. Karşı çıktılar; ıspanak ucuzladı.")]
    [InlineData("tr", "Mali yardım kesildi. Gine bekleyeceğiz.")]
    [InlineData("az", "Əgər belədirsə, absurd qərardır. Mali hesabat verildi.")]
    [InlineData("ru", "Самое важное решено. Куб и вода. Вену прооперировали. Перу учёного принадлежит труд.")]
    [InlineData("uk", "Дані оновлено. Решту грошей повернуть.")]
    [InlineData("en", "Abstract art and AI. Island life in Baltimore, rest and macaroni. Frances and Francesco met. AB testing helps. Absolute rest.")]
    public void Common_words_that_look_like_a_place_are_none(string language, string text, params string[] codes) =>
        Assert.Equal(codes, Places.Find(null, text, language));

    [Theory]
    [InlineData("ka", "ჩადის რესპუბლიკის პრეზიდენტი ჩამოვიდა", "TD")]
    [InlineData("ka", "კუბა და კუბური მუსიკა", "CU")]
    [InlineData("ka", "ბულგარეთსა და რუმინეთს შორის", "BG", "RO")]
    [InlineData("ka", "თბილისსა და ოდესაში, აჭარაში, ფოთიდან", "GE-TB", "UA-51", "GE-AJ", "GE-SZ")]
    [InlineData("hy", "Իրանի և իրանական ընկերությունը, Հնդկաստանում", "IR", "IN")]
    [InlineData("tr", "Bakü'den Mali'ye uçtu, AB'nin kararı", "AZ-BA", "ML", "EU")]
    [InlineData("az", "Bakıdan ABŞ-a, Aİ-nin qərarı", "AZ-BA", "US", "EU")]
    [InlineData("ru", "Из Местиа в Кутаиси", "GE-SZ", "GE-IM")]
    [InlineData("ru", "Он уехал в Вену, оттуда на Кубу и в Ливию", "AT-9", "CU", "LY")]
    [InlineData("uk", "У Данії та Лівії, через Грузію", "DK", "LY", "GE")]
    [InlineData("en", "A ferry from the island Jersey reached France, then Iceland and Iran", "JE", "FR", "IS", "IR")]
    public void The_places_themselves_are_still_found(string language, string text, params string[] codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Places.Find(null, text, language).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_homograph_has_its_languages_its_place_and_its_words() =>
        Assert.All(Resource.Rows("place-homographs.tsv"), row =>
        {
            Assert.Equal(3, row.Length);
            Assert.Matches("^[a-z]{2}(,[a-z]{2})*$", row[0]);
            Assert.Matches("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", row[1]);
            Assert.DoesNotContain("", row[2].Split(','));
        });
}
