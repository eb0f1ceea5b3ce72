using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Stories;
using Daybook.Engine.Briefs;
using Daybook.Engine.Editions;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Engine.Jobs;
using Daybook.Engine.Stories;
using Daybook.Store;

namespace Daybook.Engine;

/// <summary>
/// The table of contents: every stage between a feed and an edition, in order. A stage never calls an earlier one; it leaves rows, and
/// the next picks them up. Any of them may be run again without harm.
/// </summary>
public sealed class Pipeline(Store.Store store, Fetcher fetcher, TimeProvider clock, int hostsAtOnce)
{
    /// <summary>Stories older than this are closed: grouping looks no further back.</summary>
    private static readonly TimeSpan GroupingWindow = TimeSpan.FromDays(120);

    /// <summary>Pages read late in one round, at most.</summary>
    private const int MostLatePages = 200;

    private readonly LocalRunner _runner = new(store.Leases, clock, hostsAtOnce);

    /// <summary>(1 to 6) Asks the feeds that are due, or all, and saves what they give. Feeds of one outlet go before mixed ones.</summary>
    public async Task<CollectReport> CollectAsync(bool all, IProgress<(int Done, int Total, string What)> progress, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = store.Feeds.All().Where(entry => entry.Feed.Paused is null && (all ? !entry.State.Gone : Schedule.IsDue(entry.State, now))).ToList();
        var tally = new CollectTally(due.Count);
        var refresh = new RefreshFeed(store, fetcher, SchedulePolicy.Default, clock, tally);
        foreach (var wave in due.GroupBy(entry => entry.Feed.Mixed).OrderBy(wave => wave.Key))
            await RunAsync([.. wave], refresh, tally, progress, cancel);
        return tally.Report();
    }

    /// <summary>(3 to 6) Saves what a newly subscribed feed gave when it was found, so that it need not be asked again.</summary>
    public async Task<CollectReport> TakeAsync(FoundFeed found, CancellationToken cancel)
    {
        var tally = new CollectTally(1);
        var refresh = new RefreshFeed(store, fetcher, SchedulePolicy.Default, clock, tally);
        // An answer too large to keep is asked for again; one unsubscribed meanwhile is let go.
        await _runner.RunAsync([new Job("host " + HostOf(found.Url), (lease, stop) => store.Feeds.Find(found.Url) is not { } entry ? Task.CompletedTask
            : found.Answer is { } answer ? refresh.TakeAsync(entry, answer, lease, stop) : refresh.RunAsync(entry, lease, stop))], cancel);
        return tally.Report();
    }

    /// <summary>(1 to 6) Asks one feed now, whatever its hour, in its host's turn and with the host's gaps.</summary>
    public async Task<CollectReport> CollectAsync(FeedEntry entry, CancellationToken cancel)
    {
        var tally = new CollectTally(1);
        await RunAsync([entry], new RefreshFeed(store, fetcher, SchedulePolicy.Default, clock, tally), tally, new Progress<(int, int, string)>(), cancel);
        return tally.Report();
    }

    /// <summary>(5, 6) Keeps a link that an editor gave as an item of its outlet; its text comes with the next reading of pages.</summary>
    /// <returns>Its id, and whether it is new.</returns>
    public async Task<(long Item, bool IsNew)> KeepAsync(KeptLink link, CancellationToken cancel)
    {
        var kept = (0L, false);
        await _runner.RunAsync([new Job("desk", (lease, _) =>
        {
            kept = KeepLink.Run(store, lease, link, clock.GetUtcNow());
            return Task.CompletedTask;
        })], cancel);
        return kept;
    }

    /// <summary>(5) Reads pages that were wanted and not read yet; a text that comes late is a new revision.</summary>
    /// <returns>Pages asked for.</returns>
    public async Task<int> ReadLatePagesAsync(CancellationToken cancel)
    {
        var wanted = store.Items.PagesWanted(MostLatePages);
        await _runner.RunAsync([.. wanted.Select(item => new Job("page " + HostOf(item.Url), (lease, stop) =>
            LatePage.ReadAsync(store, fetcher, item, lease, clock, stop)))], cancel);
        return wanted.Count;
    }

    /// <summary>(7) Groups the items of the window into stories. Null where nothing changed since the last time.</summary>
    /// <param name="edited">True where a stored text changed; new items are seen by themselves.</param>
    public async Task<GroupReport?> GroupAsync(bool edited, CancellationToken cancel)
    {
        GroupReport? report = null;
        if (!edited && !store.Items.AnyUngrouped() && !store.StoryEdits.AnyUnsettled())
            return null;
        var newest = store.Items.NewestMoment() ?? clock.GetUtcNow();
        await _runner.RunAsync([new Job(GroupStories.Key, (lease, _) =>
        {
            report = GroupStories.Run(store, lease, GroupingPolicy.Default, newest - GroupingWindow);
            return Task.CompletedTask;
        })], cancel);
        return report;
    }

    /// <summary>(8) Composes the editions of a review whose hour has come, and publishes them where the review says so.</summary>
    /// <param name="since">First day to compose; null = the day of the first collection.</param>
    public IReadOnlyList<Edition> ComposeDue(Review review, DateOnly? since) => new EditionDesk(store, clock).ComposeDue(review, since);

    /// <summary>(9) Writes a brief anew and keeps the writing.</summary>
    public Brief WriteBrief(string query, string? language, DateTimeOffset? since = null, DateTimeOffset? until = null) =>
        new BriefDesk(store, clock).Write(query, language, since, until);

    private async Task RunAsync(IReadOnlyList<FeedEntry> feeds, RefreshFeed refresh, CollectTally tally, IProgress<(int, int, string)> progress, CancellationToken cancel)
    {
        var ends = await _runner.RunAsync([.. feeds.Select(entry => new Job("host " + HostOf(entry.Feed.Url), async (lease, stop) =>
        {
            await refresh.RunAsync(entry, lease, stop);
            progress.Report((tally.CountDone(), tally.Feeds, entry.Feed.Title ?? entry.Feed.Url));
        }))], cancel);
        foreach (var _ in ends.Where(end => end == JobEnd.Busy))
            tally.CountDeferred();
    }

    private static string HostOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : "";
}
