using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>Who won, where both reports give one score and name the same two.</summary>
public sealed class WinnersTests
{
    private const string Won = "Norland beat Sudmark 3-1 in the final of the Zelva Cup on Sunday.";

    [Theory]
    [InlineData("en", "Sudmark beat Norland 3-1 in the final of the Zelva Cup on Sunday.", true)]
    [InlineData("en", "Norland lost 3-1 to Sudmark in the final of the Zelva Cup on Sunday.", true)]
    [InlineData("en", "Norland won the Zelva Cup on Sunday with a 3:1 victory over Sudmark in the final.", false)]
    [InlineData("en", "A 3:1 victory over Sudmark on Sunday gave Norland the Zelva Cup after a long final.", false)]
    [InlineData("ru", "«Судмарк» обыграл «Норланд» со счётом 3:1 в финале Кубка Зелвы в воскресенье.", true)]
    [InlineData("ru", "«Судмарк» уступил «Норланду» со счётом 1:3 в финале Кубка Зелвы в воскресенье.", false)]
    [InlineData("uk", "«Судмарк» обіграв «Норланд» з рахунком 3:1 у фіналі Кубка Зелви в неділю.", true)]
    [InlineData("tr", "Sudmark, pazar günü Zelva Kupası finalinde Norland'ı 3-1 yendi.", true)]
    [InlineData("tr", "Pazar günü Zelva Kupası finalinde Sudmark'ı 3-1 yenen Norland oldu.", false)]
    [InlineData("az", "“Sudmark” bazar günü Zelva Kubokunun finalında “Norland”ı 3:1 hesabı ilə məğlub edib.", true)]
    [InlineData("az", "“Norland” bazar günü Zelva Kubokunun finalında “Sudmark”ı 3:1 hesabı ilə məğlub edib.", false)]
    [InlineData("hy", "«Սուդմարկը» կիրակի օրը Զելվայի գավաթի եզրափակչում 3:1 հաշվով հաղթել է «Նորլանդին»։", true)]
    [InlineData("hy", "«Նորլանդը» կիրակի օրը Զելվայի գավաթի եզրափակչում 3:1 հաշվով հաղթել է «Սուդմարկին»։", false)]
    [InlineData("ka", "„სუდმარკმა“ ზელვას თასის ფინალში კვირას „ნორლანდი“ 3:1 დაამარცხა.", true)]
    [InlineData("ka", "„ნორლანდმა“ ზელვას თასის ფინალში კვირას „სუდმარკი“ 3:1 დაამარცხა.", false)]
    public void Who_won_by_one_report_lost_by_another(string language, string text, bool part)
    {
        var passages = PassagesOf(Item(1, Won, story: 1), Item(2, text, "lone", language: language, story: 1));
        Assert.Equal(part, Winners.Part(new Winners(passages[0]), new Winners(passages[1])));
        Assert.Equal(part, Winners.Part(new Winners(passages[1]), new Winners(passages[0])));
        if (part)
            Assert.True(Agreed(passages).TellApart(passages[0], passages[1]));
    }
}
