using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

public sealed class RobotsTests
{
    [Fact]
    public async Task Pages_obey_robots_rules_that_are_asked_for_once_and_feeds_need_none()
    {
        await using var server = Serving("User-agent: daybook\nDisallow: /closed");
        using var handler = GuardedHandler.Create(Options);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(Feed(server.Url("/closed/feed")), Cancel));
        Assert.Equal(FetchFailure.Robots, KindOf(await fetcher.GetAsync(Page(server.Url("/closed/1")), Cancel)));
        Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(Page(server.Url("/open/1")), Cancel));
        Assert.Equal(["/closed/feed", "/robots.txt", "/open/1"], server.Requests.Select(r => r.Split(' ')[1]));
    }

    [Fact]
    public async Task A_redirect_to_a_closed_page_is_not_followed()
    {
        await using var server = new LoopbackServer(head => head.Split(' ')[1] switch
        {
            "/robots.txt" => LoopbackServer.Answer("200 OK", body: "User-agent: *\nDisallow: /closed"),
            _ => LoopbackServer.Answer("302 Found", "Location: /closed/1"),
        });
        Assert.Equal(FetchFailure.Robots, KindOf(await GetAsync(Page(server.Url("/open")))));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("403 Forbidden")]
    [InlineData("410 Gone")]
    public async Task Without_rules_all_is_allowed(string status)
    {
        await using var server = Serving("", status);
        Assert.IsType<FetchResult.Fetched>(await GetAsync(Page(server.Url("/page"))));
    }

    [Theory]
    [InlineData("500 Oops")]
    [InlineData("503 Busy")]
    [InlineData("429 Slow")]
    public async Task Rules_that_cannot_be_read_now_defer_the_page(string status)
    {
        await using var server = Serving("", status);
        var deferred = Assert.IsType<FetchResult.Deferred>(await GetAsync(Page(server.Url("/page"))));
        Assert.True(deferred.Until > DateTimeOffset.UtcNow.AddMinutes(30));
        Assert.Single(server.Requests);
    }

    private static LoopbackServer Serving(string rules, string status = "200 OK") => new(head =>
        head.StartsWith("GET /robots.txt", StringComparison.Ordinal) ? LoopbackServer.Answer(status, body: rules) : LoopbackServer.Answer("200 OK", body: "x"));
}
