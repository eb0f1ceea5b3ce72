using System.Diagnostics;
using System.Globalization;

namespace Daybook.Scale;

/// <summary>
/// Times rounds of the whole program, each in a process of its own, against a publisher on this machine: the first refresh until the last
/// item is searchable and grouped, one where nothing changed, the same with slow answers, and one where a tenth changed. Where newsboat is
/// installed it does the same beside it.
/// </summary>
internal static class RefreshTimes
{
    public static async Task MeasureAsync(string folder, int feeds, int items, bool grouping, TextWriter log)
    {
        // 180 words of invented text make the 2.4 KB an item of the comparison with other readers.
        await using var publisher = await BenchPublisher.StartAsync(feeds, items, words: 180);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feeds} feeds of {items} items, {publisher.Size / 1e6:0.0} MB"));
        Directory.CreateDirectory(folder);
        var opml = Path.Combine(folder, "feeds.opml");
        await File.WriteAllTextAsync(opml, publisher.Opml());
        var data = Path.Combine(folder, "data");
        // The clock stands at the end of the invented news, so that rounds a day apart ask every feed by its own schedule.
        var program = Path.Combine(AppContext.BaseDirectory, "daybook.dll");
        string[] Collect(int day) => grouping
            ? [program, "collect", "--all", "--data", data, "--allow-private-networks", "--now", Moment(day)]
            : [typeof(RefreshTimes).Assembly.Location, "collect", data, "--now", Moment(day)];
        await RunAsync("import", publisher, log, "dotnet", [program, "feeds", "import", opml, "--data", data]);
        await RunAsync("first refresh", publisher, log, "dotnet", Collect(0));
        await RunAsync("nothing changed", publisher, log, "dotnet", Collect(1));
        publisher.Delay = TimeSpan.FromMilliseconds(100);
        await RunAsync("nothing changed, 100 ms each", publisher, log, "dotnet", Collect(2));
        publisher.Delay = TimeSpan.Zero;
        publisher.Change(each: 10);
        await RunAsync("a tenth changed", publisher, log, "dotnet", Collect(3));
        await NewsboatAsync(folder, publisher, log);
    }

    private static string Moment(int day) => $"2026-01-{2 + day:00}T12:00:00Z";

    private static async Task NewsboatAsync(string folder, BenchPublisher publisher, TextWriter log)
    {
        var newsboat = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(path => Path.Combine(path, "newsboat")).FirstOrDefault(File.Exists);
        if (newsboat is null)
        {
            log.WriteLine("newsboat is not installed: not run beside it");
            return;
        }
        var urls = Path.Combine(folder, "urls");
        await File.WriteAllLinesAsync(urls, Enumerable.Range(0, publisher.Count).Select(publisher.UrlOf));
        var config = Path.Combine(folder, "config");
        await File.WriteAllTextAsync(config, "reload-threads 64\n");
        string[] reload = ["-u", urls, "-c", Path.Combine(folder, "cache.db"), "-C", config, "-x", "reload"];
        await RunAsync("newsboat, first refresh", publisher, log, newsboat, reload);
        await RunAsync("newsboat, nothing changed", publisher, log, newsboat, reload);
    }

    private static async Task RunAsync(string name, BenchPublisher publisher, TextWriter log, string program, string[] arguments)
    {
        var (bytes, requests) = publisher.Served;
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // As ./daybook starts it.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");
        using var process = Process.Start(start)!;
        var told = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        var (peak, cpu) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            // It ended between the two looks.
            catch (InvalidOperationException)
            {
            }
        }
        var wall = Stopwatch.GetElapsedTime(began);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30} {wall.TotalSeconds,6:0.00} s wall {cpu.TotalSeconds,6:0.00} s CPU {peak / 1e6,5:0} MB peak  {publisher.Served.Requests - requests} requests, {(publisher.Served.Bytes - bytes) / 1e6:0.0} MB"));
        foreach (var line in (await said + await told).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(6))
            log.WriteLine("    " + line);
    }
}
