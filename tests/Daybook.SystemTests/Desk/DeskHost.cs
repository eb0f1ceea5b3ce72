using System.Net;
using System.Text.RegularExpressions;
using Daybook.Core.Editions;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk;
using Daybook.Settings;
using Daybook.SystemTests.Pipeline;
using Daybook.Web;
using Daybook.Web.Desk;
using Microsoft.AspNetCore.Builder;

namespace Daybook.SystemTests.Desk;

/// <summary>The real server over a store on disk and a web on paper, with a browser that keeps its cookies. The clock stands where the news desk's does.</summary>
internal sealed partial class DeskHost : IAsyncDisposable
{
    public const string Name = "Nino";
    public const string Password = "seven bridges over the Kura";

    private readonly Fetcher _fetcher;
    private readonly ReviewSites _sites;
    private WebApplication? _app;

    private DeskHost(string? publicAddress, Mailboxes? mail)
    {
        _fetcher = new Fetcher(News.Web, new FetchOptions { HostGap = TimeSpan.Zero }, News.Clock);
        _sites = new ReviewSites([new PublicSite(News.Store, Review, News.Clock, "http://127.0.0.1", userAgent: null)]);
        Office = new Office { Store = News.Store, Pipeline = News.Pipeline, Joins = new JoinFile(News.Database.Folder), Fetcher = _fetcher, Mail = mail, Clock = News.Clock, ReviewsNow = () => [Review], PublicAddress = publicAddress };
        Browser = NewBrowser();
    }

    public static Review Review { get; } = new()
    {
        Name = "kura", Title = "Kura Review", Languages = ["en"], TimeZone = "Asia/Tbilisi", CutOff = new TimeOnly(22, 0),
        Sections = [new ReviewSection("Georgia", ["GE"], []), new ReviewSection("Armenia", ["AM"], [])],
    };

    public NewsDesk News { get; } = new();

    public Office Office { get; }

    public HttpClient Browser { get; private set; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<DeskHost> StartAsync(string? publicAddress = null, Mailboxes? mail = null)
    {
        var host = new DeskHost(publicAddress, mail);
        host._app = await SiteServer.StartAsync(() => host._sites, host.Office, "http://127.0.0.1:0", TestContext.Current.CancellationToken);
        host.Address = new Uri(host._app.Urls.First());
        host.Browser = host.NewBrowser();
        return host;
    }

    /// <summary>A host whose editor has an account and is signed in.</summary>
    /// <param name="mail">What reads mail folders; null = none is read.</param>
    public static async Task<DeskHost> SignedInAsync(Mailboxes? mail = null)
    {
        var host = await StartAsync(mail: mail);
        await host.MakeAccountAsync();
        return host;
    }

    /// <summary>Another browser, with no cookies.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task MakeAccountAsync()
    {
        using var made = await PostAsync(DeskPaths.FirstRun, ("name", Name), ("password", Password), ("again", Password));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
    }

    public Task<HttpResponseMessage> GetAsync(string path, HttpClient? browser = null) => (browser ?? Browser).GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> PageAsync(string path, HttpClient? browser = null)
    {
        using var answer = await GetAsync(path, browser);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form with the token that this browser's pages carry.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(Browser, path, fields);

    public async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields) =>
        await browser.PostAsync(path, Form([(DeskForm.TokenField, await TokenAsync(browser)), .. fields]), TestContext.Current.CancellationToken);

    /// <summary>The token of any page this browser may see.</summary>
    public async Task<string> TokenAsync(HttpClient browser)
    {
        var path = DeskPaths.Root;
        for (var hops = 0; hops < 4; hops++)
        {
            using var answer = await GetAsync(path, browser);
            if (answer.StatusCode == HttpStatusCode.OK)
                return TokenPattern().Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
            path = answer.Headers.Location!.ToString();
        }
        throw new InvalidOperationException("The desk leads nowhere.");
    }

    /// <summary>Waits until nothing the desk started is under way; five minutes at most, which only what hangs takes.</summary>
    public async Task SettledAsync()
    {
        for (var wait = 0; wait < 15_000 && !Office.Errands.Idle; wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(Office.Errands.Idle);
    }

    public static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await Office.DisposeAsync();
        _sites.Dispose();
        _fetcher.Dispose();
        News.Dispose();
    }

    [GeneratedRegex("""name="form-token" value="([^"]+)"/?""")]
    private static partial Regex TokenPattern();
}
