using System.Diagnostics;
using System.Globalization;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.SystemTests.Databases;
using Daybook.SystemTests.Feeds;
using Daybook.SystemTests.Pipeline;

namespace Daybook.SystemTests.Politeness;

/// <summary>
/// Publishers that try to hurt their reader, each against the real program in a process of its own: it ends in time, in bounded memory, asks
/// nothing that it was not told to ask, and keeps what is good. The time-out is set to five seconds to keep the run short.
/// </summary>
public sealed class HostileTests
{
    private const int Timeout = 5;

    /// <summary>What a hostile answer may cost beyond a good one: issue's bound.</summary>
    private const long MostMemory = 50_000_000;

    private static long _ordinary;

    public static TheoryData<string> Rows =>
    [
        "slow head", "endless head", "silence", "slow body", "endless body", "endless chunk extension", "lying length", "lying short length", "not http",
        "gzip bomb", "deflate bomb", "br bomb", "br in gzip bomb", "gzip in br bomb", "three packings", "zstd", "gzip that is none",
        "billion laughs", "quadratic blow-up", "external entities", "depth", "attributes", "namespaces", "million items", "huge item", "deep html", "deep json",
        "redirect loop", "redirect chain", "redirect to a file", "utf-16 that is utf-8", "utf-8 that is utf-16", "utf-7", "unknown encoding", "nul bytes", "empty", "html",
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_hostile_publisher_costs_little_and_asks_for_nothing_else(string row)
    {
        await using var server = new LoopbackServer((head, stream, cancel) => AnswerAsync(row, head, stream, cancel));
        var ordinary = await OrdinaryAsync();
        var (report, peak, took) = await CollectAsync(server.Url("/feed/" + row.Replace(' ', '-')));
        Assert.True(took < TimeSpan.FromSeconds(30), $"{row}: {took}");
        Assert.True(peak - ordinary < MostMemory, $"{row}: {(peak - ordinary) / 1e6:0} MB more than an ordinary feed");
        // Nothing outside was asked: no entity, style sheet, include, nor a second time.
        Assert.All(server.Requests, request => Assert.StartsWith("GET /feed/", request, StringComparison.Ordinal));
        Assert.InRange(server.Requests.Count, 1, 6);
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{row}: {took.TotalSeconds:0.0} s, {(peak - ordinary) / 1e6:0} MB, {report}"));
        Assert.Matches(Survives(row) ? "\"itemsNew\":[1-9]" : "\"errors\":\\[\\{", report);
    }

    [Fact]
    public async Task Healthy_feeds_are_not_held_up_by_hundreds_of_hosts_that_never_answer()
    {
        var alone = await TimeAsync(hostile: 0);
        var beside = await TimeAsync(hostile: 300);
        TestContext.Current.SendDiagnosticMessage($"healthy feeds: alone {alone.TotalMilliseconds:0} ms, beside 300 silent hosts {beside.TotalMilliseconds:0} ms");
        // A tenth, and what the machine itself varies by.
        Assert.True(beside < alone * 1.1 + TimeSpan.FromMilliseconds(250), $"{alone} alone, {beside} beside");
    }

    /// <summary>How long until the last of forty healthy feeds is collected, beside hosts that accept and say nothing.</summary>
    private static async Task<TimeSpan> TimeAsync(int hostile)
    {
        using var database = TestDatabase.Sqlite();
        await using var silent = new LoopbackServer((_, _, cancel) => Task.Delay(System.Threading.Timeout.Infinite, cancel), System.Net.IPAddress.Any);
        await using var healthy = new LoopbackServer(async (head, stream, cancel) =>
        {
            await Task.Delay(50, cancel);
            await LoopbackServer.SendAsync(stream, "Content-Type: application/rss+xml", Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item($"https://a.example/{Guid.NewGuid():N}"))), cancel);
        }, System.Net.IPAddress.Any);
        using var store = database.Open();
        for (var feed = 0; feed < 40; feed++)
            store.Feeds.Add(healthy.Url("/feed", $"127.1.0.{1 + feed}"), null, null, mixed: false, null, DateTimeOffset.UtcNow);
        var options = Fetching.Options with { FirstByte = TimeSpan.FromSeconds(4), Total = TimeSpan.FromSeconds(4) };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var pipeline = new Engine.Pipeline(store, fetcher, TimeProvider.System, hostsAtOnce: 16);
        // The healthy ones are known by then, as they are in every round but the first.
        await pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), TestContext.Current.CancellationToken);
        store.Feeds.Count();
        for (var host = 0; host < hostile; host++)
            store.Feeds.Add(silent.Url("/feed", $"127.2.{host / 250}.{1 + host % 250}"), null, null, mixed: false, null, DateTimeOffset.UtcNow);
        var started = Stopwatch.GetTimestamp();
        var last = TimeSpan.Zero;
        var left = 40;
        var progress = new Said(what =>
        {
            if (what.Contains("127.2.", StringComparison.Ordinal))
                return;
            if (Interlocked.Decrement(ref left) == 0)
                last = Stopwatch.GetElapsedTime(started);
        });
        var report = await pipeline.CollectAsync(all: true, progress, TestContext.Current.CancellationToken);
        Assert.Equal((40, hostile), (report.Fetched, report.Failed));
        Assert.Equal(0, left);
        return last;
    }

    private static async Task<long> OrdinaryAsync()
    {
        if (_ordinary == 0)
        {
            await using var server = new LoopbackServer((_, stream, cancel) => LoopbackServer.SendAsync(stream, "Content-Type: application/rss+xml", HostileBodies.Feed(), cancel));
            _ordinary = (await CollectAsync(server.Url("/feed/ordinary"))).Peak;
        }
        return _ordinary;
    }

    private static async Task<(string Report, long Peak, TimeSpan Took)> CollectAsync(string url)
    {
        using var database = TestDatabase.Sqlite();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "daybook.toml"), $"[fetch]\ntimeout-seconds = {Timeout}\n", TestContext.Current.CancellationToken);
        using (var store = database.Open())
            store.Feeds.Add(url, "Hostile", null, mixed: false, null, DateTimeOffset.UtcNow);
        var started = Stopwatch.GetTimestamp();
        using var process = DaybookProcess.Start(["collect", "--all", "--json", "--allow-private-networks", .. database.Options]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var peak = 0L;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            // It ended between the two looks.
            catch (InvalidOperationException)
            {
            }
        }
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(process.ExitCode is 0 or 1, await error);
        return (await output, peak, took);
    }

    private static bool Survives(string row) => row is "billion laughs" or "quadratic blow-up" or "external entities" or "depth" or "attributes" or "namespaces" or "million items"
        or "deep html" or "gzip that is none" or "utf-16 that is utf-8" or "utf-8 that is utf-16" or "utf-7" or "unknown encoding" or "nul bytes" or "huge item" or "lying short length";

    private static async Task AnswerAsync(string row, string head, Stream stream, CancellationToken cancel)
    {
        var port = head.Split("Host: 127.0.0.1:")[1].Split('\r')[0];
        var (headers, body) = row switch
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
            "million items" => ("", HostileBodies.ManyItems(300_000)),
            "huge item" => ("", HostileBodies.HugeItem(9_000_000)),
            "deep html" => ("", HostileBodies.DeepHtml(100_000)),
            "deep json" => ("Content-Type: application/feed+json", HostileBodies.DeepJson(1_000_000)),
            "utf-16 that is utf-8" => ("Content-Type: text/xml; charset=utf-16", HostileBodies.Lying("utf-16", Encoding.UTF8)),
            "utf-8 that is utf-16" => ("Content-Type: text/xml; charset=utf-8", HostileBodies.Lying("utf-8", Encoding.Unicode)),
            "utf-7" => ("Content-Type: text/xml; charset=utf-7", HostileBodies.Lying("utf-7", Encoding.ASCII)),
            "unknown encoding" => ("Content-Type: text/xml; charset=x-klingon", HostileBodies.Lying("x-klingon", Encoding.UTF8)),
            "nul bytes" => ("", HostileBodies.Feed(after: "<item><title>a\0b</title><link>https://hostile.example/2</link></item>")),
            "empty" => ("", []),
            "html" => ("Content-Type: application/rss+xml", Encoding.UTF8.GetBytes("<!doctype html><title>Sign in</title>")),
            _ => ("", (byte[]?)null),
        };
        if (body is not null)
            await LoopbackServer.SendAsync(stream, headers.Length > 0 ? headers : "Content-Type: application/rss+xml", body, cancel);
        else
            await MisbehaveAsync(row, head, stream, cancel);
    }

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
                await Task.Delay(System.Threading.Timeout.Infinite, cancel);
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
            case "lying short length":
                var feed = HostileBodies.Feed();
                await SendAsync(ok + $"Content-Length: {feed.Length - 25}\r\n\r\n" + Encoding.UTF8.GetString(feed));
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
