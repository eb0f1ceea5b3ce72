using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Daybook.Core.Items;

namespace Daybook.Tests.Items;

/// <summary>Whatever markup comes, what is written is of the small language that docs/notes/links.md proves safe.</summary>
public sealed partial class HtmlCleanerPropertyTests
{
    private const string Home = "https://news.example/a/";

    private static readonly string[] Bits =
    [
        "<", ">", "</", "/>", "<!--", "-->", "--!>", "<!", "<?", "<![CDATA[", "]]>", "=", "\"", "'", "`", " ", "\n", "\r", "\t", "\f", "\0", "&", "&amp;", "&lt;", "&#60;", "&#x3c;script&#x3e;", "&nbsp;", "&nbsp", "&copy=", "&Tab;",
        "<p>", "</p>", "<b>", "</b>", "<i lang=x>", "</i>", "<a href=x>", "<a href='javascript:alert(1)'>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<tbody>", "<caption>", "<li>", "<ul>", "</ul>", "<dl>", "<dt>", "<dd>",
        "<div>", "</div>", "<pre>\n", "<br>", "</br>", "<hr>", "<img src=y alt=\"", "<img src=z>", "<picture>", "<source srcset=x>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<script>", "</script>",
        "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<template>", "</template>", "<xmp>", "</xmp>", "<plaintext>", "<iframe srcdoc='", "<select>", "<option>", "<form>", "<video>", "</video>",
        " onerror=alert(1)", " title='", " style=x", " id=a", "\ud800", "\udc00", "\u2028", "é", "text", "…",
    ];

    private static readonly Gen<string> Soup =
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(parts => string.Concat(parts));

    [Fact]
    public void Only_tags_and_attributes_of_the_list_are_ever_written() => Soup.Sample(
        html =>
        {
            var rest = Tag().Replace(HtmlCleaner.Clean(html, Home), "");
            Assert.DoesNotContain(rest, c => c is '<' or '>' or '\0' or '\r');
            Assert.DoesNotMatch(BareSign(), rest);
        },
        iter: 30_000);

    [Fact]
    public void Cleaning_twice_changes_nothing() => Soup.Sample(
        html =>
        {
            var clean = HtmlCleaner.Clean(html, Home);
            Assert.Equal(clean, HtmlCleaner.Clean(clean, Home));
            Assert.Equal(clean, HtmlCleaner.Clean(clean, null));
            var bare = HtmlCleaner.WithoutPictures(clean);
            Assert.DoesNotContain("<img", bare, StringComparison.Ordinal);
            Assert.Equal(bare, HtmlCleaner.WithoutPictures(bare));
        },
        iter: 10_000);

    /// <summary>Attacks cut in pieces and joined anew: the seams are where readers of markup differ.</summary>
    [Fact]
    public void Spliced_payloads_leave_only_tags_of_the_list()
    {
        string[] payloads = [.. new[] { ("dompurify", "payload"), ("htmlsanitizer", "input"), ("xss-lists", "payload") }.SelectMany(suite => Payloads(suite.Item1, suite.Item2))];
        var piece = Gen.Select(Gen.Int[0, payloads.Length - 1], Gen.Double[0, 1], Gen.Double[0, 1],
            (at, from, to) => payloads[at][(int)(Math.Min(from, to) * payloads[at].Length)..(int)(Math.Max(from, to) * payloads[at].Length)]);
        piece.Array[1, 6].Sample(
            pieces =>
            {
                var clean = HtmlCleaner.Clean(string.Concat(pieces), Home);
                Assert.DoesNotContain(Tag().Replace(clean, ""), c => c is '<' or '>' or '\0' or '\r');
                Assert.Equal(clean, HtmlCleaner.Clean(clean, Home));
            },
            iter: 20_000);
    }

    private static IEnumerable<string> Payloads(string suite, string field)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Shared.Path("suites", suite, "cases.json")));
        foreach (var one in cases.RootElement.GetProperty("cases").EnumerateArray())
            yield return one.GetProperty(field).GetString() ?? "";
    }

    /// <summary>A tree builder finds in the output the same tags as stand there: nothing of it is read as something else.</summary>
    [Fact]
    public void A_tree_builder_finds_no_other_elements_and_attributes() => Soup.Sample(
        html =>
        {
            var clean = HtmlCleaner.Clean(html, Home);
            using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!doctype html><body>" + clean);
            foreach (var element in page.Body!.QuerySelectorAll("*"))
            {
                Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
                Assert.True(CleanElements.IsAllowed(element.LocalName), element.LocalName);
                foreach (var attribute in element.Attributes)
                    Assert.True(CleanElements.Attribute(attribute.Name) >= 0 || attribute.Name is "href" or "src" or "rel" or "loading", attribute.Name);
            }
        },
        iter: 5_000);

    [Fact]
    public void Hostile_sizes_are_worked_in_time_that_grows_with_them()
    {
        static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
        string[] hostile =
        [
            Times("<b>", 100_000), Times("<b><i></b>", 50_000), Times("<a href=x>", 100_000), Times("<svg>", 200_000), Times("<svg>", 100_000) + "</svg>", Times("<template>", 100_000) + Times("</template>", 99_999),
            "<p " + Times("a=1 ", 400_000) + ">x", "<p title=\"" + Times("&", 1_000_000) + "\">", Times("&#", 800_000), Times("<!--", 400_000), Times("</p>", 400_000), Times("<table><tr><td>", 20_000), Times("<", 1_900_000),
            Times("<noscript><svg>", 60_000) + Times("</svg>", 60_000), Times("<li>", 100_000), Times("<img src=x>", 100_000), "<" + new string('a', 1_900_000), Times("&CounterClockwiseContourIntegra", 60_000),
        ];
        foreach (var html in hostile)
            Assert.True(Worked.Time(() => HtmlCleaner.Clean(html, Home)) < TimeSpan.FromSeconds(2), html[..20]);
    }

    [Theory]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<table><thead><tr><th>a<tbody><tr><td>b</table>", "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>")]
    [InlineData("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b><i>c</i>d")]
    [InlineData("<td>a</td>", "a")]
    [InlineData("<table><tr><td><div>a</table>b", "<table><tr><td><div>a</div></td></tr></table>b")]
    [InlineData("<p>a</div>b", "<p>ab</p>")]
    [InlineData("a &amp;lt; b &copy &hellip; &nbsp;&#8211; &bogus; R&D", "a &amp;lt; b © … &nbsp;– &amp;bogus; R&amp;D")]
    [InlineData("<p title='a &amp;quot; \"b\" &lt;i&gt;'>x</p>", "<p title=\"a &amp;quot; &quot;b&quot; &lt;i&gt;\">x</p>")]
    [InlineData("<a href='?a=1&amp;b=2&copy=3'>x</a>", "<a href=\"https://news.example/a/?a=1&amp;b=2&amp;copy=3\" rel=\"noopener nofollow\">x</a>")]
    [InlineData("<a href='https://news.example/cut-off-…'>https://news.example/cut-off-…</a>", "<a>https://news.example/cut-off-…</a>")]
    [InlineData("<noscript>a</noscript>b<svg><circle/><text>c</text></svg>d", "bd")]
    [InlineData("<video>no end b", "no end b")]
    [InlineData("<object>a<object>b</object>c</object>d", "d")]
    [InlineData("<script>if (a < b) x = '</p>'</script>c", "c")]
    [InlineData("<p>a<plaintext>b</p>", "<p>a</p>")]
    public void Markup_is_repaired_as_readers_expect(string html, string clean) => Assert.Equal(clean, HtmlCleaner.Clean(html, Home));

    [Fact]
    public void Without_pictures_nothing_is_left_of_what_held_only_them() =>
        Assert.Equal("<p>a</p><div><p>b</p></div>", HtmlCleaner.WithoutPictures(HtmlCleaner.Clean("<p>a</p><figure><a href=x><picture><img src=p.png></picture></a></figure><p> <img src=q.png></p><div><p>b</p></div>", Home)));

    // Tag and attributes exactly as CleanMarkup writes them.
    [GeneratedRegex("</?(?:p|br|hr|wbr|h[1-6]|blockquote|pre|code|kbd|samp|em|strong|b|i|u|s|del|ins|sub|sup|small|mark|q|cite|abbr|time|span|div|section|article|figure|figcaption|picture|img|a|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|ruby|rt|rp|bdi|bdo)"
        + "(?: (?:alt|title|width|height|lang|dir|datetime|colspan|rowspan|start|reversed|(?:href|src)(?==\"(?:https?://|mailto:))|rel|loading)=\"(?:[^<>\"&]|&(?:amp|lt|gt|quot|nbsp);)*\")*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?!(?:amp|lt|gt|nbsp);)", RegexOptions.CultureInvariant)]
    private static partial Regex BareSign();
}
