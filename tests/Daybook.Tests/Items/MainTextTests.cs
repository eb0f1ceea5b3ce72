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
