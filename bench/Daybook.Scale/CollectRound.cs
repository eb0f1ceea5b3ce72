using Daybook.Engine;
using Daybook.Engine.Feeds;

namespace Daybook.Scale;

/// <summary>One round of the program's own pipeline without its last stage: what fetching and saving cost apart from grouping.</summary>
internal static class CollectRound
{
    /// <summary>As the program asks where its settings say nothing else.</summary>
    private const int HostsAtOnce = 64;

    public static async Task RunAsync(string folder, DateTimeOffset now, string? database, TextWriter output)
    {
        var clock = new SteppingClock(now);
        using var times = new Daybook.Cli.StageTimes();
        using var store = Store.Store.Open(folder, clock, database);
        var options = new FetchOptions { AllowPrivateNetworks = true };
        using var handler = GuardedHandler.Create(options);
        using var fetcher = new Fetcher(handler, options, TimeProvider.System);
        var report = await new Pipeline(store, fetcher, clock, HostsAtOnce).CollectAsync(all: true, new Progress<(int, int, string)>(), CancellationToken.None);
        output.WriteLine($"{report.Fetched} fetched, {report.NotModified} not modified, {report.Failed} failed; {report.ItemsNew} new items, {report.ItemsUnchanged} unchanged");
        output.WriteLine(times.Words());
        var heap = GC.GetGCMemoryInfo();
        output.WriteLine($"managed heap {heap.HeapSizeBytes / 1e6:0} MB of {heap.TotalCommittedBytes / 1e6:0} MB committed, {GC.CollectionCount(0)} collections, {GC.CollectionCount(2)} of them full; {GC.GetTotalAllocatedBytes() / 1e6:0} MB allocated in all");
    }
}
