using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class NameShapesTests
{
    [Fact]
    public void A_capital_inside_a_sentence_makes_a_name_and_one_at_its_beginning_does_not()
    {
        var names = Learnt("en", "Bridges were closed. The river Prut rose. Later the Prut fell.");
        Assert.True(names.IsName("prut", "en"));
        Assert.False(names.IsName("bridges", "en"));
        Assert.False(names.IsName("later", "en"));
    }

    [Fact]
    public void A_word_mostly_written_small_is_no_name_for_one_capital() =>
        Assert.False(Learnt("ru", "Это мост. Новый мост и старый Мост, и ещё мост.").IsName("мост", "ru"));

    [Fact]
    public void Inflected_forms_of_a_name_count_together() =>
        Assert.True(Learnt("ru", "Вчера в Гянджу приехали гости.").IsName("гяндже", "ru"));

    [Theory]
    [InlineData("ka")]
    [InlineData("de")]
    public void Languages_whose_capitals_tell_nothing_show_no_names(string language) =>
        Assert.False(Learnt(language, "Und der Fluss Pruth stieg. Alle sahen den Pruth.").IsName("pruth", language));

    private static NameShapes Learnt(string language, string text)
    {
        var names = new NameShapes();
        names.Learn(text, Tokens.Of(text), language);
        return names;
    }
}
