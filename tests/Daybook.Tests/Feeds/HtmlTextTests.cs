using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("The ferry runs.\nTickets are sold «on board.»\nCome", "<p>The ferry runs.</p><p>Tickets are sold «on board.»</p><p>Come</p>")]
    [InlineData("A line that is\nwrapped here.", "<p>A line that is<br>wrapped here.</p>")]
    [InlineData("First.\nStill first.\n\nSecond.", "<p>First.<br>Still first.</p><p>Second.</p>")]
    public void Plain_text_keeps_its_paragraphs(string text, string html) => Assert.Equal(html, HtmlText.Paragraphs(text));
}
