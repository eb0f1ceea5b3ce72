using System.Diagnostics;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Store;

namespace Daybook.Scale;

/// <summary>Fills a store with invented news through the doors that the program itself uses.</summary>
internal static class InventedNews
{
    internal const int Sources = 300, ItemsAtOnce = 30;

    private const int ItemsOfStory = 3;

    /// <summary>Words of a text: the median of news, and how far it spreads (log-normal).</summary>
    private const double Median = 220, Spread = 0.7;

    /// <param name="days">The items are spread evenly over so many days before the present.</param>
    public static void Fill(Store.Store store, SteppingClock clock, int items, int days, TextWriter log)
    {
        var random = new Random(1);
        var started = Stopwatch.StartNew();
        var (first, step) = (clock.Now, TimeSpan.FromDays(days) / items);
        Subscribe(store, first);
        var writing = TimeSpan.Zero;
        for (var made = 0; made < items; made += ItemsAtOnce)
        {
            var source = random.Next(Sources);
            var drafts = Enumerable.Range(made, Math.Min(ItemsAtOnce, items - made)).Select(number => Item(number, first + number * step, random)).ToList();
            var began = Stopwatch.GetTimestamp();
            clock.Now = first + (made + ItemsAtOnce) * step;
            Save(store, clock, source, drafts);
            writing += Stopwatch.GetElapsedTime(began);
            if (made % 9_000 == 0)
                log.WriteLine($"{made,8} items, {writing.TotalMicroseconds / Math.Max(1, made + drafts.Count):0} µs an item");
        }
        log.WriteLine($"{items} items in {started.Elapsed.TotalSeconds:0} s; {writing.TotalMicroseconds / items:0} µs an item to save and index");
        Group(store, clock, items, random);
    }

    internal static void Subscribe(Store.Store store, DateTimeOffset now)
    {
        store.Sources.Save(Enumerable.Range(0, Sources).Select(Source), _ => null);
        for (var source = 0; source < Sources; source++)
            store.Feeds.Add(FeedOf(source), $"Outlet {source}", $"s{source}", mixed: false, folder: null, now);
    }

    internal static void Save(Store.Store store, SteppingClock clock, int source, List<PreparedItem> drafts)
    {
        var lease = store.Leases.Take("fill", "bench", TimeSpan.FromDays(1), clock.Now, _ => true)!;
        var feed = store.Feeds.Find(FeedOf(source))!.Feed;
        store.Items.Write(lease, writer =>
        {
            foreach (var draft in drafts)
                writer.Insert(draft, $"s{source}", feed.Url, own: true, clock.Now);
            writer.SaveFeed(feed, new FeedState { NextCheck = clock.Now.AddHours(1) }, clock.Now);
            return true;
        });
    }

    private static void Group(Store.Store store, SteppingClock clock, int items, Random random)
    {
        var lease = store.Leases.Take("fill", "bench", TimeSpan.FromDays(1), clock.Now, _ => true)!;
        foreach (var day in store.Items.Ids().Chunk(3000))
        {
            var stories = day.Chunk(random.Next(1, 2 * ItemsOfStory)).Select(members => new StoryChange(0, "Story of " + members[0], "en", members, [])).ToList();
            store.Stories.Save(lease, stories, new Dictionary<long, long>(), day, day.Where(_ => random.NextDouble() < 0.2).Skip(1).ToDictionary(id => id, _ => day[0]), newestEdit: 0);
        }
    }

    internal static PreparedItem Item(int number, DateTimeOffset published, Random random)
    {
        var language = Choose(random);
        var (title, text) = (new StringBuilder(), new StringBuilder());
        language.Write(title, random.Next(5, 12), random);
        language.Write(text, (int)Math.Clamp(Median * Math.Exp(Spread * Normal(random)), 20, 5000), random);
        return new PreparedItem
        {
            Key = $"u:outlet.example/{number}",
            Url = $"https://outlet.example/{number}",
            Title = title.ToString(0, title.Length - 1),
            Published = published,
            FeedDated = true,
            Language = language.Code,
            Kind = random.NextDouble() < 0.1 ? ItemKind.Audio : ItemKind.Article,
            Text = text.ToString(),
            Html = "<p>" + text.Replace("\n\n", "</p><p>") + "</p>",
            Places = random.NextDouble() < 0.6 ? [random.Next(4) switch { 0 => "AZ", 1 => "UA", 2 => "GE", _ => "AM" }] : [],
            FeedHash = $"{number:x32}",
        };
    }

    private static InventedLanguage Choose(Random random)
    {
        var at = random.NextDouble();
        foreach (var language in InventedLanguage.All)
            if ((at -= language.Share) < 0)
                return language;
        return InventedLanguage.All[0];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Source Source(int number) => new()
    {
        Id = $"s{number}",
        Name = $"Outlet {number}",
        Country = (number % 4) switch { 0 => "AZ", 1 => "UA", 2 => "GE", _ => null },
        Owner = $"Owner {number / 2}",
        OwnerType = number % 3 == 0 ? "state" : "private",
    };

    internal static string FeedOf(int source) => $"https://outlet{source}.example/feed.xml";
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SteppingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
