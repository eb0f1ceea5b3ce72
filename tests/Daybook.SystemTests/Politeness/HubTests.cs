using System.Net;
using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.SystemTests.Desk;
using Daybook.SystemTests.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace Daybook.SystemTests.Politeness;

/// <summary>Feeds whose hub tells of news: the real server, and a hub of the test.</summary>
public sealed class HubTests
{
    private const string Site = "https://paper.example";
    private const string Hub = "https://hub.example/hub";

    [Fact]
    public async Task A_hub_is_subscribed_to_confirms_and_the_feed_is_looked_at_once_a_day()
    {
        await using var host = await StartAsync();
        var form = await SubscribeAsync(host);
        Assert.Equal(("subscribe", NewsDesk.Own, "864000"), (form["hub.mode"], form["hub.topic"], form["hub.lease_seconds"]));
        Assert.StartsWith(Site + "/push/", form["hub.callback"], StringComparison.Ordinal);
        using (var strange = await CallAsync(host, form, "subscribe", "https://other.example/feed"))
            Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        Assert.False(State(host).IsActive(host.News.Clock.GetUtcNow()));

        await ConfirmAsync(host, form, leaseSeconds: 691_200);
        Assert.Equal(host.News.Clock.GetUtcNow().AddDays(8), State(host).Until);
        await host.News.CollectAsync();
        Assert.Equal(TimeSpan.FromHours(24), host.News.Store.Feeds.All()[0].State.NextCheck - host.News.Clock.GetUtcNow());
        // Confirmed, it is not asked again until three quarters of the lease are over.
        await host.News.Pipeline.AskHubsAsync(Site, TestContext.Current.CancellationToken);
        Assert.Single(host.News.Web.Posted);
        host.News.Clock.Advance(TimeSpan.FromDays(6));
        await host.News.Pipeline.AskHubsAsync(Site, TestContext.Current.CancellationToken);
        Assert.Equal(2, host.News.Web.Posted.Count);
    }

    [Fact]
    public async Task What_a_hub_pushes_is_saved_with_its_signature_only_and_leaves_validators_alone()
    {
        await using var host = await StartAsync();
        var form = await SubscribeAsync(host);
        var early = Feed("Too early");
        Assert.Equal(HttpStatusCode.Accepted, await PushAsync(host, form, early, Signature(form, early)));
        await ConfirmAsync(host, form, leaseSeconds: 86_400);
        var before = host.News.Store.Feeds.All()[0].State;
        foreach (var (title, signature) in new[] { ("Unsigned", null), ("Forged", "sha256=" + new string('0', 64)), ("Of another", Signature(form, Feed("Other"))) })
            Assert.Equal(HttpStatusCode.Accepted, await PushAsync(host, form, Feed(title), signature));
        await host.SettledAsync();
        Assert.Single(host.News.Items);

        var push = Feed("Pushed");
        Assert.Equal(HttpStatusCode.Accepted, await PushAsync(host, form, push, Signature(form, push)));
        await host.SettledAsync();
        Assert.Contains(host.News.Items, item => item.Title == "Pushed");
        Assert.Equal(2, host.News.Items.Count);
        Assert.Equal((before.ETag, before.NextCheck), (host.News.Store.Feeds.All()[0].State.ETag, host.News.Store.Feeds.All()[0].State.NextCheck));
        Assert.Equal(host.News.Clock.GetUtcNow(), State(host).LastPush);
    }

    [Fact]
    public async Task A_lease_that_is_not_renewed_or_is_refused_brings_polling_back_at_once()
    {
        await using var host = await StartAsync();
        var form = await SubscribeAsync(host);
        await ConfirmAsync(host, form, leaseSeconds: 10_800);
        await host.News.CollectAsync();
        host.News.Web.Fail(Hub, HttpStatusCode.InternalServerError);
        host.News.Clock.Advance(TimeSpan.FromHours(2));
        await host.News.Pipeline.AskHubsAsync(Site, TestContext.Current.CancellationToken);
        Assert.Equal("the server answered 500", State(host).Problem);
        Assert.True(Schedule.IsDue(host.News.Store.Feeds.All()[0].State, host.News.Clock.GetUtcNow()));

        await ConfirmAsync(host, form, leaseSeconds: 86_400);
        using var denied = await CallAsync(host, form, "denied", NewsDesk.Own);
        Assert.Equal(HttpStatusCode.OK, denied.StatusCode);
        Assert.False(State(host).IsActive(host.News.Clock.GetUtcNow()));
        Assert.Contains("refuses", State(host).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_forgets_to_tell_is_not_relied_on()
    {
        await using var host = await StartAsync();
        await ConfirmAsync(host, await SubscribeAsync(host), leaseSeconds: 2_000_000);
        for (var day = 0; day < 3; day++)
            await host.News.CollectAsync(NewsDesk.Own, Feed($"Untold {day}"));
        Assert.False(State(host).IsActive(host.News.Clock.GetUtcNow()));
        await host.News.CollectAsync(NewsDesk.Own, Feed("The next"));
        Assert.InRange(host.News.Store.Feeds.All()[0].State.NextCheck!.Value - host.News.Clock.GetUtcNow(), TimeSpan.FromHours(1), TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Nobody_else_finds_anything_at_the_callback()
    {
        await using var host = await StartAsync();
        using var strange = await host.GetAsync("/push/0123456789abcdef?hub.mode=subscribe&hub.challenge=x&hub.topic=" + NewsDesk.Own);
        Assert.Equal(HttpStatusCode.Gone, strange.StatusCode);
        var form = await SubscribeAsync(host);
        // Asked first: the server answers by the length alone and closes, and a sender in the middle of it would see only that.
        using var sent = new HttpRequestMessage(HttpMethod.Post, Callback(form)) { Content = new ByteArrayContent(new byte[3_000_000]) };
        sent.Headers.ExpectContinue = true;
        using var large = await host.Browser.SendAsync(sent, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static async Task<DeskHost> StartAsync()
    {
        var host = await DeskHost.StartAsync();
        host.News.Outlet("herald.example");
        host.News.Web.Put(NewsDesk.Own, Feed("The first"));
        await host.News.CollectAsync();
        return host;
    }

    private static async Task<Dictionary<string, string>> SubscribeAsync(DeskHost host)
    {
        await host.News.Pipeline.AskHubsAsync(Site, TestContext.Current.CancellationToken);
        var (url, form) = Assert.Single(host.News.Web.Posted);
        Assert.Equal(Hub, url);
        return QueryHelpers.ParseQuery(form).ToDictionary(field => field.Key, field => field.Value.ToString());
    }

    private static async Task ConfirmAsync(DeskHost host, Dictionary<string, string> form, int leaseSeconds)
    {
        using var answer = await CallAsync(host, form, "subscribe", NewsDesk.Own, leaseSeconds);
        Assert.Equal((HttpStatusCode.OK, "shibboleth"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static Task<HttpResponseMessage> CallAsync(DeskHost host, Dictionary<string, string> form, string mode, string topic, int leaseSeconds = 3600) =>
        host.GetAsync(QueryHelpers.AddQueryString(Callback(form), new Dictionary<string, string?>
        {
            ["hub.mode"] = mode, ["hub.topic"] = topic, ["hub.challenge"] = "shibboleth", ["hub.lease_seconds"] = $"{leaseSeconds}",
        }));

    private static async Task<HttpStatusCode> PushAsync(DeskHost host, Dictionary<string, string> form, string document, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Callback(form)) { Content = new StringContent(document, Encoding.UTF8, "application/rss+xml") };
        if (signature is not null)
            request.Headers.Add("X-Hub-Signature", signature);
        using var answer = await host.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Signature(Dictionary<string, string> form, string document) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(form["hub.secret"]), Encoding.UTF8.GetBytes(document)));

    private static string Callback(Dictionary<string, string> form) => new Uri(form["hub.callback"]).AbsolutePath;

    private static Push State(DeskHost host) => Assert.Single(host.News.Store.Pushes.All());

    private static string Feed(string title) => Rss.Feed($"<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"{Hub}\"/>",
        Rss.Item(title.ToLowerInvariant().Replace(' ', '-'), title, title + ". " + Rss.Text));
}
