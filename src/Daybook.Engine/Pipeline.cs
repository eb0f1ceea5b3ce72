using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Stories;
using Daybook.Engine.Briefs;
using Daybook.Engine.Editions;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Engine.Jobs;
using Daybook.Engine.Mail;
using Daybook.Engine.Meanings;
using Daybook.Engine.Stories;
using Daybook.Store;

namespace Daybook.Engine;

/// <summary>
/// The table of contents: every stage between a feed and an edition, in order. A stage never calls an earlier one; it leaves rows, and
/// the next picks them up. Any of them may be run again without harm.
/// </summary>
public sealed class Pipeline
{
    /// <summary>Stories older than this are closed: grouping looks no further back, but at stretches of the past that have a new item.</summary>
    public static readonly TimeSpan GroupingWindow = TimeSpan.FromDays(120);

    /// <summary>Pages read late in one round, at most.</summary>
    private const int MostLatePages = 200;

    /// <summary>Those of one host: at a gap of 2 s a round waits a minute for them.</summary>
    private const int MostLatePagesOfHost = 30;

    /// <summary>Wanted pages looked at, so that one host with thousands does not keep those of others waiting.</summary>
    private const int MostLookedAt = 20_000;

    /// <summary>Short links whose targets are kept: at twenty new ones a document those of months, some ten megabytes.</summary>
    private const int MostLinksKept = 50_000;

    /// <summary>
    /// Waited for a host that another program is asking: forty pages at gaps of 2 s take less. After that its feeds are left to the next round.
    /// </summary>
    private static readonly TimeSpan HostPatience = TimeSpan.FromMinutes(2);

    private readonly Store.Store _store;
    private readonly Fetcher _fetcher;
    private readonly Mailboxes? _mail;
    private readonly TimeProvider _clock;
    private readonly SketchShelf _read = new();
    private readonly LocalRunner _runner;
    private DateTimeOffset? _lastRound;

    /// <param name="hostsAtOnce">Hosts asked at the same time.</param>
    /// <param name="mail">What reads mail folders; null = none is read.</param>
    public Pipeline(Store.Store store, Fetcher fetcher, TimeProvider clock, int hostsAtOnce, Mailboxes? mail = null)
    {
        (_store, _fetcher, _clock, _mail) = (store, fetcher, clock, mail);
        _runner = new LocalRunner(store.Leases, clock, hostsAtOnce) { OnWait = () => OnWait?.Invoke() };
        // What a host asked of the process before holds for this one too.
        foreach (var (host, until) in store.Hosts.Waiting(clock.GetUtcNow()))
            fetcher.Gate.Remember(host, until);
        fetcher.Links.Recall = store.Links.Target;
        fetcher.Links.OnFound = (address, target) => store.Links.Keep(address, target, clock.GetUtcNow(), MostLinksKept);
        fetcher.Gate.OnDefer = (host, until) => store.Hosts.Wait(host, until, clock.GetUtcNow());
    }

    /// <summary>How grouping decides, asked before each run: an instance may learn while it runs.</summary>
    public Func<GroupingPolicy> Policy { get; init; } = () => GroupingPolicy.Default;

    /// <summary>Told when a stage waits some seconds for another program on the same news.</summary>
    public Action? OnWait { get; init; }

    /// <summary>What has a model put items into vectors before they are grouped; null = their words alone count.</summary>
    public MeaningDesk? Meanings { get; init; }

    /// <summary>Asked before each grouping whether other names are known than before; then all is read anew.</summary>
    public Func<bool> NamesChanged { get; init; } = () => false;

    /// <summary>(1 to 6) Asks the feeds that are due, or all, and saves what they give. Feeds of one outlet go before mixed ones.</summary>
    public async Task<CollectReport> CollectAsync(bool all, IProgress<(int Done, int Total, string What)> progress, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        // A clock set back leaves hours in the far future: then, and at the start, every feed is looked at.
        var feeds = all || !(_lastRound <= now) ? _store.Feeds.All() : _store.Feeds.Due(now);
        _lastRound = now;
        var asked = feeds.Where(entry => entry.Feed.Paused is null && (all ? !entry.State.Gone : Schedule.IsDue(entry.State, now))).ToLookup(entry => Schedule.MustWait(entry.State, now));
        // Those known to answer go first: what keeps us waiting holds up nobody then.
        var due = asked[false].OrderBy(entry => entry.State.Failures > 0 ? 2 : entry.State.LastSuccess is null ? 1 : 0).ToList();
        var tally = new CollectTally(due.Count + asked[true].Count());
        // An hour that the server itself named is not hurried, not even by hand.
        foreach (var _ in asked[true])
        {
            tally.CountDeferred();
            tally.CountDone();
        }
        var refresh = Refreshing(tally);
        foreach (var wave in due.GroupBy(entry => entry.Feed.Mixed).OrderBy(wave => wave.Key))
            await RunAsync([.. wave], refresh, tally, progress, cancel);
        return tally.Report();
    }

    /// <summary>(3 to 6) Saves what a newly subscribed feed gave when it was found, so that it need not be asked again.</summary>
    public async Task<CollectReport> TakeAsync(FoundFeed found, CancellationToken cancel)
    {
        var tally = new CollectTally(1);
        var refresh = Refreshing(tally);
        // An answer too large to keep is asked for again; one unsubscribed meanwhile is let go.
        await _runner.RunAsync([new Job("host " + HostOf(found.Url), (lease, stop) => _store.Feeds.Find(found.Url) is not { } entry ? Task.CompletedTask
            : found.Answer is { } answer ? refresh.TakeAsync(entry, answer, lease, stop) : refresh.RunAsync(entry, lease, stop))], cancel);
        return tally.Report();
    }

    /// <summary>(1) Subscribes at hubs, and renews: what they push need not be asked for.</summary>
    /// <param name="site">Address under which the world reaches this program.</param>
    public Task AskHubsAsync(string site, CancellationToken cancel) => Hubs.AskAsync(_store, _fetcher, site, _clock, cancel);

    /// <summary>(3 to 6) Saves what a hub pushed; its signature was found good.</summary>
    public async Task<CollectReport> TakePushAsync(Push push, byte[] body, string? contentType, CancellationToken cancel)
    {
        var tally = new CollectTally(1);
        var refresh = Refreshing(tally);
        // Its state is read when its turn has come: a poll may be under way.
        if (_store.Feeds.Find(push.Feed) is { } feed)
            await _runner.RunAsync([new Job("host " + HostOf(feed.Feed.Url), (lease, stop) =>
                _store.Feeds.Find(push.Feed) is { } entry ? refresh.TakePushAsync(entry, body, contentType, lease, stop) : Task.CompletedTask)], cancel);
        return tally.Report();
    }

    /// <summary>(1 to 6) Asks one feed now, whatever its hour, in its host's turn and with the host's gaps.</summary>
    public async Task<CollectReport> CollectAsync(FeedEntry entry, CancellationToken cancel)
    {
        var tally = new CollectTally(1);
        await RunAsync([entry], Refreshing(tally), tally, new Progress<(int, int, string)>(), cancel);
        return tally.Report();
    }

    /// <summary>(5, 6) Keeps a link that an editor gave as an item of its outlet; its text comes with the next reading of pages.</summary>
    /// <returns>Its id, and whether it is new.</returns>
    public async Task<(long Item, bool IsNew)> KeepAsync(KeptLink link, CancellationToken cancel)
    {
        var kept = (0L, false);
        await _runner.RunAsync([new Job("desk", (lease, _) =>
        {
            kept = KeepLink.Run(_store, lease, link, _clock.GetUtcNow());
            return Task.CompletedTask;
        })], cancel);
        return kept;
    }

    /// <summary>(5) Reads pages that were wanted and not read yet; a text that comes late is a new revision.</summary>
    /// <returns>Pages asked for.</returns>
    public async Task<int> ReadLatePagesAsync(CancellationToken cancel, IProgress<(int Done, int Total, string What)>? progress = null)
    {
        var wanted = _store.Items.PagesWanted(_clock.GetUtcNow(), MostLookedAt).GroupBy(page => HostOf(page.Url))
            .SelectMany(host => host.Take(MostLatePagesOfHost)).OrderBy(page => page.Tries).Take(MostLatePages).ToList();
        var done = 0;
        await _runner.RunAsync([.. wanted.Select(page => new Job("page " + HostOf(page.Url), async (lease, stop) =>
        {
            // Another program may have read it while this one waited.
            if (_store.Items.IsWanted(page))
                await LatePage.ReadAsync(_store, _fetcher, page, lease, _clock, stop);
            progress?.Report((Interlocked.Increment(ref done), wanted.Count, HostOf(page.Url)));
        })
        { Waits = HostPatience })], cancel);
        return wanted.Count;
    }

    /// <summary>
    /// (7) Groups the items of the window into stories, and those of the past that have none. Null where nothing changed since the last time.
    /// While another program groups, it waits: what comes after stands on stories that hold every item stored before.
    /// </summary>
    /// <param name="edited">True where a stored text changed; new items are seen by themselves.</param>
    public async Task<GroupReport?> GroupAsync(bool edited, CancellationToken cancel)
    {
        GroupReport? report = null;
        edited |= NamesChanged();
        // Outside of the job: a model that takes its time holds no lease.
        var meant = Meanings is null ? 0 : await Meanings.FillAsync(Newest() - GroupingWindow, cancel);
        if (meant == 0 && !edited && !_store.Items.AnyUngrouped() && !_store.StoryEdits.AnyUnsettled())
            return null;
        await _runner.RunAsync([new Job(GroupStories.Key, (lease, stop) =>
        {
            report = GroupStories.Run(_store, lease, Policy(), Newest(), GroupingWindow, _read, Meanings, stop);
            return Task.CompletedTask;
        })
        { Waits = LocalRunner.LeaseLength }], cancel);
        return report;
    }

    /// <summary>(8) Composes the editions of a review whose hour has come, and publishes them where the review says so.</summary>
    /// <param name="since">First day to compose; null = the day of the first collection.</param>
    public IReadOnlyList<Edition> ComposeDue(Review review, DateOnly? since) => new EditionDesk(_store, _clock).ComposeDue(review, since);

    /// <summary>(9) Writes a brief anew and keeps the writing.</summary>
    public Brief WriteBrief(string query, string? language, DateTimeOffset? since = null, DateTimeOffset? until = null) =>
        new BriefDesk(_store, _clock).Write(query, language, since, until);

    private async Task RunAsync(IReadOnlyList<FeedEntry> feeds, RefreshFeed refresh, CollectTally tally, IProgress<(int, int, string)> progress, CancellationToken cancel)
    {
        var ends = await _runner.RunAsync([.. feeds.Select(entry => new Job("host " + HostOf(entry.Feed.Url), async (lease, stop) =>
        {
            // Another program may have asked it while this one waited, or somebody unsubscribed from it.
            if (_store.Feeds.Find(entry.Feed.Id) is { } now && now.State.LastChecked == entry.State.LastChecked)
                await refresh.RunAsync(now, lease, stop);
            else
                tally.CountDeferred();
            progress.Report((tally.CountDone(), tally.Feeds, entry.Feed.Title ?? entry.Feed.Url));
        })
        { Waits = HostPatience })], cancel);
        foreach (var _ in ends.Where(end => end == JobEnd.Busy))
            tally.CountDeferred();
    }

    private DateTimeOffset Newest() => _store.Items.NewestMoment() ?? _clock.GetUtcNow();

    private RefreshFeed Refreshing(CollectTally tally) => new(_store, _fetcher, _mail, SchedulePolicy.Default, _clock, tally);

    private static string HostOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : "";
}
