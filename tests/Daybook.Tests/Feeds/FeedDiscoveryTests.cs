using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    [Fact]
    public void Declared_feeds_come_first_with_title_and_type_and_comment_feeds_last()
    {
        var found = FeedDiscovery.Find(
            """
            <!-- <link rel=alternate type=application/rss+xml href=/commented-out> --><base href="https://cdn.example/x/">
            <script>var s = '<link rel="alternate" type="application/rss+xml" href="/script">';</script>
            <LINK REL='stylesheet alternate' TYPE="text/css" HREF="/style.css">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="https://a.example/comments/feed/">
            <link href=feed.xml type='application/rss+xml; charset=utf-8' rel=alternate title="A &amp; B">
            <link rel=alternate type="application/feed+json" href="//a.example/feed.json#top">
            <link rel=alternate type="application/atom+xml" href="javascript:alert(1)">
            <a href="https://a.example/rss">RSS</a> <a href="https://elsewhere.example/feed">other</a> <a href="https://a.example/feedback">no</a>
            """,
            "https://a.example/page");
        Assert.Equal(
            [
                new DiscoveredFeed("https://cdn.example/x/feed.xml", "A & B", "application/rss+xml; charset=utf-8"),
                new DiscoveredFeed("https://a.example/feed.json", null, "application/feed+json"),
                new DiscoveredFeed("https://a.example/comments/feed/", "Comments", "application/rss+xml"),
                new DiscoveredFeed("https://a.example/rss", null, null),
            ],
            found);
    }

    [Theory]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/@somebody/videos", """<script>{"externalId":"UCabcdefghijklmnopqrstuv"}</script>""", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/playlist?list=PLabcdefghijk", "", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghijk")]
    [InlineData("https://masto.example/@news/12345", """<meta name="generator" content="Mastodon 4.3">""", "https://masto.example/@news.rss")]
    [InlineData("https://blog.example/2026/03/post/", """<meta name="generator" content="WordPress 6.9">""", "https://blog.example/feed/")]
    [InlineData("https://x.blogspot.com/2026/post.html", "", "https://x.blogspot.com/feeds/posts/default")]
    [InlineData("https://letter.substack.com/p/one", "", "https://letter.substack.com/feed")]
    public void Known_platforms_have_known_feeds(string url, string html, string feed) =>
        Assert.Equal(feed, Assert.Single(FeedDiscovery.Find(html, url)).Url);

    [Theory]
    [InlineData("not an address", "<link rel=alternate type=application/rss+xml href=/f>")]
    [InlineData("https://a.example/", "")]
    [InlineData("https://a.example/", "<link")]
    [InlineData("https://a.example/", "<link rel=\"alternate")]
    [InlineData("https://a.example/", "<a href=><a ==><a /><link rel type href>")]
    [InlineData("https://www.youtube.com/watch?v=x", "")]
    public void Broken_pages_have_none(string url, string html) => Assert.Empty(FeedDiscovery.Find(html, url));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<a x=")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<a href=\"/feed\"")]
    [InlineData("<script")]
    [InlineData("&amp;<link a=b ")]
    public void Hostile_pages_take_no_time(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 200_000));
        var took = Worked.Time(() => Assert.True(FeedDiscovery.Find(html, "https://a.example/").Count <= 20));
        Assert.True(took < TimeSpan.FromSeconds(5), $"{took}");
    }
}
