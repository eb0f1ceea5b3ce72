using System.Diagnostics;
using System.Globalization;
using Daybook.Scale;

namespace Daybook.Benchmarks;

/// <summary>Saves invented news into the store and into a plain index in turn, then asks both the same.</summary>
internal static class StoreRun
{
    private const int Items = 20_100, Days = 120, Since = 30, Hits = 20;

    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void PrintSaving(TextWriter output) => WithBoth((_, _, store, plain) =>
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Items} items, saved and searchable, {InventedNews.ItemsAtOnce} a transaction; processor time, wall time"));
        Tell(output, "Daybook", store);
        Tell(output, "plain FTS5", plain);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Daybook takes {store.Processor / plain.Processor:0.00} × the processor time"));
    });

    public static void PrintSearching(TextWriter output) => WithBoth((store, plain, _, _) =>
    {
        var since = First.AddDays(Days - Since);
        var queries = SearchTimes.Mixed().Where(query => query.All(letter => char.IsLetter(letter) || letter is ' ' or '*' or '"')).ToList();
        output.WriteLine($"{queries.Count} queries over {Items} items, the last {Since} days, {Hits} hits; milliseconds of the thread's processor time");
        output.WriteLine($"{"",-12}{"p50",8}{"p95",8}");
        // In turn, query by query: what else the machine does falls on both.
        List<double> ours = [], theirs = [];
        foreach (var query in queries.Take(40).Concat(queries))
        {
            ours.Add(Timed(() => store.Search.Items(query, since, null, Hits).Count));
            theirs.Add(Timed(() => plain.Find(query, since, Hits)));
        }
        foreach (var (name, times) in new[] { ("Daybook", ours), ("plain FTS5", theirs) })
        {
            var sorted = times.Skip(40).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{sorted[sorted.Count / 2],8:0.00}{sorted[sorted.Count * 95 / 100],8:0.00}"));
        }
    });

    private static void WithBoth(Action<Store.Store, PlainIndex, Spent, Spent> then)
    {
        var folder = Directory.CreateTempSubdirectory("daybook-benchmarks-");
        try
        {
            var clock = new SteppingClock(First);
            using var store = Store.Store.Open(Path.Combine(folder.FullName, "store"), clock, null);
            using var plain = new PlainIndex(Path.Combine(folder.FullName, "plain.sqlite"));
            InventedNews.Subscribe(store, First);
            var (ours, theirs) = Fill(store, plain, clock);
            then(store, plain, ours, theirs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (Spent Store, Spent Plain) Fill(Store.Store store, PlainIndex plain, SteppingClock clock)
    {
        var random = new Random(1);
        Spent ours = new(), theirs = new();
        for (var made = 0; made < Items; made += InventedNews.ItemsAtOnce)
        {
            var batch = Enumerable.Range(made, InventedNews.ItemsAtOnce).Select(number => InventedNews.Item(number, First + number * (TimeSpan.FromDays(Days) / Items), random)).ToList();
            clock.Now = batch[^1].Published!.Value;
            ours.Add(() => InventedNews.Save(store, clock, random.Next(InventedNews.Sources), batch));
            theirs.Add(() => plain.Save(batch));
        }
        return (ours, theirs);
    }

    private static void Tell(TextWriter output, string name, Spent spent) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{spent.Processor / Items * 1e6,8:0} µs an item{spent.Wall / Items * 1e6,8:0} µs"));

    private static double Timed(Func<int> search)
    {
        var before = ThreadTime.Milliseconds;
        search();
        return ThreadTime.Milliseconds - before;
    }

    /// <summary>Seconds spent: of the processor by this process, and by the clock on the wall.</summary>
    private sealed class Spent
    {
        public double Processor { get; private set; }

        public double Wall { get; private set; }

        public void Add(Action work)
        {
            var (began, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            Processor += (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            Wall += Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
    }
}
