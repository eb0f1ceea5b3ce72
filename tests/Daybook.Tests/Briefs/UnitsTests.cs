using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Briefs;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("the line is 65 kilometres long", "en", "km")]
    [InlineData("at 40 kilometres an hour", "en", "km/")]
    [InlineData("до 40 километров в час", "ru", "km/")]
    [InlineData("saatte 40 kilometre", "tr", "km/")]
    [InlineData("about 400 lorries wait", "en", "#vehicle")]
    [InlineData("насчитали 250 машин", "ru", "#vehicle")]
    [InlineData("it was 400 of something", "en", null)]
    [InlineData("ayda yedi kamyon", "tr", null)]
    [InlineData("from ten in the morning, lorries passed", "en", null)]
    public void A_figure_is_known_by_what_it_counts(string text, string language, string? unit) =>
        Assert.Equal(unit, Units.Of(text, language, Assert.Single(NumbersInText.Find(text, language))));
}
