using System.Net;
using System.Text;
using Daybook.Pages.Desk;
using Daybook.Web.Desk;

namespace Daybook.SystemTests.Desk;

/// <summary>The gate of the desk, held against every route of the table: a page that is added is attacked here without anybody thinking of it.</summary>
public sealed class GateTests(SignedInDesk desk) : IClassFixture<SignedInDesk>
{
    private readonly DeskHost _host = desk.Host;

    public static TheoryData<string, string> Routes => [.. DeskRoutes.All.Select(route => (route.Method, Filled(route.Path)))];

    public static TheoryData<string> Forms => [.. DeskRoutes.All.Where(route => route.Method == "POST").Select(route => Filled(route.Path))];

    /// <summary>The only addresses that answer without an account. Whoever adds one says so here.</summary>
    private static readonly HashSet<string> ForAnyone = [DeskPaths.Root, DeskPaths.SignIn, DeskPaths.SignOut, DeskPaths.FirstRun];

    [Fact]
    public void Only_the_ways_in_are_for_anyone()
    {
        Assert.Equal(ForAnyone, DeskRoutes.All.Where(route => route.Access == DeskAccess.Anyone).Select(route => route.Path).ToHashSet());
        Assert.Equal(DeskRoutes.All.Count, DeskRoutes.All.Select(route => (route.Method, route.Path)).Distinct().Count());
        Assert.All(DeskRoutes.All, route => Assert.True(route.Method is "GET" or "POST"));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Nobody_sees_or_does_anything_without_an_account(string method, string path)
    {
        if (ForAnyone.Contains(path))
            return;
        using var stranger = _host.NewBrowser();
        var before = Contents.Of(_host.News.Database);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = DeskHost.Form([(DeskForm.TokenField, await _host.TokenAsync(stranger))]);
        using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
        if (method == "GET")
            Assert.StartsWith(DeskPaths.SignIn + "?next=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        else
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(before, Contents.Of(_host.News.Database));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_from_elsewhere_changes_nothing(string path)
    {
        var token = await _host.TokenAsync(_host.Browser);
        var before = Contents.Of(_host.News.Database);
        (string? Token, string? Header, string? Value)[] attacks =
        [
            (null, null, null), ("wrong", null, null), ("", null, null),
            (token, "Origin", "https://evil.example"), (token, "Origin", "null"), (token, "Origin", _host.Address.GetLeftPart(UriPartial.Authority) + ".evil.example"),
            (token, "Sec-Fetch-Site", "cross-site"), (token, "Sec-Fetch-Site", "same-site"), (token, "Sec-Fetch-Site", "none"),
        ];
        foreach (var (given, header, value) in attacks)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = DeskHost.Form(given is null ? [] : [(DeskForm.TokenField, given)]) };
            if (header is not null)
                request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await _host.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var json = await _host.Browser.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, json.StatusCode);
        Assert.Equal(before, Contents.Of(_host.News.Database));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_token_of_another_browser_is_no_token(string path)
    {
        using var other = _host.NewBrowser();
        var foreign = await _host.TokenAsync(other);
        using var answer = await _host.Browser.PostAsync(path, DeskHost.Form([(DeskForm.TokenField, foreign)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_body_larger_than_its_form_is_refused(string path)
    {
        var most = DeskRoutes.All.First(route => route.Method == "POST" && Filled(route.Path) == path).MostBytes;
        try
        {
            using var answer = await _host.Browser.PostAsync(path, new ByteArrayContent(new byte[most + 1]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server does not listen to the end of what it refuses: a sender of megabytes may see the line cut before the answer.
            Assert.True(most > 500_000);
        }
        using var next = await _host.GetAsync(DeskPaths.Feeds);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var before = Contents.Of(_host.News.Database);
        foreach (var route in DeskRoutes.All.Where(route => route.Method == "GET"))
            foreach (var query in new[] { "", "?url=https://herald.example/&at=1&q=kura" })
            {
                using var answer = await _host.GetAsync(Filled(route.Path) + query);
                Assert.True((int)answer.StatusCode < 500, $"{route.Path} answered {answer.StatusCode}");
            }
        Assert.Equal(before, Contents.Of(_host.News.Database));
    }

    [Fact]
    public async Task Every_page_says_what_the_browser_may_do_and_is_kept_nowhere()
    {
        foreach (var path in DeskRoutes.All.Where(route => route.Method == "GET").Select(route => Filled(route.Path)).Append("/desk/nothing"))
        {
            using var answer = await _host.GetAsync(path);
            Assert.Equal(DeskHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" onclick=", page, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(page.Split("method=\"post\"").Length, page.Split($"name=\"{DeskForm.TokenField}\"").Length);
        }
        Assert.DoesNotContain("unsafe", DeskHeaders.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_site_knows_nothing_of_the_desk()
    {
        foreach (var path in new[] { "/", "/about/" })
        {
            using var answer = await _host.GetAsync(path);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("/desk", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "1" : part));
}
