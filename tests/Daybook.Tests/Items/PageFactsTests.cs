using Daybook.Core.Items;

namespace Daybook.Tests.Items;

public sealed class PageFactsTests
{
    private static PageText Page(string html) => MainText.Extract(html, "https://news.example/a")!;

    [Theory]
    [InlineData("<title>A bridge opens in town | Herald</title><h1>A bridge opens in town</h1>", "A bridge opens in town")]
    [InlineData("<title>A bridge opens in town - News - Herald</title>", "A bridge opens in town - News")]
    [InlineData("<title>Herald | A bridge opens in our town</title>", "A bridge opens in our town")]
    [InlineData("<title>Bridge</title><h1>Contents</h1>", "Bridge")]
    [InlineData("<h1>A bridge</h1>", "A bridge")]
    [InlineData("<meta property='og:title' content='A bridge – Herald'><meta property='og:site_name' content='Herald'>", "A bridge")]
    [InlineData("<meta property='og:title' content='A bridge – a way'><meta property='og:site_name' content='Herald'>", "A bridge – a way")]
    public void A_headline_comes_without_the_name_of_its_site(string html, string title) => Assert.Equal(title, Page(html).Title);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ray\"}]}</script>", "Ann Lee, Bo Ray")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ann Lee\"}]}</script>", "Ann Lee")]
    [InlineData("<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"Article\",\"author\":\"Ann\nLee\"}\n//]]></script>", "Ann Lee")]
    [InlineData("<meta name='author' content='https://social.example/ann'><p class='byline'>By Ann Lee, 7 April 2020</p>", "Ann Lee")]
    [InlineData("<p class='byline'>Автор: Олена Коваль</p>", "Олена Коваль")]
    [InlineData("<p class='byline'>Last Updated: January 7, 2025</p>", null)]
    [InlineData("<div class='comments'><span class='author'>Somebody</span></div>", null)]
    public void Authors_are_names_alone(string html, string? author) => Assert.Equal(author, Page(html).Author);

    [Fact]
    public void A_page_gives_its_picture_site_and_other_forms()
    {
        var page = Page("<link rel=amphtml href='/amp/a'><meta property='og:image' content='/a.jpg'><script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"Herald\"}}</script>");
        Assert.Equal(("https://news.example/a.jpg", "https://news.example/amp/a", "Herald"), (page.Image, page.AmpUrl, page.SiteName));
    }
}
