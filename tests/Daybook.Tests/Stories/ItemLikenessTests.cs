using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class ItemLikenessTests
{
    private static readonly ItemLikeness Likeness = new(
    [
        Some.Item(1, "Bridge over the Prut closed to lorries", Some.Bridge), Some.Item(2, "Cracks shut Sculeni bridge for lorries", Some.BridgeToldAnew),
        Some.Item(3, "Choir returns with harvest songs", Some.Choir), Some.Item(4, "Мост у Скулян закрыт для грузовиков", Some.BridgeInRussian, language: "ru"),
    ]);

    [Fact]
    public void Reports_of_one_event_are_more_alike_than_others()
    {
        Assert.True(Likeness.Of(1, 2) > 2 * Likeness.Of(1, 3));
        Assert.True(Likeness.OfOneEvent(1, 2));
        Assert.False(Likeness.OfOneEvent(1, 3));
    }

    [Fact]
    public void In_another_language_too() => Assert.True(Likeness.Of(4, 1) > 2 * Likeness.Of(4, 3));

    [Fact]
    public void Organisations_and_offices_meet_in_two_languages_whose_words_for_them_are_not_alike()
    {
        var likeness = new ItemLikeness(
        [
            Some.Item(1, "A reply", "Ukraine's defence ministry and the United Nations answered the Red Cross."),
            Some.Item(2, "Ответ", "Минобороны Украины и ООН ответили Красному Кресту.", language: "ru"),
            Some.Item(3, "Ответ", "Минюст Украины и МВФ ответили Всемирному банку.", language: "ru"),
        ]);
        Assert.True(likeness.Of(1, 2) > 1.5 * likeness.Of(1, 3));
    }

    [Fact]
    public void An_item_is_like_itself_and_both_ways_are_one()
    {
        Assert.Equal(1, Likeness.Of(1, 1), 3);
        Assert.Equal(Likeness.Of(1, 2), Likeness.Of(2, 1), 6);
        Assert.Equal(Likeness.Of(1, 4), Likeness.Of(4, 1), 6);
    }
}
