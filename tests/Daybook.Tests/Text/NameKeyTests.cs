using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("en:Zelensky en:Zelenskyy's ru:Зеленского uk:Зеленським az:Zelenskinin tr:Zelenski'nin hy:Զելենսկու ka:ზელენსკის")]
    [InlineData("en:Bayraktar ru:Байрактара uk:Байрактаром az:Bayraktarın tr:Bayraktar'ı hy:Բայրաքթարի ka:ბაირაქტარის")]
    [InlineData("en:Pashinyan's ru:Пашиняну uk:Пашиняна az:Paşinyanla tr:Paşinyan'ın hy:Փաշինյան hy:Փաշինյանը hy:Փաշինյանի hy:Փաշինյանին ka:ფაშინიანის")]
    [InlineData("en:Odesa en:Odessa uk:Одесі ru:Одессу az:Odessada tr:Odessa'dan hy:Օդեսայում ka:ოდესაში")]
    [InlineData("en:Yerevan ru:Ереване uk:Єревану hy:Երևանում ka:ერევანში")]
    [InlineData("en:Vinnytsia uk:Вінниці ru:Винница")]
    [InlineData("en:Gyumri ru:Гюмри hy:Գյումրիում ka:გიუმრიდან")]
    [InlineData("en:Margara ru:Маргаре hy:Մարգարայով fa:مارگارا")]
    [InlineData("en:Mirzoyan ru:Мирзояна fa:میرزویان")]
    [InlineData("en:Schmidt de:Schmidts ru:Шмидта")]
    [InlineData("pl:Wrocławiu ru:Вроцлаве")]
    [InlineData("en:Erdogan az:Ərdoğanın tr:Erdoğan'ın ru:Эрдогана hy:Էրդողանին ka:ერდოღანს")]
    [InlineData("en:Putin az:Putin az:Putinin ru:Путину hy:Պուտին hy:Պուտինին ka:პუტინმა")]
    [InlineData("en:Fedorov ru:Федорова uk:Федоровим ka:ფედოროვის")]
    [InlineData("en:Honcharenko uk:Гончаренком ru:Гончаренко az:Qonçarenko")]
    [InlineData("en:Williams ru:Уильямс ka:უილიამსმა az:Uilyams")]
    [InlineData("en:al-Assad ru:Асада uk:Асад")]
    [InlineData("en:Valizade az:Vəlizadə tr:Velizade ru:Вализаде")]
    [InlineData("en:Cavusoglu tr:Çavuşoğlu ru:Чавушоглу")]
    [InlineData("en:Christopher ru:Кристофера")]
    public void A_name_has_one_key_in_every_script_and_case(string forms) =>
        Assert.Single(forms.Split(' ').Select(form => form.Split(':')).Select(form => NameKey.Of(Folding.Fold(form[1]), form[0])).Distinct());

    [Theory]
    [InlineData("Putin", "Biden")]
    [InlineData("Paris", "Baku")]
    [InlineData("Vance", "Pence")]
    public void Names_that_sound_otherwise_have_keys_of_their_own(string one, string other) =>
        Assert.NotEqual(NameKey.Of(Folding.Fold(one), "en"), NameKey.Of(Folding.Fold(other), "en"));

    [Fact]
    public void A_word_with_hardly_a_consonant_has_no_key() =>
        Assert.Equal("", NameKey.Of("io", "en"));

    [Theory]
    [InlineData("щука", "ru", "shchuka")]
    [InlineData("київ", "uk", "kyyiv")]
    [InlineData("գյումրի", "hy", "gyumri")]
    [InlineData("თბილისი", "ka", "tbilisi")]
    [InlineData("xankəndi", "az", "khankandi")]
    [InlineData("tschechien", "de", "chekhien")]
    public void Words_are_written_in_Latin_letters_as_they_sound(string word, string language, string latin) =>
        Assert.Equal(latin, Transliteration.Latin(word, language));
}
