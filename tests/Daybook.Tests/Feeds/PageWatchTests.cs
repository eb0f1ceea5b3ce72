using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class PageWatchTests
{
    private const string Url = "https://news.example/politics/";

    private const string Page = """
        <!doctype html><html lang="en"><head><title>Politics | Herald</title><meta property="og:site_name" content="Herald"></head><body>
        <nav><ul><li><a href="/a">A long entry of the menu number one</a></li><li><a href="/b">A long entry of the menu number two</a></li>
        <li><a href="/c">A long entry of the menu number three</a></li><li><a href="/d">A long entry of the menu number four</a></li></ul></nav>
        <div class="list">
        <div class="teaser t1"><a href="/p/1"><img src="/1.jpg"></a><h3><a href="/p/1#top">The bridge over the river is open again</a></h3><time datetime="2026-03-12T09:00:00+02:00">12 March</time><p>The mayor cut a ribbon in front of two hundred people from both banks.</p><a href="/p/1">More</a></div>
        <div class="teaser t2"><h3><a href="/p/2">Council votes for a new school in the north</a></h3><span class="d">11 March 2026</span></div>
        <div class="teaser t3"><h3><a href="/p/3">Water prices rise for the third time in a year</a></h3><span class="d">10.03.2026</span></div>
        <div class="teaser t4"><h3><a href="/p/4">The harbour gets its second crane from Poti</a></h3></div>
        </div>
        <div class="box"><ul><li><a href="https://other.example/1">An advertisement of another house one</a></li><li><a href="https://other.example/2">An advertisement of another house two</a></li>
        <li><a href="https://other.example/3">An advertisement of another house three</a></li><li><a href="https://other.example/4">An advertisement of another house four</a></li></ul></div></body></html>
        """;

    private static ParsedFeed Read(string? selector = null) => PageWatch.Read(Page, new WatchedPage(Url, selector), Url).Value;

    [Fact]
    public void The_list_of_a_page_is_found_by_what_repeats()
    {
        var feed = Read();
        Assert.Equal((FeedFormat.Page, "Herald", Url, "en"), (feed.Format, feed.Title, feed.Site, feed.Language));
        Assert.Equal(["https://news.example/p/1", "https://news.example/p/2", "https://news.example/p/3", "https://news.example/p/4"], feed.Items.Select(item => item.Link));
        Assert.Equal("The bridge over the river is open again", feed.Items[0].Title);
    }

    [Fact]
    public void An_entry_gives_what_it_shows_and_nothing_else()
    {
        var items = Read().Items;
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 7, 0, 0, TimeSpan.Zero), items[0].Published);
        Assert.Equal(("<p>The mayor cut a ribbon in front of two hundred people from both banks.</p>", "https://news.example/1.jpg"), (items[0].SummaryHtml, items[0].Image));
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.Zero), items[1].Published);
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero), items[2].Published);
        Assert.Equal((null, null, null), (items[3].Published, items[3].SummaryHtml, items[3].Image));
        Assert.Equal("1 of 4 entries show no date; they count from when they were first seen.", Assert.Single(Read().Warnings));
    }

    [Fact]
    public void A_selector_names_the_entries() =>
        Assert.Equal(["https://news.example/p/2", "https://news.example/p/3"], Read(".teaser:has(.d)").Items.Select(item => item.Link));

    [Theory]
    [InlineData(":::", "is no CSS selector")]
    [InlineData(".nothing", "has a link with words")]
    public void A_selector_that_finds_nothing_is_said_to(string selector, string problem) =>
        Assert.Contains(problem, PageWatch.Read(Page, new WatchedPage(Url, selector), Url).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Words.</p>")]
    [InlineData("<a href='/1'>The only headline of this whole page</a>")]
    public void A_page_without_a_list_is_no_feed(string html) =>
        Assert.Contains("no repeated links", PageWatch.Read(html, new WatchedPage(Url, null), Url).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "https://news.example/politics/#watch")]
    [InlineData(".teaser > a", "https://news.example/politics/#watch=.teaser%20%3E%20a")]
    public void The_address_of_a_watched_page_says_how_it_is_read(string? selector, string address)
    {
        Assert.Equal(address, new WatchedPage(Url, selector).Address);
        Assert.Equal(new WatchedPage(Url, selector), WatchedPage.Of(address));
        Assert.Null(WatchedPage.Of(Url + "#watchers"));
    }
}
