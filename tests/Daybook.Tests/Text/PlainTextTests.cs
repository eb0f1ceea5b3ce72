using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<p>One  two&nbsp;three</p>\n<p>Fo<b>ur</b></p>", "One two three\n\nFour")]
    [InlineData("a<br>b<br><br>c", "a\nb\n\nc")]
    [InlineData("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("x<script>if (a<b) {}</script>y<style>p{}</style>", "xy")]
    [InlineData("&lt;b&gt; &amp;amp; &#150; &laquo;q&raquo;", "<b> &amp; – «q»")]
    [InlineData("First.\n\nSecond\nline.", "First.\n\nSecond line.")]
    [InlineData("e\u0301", "é")]
    [InlineData("<!-- <p>no</p> -->yes", "yes")]
    [InlineData("a < b and 5 > 3", "a < b and 5 > 3")]
    [InlineData("", "")]
    public void Markup_becomes_paragraphs(string html, string text) => Assert.Equal(text, PlainText.Of(html));

    [Fact]
    public void A_closing_link_to_the_item_itself_is_dropped()
    {
        const string own = "https://news.example/a";
        Assert.Equal("Text.", PlainText.Of("<p>Text.</p><p><a href='https://www.news.example/a/?utm_source=rss'>Читати далі</a></p>", own));
        Assert.Equal("Text.", PlainText.Of("<p>Text.</p><p>The post <a href='https://news.example/a'>A long title here</a> appeared first on <a href='https://news.example'>News</a>.</p>", own));
        Assert.Equal("Text.\n\nOther", PlainText.Of("<p>Text.</p><p><a href='https://news.example/b'>Other</a></p>", own));
    }

    [Fact]
    public void Hostile_markup_is_read_in_linear_time()
    {
        var took = Worked.Time(() =>
        {
            PlainText.Of(string.Concat(Enumerable.Repeat("<script>", 200_000)));
            PlainText.Of(string.Concat(Enumerable.Repeat("<a href='", 200_000)));
            PlainText.Of(string.Concat(Enumerable.Repeat("<!--", 200_000)));
            PlainText.Of(string.Concat(Enumerable.Repeat("<div ", 200_000)));
        });
        Assert.True(took < TimeSpan.FromSeconds(5), $"{took}");
    }

    [Fact]
    public void The_gate_refuses_what_tree_builders_choke_on()
    {
        Assert.True(MarkupGate.Admits("<p>a<p>b<ul><li>c<li>d</ul>"));
        Assert.True(MarkupGate.Admits(string.Concat(Enumerable.Repeat("<p>a<br><li>b", 1000))));
        Assert.False(MarkupGate.Admits(string.Concat(Enumerable.Repeat("<i>", 300))));
        Assert.False(MarkupGate.Admits(string.Concat(Enumerable.Repeat("<p><font color=x>a</font></p>", 30_000))));
        Assert.False(MarkupGate.Admits(string.Concat(Enumerable.Range(0, 200).Select(i => $"<font a={i}>")) + string.Concat(Enumerable.Repeat("<p>x</p>", 1000))));
        Assert.False(MarkupGate.Admits("<a " + string.Concat(Enumerable.Range(0, 600).Select(i => $"a{i} ")) + ">"));
        Assert.False(MarkupGate.Admits("<svg><style>" + string.Concat(Enumerable.Repeat("<g>", 300))));
        Assert.False(MarkupGate.Admits(new string('x', MarkupGate.MaxLength + 1)));
    }
}
