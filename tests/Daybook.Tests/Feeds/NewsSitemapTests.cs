using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Tests.Feeds;

public sealed class NewsSitemapTests
{
    private const string Map = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://news.example/1</loc><image:image><image:loc>https://news.example/1.jpg</image:loc></image:image>
        <news:news><news:publication><news:name>Herald</news:name><news:language>uk</news:language></news:publication>
        <news:publication_date>2026-03-12T09:00:00+02:00</news:publication_date><news:title>Міст &amp; річка</news:title><news:keywords>міст, річка</news:keywords></news:news></url>
        <url><loc>https://news.example/about</loc></url>
        <url><loc>https://news.example/2</loc><news:news><news:title>Undated</news:title></news:news></url>
        </urlset>
        """;

    private static ParseResult<ParsedFeed> Read(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), "text/xml", "https://news.example/news.xml");

    [Fact]
    public void A_news_sitemap_is_read_as_a_feed()
    {
        var feed = Read(Map).Value;
        Assert.Equal((FeedFormat.Sitemap, "Herald", "https://news.example"), (feed.Format, feed.Title, feed.Site));
        Assert.Equal(["https://news.example/1", "https://news.example/2"], feed.Items.Select(item => item.Link));
        Assert.Equal(("Міст & річка", "uk", new DateTimeOffset(2026, 3, 12, 7, 0, 0, TimeSpan.Zero)), (feed.Items[0].Title, feed.Items[0].Language, feed.Items[0].Published));
        Assert.Equal(["міст", "річка"], feed.Items[0].Categories);
        Assert.Null(feed.Items[1].Published);
    }

    [Fact]
    public void One_that_breaks_off_gives_what_stands_before()
    {
        var feed = Read(Map[..Map.IndexOf("Undated", StringComparison.Ordinal)]).Value;
        Assert.Equal("https://news.example/1", Assert.Single(feed.Items).Link);
        Assert.True(feed.Truncated);
    }

    [Fact]
    public void A_sitemap_of_pages_is_no_feed() =>
        Assert.Contains("without news", Read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://news.example/1</loc></url></urlset>").Problem, StringComparison.Ordinal);
}
