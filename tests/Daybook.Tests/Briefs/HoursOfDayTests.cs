using Daybook.Core.Briefs;
using static Daybook.Tests.Briefs.BriefSome;

namespace Daybook.Tests.Briefs;

/// <summary>An hour of the day that two reports name is one in any language and spelling, and is never a count.</summary>
public sealed class HoursOfDayTests
{
    private const string Opens = "The new bridge of Zelva opens to lorries at 8 p.m. on 25 August, the ministry said.";

    [Theory]
    [InlineData("tr", "Zelva'nın yeni köprüsü 25 Ağustos'ta saat 20.00'de kamyonlara açılıyor, dedi bakanlık.", true)]
    [InlineData("ru", "Новый мост Зельвы открывают для грузовиков 25 августа в 8 часов вечера, сообщило министерство.", true)]
    [InlineData("ru", "Новый мост Зельвы открывают для грузовиков 25 августа, сообщило министерство.", true)]
    [InlineData("tr", "Zelva'nın yeni köprüsü 25 Ağustos'ta saat 09.00'da kamyonlara açılıyor, dedi bakanlık.", false)]
    [InlineData("ru", "Новый мост Зельвы открывают для грузовиков 25 августа в 9 часов утра, сообщило министерство.", false)]
    [InlineData("en", "The new bridge of Zelva opens to lorries at 9 a.m. on 25 August, the ministry said.", false)]
    public void A_report_that_names_another_hour_is_not_cited(string language, string text, bool supports) => Assert.Equal(supports, Supports(text, language));

    [Fact]
    public void Two_hours_are_no_conflict_of_counts()
    {
        var brief = ExtractiveWriter.Write("Zelva bridge",
            [Item(1, Opens, story: 1), Item(2, "The new bridge of Zelva opens to lorries at 9 p.m. on 25 August, the ministry said.", "lone", story: 1)], Sources, new BriefPolicy(), Now);
        Assert.Empty(brief.Conflicts);
    }

    private static bool Supports(string text, string language)
    {
        var passages = PassagesOf(Item(1, Opens, story: 1), Item(2, text, "lone", language: language, story: 1), Item(3, "Oster has a new mayor and a park.", "morning", story: 2));
        return Agreed(passages, passages).Supports(passages[0], passages[1]);
    }
}
