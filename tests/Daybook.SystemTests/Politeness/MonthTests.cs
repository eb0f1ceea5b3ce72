using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Daybook.Store;
using Daybook.SystemTests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Daybook.SystemTests.Politeness;

/// <summary>A month of collecting in virtual time from publishers of every mood, with restarts: none of them has anything to complain of.</summary>
public sealed class MonthTests
{
    /// <summary>DAYBOOK_PUBLISHERS says how many; the default keeps the run short and has each trouble with each rhythm. 200 is the number to quote.</summary>
    private static readonly int Publishers = int.TryParse(Environment.GetEnvironmentVariable("DAYBOOK_PUBLISHERS"), CultureInfo.InvariantCulture, out var asked) ? asked : 51;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(30);

    /// <summary>How often the service looks for feeds that are due. In truth each minute; a longer step only makes it later.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task No_publisher_has_anything_to_complain_of_after_a_month_and_no_news_are_missed()
    {
        using var database = TestDatabase.Sqlite();
        var clock = new FakeTimeProvider(Start);
        var feeds = Enumerable.Range(0, Publishers).Select(number => new PublishedFeed(number, Mood.Of(number), Start)).ToList();
        using var publisher = new TestPublisher(feeds, clock);
        using (var store = database.Open(clock))
            foreach (var feed in feeds)
                store.Feeds.Add(feed.Url, feed.Host, source: null, mixed: false, folder: null, Start);
        var random = new Random(20260302);
        while (clock.GetUtcNow() < End)
            await RunAsync(database, publisher, clock, TimeSpan.FromHours(random.Next(10, 100)));

        Assert.True(publisher.Complaints.IsEmpty, $"{publisher.Complaints.Count} complaints\n{string.Join('\n', publisher.Complaints.Take(40))}");
        using var after = database.Open(clock);
        AssertNothingMissed(after, feeds);
        foreach (var entry in after.Feeds.All())
            Assert.True(entry.State.NextReason is { Length: > 0 } && (entry.State.Gone || entry.State.NextCheck > End.AddHours(-1)), $"{entry.Feed.Url}: {entry.State}");
        AssertMovesAreAdoptedOnlyWhereTheyLast(after, feeds);
        TestContext.Current.SendDiagnosticMessage($"{publisher.Requests} requests, {publisher.Conditional} conditional");
        // Asking every feed each hour would be 720 requests a feed.
        Assert.InRange(publisher.Requests, Publishers * 30, Publishers * 500);
    }

    /// <summary>One run of the program from its start to its end.</summary>
    private static async Task RunAsync(TestDatabase database, TestPublisher publisher, FakeTimeProvider clock, TimeSpan length)
    {
        using var store = database.Open(clock);
        using var fetcher = new Fetcher(publisher, new FetchOptions { HostGap = TimeSpan.Zero, Contact = "mailto:editor@daybook.example" }, clock);
        var pipeline = new Engine.Pipeline(store, fetcher, clock, hostsAtOnce: 64);
        for (var until = clock.GetUtcNow() + length; clock.GetUtcNow() < until && clock.GetUtcNow() < End; clock.Advance(Tick))
            await pipeline.CollectAsync(all: false, new Progress<(int, int, string)>(), TestContext.Current.CancellationToken);
    }

    private static void AssertNothingMissed(Store.Store store, List<PublishedFeed> feeds)
    {
        var items = store.Items.List(new ItemFilter()).GroupBy(item => item.Feed).ToDictionary(group => group.Key, group => group.Count());
        foreach (var feed in feeds)
        {
            // What was listed when it was gone, or while it could not be read for longer than its list reaches back, cannot be had.
            if (feed.Mood.Trouble is Trouble.Gone or Trouble.TooManyWeek or Trouble.TooManyUntil or Trouble.Unreachable or Trouble.Broken or Trouble.TooMany || feed.Host.StartsWith("shared", StringComparison.Ordinal))
                continue;
            // The last day may still be under way.
            Assert.True(items[feed.Url] >= feed.Written(End.AddDays(-2)), $"{feed.Url} {feed.Mood}: {items[feed.Url]} of {feed.Written(End.AddDays(-2))}");
        }
    }

    private static void AssertMovesAreAdoptedOnlyWhereTheyLast(Store.Store store, List<PublishedFeed> feeds)
    {
        var states = store.Feeds.All().ToDictionary(entry => entry.Feed.Url);
        foreach (var feed in feeds)
        {
            var entry = states[feed.Url];
            var asked = Schedule.Address(entry.Feed, entry.State, SchedulePolicy.Default);
            Assert.Equal(feed.Mood.Trouble == Trouble.Moved ? feed.OtherUrl : feed.Url, asked);
            Assert.Equal(feed.Mood.Trouble == Trouble.Gone, entry.State.Gone);
        }
    }
}
