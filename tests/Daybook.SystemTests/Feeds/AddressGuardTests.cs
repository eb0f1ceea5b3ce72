using System.Net;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Feeds;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450::1")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    public void Addresses_of_the_public_internet_may_be_asked(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.0.170")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:20::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Special_addresses_may_not(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.0.0.1.")]
    [InlineData("0")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("LOCALHOST")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[0:0:0:0:0:ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[fe80::1%25lo]")]
    [InlineData("127。0。0。1")]
    [InlineData("①②⑦.⓪.⓪.①")]
    [InlineData("１２７.0.0.1")]
    [InlineData("user@127.0.0.1")]
    [InlineData("example.org@127.0.0.1")]
    [InlineData("example.org:80@127.0.0.1")]
    [InlineData("127.0.0.1\\@example.org")]
    [InlineData("%31%32%37.0.0.1")]
    public async Task No_spelling_of_a_forbidden_host_makes_a_connection(string host)
    {
        await using var trap = new LoopbackServer(_ => LoopbackServer.Answer("200 OK"));
        var result = await Fetching.GetAsync($"http://{host}:{trap.Port}/", Fetching.Options with { AllowPrivateNetworks = false });
        Assert.Contains(Fetching.KindOf(result), new[] { FetchFailure.ForbiddenAddress, FetchFailure.BadAddress, FetchFailure.NameNotFound });
        Assert.Equal(0, trap.Connections);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/plain,x")]
    [InlineData("//example.org/")]
    [InlineData("/feed")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("https://name:secret@example.org/")]
    public async Task Only_plain_http_and_https_addresses_are_asked(string url) =>
        Assert.Equal(FetchFailure.BadAddress, Fetching.KindOf(await Fetching.GetAsync(url)));

    [Fact]
    public async Task A_name_that_resolves_to_a_private_address_is_refused_even_beside_public_ones()
    {
        await using var trap = new LoopbackServer(_ => LoopbackServer.Answer("200 OK"));
        foreach (var answers in new string[][] { ["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"] })
        {
            var options = Fetching.Options with { AllowPrivateNetworks = false, Resolve = Answering(answers) };
            var failed = Assert.IsType<FetchResult.Failed>(await Fetching.GetAsync(trap.Url(host: "rebind.example"), options));
            Assert.Equal(FetchFailure.ForbiddenAddress, failed.Kind);
            Assert.Contains("rebind.example", failed.Detail, StringComparison.Ordinal);
        }

        Assert.Equal(0, trap.Connections);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://0xa9fea9fe/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://link.example/")]
    public async Task Link_local_addresses_are_not_asked_even_where_private_networks_are_allowed(string url)
    {
        var options = Fetching.Options with { AllowPrivateNetworks = true, Resolve = Answering("169.254.169.254") };
        var failed = Assert.IsType<FetchResult.Failed>(await Fetching.GetAsync(url, options));
        Assert.Equal((FetchFailure.ForbiddenAddress, false), (failed.Kind, failed.Settable));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.168.1.7", true)]
    [InlineData("fd00::1", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("169.254.0.1", false)]
    [InlineData("fe80::1%2", false)]
    public void Where_private_networks_are_allowed_all_but_link_local_addresses_are(string address, bool allowed) =>
        Assert.Equal(allowed, AddressGuard.Allows(IPAddress.Parse(address), new FetchOptions { AllowPrivateNetworks = true }));

    [Fact]
    public async Task A_name_that_turns_private_between_two_requests_is_refused_at_the_second()
    {
        await using var trap = new LoopbackServer(_ => LoopbackServer.Answer("200 OK"));
        var (asked, resolved, time) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new FakeTimeProvider());
        // The first answer is public and unroutable here; what counts is that the second, private one is judged anew.
        var options = Fetching.Options with
        {
            AllowPrivateNetworks = false,
            Resolve = (_, _) =>
            {
                resolved.TrySetResult();
                return Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "192.31.196.1" : "127.0.0.1") });
            },
        };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, time);
        var first = fetcher.GetAsync(Fetching.Feed(trap.Url(host: "rebind.example")), Fetching.Cancel);
        await resolved.Task;
        time.Advance(options.FirstByte);
        Assert.NotEqual(FetchFailure.ForbiddenAddress, Fetching.KindOf(await first));
        Assert.Equal(FetchFailure.ForbiddenAddress, Fetching.KindOf(await fetcher.GetAsync(Fetching.Feed(trap.Url(host: "rebind.example")), Fetching.Cancel)));
        Assert.Equal((2, 0), (asked, trap.Connections));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://inside.example:{0}/")]
    [InlineData("//127.0.0.1:{0}/")]
    [InlineData("http://user@127.0.0.1:{0}/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_into_the_private_network_is_refused(string location)
    {
        await using var trap = new LoopbackServer(_ => LoopbackServer.Answer("200 OK"));
        var options = Fetching.Options with { AllowPrivateNetworks = false, Resolve = Answering("127.0.0.1") };
        using var handler = new RedirectingHandler(GuardedHandler.Create(options), string.Format(null, location, trap.Port));
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var kind = Fetching.KindOf(await fetcher.GetAsync(Fetching.Feed("http://public.example/feed"), Fetching.Cancel));
        Assert.Contains(kind, new[] { FetchFailure.ForbiddenAddress, FetchFailure.BadAddress });
        Assert.Equal(0, trap.Connections);
    }

    [Fact]
    public async Task Private_networks_can_be_allowed()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", body: "x"));
        Assert.IsType<FetchResult.Fetched>(await Fetching.GetAsync(server.Url()));
    }

    private static ResolveHost Answering(params string[] addresses) => (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());

    /// <summary>Stands for a public host that redirects; all else takes the guarded way.</summary>
    private sealed class RedirectingHandler(HttpMessageHandler inner, string location) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host != "public.example")
                return base.SendAsync(request, cancellationToken);
            var response = new HttpResponseMessage(HttpStatusCode.Found);
            response.Headers.TryAddWithoutValidation("Location", location);
            return Task.FromResult(response);
        }
    }
}
