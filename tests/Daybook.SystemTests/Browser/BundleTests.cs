using System.Net;
using System.Xml.Linq;
using Daybook.Core.Feeds;

namespace Daybook.SystemTests.Browser;

/// <summary>Bundles and folders of the demo, as feed readers and players ask for them.</summary>
public sealed class BundleTests(DemoSite demo) : IClassFixture<DemoSite>, IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(demo.Address) };

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("/bundles/all-news/feed.xml", "application/rss+xml", 100)]
    [InlineData("/bundles/all-news/atom.xml", "application/atom+xml", 100)]
    [InlineData("/bundles/all-news/feed.json", "application/feed+json", 100)]
    [InlineData("/bundles/audio/podcast.xml", "application/rss+xml", 5)]
    [InlineData("/playlist/podcast.xml", "application/rss+xml", 5)]
    [InlineData("/folders/ukraine/feed.xml", "application/rss+xml", 20)]
    public async Task Every_feed_is_read_by_our_own_parser(string path, string type, int least)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var feed = FeedParser.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), type, demo.Address + path).Value;
        Assert.Empty(feed.Warnings);
        Assert.InRange(feed.Items.Count, least, 100);
        Assert.EndsWith(path, feed.Self, StringComparison.Ordinal);
        var dated = feed.Items.Where(item => item.Published is not null).Select(item => item.Published!.Value).ToList();
        Assert.Equal(dated.OrderDescending(), dated);
        Assert.All(feed.Items, item => Assert.Contains(".example/", item.Link + item.SourceUrl + "youtube.example/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bundle_holds_what_it_asks_for_and_nothing_else()
    {
        var audio = await ReadAsync("/bundles/audio/feed.xml");
        var both = await ReadAsync("/bundles/video-and-audio-news-review/feed.xml");
        var read = await ReadAsync("/bundles/articles-and-posts/feed.xml");
        Assert.All(audio.Items, item => Assert.NotEmpty(item.Enclosures));
        Assert.Subset(both.Items.Select(item => item.Guid).ToHashSet(), audio.Items.Select(item => item.Guid).ToHashSet());
        Assert.True(both.Items.Count > audio.Items.Count);
        Assert.Empty(read.Items.Select(item => item.Guid).Intersect(both.Items.Select(item => item.Guid)));
    }

    [Fact]
    public async Task A_place_has_a_page_and_feeds_and_its_hashtag_leads_there()
    {
        var georgia = await ReadAsync("/places/GE/feed.xml");
        Assert.StartsWith("Georgia - ", georgia.Title, StringComparison.Ordinal);
        Assert.True(georgia.Items.Count > 20);
        Assert.Contains("href=\"places/GE/\">#Georgia</a>", await _http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<h1>Georgia</h1>", await _http.GetStringAsync("/places/GE/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await _http.GetAsync("/places/FR/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task The_opml_of_a_folder_lists_its_feeds()
    {
        var list = Opml.Read(await _http.GetByteArrayAsync("/folders/ukraine/feeds.opml", TestContext.Current.CancellationToken)).Value;
        Assert.Equal(["https://odesalyman.example/feed.xml", "https://bereg.example/feed.xml", "https://kyivledger.example/feed.xml"], list.Feeds.Select(feed => feed.Url));
        Assert.True(Opml.Read(await _http.GetByteArrayAsync("/feeds.opml", TestContext.Current.CancellationToken)).Value.Feeds.Count > 10);
    }

    [Fact]
    public async Task Players_get_the_files_in_one_order_in_every_form()
    {
        var m3u8 = await _http.GetStringAsync("/bundles/audio/playlist.m3u8", TestContext.Current.CancellationToken);
        var xspf = XDocument.Parse(await _http.GetStringAsync("/bundles/audio/playlist.xspf", TestContext.Current.CancellationToken));
        var page = await _http.GetStringAsync("/bundles/audio/playlist/", TestContext.Current.CancellationToken);
        var files = m3u8.Split('\n').Where(line => line.StartsWith("https://", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count >= 5);
        Assert.Equal(files, xspf.Descendants().Where(element => element.Name.LocalName == "location").Skip(1).Select(element => element.Value));
        Assert.Equal(files, files.OrderBy(file => page.IndexOf($"src=\"{file}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("autoplay", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bundles/all-news/feed.xml")]
    [InlineData("/folders/ukraine/")]
    public async Task What_did_not_change_is_answered_with_304_by_tag_and_by_date(string path)
    {
        using var first = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, "If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, "If-Modified-Since", first.Content.Headers.GetValues("Last-Modified").Single()));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, "If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"));
    }

    [Theory]
    [InlineData("/bundles/nothing/")]
    [InlineData("/bundles/all-news/nothing.xml")]
    [InlineData("/playlist/feed.xml")]
    [InlineData("/folders/audio/")]
    [InlineData("//bundles//audio/")]
    public async Task What_is_not_there_is_404(string path)
    {
        using var answer = await _http.GetAsync(new Uri(demo.Address + path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_directory_names_everything_and_gives_text_to_copy()
    {
        var page = WebUtility.HtmlDecode(await _http.GetStringAsync("/directory/", TestContext.Current.CancellationToken));
        foreach (var named in new[] { "All News", "Odesa", "From Ukraine", "#SouthCaucasus", "Ani Testyan (@anitest)", "Ukraine and Azerbaijan", "Comprehensive, Balanced, Timely" })
            Assert.Contains(named, page, StringComparison.Ordinal);
        var text = page[(page.IndexOf('>', page.IndexOf("id=\"copy-text\"", StringComparison.Ordinal)) + 1)..];
        var lines = text[..text.IndexOf("</textarea>", StringComparison.Ordinal)].Split('\n');
        Assert.Equal(5, lines.Count(line => line.Contains(" – http", StringComparison.Ordinal) && line.EndsWith("/feed.xml", StringComparison.Ordinal)));
        Assert.Equal("— Ani Testyan (@anitest)", lines[^1]);
    }

    [Fact]
    public async Task Only_pages_with_players_may_load_media()
    {
        Assert.Contains("media-src", await PolicyAsync("/bundles/audio/playlist/"), StringComparison.Ordinal);
        Assert.Contains("media-src", await PolicyAsync("/playlist/"), StringComparison.Ordinal);
        Assert.DoesNotContain("media-src", await PolicyAsync("/bundles/audio/"), StringComparison.Ordinal);
    }

    private async Task<ParsedFeed> ReadAsync(string path) => FeedParser.Parse(await _http.GetByteArrayAsync(path, TestContext.Current.CancellationToken), null, demo.Address + path).Value;

    private async Task<string> PolicyAsync(string path)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    private async Task<HttpStatusCode> AskAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
