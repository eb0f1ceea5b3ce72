using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class FiguresToldTests
{
    [Theory]
    [InlineData("en", "The night in Batumi will be cold, from eight to ten degrees in the valley.", "In the valley near Batumi eight to ten degrees are expected at night.")]
    [InlineData("en", "The night in Batumi will be cold, eight to ten degrees in the valley.", "In the valley near Batumi nine degrees are expected at night.")]
    [InlineData("ru", "Ночью в Батуми в долине будет холодно, 8–10 градусов тепла.", "В долине у Батуми ночью ждут от 8 до 10 градусов тепла.")]
    public void A_range_is_one_value_and_agrees_with_what_lies_in_it(string language, string one, string other) => Assert.Empty(Write(language, one, other).Conflicts);

    [Fact]
    public void A_figure_outside_a_range_differs_from_it() =>
        Assert.Equal(["15 degrees", "eight to ten degrees"], Assert.Single(Write("en", "The night in Batumi will be cold, eight to ten degrees in the valley.", "In the valley near Batumi 15 degrees are expected at night.").Conflicts).Values.Select(value => value.Value));

    [Theory]
    [InlineData("The bank in Batumi paid 1.7000 manat for the dollar, 1.9756 for the euro and 0.6301 for the lari.", "The bank of Batumi took 1.7500 manat for the dollar, 1.9900 for the euro and 0.6400 for the lari.")]
    [InlineData("Bread in Batumi costs 12 lari, cheese 14 lari and honey 18 lari a kilo.", "A kilo of bread in Batumi costs 15 lari, of cheese 17 lari and of honey 20 lari.")]
    public void A_table_has_no_figures_to_contradict(string one, string other) => Assert.Empty(Write("en", one, other).Conflicts);

    [Fact]
    public void The_sentence_of_every_day_has_a_figure_of_every_day() =>
        Assert.Empty(Write("en", "The exchange in Batumi closed at 41 lari a share.", "The exchange in Batumi closed at 44 lari a share.", later: 24).Conflicts);

    [Fact]
    public void Two_reports_of_one_day_differ() =>
        Assert.Single(Write("en", "The exchange in Batumi closed at 41 lari a share.", "The exchange in Batumi closed at 44 lari a share.").Conflicts);

    private static Brief Write(string language, string one, string other, int later = 1) =>
        ExtractiveWriter.Write(language == "ru" ? "Батуми" : "Batumi",
            [BriefSome.Item(1, one, language: language, story: 1), BriefSome.Item(1 + later, other, "lone", language: language, story: 1), .. Enumerable.Range(60, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country."))],
            BriefSome.Sources, new BriefPolicy { Language = language }, BriefSome.Now);
}
