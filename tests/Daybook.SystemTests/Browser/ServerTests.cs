using System.Net;

namespace Daybook.SystemTests.Browser;

/// <summary>The server's manners: headers, methods, validators, what is not there.</summary>
public sealed class ServerTests(DemoSite demo) : IClassFixture<DemoSite>, IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(demo.Address) };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Every_answer_carries_a_policy_that_lets_nothing_foreign_run()
    {
        foreach (var path in new[] { "/", "/feed.xml", "/nothing/" })
        {
            using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_reader_looks_for_words_in_any_script_and_finds_stories()
    {
        var page = await _http.GetStringAsync("/search/?q=" + Uri.EscapeDataString("трансформаторы"), TestContext.Current.CancellationToken);
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../stories/", page, StringComparison.Ordinal);
        Assert.Contains("No story here has all of that", await _http.GetStringAsync("/search/?q=zzzzqqq", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("There is no word to look for", await _http.GetStringAsync("/search/?q=%00%3F", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var asked = await _http.GetAsync("/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E" + new string('x', 4000), TestContext.Current.CancellationToken);
        Assert.Contains("form-action 'self'", Assert.Single(asked.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search/?q=")]
    [InlineData("/search?q=")]
    [InlineData("/nothing/?page=")]
    public async Task An_address_longer_than_any_is_answered_with_a_page_that_says_so(string front)
    {
        using var answer = await _http.GetAsync(front + new string('x', 9000), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("This address is too long", page, StringComparison.Ordinal);
        Assert.Contains("look for fewer of them", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_edition_stands_in_one_text()
    {
        Assert.Contains("href=\"editions.md\"", await _http.GetStringAsync("/archive/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var answer = await _http.GetAsync("/archive/editions.md", TestContext.Current.CancellationToken);
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        var titles = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        Assert.Equal(60, titles.Count);
        Assert.Contains("7 July 2025", titles[0], StringComparison.Ordinal);
        Assert.Contains("4 September 2025", titles[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_answered_with_304()
    {
        using var first = await _http.GetAsync("/2025/09/04/", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/2025/09/04/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Robots_are_welcome_but_at_the_desk_and_an_icon_stands_where_browsers_look()
    {
        Assert.Equal("User-agent: *\nDisallow: /desk/\nDisallow: /search/\n", await _http.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken));
        using var asked = await _http.GetAsync("/favicon.ico", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var icon = await _http.GetAsync(asked.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/nothing/")]
    [InlineData("/2025/13/01/")]
    [InlineData("/2025/9/4/")]
    [InlineData("/stories/0/")]
    [InlineData("/stories/99999999999999999999/")]
    [InlineData("/sources/../../etc/passwd")]
    [InlineData("/assets/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/briefs/<script>alert(1)</script>/")]
    public async Task What_is_not_there_is_404_and_says_so_in_the_paper(string path)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_path_without_its_slash_leads_to_the_page()
    {
        using var answer = await _http.GetAsync("/2025/09/04", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/2025/09/04/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Only_reading_is_answered()
    {
        using var answer = await _http.PostAsync("/", new StringContent(""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/feed.xml", "application/rss+xml")]
    [InlineData("/atom.xml", "application/atom+xml")]
    [InlineData("/feed.json", "application/feed+json")]
    public async Task The_feeds_of_editions_are_feeds(string path, string type)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var feed = Core.Feeds.FeedParser.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), type, demo.Address + path).Value;
        Assert.Empty(feed.Warnings);
        Assert.Equal(30, feed.Items.Count);
        Assert.Contains("4 September 2025", feed.Items[0].Title, StringComparison.Ordinal);
        Assert.All(feed.Items, item => Assert.StartsWith("http://127.0.0.1", item.Link, StringComparison.Ordinal));
    }
}
