using System.Text;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.Extensions.Time.Testing;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

public sealed class FetcherTests
{
    [Theory]
    [InlineData("\"plain\"", "Wed, 04 Mar 2026 10:00:00 GMT")]
    [InlineData("W/\"weak\"", "yesterday")]
    [InlineData("unquoted", "Wed, 4 Mar 2026 1:00:00 +0100")]
    [InlineData("\"open", "1772618400")]
    [InlineData("two words, \"and a\" comma", "-1")]
    [InlineData("\"caf\u00e9\"", "Mi, 04 M\u00e4r 2026 10:00:00 GMT")]
    public async Task Validators_go_back_byte_for_byte_as_they_came(string etag, string modified)
    {
        await using var server = new LoopbackServer(head => head.Contains("If-None-Match", StringComparison.Ordinal)
            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
            : LoopbackServer.Answer("200 OK", $"ETag: {etag}\r\nLast-Modified: {modified}", "body"));
        var first = Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url()));
        Assert.Equal((etag, modified), (first.ETag, first.LastModified));
        Assert.IsType<FetchResult.NotModified>(await GetAsync(Feed(server.Url(), first.ETag, first.LastModified)));
        Assert.Contains($"\r\nIf-None-Match: {etag}\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains($"\r\nIf-Modified-Since: {modified}\r\n", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_304_brings_new_validators_and_cache_time()
    {
        await using var server = new LoopbackServer(_ => "HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\nCache-Control: max-age=7200\r\nConnection: close\r\n\r\n");
        var same = Assert.IsType<FetchResult.NotModified>(await GetAsync(Feed(server.Url(), "\"old\"")));
        Assert.Equal(("\"new\"", null, TimeSpan.FromHours(2)), (same.ETag, same.LastModified, same.MaxAge));
        Assert.Equal(FetchFailure.Status, KindOf(await GetAsync(server.Url())));
    }

    [Fact]
    public async Task A_request_says_who_asks_and_carries_no_cookie_and_no_referrer()
    {
        await using var server = new LoopbackServer(head => head.StartsWith("GET /feed ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("302 Found", "Location: /next\r\nSet-Cookie: id=1")
            : LoopbackServer.Answer("200 OK", "Set-Cookie: id=2", "x"));
        var options = Options with { Contact = "https://review.example/about" };
        Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url(), options));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, head =>
        {
            Assert.Matches(@"\r\nUser-Agent: Daybook/\d+\.\d+\.\d+ \(\+https://review\.example/about\)\r\n", head);
            Assert.Contains("\r\nAccept: application/atom+xml", head, StringComparison.Ordinal);
            Assert.Contains("\r\nAccept-Encoding: gzip, deflate, br\r\n", head, StringComparison.Ordinal);
            Assert.Equal(4, head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        });
    }

    [Fact]
    public async Task Permanent_redirects_are_told_up_to_the_first_temporary_one()
    {
        await using var server = new LoopbackServer(head => head.Split(' ')[1] switch
        {
            "/feed" => LoopbackServer.Answer("301 Moved", "Location: /a"),
            "/a" => LoopbackServer.Answer("308 Moved", "Location: /b#part"),
            "/b" => LoopbackServer.Answer("302 Found", "Location: /c"),
            "/c" => LoopbackServer.Answer("301 Moved", "Location: /d"),
            _ => LoopbackServer.Answer("200 OK", body: "x"),
        });
        var fetched = Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url()));
        Assert.Equal((server.Url("/b"), server.Url("/d")), (fetched.MovedTo, fetched.FinalUrl));
        Assert.Null(Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url("/b"))).MovedTo);
    }

    [Theory]
    [InlineData("/feed", 1)] // a circle of one
    [InlineData("/again", 2)] // a circle of two
    [InlineData("/more/{0}", 6)] // no circle, but too many
    public async Task Redirects_that_lead_nowhere_end(string location, int requests)
    {
        var count = 0;
        await using var server = new LoopbackServer(head => LoopbackServer.Answer("301 Moved", "Location: " +
            (head.Contains("/again", StringComparison.Ordinal) ? "/feed" : string.Format(null, location, count++))));
        Assert.Equal(FetchFailure.TooManyRedirects, KindOf(await GetAsync(server.Url())));
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("404 Not Found", 404)]
    [InlineData("403 Forbidden", 403)]
    [InlineData("500 Oops", 500)]
    [InlineData("206 Partial Content", 206)]
    [InlineData("301 Moved", 301)] // without Location
    public async Task Other_answers_fail_with_their_status(string status, int code)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer(status, body: "<html>"));
        var failed = Assert.IsType<FetchResult.Failed>(await GetAsync(server.Url()));
        Assert.Equal((FetchFailure.Status, code), (failed.Kind, failed.Status!.Value));
    }

    [Fact]
    public async Task A_410_is_gone()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("410 Gone"));
        Assert.IsType<FetchResult.Gone>(await GetAsync(server.Url()));
    }

    [Theory]
    [InlineData("Retry-After: 86400", 86_400)]
    [InlineData("Retry-After: 10000000000", 604_800)]
    [InlineData("Retry-After: -1", 3600)]
    [InlineData("Retry-After: 0", 60)]
    [InlineData("Retry-After: tomorrow", 3600)]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", 604_800)]
    [InlineData("X-Nothing: 1", 3600)]
    public async Task A_429_defers_the_whole_host_and_it_is_not_asked_again(string header, int seconds)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("429 Too Many", header));
        using var handler = GuardedHandler.Create(Options);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
        using var fetcher = new Fetcher(handler, Options, time);
        var deferred = Assert.IsType<FetchResult.Deferred>(await fetcher.GetAsync(Feed(server.Url("/one")), Cancel));
        Assert.Equal((true, 429), (deferred.WholeHost, deferred.Status!.Value));
        Assert.Equal(time.GetUtcNow().AddSeconds(seconds), deferred.Until);

        var other = Assert.IsType<FetchResult.Deferred>(await fetcher.GetAsync(Feed(server.Url("/two")), Cancel));
        Assert.Equal((deferred.Until, (int?)null), (other.Until, other.Status));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_503_defers_that_address_only()
    {
        await using var server = new LoopbackServer(head => head.Contains("/busy", StringComparison.Ordinal)
            ? LoopbackServer.Answer("503 Busy", "Retry-After: 600")
            : LoopbackServer.Answer("200 OK", body: "x"));
        using var handler = GuardedHandler.Create(Options);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        Assert.False(Assert.IsType<FetchResult.Deferred>(await fetcher.GetAsync(Feed(server.Url("/busy")), Cancel)).WholeHost);
        Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(Feed(server.Url("/calm")), Cancel));
    }

    [Theory]
    [InlineData("X-Robots-Tag: noarchive", false)]
    [InlineData("tdm-reservation: 1", false)]
    [InlineData("X-Robots-Tag: googlebot: noarchive", true)]
    [InlineData("tdm-reservation: 0", true)]
    public async Task Reservations_in_headers_are_told(string header, bool may)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", header, "x"));
        Assert.Equal(may, Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url())).MayArchive);
    }

    [Fact]
    public async Task A_redirect_with_raw_letters_in_it_is_followed()
    {
        await using var server = new LoopbackServer(head => head.StartsWith("GET /feed ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("302 Found", "Location: /" + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("xəbər")))
            : LoopbackServer.Answer("200 OK", body: "x"));
        Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url()));
        Assert.StartsWith("GET /x%C9%99b%C9%99r ", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_in_the_options_is_told_at_once()
    {
        using var handler = new HttpClientHandler();
        var wrong = new FetchOptions { MostWireBytes = 0, MostRedirects = 99, HostGap = TimeSpan.FromSeconds(-1), Contact = "me (at home)" };
        Assert.Equal(4, wrong.Mistakes().Count);
        Assert.Throws<ArgumentException>(() => new Fetcher(handler, wrong, TimeProvider.System));
        Assert.Empty(new FetchOptions().Mistakes());
    }
}
