using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class OddTopicTests
{
    private static readonly Evidence[] Store =
    [
        BriefSome.Item(1, "The harbour office gave an alert of a storm on Friday, and one boat of the harbour stayed out all night.", title: "Boats kept in harbour"),
        BriefSome.Item(2, "The harbour of Batumi took in 12 new boats on Monday, and people came to see the boats from the pier.", title: "New boats in Batumi"),
        BriefSome.Item(3, "Undeva lângă port, unde vin bărcile, s-a deschis luni o școală nouă pentru copiii pescarilor.", title: "Școală nouă", language: "ro"),
        BriefSome.Item(4, "Լուսանկարները ցույց են տալիս, որ նավահանգստում 19 նավակ կա, ասել է տնօրենը երկուշաբթի օրը։", title: "Նավակներ", language: "hy"),
        .. Enumerable.Range(20, 12).Select(id => BriefSome.Item(id, $"Quite another matter was told on day {id} in the papers of a far country.")),
    ];

    [Theory]
    [InlineData("alert(1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("undefined")]
    [InlineData("covid-19")]
    [InlineData("2025")]
    [InlineData("12")]
    [InlineData("people")]
    [InlineData("😀")]
    [InlineData("Zorblax")]
    [InlineData("Batumi Zorblax")]
    [InlineData("Зорблакс")]
    [InlineData("the and of")]
    [InlineData("%00")]
    [InlineData("harbour=1")]
    public void What_is_no_topic_or_not_there_finds_nothing(string query) => Assert.True(Write(query).Empty, query);

    [Theory]
    [InlineData("boats", "en")]
    [InlineData("Batumi harbour", "en")]
    [InlineData("Նավակներ", "hy")]
    public void What_items_dwell_on_is_found(string query, string language) =>
        Assert.Contains(Write(query).Claims(), claim => claim.Language == language);

    private static Brief Write(string query) => ExtractiveWriter.Write(query, Store, BriefSome.Sources, new BriefPolicy(), BriefSome.Now);
}
