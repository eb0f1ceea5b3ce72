using System.Text;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Tests.Items;

public sealed class MainTextTests
{
    private const string Url = "https://news.example/2025/a";

    private const string Page = """
        <!doctype html><html lang="uk"><head><title>Міст | Вісник</title><link rel="canonical" href="/2025/a?utm_source=x">
        <meta property="og:site_name" content="Вісник"><meta name="robots" content="index, noarchive">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Міст","datePublished":"2025-08-25T09:40:00+03:00","author":[{"name":"Олена Коваль"}],"isAccessibleForFree":"False"}]}</script></head>
        <body><nav><a href="/">Головна</a></nav><div id="stattia"><h1>Міст</h1><div class="share">Поділитися: <a href="#">X</a></div>
        <p>Перший абзац розповідає про міст через річку, який відкрили вчора.</p>
        <p><b>Читайте також:</b> <a href="/b">Інший міст у сусідньому місті</a></p>
        <p>Другий абзац короткий, але теж належить до статті.</p></div>
        <footer>© 2025 Вісник. Усі права застережено.</footer></body></html>
        """;

    [Fact]
    public void Main_text_comes_without_title_and_furniture() =>
        Assert.Equal("Перший абзац розповідає про міст через річку, який відкрили вчора.\n\nДругий абзац короткий, але теж належить до статті.", MainText.Extract(Page, Url)!.Text);

    [Fact]
    public void A_page_tells_what_it_says_about_itself()
    {
        var page = MainText.Extract(Page, Url)!;
        Assert.Equal("Міст", page.Title);
        Assert.Equal(new DateTimeOffset(2025, 8, 25, 6, 40, 0, TimeSpan.Zero), page.Published);
        Assert.Equal("uk", page.Language);
        Assert.Equal("Олена Коваль", page.Author);
        Assert.Equal("Вісник", page.SiteName);
        Assert.Equal(Url, page.CanonicalUrl);
        Assert.False(page.MayArchive);
        Assert.True(page.Paywalled);
    }

    [Fact]
    public void A_canonical_link_to_another_domain_is_not_believed() =>
        Assert.Null(MainText.Extract(Page.Replace("/2025/a?utm_source=x", "https://other.example/a", StringComparison.Ordinal), Url)!.CanonicalUrl);

    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("<script type='application/ld+json'>{broken</script><time datetime='soon'>")]
    [InlineData("<html><frameset></html>")]
    public void Odd_pages_never_throw(string html) => Assert.Null(MainText.Extract(html, Url)?.Published);

    [Fact]
    public void Markup_beyond_the_bounds_is_not_read() =>
        Assert.Null(MainText.Extract(string.Concat(Enumerable.Repeat("<div>", 1000)), Url));

    [Fact]
    public void Pages_of_the_sample_give_their_true_text()
    {
        foreach (var file in Directory.GetFiles(Shared.Sample("pages"), "*.html", SearchOption.AllDirectories).Where((_, i) => i % 8 == 0))
        {
            var outlet = Path.GetFileName(Path.GetDirectoryName(file));
            var page = MainText.Extract(PageBytes.Decode(File.ReadAllBytes(file), null), $"https://{outlet}.example/{Path.GetFileName(file)}")!;
            var truth = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
            Assert.Equal(Tokens.Of(truth).Select(token => token.Folded), Tokens.Of(page.Text).Select(token => token.Folded));
            Assert.NotNull(page.Published);
        }
    }

    private static string Text(string inside) => MainText.Extract(
        $"<!doctype html><html><body><h1>A bridge</h1><div><p>The first paragraph tells of a bridge over the river, opened yesterday.</p>{inside}"
        + "<p>The second paragraph is short, but it belongs to the article.</p></div></body></html>", Url)!.Text;

    private static readonly string Plain = Text("");

    [Theory]
    [InlineData("<p>Read also: <a href='/b'>Another bridge</a></p>")]
    [InlineData("<p>Читайте також: <a href='/b'>Інший міст</a></p>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>- Anzeige -</p>")]
    [InlineData("<div><h3>Yorumlar (2)</h3><p><b>okur36</b>: Elinize sağlık, güzel haber olmuş.</p></div>")]
    [InlineData("<div><h4>Most read</h4><ol><li><a href='/b'>Another bridge in the next town</a></li></ol></div>")]
    [InlineData("<div class='newsletter-box'><p>Get the news of the day at six in the evening.</p></div>")]
    [InlineData("<span>12 March 2026, 09:15</span>")]
    [InlineData("<figure><img src='/a.jpg'><figcaption>The bridge, seen from the left bank.</figcaption></figure>")]
    [InlineData("<p style='display: none'>Words that nobody sees on the page of the bridge.</p>")]
    [InlineData("<div><h3>This story is for subscribers</h3><p>Already a member? Sign in.</p></div>")]
    public void What_points_elsewhere_or_asks_for_something_is_no_text(string box) => Assert.Equal(Plain, Text(box));

    [Theory]
    [InlineData("<p>Advertisement of tobacco is forbidden in the whole country from next year on.</p>")]
    [InlineData("<p>Share prices fell when the bridge was opened.</p>")]
    [InlineData("<p>On <b>12 March 2026</b> the river froze, and the opening had to wait.</p>")]
    [InlineData("<p>On <time datetime='2026-03-12'>12 March 2026</time> the river froze, and the opening had to wait.</p>")]
    public void Text_that_looks_a_little_like_furniture_stays(string paragraph) => Assert.NotEqual(Plain, Text(paragraph));

    [Fact]
    public void An_article_inside_a_box_of_any_name_is_still_the_article()
    {
        var menu = string.Concat(Enumerable.Range(0, 80).Select(i => $"<li><a href='/{i}'>A very long entry of the menu, number {i}</a></li>"));
        var page = MainText.Extract($"<body><ul>{menu}</ul><div class='sidebar-right widget'><h1>A bridge</h1><p>The first paragraph tells of a bridge over the river, opened yesterday.</p></div></body>", Url)!;
        Assert.Equal("The first paragraph tells of a bridge over the river, opened yesterday.", page.Text);
    }

    [Theory]
    [InlineData("<div class='wall'><h3>This story is for subscribers</h3></div>", true)]
    [InlineData("<p>Матеріал доступний лише передплатникам.</p>", true)]
    [InlineData("<div class='paywall'>Subscribe</div>", true)]
    [InlineData("<p>Already a subscriber? Sign in.</p>", false)]
    public void A_stub_before_a_paywall_is_known_as_one(string box, bool isStub) =>
        Assert.Equal(isStub, MainText.Extract($"<h1>A bridge</h1><p>The first paragraph tells of a bridge over the river, opened yesterday.</p>{box}", Url)!.Paywalled);

    [Fact]
    public void Pages_made_to_be_slow_are_read_soon()
    {
        var deep = string.Concat(Enumerable.Repeat("<div class='comment byline date author'>", 200));
        string[] pages =
        [
            deep + string.Concat(Enumerable.Repeat("<p>2020 read also <a href='/'>x</a></p>", 12_000)),
            deep + string.Concat(Enumerable.Repeat("<span class='author'>7 April 2020</span> ", 20_000)),
            deep + string.Concat(Enumerable.Repeat("<p>A paragraph of the long text of this page, which nobody would write by hand.</p>", 12_000)),
            string.Concat(Enumerable.Repeat("<a href='/a' rel='author'>Words of a link, one of very many</a>", 24_000)),
            "<h1>" + string.Concat(Enumerable.Repeat("<h2>Comments</h2><time datetime='2020-04-07'></time>", 12_000)),
        ];
        // Measured: at most two seconds of processor time.
        foreach (var page in pages)
            Assert.InRange(Worked.Time(() => MainText.Extract(page, Url)).TotalSeconds, 0, 5);
    }

    [Fact]
    public void Bytes_are_read_in_the_encoding_they_declare()
    {
        byte[] cyrillic = [0xCC, 0xEE, 0xF1, 0xF2];
        Assert.Equal("Мост", PageBytes.Decode(cyrillic, "text/html; charset=windows-1251"));
        Assert.Equal("<meta charset='windows-1251'>Мост", PageBytes.Decode((byte[])[.. Encoding.ASCII.GetBytes("<meta charset='windows-1251'>"), .. cyrillic], null));
        Assert.Equal("Мост", PageBytes.Decode(Encoding.UTF8.GetBytes("Мост"), null));
        Assert.Equal("“é”", PageBytes.Decode((byte[])[0x93, 0xE9, 0x94], null));
    }
}
