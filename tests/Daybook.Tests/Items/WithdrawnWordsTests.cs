using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;

namespace Daybook.Tests.Items;

public sealed class WithdrawnWordsTests
{
    private const string Title = "Kura bridge closed";
    private const string Text = "The bridge over the Kura was closed on Tuesday. Traffic goes over the old bridge.\nGood night!";

    private static readonly WithdrawnWords Words = new([Title], [Text]);

    [Theory]
    [InlineData("• **The bridge** over the Kura was closed on Tuesday. — Nino (@nino) Sep 5, 2025", "• **[…]. — Nino (@nino) Sep 5, 2025")]
    [InlineData("THE BRIDGE over the Kura\nwas closed on Tuesday. Traffic", "[…]\n[…]")]
    [InlineData("Good night!", "[…]!")]
    [InlineData("Kura bridge closed", "[…]")]
    [InlineData("Berries: 4 lari\r\nKura bridge closed\r\n", "Berries: 4 lari\r\n[…]\r\n")]
    public void Its_words_go_and_what_stands_round_them_stays(string text, string left) => Assert.Equal(left, Words.Without(text));

    [Theory]
    [InlineData("")]
    [InlineData("Good night, said the minister, and left.")]
    [InlineData("The old bridge is open.")]
    [InlineData("Kura bridge closed, opened and closed again")]
    public void A_few_words_that_anybody_says_stay(string text) => Assert.Same(text, Words.Without(text));

    [Fact]
    public void Of_a_pasted_text_nothing_is_left_in_what_was_read_in_it()
    {
        const string pasted = "Zanzibar bridge over the river shut since Tuesday, says the mayor. #Zanzibar\n\n— Nino (@nino) Sep 5, 2025\n\nBerries are cheap at the market this week, say buyers. #Berries\n\n— Anna (@anna) Sep 5, 2025";
        var clipping = Clipping.Read(pasted);
        var item = clipping.Items.Single(item => item.Text!.Contains("Zanzibar", StringComparison.Ordinal));
        var (text, left) = ClippingErasure.Of(pasted, clipping, new WithdrawnWords([item.Title!], [item.Text!]));
        Assert.DoesNotContain("Zanzibar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", System.Text.Json.JsonSerializer.Serialize(left), StringComparison.Ordinal);
        Assert.Equal(["Berries"], left.Tags);
        Assert.Contains("Berries are cheap at the market this week", text, StringComparison.Ordinal);
        Assert.Equal(["[…]", "Berries are cheap at the market this week, say buyers. #Berries"], left.Items.Select(one => one.Title!.StartsWith("[…]", StringComparison.Ordinal) ? "[…]" : one.Title!));
    }
}
