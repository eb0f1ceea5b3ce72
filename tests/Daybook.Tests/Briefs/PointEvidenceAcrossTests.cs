using Daybook.Core.Briefs;
using Daybook.Core.Items.Clippings;

namespace Daybook.Tests.Briefs;

public sealed class PointEvidenceAcrossTests
{
    private const string Point = "Trade between Georgia and Armenia reached 1.3 billion dollars in 2025, 11 per cent more than a year earlier.";

    private static readonly Evidence Trade = BriefSome.Item(1, "Торговля между Грузией и Арменией в 2025 году выросла на 11 процентов и достигла 1,3 миллиарда долларов.", language: "ru");
    private static readonly Evidence Apples = BriefSome.Item(2, "Садоводы Армении в этом году собрали много яблок и продали их в Грузию по хорошей цене.", "lone", language: "ru");
    private static readonly Evidence Own = BriefSome.Item(3, "Georgia and Armenia trade less than they could, the ministers said on Monday in Tbilisi.", "morning");

    // Words tell something only among others.
    private static readonly Evidence[] Others =
    [
        BriefSome.Item(11, "Der Hafen von Poti senkt seine Gebühren um ein Fünftel.", "evening", language: "de"),
        BriefSome.Item(12, "The museum of Gyumri shows carpets from nine villages until the end of June.", "lone"),
        BriefSome.Item(13, "Снег закрыл дорогу через перевал, и водители ждут погоды.", "morning", language: "ru"),
        BriefSome.Item(14, "Teachers in Kutaisi asked the ministry for new books before the school year.", "wire"),
        BriefSome.Item(15, "Депутаты парламента приняли закон о бюджете во втором чтении.", "evening", language: "ru"),
        BriefSome.Item(16, "A film about fishermen won the prize of the festival in Batumi.", "lone"),
        BriefSome.Item(17, "Врачи больницы в Гюмри получили новое оборудование для операций.", "morning", language: "ru"),
        BriefSome.Item(18, "The central bank left its rate where it was, at eight percent.", "wire"),
    ];

    [Fact]
    public void A_span_in_another_language_that_says_it_is_found_to_the_letter_and_marked()
    {
        var support = Assert.Single(Found(Point, Trade, Apples, Own));
        Assert.Equal((1, "ru", Trade.Text), (support.Item, support.Language, support.Quote));
        Assert.Equal(support.Quote, Trade.Text[support.Start..support.End]);
    }

    [Fact]
    public void Another_figure_is_no_evidence() => Assert.Empty(Found(Point.Replace("1.3", "1.9", StringComparison.Ordinal), Trade, Apples, Own));

    [Fact]
    public void Another_year_is_no_evidence() => Assert.Empty(Found(Point.Replace("2025", "2021", StringComparison.Ordinal), Trade, Apples, Own));

    [Fact]
    public void A_denial_is_no_evidence() => Assert.Empty(Found(Point.Replace("reached", "never reached", StringComparison.Ordinal), Trade, Apples, Own));

    [Fact]
    public void The_same_places_are_no_evidence() => Assert.Empty(Found("Armenia and Georgia opened a new school for teachers of mathematics.", Trade, Apples, Own));

    private static IReadOnlyList<PointSupport> Found(string text, params Evidence[] evidence) =>
        PointEvidenceAcross.Find([new ClippedPoint("Label", text)], "en", new DateOnly(2026, 3, 12), [.. evidence, .. Others])[0];
}
