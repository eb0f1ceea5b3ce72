using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Politeness;

/// <summary>
/// Publishers that try to hurt their reader, each against the real program in a process of its own: it ends in time, in bounded memory, asks
/// nothing that it was not told to ask, and keeps what is good.
/// </summary>
public sealed class HostileTests
{
    /// <summary>Seconds that a server has: the silent ones are waited for so long, and the others are through with their harm on a busy machine too.</summary>
    private const int Short = 10;

    /// <summary>Seconds that a document has, which is not what ends it.</summary>
    private const int Long = 120;

    /// <summary>What a hostile answer may cost beyond a good one: the bound we set ourselves.</summary>
    private const long MostMemory = 50_000_000;

    /// <summary>Two documents just within the largest size allowed: ten megabytes are twenty as text, and the parts of it come beside it.</summary>
    private const long MostOfLargest = 120_000_000;

    private const int Hundreds = 500, Healthy = 40;

    private static long _ordinary;

    /// <summary>Documents that hurt whoever reads them; all but the first few give the one good item that is in them.</summary>
    public static TheoryData<string> Documents =>
    [
        "gzip bomb", "deflate bomb", "br bomb", "br in gzip bomb", "gzip in br bomb", "three packings", "attributes", "quadratic blow-up", "html", "empty", "deep json",
        "billion laughs", "external entities", "depth", "namespaces", "many items", "huge item", "deep html",
        "utf-16 that is utf-8", "utf-8 that is utf-16", "utf-7", "unknown encoding", "nul bytes", "gzip that is none",
    ];

    /// <summary>Servers that hurt whoever asks them, and what we say of each.</summary>
    private static readonly (string Row, string Kind)[] Servers =
    [
        ("slow head", "timedOut"), ("endless head", "tooLarge"), ("silence", "timedOut"), ("slow body", "timedOut"), ("endless body", "tooLarge"),
        ("endless chunk extension", ""), ("lying length", "truncated"), ("not http", "unreachable"), ("zstd", "undecodable"),
        ("redirect loop", "tooManyRedirects"), ("redirect chain", "tooManyRedirects"), ("redirect to a file", "badAddress"),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_costs_little_and_has_nothing_else_asked_for(string row)
    {
        // Packed before anybody asks: the time of the server is not the time of the program.
        var answer = ("", Array.Empty<byte>());
        await using var server = new LoopbackServer((_, stream, cancel) => SendAsync(answer, stream, cancel));
        answer = Document(row, server.Port)!.Value;
        var ordinary = await OrdinaryAsync();
        var (report, peak, _, took) = await CollectAsync(Long, server.Url("/feed/" + row.Replace(' ', '-')));
        var cost = string.Create(CultureInfo.InvariantCulture, $"{row}: {took.TotalSeconds:0.0} s of processor time, {(peak - ordinary) / 1e6:0} MB more than an ordinary feed, {report}");
        Assert.True(took < TimeSpan.FromSeconds(30) && peak - ordinary < (row is "huge item" or "many items" ? MostOfLargest : MostMemory), cost);
        // Nothing outside was asked: no entity, style sheet or include, and nothing a second time.
        Assert.StartsWith("GET /feed/", Assert.Single(server.Requests), StringComparison.Ordinal);
        var (fetched, kind) = Ending(row);
        Assert.Contains(fetched ? "\"errors\":[]" : $"\"kind\":\"{kind}\"", report, StringComparison.Ordinal);
        Assert.True(!fetched || row is "deep json" || !report.Contains("\"itemsNew\":0", StringComparison.Ordinal), cost);
        TestContext.Current.SendDiagnosticMessage(cost);
    }

    [Fact]
    public async Task Hostile_servers_all_at_once_end_in_time_each_with_its_name_and_a_good_feed_among_them_is_read()
    {
        await using var server = new LoopbackServer((head, stream, cancel) => Document(RowOf(head), 0) is { } document
            ? SendAsync(document, stream, cancel) : MisbehaveAsync(RowOf(head), head, stream, cancel), System.Net.IPAddress.Any);
        var ordinary = await OrdinaryAsync();
        var urls = Servers.Select((one, at) => server.Url("/feed/" + one.Row.Replace(' ', '-'), $"127.3.0.{1 + at}")).Append(server.Url("/feed/good", "127.3.1.1")).ToArray();
        var (report, peak, took, _) = await CollectAsync(Short, urls);
        var cost = string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, {(peak - ordinary) / 1e6:0} MB more than an ordinary feed, {report}");
        Assert.True(took < TimeSpan.FromSeconds(6 * Short) && peak - ordinary < MostMemory, cost);
        var errors = JsonDocument.Parse(report).RootElement.GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("feed").GetString()!, error => error.GetProperty("kind").GetString());
        for (var at = 0; at < Servers.Length; at++)
            Assert.True(errors.TryGetValue(urls[at], out var kind) && (Servers[at].Kind.Length == 0 || kind == Servers[at].Kind), $"{Servers[at].Row}: {kind}");
        Assert.Contains("\"itemsNew\":1", report, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.StartsWith("GET /feed/", request, StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage(cost);
    }

    /// <summary>
    /// The silent ones keep their places to the end, so that a healthy feed behind more of them than there are places is never reached: who stands
    /// behind whom is seen, not how long it takes.
    /// </summary>
    [Fact]
    public async Task Healthy_feeds_are_not_held_up_by_hundreds_of_hosts_that_never_answer()
    {
        const int atOnce = 2, places = 8 * atOnce;
        using var database = TestDatabase.Sqlite();
        await using var silent = new LoopbackServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel), System.Net.IPAddress.Any);
        var silentBefore = 0;
        await using var healthy = new LoopbackServer((_, stream, cancel) =>
        {
            silentBefore = silent.Connections;
            return LoopbackServer.SendAsync(stream, "Content-Type: application/rss+xml", Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item($"https://a.example/{Guid.NewGuid():N}"))), cancel);
        }, System.Net.IPAddress.Any);
        using var store = database.Open();
        void Add(LoopbackServer server, string host) => store.Feeds.Add(server.Url("/feed", host), null, null, mixed: false, null, DateTimeOffset.UtcNow);
        for (var host = 0; host < Hundreds; host++)
            Add(silent, $"127.2.{host / 250}.{1 + host % 250}");
        for (var feed = 0; feed < Healthy; feed++)
            Add(healthy, $"127.1.0.{1 + feed}");
        var options = Fetching.Options with { Total = TimeSpan.FromMinutes(10), FirstByte = TimeSpan.FromMinutes(10) };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var pipeline = new Engine.Pipeline(store, fetcher, TimeProvider.System, atOnce);
        // The healthy ones are known to answer by then, as they are in every round but the first.
        foreach (var entry in store.Feeds.All().Where(entry => entry.Feed.Url.Contains("127.1.", StringComparison.Ordinal)))
            await pipeline.CollectAsync(entry, TestContext.Current.CancellationToken);
        Assert.Equal(0, await LeftAsync(pipeline));
        Assert.InRange(silentBefore, 0, places - 1);
    }

    /// <summary>Healthy feeds that are not collected however long the silent ones are waited for.</summary>
    private static async Task<int> LeftAsync(Engine.Pipeline pipeline)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromMinutes(3));
        var left = Healthy;
        var progress = new Said(what =>
        {
            if (!what.Contains("127.2.", StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0)
                enough.Cancel();
        });
        // The silent ones need not be waited for.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.CollectAsync(all: true, progress, enough.Token));
        return left;
    }

    private static async Task<long> OrdinaryAsync()
    {
        if (_ordinary == 0)
        {
            await using var server = new LoopbackServer((_, stream, cancel) => LoopbackServer.SendAsync(stream, "Content-Type: application/rss+xml", HostileBodies.Feed(), cancel));
            _ordinary = (await CollectAsync(Long, server.Url("/feed/ordinary"))).Peak;
        }
        return _ordinary;
    }

    private static string RowOf(string head)
    {
        var name = head.Split(' ')[1].Split('/')[2].Replace('-', ' ');
        return name.StartsWith("redirect chain", StringComparison.Ordinal) ? "redirect chain" : name == "b" ? "redirect loop" : name;
    }

    private static async Task<(string Report, long Peak, TimeSpan Took, TimeSpan Worked)> CollectAsync(int seconds, params string[] urls)
    {
        using var database = TestDatabase.Sqlite();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "daybook.toml"), $"[fetch]\ntimeout-seconds = {seconds}\n", TestContext.Current.CancellationToken);
        using (var store = database.Open())
            foreach (var url in urls)
                store.Feeds.Add(url, "Hostile", null, mixed: false, null, DateTimeOffset.UtcNow);
        var started = Stopwatch.GetTimestamp();
        using var process = DaybookProcess.Start(["collect", "--all", "--json", "--allow-private-networks", .. database.Options]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var (peak, worked) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                (peak, worked) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            // It ended between the two looks.
            catch (InvalidOperationException)
            {
            }
        }
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(process.ExitCode is 0 or 1 or 3, await error);
        return (await output, peak, took, worked);
    }

    /// <summary>Whether a document is read all the same, and what is said of it where not.</summary>
    private static (bool Fetched, string Kind) Ending(string row) => row switch
    {
        "gzip bomb" or "deflate bomb" or "br bomb" or "br in gzip bomb" or "gzip in br bomb" or "attributes" => (false, "tooLarge"),
        "three packings" => (false, "undecodable"),
        "quadratic blow-up" or "html" or "empty" => (false, "notAFeed"),
        _ => (true, ""),
    };

    /// <summary>The headers and body of a row; null where its server sends none.</summary>
    /// <param name="port">Where a document leads whoever follows it.</param>
    private static (string Headers, byte[] Body)? Document(string row, int port) => row switch
    {
        "gzip bomb" => ("Content-Encoding: gzip", HostileBodies.Bomb(256 * 1024 * 1024, "gzip")),
        "deflate bomb" => ("Content-Encoding: deflate", HostileBodies.Bomb(256 * 1024 * 1024, "deflate")),
        "br bomb" => ("Content-Encoding: br", HostileBodies.Bomb(256 * 1024 * 1024, "br")),
        "br in gzip bomb" => ("Content-Encoding: br, gzip", HostileBodies.Bomb(256 * 1024 * 1024, "br", "gzip")),
        "gzip in br bomb" => ("Content-Encoding: gzip, br", HostileBodies.Bomb(256 * 1024 * 1024, "gzip", "br")),
        "three packings" => ("Content-Encoding: gzip, gzip, br", HostileBodies.Bomb(64 * 1024 * 1024, "gzip", "gzip", "br")),
        "zstd" => ("Content-Encoding: zstd", HostileBodies.Feed()),
        "gzip that is none" => ("Content-Encoding: gzip", HostileBodies.Feed()),
        "billion laughs" => ("", HostileBodies.Laughs()),
        "quadratic blow-up" => ("", HostileBodies.Quadratic()),
        "external entities" => ("", HostileBodies.External($"http://127.0.0.1:{port}/trap")),
        "depth" => ("", HostileBodies.Deep(1_000_000)),
        "attributes" => ("", HostileBodies.Attributes(1_000_000)),
        "namespaces" => ("", HostileBodies.Namespaces(100_000)),
        "many items" => ("", HostileBodies.ManyItems(200_000)),
        "huge item" => ("", HostileBodies.HugeItem(9_000_000)),
        "deep html" => ("", HostileBodies.DeepHtml(100_000)),
        "deep json" => ("Content-Type: application/feed+json", HostileBodies.DeepJson(1_000_000)),
        "utf-16 that is utf-8" => ("Content-Type: text/xml; charset=utf-16", HostileBodies.Lying("utf-16", Encoding.UTF8)),
        "utf-8 that is utf-16" => ("Content-Type: text/xml; charset=utf-8", HostileBodies.Lying("utf-8", Encoding.Unicode)),
        "utf-7" => ("Content-Type: text/xml; charset=utf-7", HostileBodies.Lying("utf-7", Encoding.ASCII)),
        "unknown encoding" => ("Content-Type: text/xml; charset=x-klingon", HostileBodies.Lying("x-klingon", Encoding.UTF8)),
        "nul bytes" => ("", HostileBodies.Feed(after: "<item><title>a\0b</title><link>https://hostile.example/2</link></item>")),
        "good" => ("", HostileBodies.Feed()),
        "empty" => ("", []),
        "html" => ("Content-Type: application/rss+xml", Encoding.UTF8.GetBytes("<!doctype html><title>Sign in</title>")),
        _ => null,
    };

    private static Task SendAsync((string Headers, byte[] Body) answer, Stream stream, CancellationToken cancel) =>
        LoopbackServer.SendAsync(stream, answer.Headers.Length > 0 ? answer.Headers : "Content-Type: application/rss+xml", answer.Body, cancel);

    private static async Task MisbehaveAsync(string row, string head, Stream stream, CancellationToken cancel)
    {
        const string ok = "HTTP/1.1 200 OK\r\n";
        var path = head.Split(' ')[1];
        switch (row)
        {
            case "slow head":
                await PourAsync(ok + "X-Slow: ", "x", 500);
                break;
            case "endless head":
                await PourAsync(ok, $"X-More: {new string('x', 100)}\r\n", 0);
                break;
            case "silence":
                await Task.Delay(Timeout.Infinite, cancel);
                break;
            case "slow body":
                await PourAsync(ok + "Content-Length: 100000\r\n\r\n", "<", 500);
                break;
            case "endless body":
                await PourAsync(ok + "\r\n", new string('x', 100_000), 0);
                break;
            case "endless chunk extension":
                await PourAsync(ok + "Transfer-Encoding: chunked\r\n\r\n5;x=", new string('x', 1000), 0);
                break;
            case "lying length":
                await SendAsync(ok + "Content-Length: 100000\r\n\r\n" + Encoding.UTF8.GetString(HostileBodies.Feed()));
                break;
            case "not http":
                await SendAsync("220 mail.example ESMTP ready\r\n");
                break;
            case "redirect loop":
                await SendAsync(LoopbackServer.Answer("301 Moved", "Location: " + (path.EndsWith("/b", StringComparison.Ordinal) ? "/feed/redirect-loop" : "/feed/b")));
                break;
            case "redirect chain":
                await SendAsync(LoopbackServer.Answer("302 Found", $"Location: {path}x"));
                break;
            case "redirect to a file":
                await SendAsync(LoopbackServer.Answer("302 Found", "Location: file:///etc/passwd"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(row), row, null);
        }

        Task SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();

        async Task PourAsync(string first, string more, int pause)
        {
            await SendAsync(first);
            for (; ; await Task.Delay(pause, cancel))
                await SendAsync(more);
        }
    }

    private sealed class Said(Action<string> said) : IProgress<(int, int, string)>
    {
        public void Report((int, int, string) value) => said(value.Item3);
    }
}
