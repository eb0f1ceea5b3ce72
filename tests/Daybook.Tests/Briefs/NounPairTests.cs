using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class NounPairTests
{
    [Theory]
    [InlineData("en", "Cars and buses will cross without charge.", "Cars and buses")]
    [InlineData("ru", "Дороги и мосты закрыли.", "Дороги и мосты")]
    [InlineData("uk", "Вітер і дощ зупинили потяги.", "Вітер і дощ")]
    [InlineData("az", "Ölkədən ən çox pambıq və tütün aparılır.", "pambıq və tütün")]
    [InlineData("tr", "Listede ilaç ve gıda var.", "ilaç ve gıda")]
    [InlineData("ka", "რკინიგზები და პორტები გაიხსნა.", "რკინიგზები და პორტები")]
    [InlineData("hy", "Ցուցակում դեղորայք և սարքավորումներ կան։", "դեղորայք և սարքավորումներ")]
    public void Two_nouns_told_together_are_one_phrase(string language, string text, string phrase) => Assert.Contains(NounPhrases.In(text, language), found => found.Text == phrase && found.IsPair);

    [Theory]
    [InlineData("en", "The road is closed to lorries and buses wait in town.", "lorries and buses")]
    [InlineData("en", "Georgia and Armenia signed a memorandum.", "Georgia and Armenia")]
    public void Two_clauses_and_two_places_are_no_pair(string language, string text, string phrase) => Assert.DoesNotContain(phrase, NounPhrases.In(text, language).Select(found => found.Text));

    [Theory]
    [InlineData("en", "The ship took 37 children to the port.", "37 children")]
    [InlineData("ru", "За сутки здесь проходит около 180 грузовиков.", "около 180 грузовиков")]
    [InlineData("uk", "На борту 214 пасажирів і команда.", "214 пасажирів")]
    [InlineData("tr", "Hattın bu tarafında 52 direk bulunuyor.", "52 direk")]
    [InlineData("hy", "Անցակետում բացվել է երկու գիծ։", "երկու գիծ")]
    public void What_a_figure_counts_is_told_with_it(string language, string text, string phrase) => Assert.Contains(phrase, FigurePhrases.In(text, language).Select(found => found.Text));

    [Theory]
    [InlineData("ru", "Колонна из шестнадцати машин прошла ночью.")]
    [InlineData("uk", "Розмова відбулася після двох атак.")]
    [InlineData("en", "It cost 44 million dollars in 2025.")]
    [InlineData("tr", "İki trenin yolu kapandı.")]
    public void A_figure_in_a_case_or_of_money_tells_nothing_by_itself(string language, string text) => Assert.Empty(FigurePhrases.In(text, language));
}
