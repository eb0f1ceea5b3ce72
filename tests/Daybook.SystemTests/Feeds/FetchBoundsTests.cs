using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using static Daybook.SystemTests.Feeds.Fetching;

namespace Daybook.SystemTests.Feeds;

/// <summary>Publishers that misbehave: each ends in one named outcome, in bounded time and memory.</summary>
public sealed class FetchBoundsTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"line {i}\n")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public async Task Packed_bodies_are_unpacked(string encoding)
    {
        var body = encoding.Split(", ").Aggregate(Text, Pack);
        await using var server = Serving($"Content-Encoding: {encoding}", body);
        Assert.Equal(Text, Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url())).Body.ToArray());
    }

    [Fact]
    public async Task Servers_that_name_the_wrong_packing_are_understood()
    {
        await using var raw = Serving("Content-Encoding: deflate", Pack(Text, "raw"));
        Assert.Equal(Text, Assert.IsType<FetchResult.Fetched>(await GetAsync(raw.Url())).Body.ToArray());
        await using var plain = Serving("Content-Encoding: gzip", Text);
        Assert.Equal(Text, Assert.IsType<FetchResult.Fetched>(await GetAsync(plain.Url())).Body.ToArray());
        await using var empty = Serving("Content-Encoding: br", []);
        Assert.Equal(0, Assert.IsType<FetchResult.Fetched>(await GetAsync(empty.Url())).Body.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("br, gzip")]
    public async Task A_bomb_is_put_out_at_the_bound_of_unpacked_bytes(string encoding)
    {
        // 256 MB of zeros: 261 KB as gzip, some 400 bytes as Brotli.
        var bomb = encoding.Split(", ").Aggregate(new byte[256 * 1024 * 1024], Pack);
        await using (var server = Serving($"Content-Encoding: {encoding}", bomb))
            Assert.Equal(FetchFailure.TooLarge, KindOf(await GetAsync(server.Url())));

        // Without a network between, everything is done on this thread, and what other tests allocate meanwhile is not counted.
        using var handler = new Handing(encoding, bomb);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fetching = fetcher.GetAsync(Feed("http://bomb.example/"), Cancel);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(fetching.IsCompleted);
        Assert.Equal(FetchFailure.TooLarge, KindOf(await fetching));
        Assert.True(taken < 6 * Options.MostDecodedBytes, $"{taken} bytes");
    }

    [Theory]
    [InlineData("gzip, gzip, br")]
    [InlineData("zstd")]
    [InlineData("gzip, nonsense")]
    public async Task A_packing_that_was_not_asked_for_is_refused(string encoding)
    {
        await using var server = Serving($"Content-Encoding: {encoding}", Text);
        Assert.Equal(FetchFailure.Undecodable, KindOf(await GetAsync(server.Url())));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw")]
    [InlineData("br")]
    public async Task Packed_bytes_cut_anywhere_are_no_body(string packing)
    {
        var packed = Pack(Text[..300], packing);
        var cut = packed.Length;
        await using var server = new LoopbackServer((_, stream, cancel) =>
            LoopbackServer.SendAsync(stream, $"Content-Encoding: {(packing == "raw" ? "deflate" : packing)}", packed[..cut], cancel));
        using var handler = GuardedHandler.Create(Options);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(Feed(server.Url()), Cancel));
        // Two bytes tell gzip from plain text; with less there is nothing to see.
        for (cut = 2; cut < packed.Length; cut++)
            Assert.Equal((cut, FetchFailure.Undecodable), (cut, KindOf(await fetcher.GetAsync(Feed(server.Url()), Cancel))));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Damaged_packed_bytes_are_no_body(string encoding)
    {
        var packed = Pack(Text, encoding);
        packed.AsSpan(packed.Length / 2, 40).Fill(0xff);
        await using var server = Serving($"Content-Encoding: {encoding}", packed);
        Assert.Equal(FetchFailure.Undecodable, KindOf(await GetAsync(server.Url())));
    }

    [Fact]
    public async Task Gzip_in_several_members_and_with_padding_after_it_is_whole()
    {
        await using var server = Serving("Content-Encoding: gzip", [.. Pack(Text, "gzip"), .. Pack(Text, "gzip"), .. new byte[100]]);
        Assert.Equal(Text.Concat(Text), Assert.IsType<FetchResult.Fetched>(await GetAsync(server.Url())).Body.ToArray());
    }

    [Fact]
    public async Task A_body_of_100_MB_is_refused_unread_where_its_length_is_told_and_at_the_bound_where_not()
    {
        await using var told = new LoopbackServer((_, stream, cancel) => PourAsync(stream, "Content-Length: 100000000", cancel));
        Assert.Equal(FetchFailure.TooLarge, KindOf(await GetAsync(told.Url())));
        await using var untold = new LoopbackServer((_, stream, cancel) => PourAsync(stream, "Connection: close", cancel));
        Assert.Equal(FetchFailure.TooLarge, KindOf(await GetAsync(untold.Url())));
    }

    [Fact]
    public async Task Endless_headers_are_refused()
    {
        await using var server = new LoopbackServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancel);
            for (var i = 0; i < 20_000; i++)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-H{i}: {new string('x', 100)}\r\n"), cancel);
        });
        Assert.Equal(FetchFailure.TooLarge, KindOf(await GetAsync(server.Url())));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    public async Task An_answer_that_breaks_off_is_no_body(string answer)
    {
        await using var server = new LoopbackServer(_ => answer);
        Assert.Equal(FetchFailure.Truncated, KindOf(await GetAsync(server.Url())));
    }

    [Fact]
    public async Task A_feed_cut_at_any_byte_is_no_body()
    {
        var whole = LoopbackServer.Answer("200 OK", body: "<rss><channel/></rss>");
        var cut = 0;
        await using var server = new LoopbackServer(_ => whole[..cut]);
        using var handler = GuardedHandler.Create(Options);
        using var fetcher = new Fetcher(handler, Options, TimeProvider.System);
        for (cut = 0; cut < whole.Length; cut++)
            Assert.Equal(FetchFailure.Truncated, KindOf(await fetcher.GetAsync(Feed(server.Url()), Cancel)));
        Assert.IsType<FetchResult.Fetched>(await fetcher.GetAsync(Feed(server.Url()), Cancel));
    }

    [Fact]
    public async Task What_does_not_speak_HTTP_is_named_so()
    {
        await using var server = new LoopbackServer(_ => "220 mail.example ESMTP ready\r\n");
        Assert.Equal(FetchFailure.Unreachable, KindOf(await GetAsync(server.Url())));
    }

    [Fact]
    public async Task Cancelling_and_shutting_down_are_told_apart_and_from_a_time_out()
    {
        using var cancel = new CancellationTokenSource();
        using var shutdown = new CancellationTokenSource();
        CancellationTokenSource next = cancel;
        await using var silent = new LoopbackServer(async (_, _, stop) =>
        {
            // Whoever asked waits for the answer by now.
            await next.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        var options = Options with { Shutdown = shutdown.Token };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var cancelled = await Assert.ThrowsAsync<OperationCanceledException>(() => fetcher.GetAsync(Feed(silent.Url()), cancel.Token));
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        next = shutdown;
        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() => fetcher.GetAsync(Feed(silent.Url()), Cancel));
        Assert.Equal(shutdown.Token, stopped.CancellationToken);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_and_a_closed_port_are_told_apart()
    {
        var nowhere = Options with { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) };
        Assert.Equal(FetchFailure.NameNotFound, KindOf(await GetAsync("http://nowhere.example/", nowhere)));
        Assert.Equal(FetchFailure.NameNotFound, KindOf(await GetAsync("http://nowhere.example/", Options with { Resolve = (_, _) => Task.FromResult(Array.Empty<IPAddress>()) })));
        // Bound and not listening: the port is closed, and nobody else is given it meanwhile.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.Equal(FetchFailure.Unreachable, KindOf(await GetAsync($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndPoint!).Port}/")));
    }

    [Fact]
    public async Task Secure_connections_are_refused_where_the_certificate_is_not_trusted_or_there_is_none()
    {
        await using var plain = new LoopbackServer(_ => LoopbackServer.Answer("200 OK"));
        // A plain server waits for the end of a head that never comes.
        var hasty = Options with { FirstByte = TimeSpan.FromMilliseconds(300) };
        Assert.Contains(KindOf(await GetAsync($"https://127.0.0.1:{plain.Port}/", hasty)), new[] { FetchFailure.Tls, FetchFailure.TimedOut });

        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=self.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTlsAsync(listener, certificate);
        Assert.Equal(FetchFailure.Tls, KindOf(await GetAsync($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/")));
        await serving;
    }

    private static async Task ServeTlsAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancel);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private static LoopbackServer Serving(string header, byte[] body) => new((_, stream, cancel) => LoopbackServer.SendAsync(stream, header, body, cancel));

    private static async Task PourAsync(Stream stream, string header, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n"), cancel);
        var block = new byte[1_000_000];
        for (var i = 0; i < 100; i++)
            await stream.WriteAsync(block, cancel);
    }

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        if (encoding == "identity")
            return bytes;
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Hands a packed body over at once.</summary>
    private sealed class Handing(string encoding, byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            return Task.FromResult(response);
        }
    }
}
