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
/// nothing that it was not told to ask, and keeps what is good. The time-out is set to three seconds to keep the run short.
/// </summary>
public sealed class HostileTests
{
    private const int Timeout = 3;

    /// <summary>What a hostile answer may cost beyond a good one: the bound we set ourselves.</summary>
    private const long MostMemory = 50_000_000;

    /// <summary>Two documents just within the largest size allowed: ten megabytes are twenty as text, and the parts of it come beside it.</summary>
    private const long MostOfLargest = 120_000_000;

    private const int Hundreds = 500;

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
        await using var server = new LoopbackServer((head, stream, cancel) => AnswerAsync(row, head, stream, cancel));
        var ordinary = await OrdinaryAsync();
        var (report, peak, _, took) = await CollectAsync(server.Url("/feed/" + row.Replace(' ', '-')));
        var cost = string.Create(CultureInfo.InvariantCulture, $"{row}: {took.TotalSeconds:0.0} s of processor time, {(peak - ordinary) / 1e6:0} MB more than an ordinary feed, {report}");
        Assert.True(took < TimeSpan.FromSeconds(30) && peak - ordinary < (row is "huge item" or "many items" ? MostOfLargest : MostMemory), cost);
        // Nothing outside was asked: no entity, style sheet or include, and nothing a second time.
        Assert.StartsWith("GET /feed/", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.True(row is "deep json" || report.Contains(Survives(row) ? "\"itemsNew\":" : "\"errors\":[{", StringComparison.Ordinal), cost);
        Assert.True(!Survives(row) || !report.Contains("\"itemsNew\":0", StringComparison.Ordinal), cost);
        TestContext.Current.SendDiagnosticMessage(cost);
    }

    [Fact]
    public async Task Hostile_servers_all_at_once_end_in_time_each_with_its_name_and_a_good_feed_among_them_is_read()
    {
        await using var server = new LoopbackServer((head, stream, cancel) => AnswerAsync(RowOf(head), head, stream, cancel), System.Net.IPAddress.Any);
        var ordinary = await OrdinaryAsync();
        var urls = Servers.Select((one, at) => server.Url("/feed/" + one.Row.Replace(' ', '-'), $"127.3.0.{1 + at}")).Append(server.Url("/feed/good", "127.3.1.1")).ToArray();
        var (report, peak, took, _) = await CollectAsync(urls);
        var cost = string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, {(peak - ordinary) / 1e6:0} MB more than an ordinary feed, {report}");
        Assert.True(took < TimeSpan.FromSeconds(30) && peak - ordinary < MostMemory, cost);
        var errors = JsonDocument.Parse(report).RootElement.GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("feed").GetString()!, error => error.GetProperty("kind").GetString());
        for (var at = 0; at < Servers.Length; at++)
            Assert.True(errors.TryGetValue(urls[at], out var kind) && (Servers[at].Kind.Length == 0 || kind == Servers[at].Kind), $"{Servers[at].Row}: {kind}");
        Assert.Contains("\"itemsNew\":1", report, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.StartsWith("GET /feed/", request, StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage(cost);
    }

    [Fact]
    public async Task Healthy_feeds_are_not_held_up_by_hundreds_of_hosts_that_never_answer()
    {
        // Turn by turn, and the best of each: what else the machine does is not measured.
        var (alone, beside) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var turn = 0; turn < 3; turn++)
        {
            alone = Shorter(alone, await TimeAsync(hostile: 0));
            beside = Shorter(beside, await TimeAsync(hostile: Hundreds));
        }
        var told = string.Create(CultureInfo.InvariantCulture, $"healthy feeds: alone {alone.TotalMilliseconds:0} ms, beside {Hundreds} silent hosts {beside.TotalMilliseconds:0} ms");
        // A tenth, and a round trip of the clock that the operating system gives.
        Assert.True(beside < alone * 1.1 + TimeSpan.FromMilliseconds(100), told);
        TestContext.Current.SendDiagnosticMessage(told);

        static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }

    /// <summary>How long until the last of forty healthy feeds is collected, beside hosts that accept and say nothing.</summary>
    private static async Task<TimeSpan> TimeAsync(int hostile)
    {
        using var database = TestDatabase.Sqlite();
        await using var silent = new LoopbackServer((_, _, cancel) => Task.Delay(System.Threading.Timeout.Infinite, cancel), System.Net.IPAddress.Any);
        await using var healthy = new LoopbackServer(async (head, stream, cancel) =>
        {
            await Task.Delay(400, cancel);
            await LoopbackServer.SendAsync(stream, "Content-Type: application/rss+xml", Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item($"https://a.example/{Guid.NewGuid():N}"))), cancel);
        }, System.Net.IPAddress.Any);
        using var store = database.Open();
        for (var feed = 0; feed < 40; feed++)
            store.Feeds.Add(healthy.Url("/feed", $"127.1.0.{1 + feed}"), null, null, mixed: false, null, DateTimeOffset.UtcNow);
        var options = Fetching.Options with { FirstByte = TimeSpan.FromSeconds(2), Total = TimeSpan.FromSeconds(2) };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var pipeline = new Engine.Pipeline(store, fetcher, TimeProvider.System, hostsAtOnce: 16);
        // The healthy ones are known by then, as they are in every round but the first.
        await pipeline.CollectAsync(all: true, new Progress<(int, int, string)>(), TestContext.Current.CancellationToken);
        for (var host = 0; host < hostile; host++)
            store.Feeds.Add(silent.Url("/feed", $"127.2.{host / 250}.{1 + host % 250}"), null, null, mixed: false, null, DateTimeOffset.UtcNow);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        var last = TimeSpan.Zero;
        var left = 40;
        var progress = new Said(what =>
        {
            if (what.Contains("127.2.", StringComparison.Ordinal))
                return;
            if (Interlocked.Decrement(ref left) > 0)
                return;
            last = Stopwatch.GetElapsedTime(started);
            enough.Cancel();
        });
        try
        {
            await pipeline.CollectAsync(all: true, progress, enough.Token);
        }
        // The silent ones need not be waited for.
        catch (OperationCanceledException) when (left == 0)
        {
        }
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

    private static string RowOf(string head)
    {
        var name = head.Split(' ')[1].Split('/')[2].Replace('-', ' ');
        return name.StartsWith("redirect chain", StringComparison.Ordinal) ? "redirect chain" : name == "b" ? "redirect loop" : name;
    }

    private static async Task<(string Report, long Peak, TimeSpan Took, TimeSpan Worked)> CollectAsync(params string[] urls)
    {
        using var database = TestDatabase.Sqlite();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "daybook.toml"), $"[fetch]\ntimeout-seconds = {Timeout}\n", TestContext.Current.CancellationToken);
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

    private static bool Survives(string row) =>
        row is not ("gzip bomb" or "deflate bomb" or "br bomb" or "br in gzip bomb" or "gzip in br bomb" or "three packings" or "attributes" or "quadratic blow-up" or "html" or "empty" or "deep json");

    private static async Task AnswerAsync(string row, string head, Stream stream, CancellationToken cancel)
    {
        var port = head.Split("Host: ")[1].Split('\r')[0].Split(':')[1];
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
