using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

public sealed class TensesTests
{
    private const string Done = "Work on the new bridge at Zelva has begun, the road service said on Tuesday.";
    private const string Ahead = "Work on the new bridge at Zelva should begin in autumn, the road service said on Tuesday.";

    [Theory]
    [InlineData("Work on the new bridge at Zelva is to start, the road service said.", "en")]
    [InlineData("Строительство нового моста в Зельве должно начаться, сообщила дорожная служба.", "ru")]
    [InlineData("Строительство нового моста в Зельве скоро начнётся, сообщает дорожная служба.", "ru")]
    [InlineData("Будівництво нового моста в Зельві має початися, повідомляє дорожня служба.", "uk")]
    [InlineData("Zelvada yeni körpünün tikintisinə başlanacaq, yol xidməti bildirir.", "az")]
    [InlineData("Zelva'da yeni köprünün yapımı başlayacak, karayolları bildiriyor.", "tr")]
    [InlineData("Զելվայում նոր կամրջի շինարարությունը պետք է սկսվի, հայտնում է ճանապարհային ծառայությունը։", "hy")]
    [InlineData("ზელვაში ახალი ხიდის მშენებლობა უნდა დაიწყოს, აცხადებს საგზაო სამსახური.", "ka")]
    public void What_is_still_ahead_does_not_say_that_it_has_been_done(string text, string language)
    {
        Assert.True(Part(Done, text, language));
        Assert.False(Part(Ahead, text, language));
    }

    [Theory]
    [InlineData("Work on the new bridge at Zelva began, the road service said.", "en")]
    [InlineData("Строительство нового моста в Зельве началось, сообщила дорожная служба.", "ru")]
    [InlineData("Будівництво нового моста в Зельві почали, повідомляє дорожня служба.", "uk")]
    [InlineData("Zelvada yeni körpünün tikintisi başlanıb, yol xidməti bildirir.", "az")]
    [InlineData("Zelva'da yeni köprünün yapımı başladı, karayolları bildiriyor.", "tr")]
    [InlineData("Զելվայում նոր կամրջի շինարարությունը սկսվեց, հայտնում է ճանապարհային ծառայությունը։", "hy")]
    [InlineData("ზელვაში ახალი ხიდის მშენებლობა დაიწყო, აცხადებს საგზაო სამსახური.", "ka")]
    public void What_has_been_done_does_not_say_that_it_should_be(string text, string language)
    {
        Assert.True(Part(Ahead, text, language));
        Assert.False(Part(Done, text, language));
    }

    [Theory]
    [InlineData("Der Bau der neuen Brücke in Zelva soll beginnen, sagt die Straßenverwaltung.", "de")]
    [InlineData("The road service at Zelva speaks of a new bridge and of the work on it.", "en")]
    public void Where_nothing_tells_the_tense_nothing_is_held_against_a_sentence(string text, string language)
    {
        Assert.False(Part(Ahead, text, language));
        Assert.False(Part(Done, text, language));
    }

    private static bool Part(string claim, string text, string language)
    {
        var passages = PassagesOf(Item(1, claim, story: 1), Item(2, text, "lone", language: language, story: 1));
        var meanings = Agreed(passages).Meanings;
        return Tenses.Part(meanings.TensesOf(passages[0]), meanings.TensesOf(passages[1]));
    }
}
