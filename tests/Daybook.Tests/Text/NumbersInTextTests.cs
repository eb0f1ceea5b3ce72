using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class NumbersInTextTests
{
    [Theory]
    [InlineData("has gone above 44 million US dollars, it said", "en", "44000000", "USD", "above 44 million US dollars")]
    [InlineData("worth two million dollars so that", "en", "2000000", "USD", "two million dollars")]
    [InlineData("a price of $1.5bn for it", "en", "1500000000", "USD", "$1.5bn")]
    [InlineData("составляет около 41 миллиона долларов.", "ru", "41000000", "USD", "около 41 миллиона долларов")]
    [InlineData("на 8,6 відсотка більше", "uk", "8.6", "%", "8,6 відсотка")]
    [InlineData("44 milyon ABŞ dollarını keçib", "az", "44000000", "USD", "44 milyon ABŞ dollarını")]
    [InlineData("yaklaşık 40 milyon dolar", "tr", "40000000", "USD", "yaklaşık 40 milyon dolar")]
    [InlineData("40 მილიონი დოლარი", "ka", "40000000", "USD", "40 მილიონი დოლარი")]
    [InlineData("40 միլիոն դոլար", "hy", "40000000", "USD", "40 միլիոն դոլար")]
    [InlineData("rose 12% in May", null, "12", "%", "12%")]
    public void A_figure_is_read_with_its_scale_and_unit(string text, string? language, string value, string unit, string shown)
    {
        var figure = Assert.Single(NumbersInText.Find(text, language));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
        Assert.Equal(unit, figure.Unit);
        Assert.Equal(shown, text[figure.Start..figure.End]);
    }

    [Fact]
    public void An_approximation_is_marked()
    {
        Assert.True(NumbersInText.Find("roughly 40 million dollars", "en")[0].Approximate);
        Assert.False(NumbersInText.Find("the 40 million dollars", "en")[0].Approximate);
    }

    [Fact]
    public void A_figure_without_a_known_unit_has_none()
    {
        var figure = Assert.Single(NumbersInText.Find("forty films were chosen", "en"));
        Assert.Equal((40m, null), (figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no figure here")]
    [InlineData("99999999999999999999999999999999999999999 million million million dollars")]
    public void What_is_no_figure_gives_none(string text) => Assert.Empty(NumbersInText.Find(text, "en"));

    [Fact]
    public void Scales_stacked_without_end_do_not_overflow()
    {
        var text = "5 " + string.Concat(Enumerable.Repeat("million ", 50));
        Assert.NotEmpty(NumbersInText.Find(text, "en"));
    }
}
