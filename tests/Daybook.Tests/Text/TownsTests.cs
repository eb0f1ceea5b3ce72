using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class TownsTests
{
    [Theory]
    [InlineData("en", "The ferry left Alat for Kuryk.", "AZ-BA", "KZ-47")]
    [InlineData("ru", "Паром ушёл из Алята в Курык.", "AZ-BA", "KZ-47")]
    [InlineData("uk", "Пором вийшов з Алята.", "AZ-BA", null)]
    [InlineData("az", "Bərə Ələtdən çıxdı.", "AZ-BA", null)]
    [InlineData("ka", "ბორანი აქტაუდან ალათში მივიდა.", "AZ-BA", "KZ-47")]
    [InlineData("ru", "Фуры стоят в Хоргосе.", "KZ-33", null)]
    [InlineData("ru", "Гранаты в Гёйчае собраны.", "AZ-GOY", null)]
    [InlineData("tr", "Yangın Zonguldak'ta çıktı.", "TR-67", null)]
    [InlineData("uk", "Обстріл Куп'янська тривав ніч.", "UA-63", null)]
    [InlineData("ru", "Очередь у Верхнего Ларса.", "RU-SE", null)]
    [InlineData("ru", "Рабочие вернулись с Нефтяных Камней в Сиазань.", "AZ-BA", "AZ-SIY")]
    [InlineData("fa", "کشتی از سومقاییت به آکتائو رسید.", "AZ-SM", "KZ-47")]
    [InlineData("fa", "قطار از تاشکند به عشق‌آباد رفت.", "UZ-TK", "TM-S")]
    [InlineData("ru", "Танкер пришёл в Джурджулешты.", "MD-CA", null)]
    public void Ports_towns_and_crossings_of_the_region_are_known(string language, string text, string one, string? other)
    {
        var places = Places.Find(null, text, language);

        Assert.Contains(one, places);
        if (other is not null) Assert.Contains(other, places);
    }

    [Fact]
    public void Each_form_stands_for_one_place()
    {
        var forms = Resource.Rows("places-towns.tsv").SelectMany(row => row[1].Split(',').Select(form => (form, row[0])));

        Assert.Empty(forms.GroupBy(form => form.form, StringComparer.Ordinal).Where(group => group.Select(form => form.Item2).Distinct().Count() > 1).Select(group => group.Key));
    }
}
