using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Engine.Jobs;
using Daybook.Store;

namespace Daybook.Engine.Health;

/// <summary>Looks an instance over: the database, the index, the disk, the feeds, the jobs.</summary>
public sealed class Doctor(Store.Store store, string folder, TimeProvider clock)
{
    /// <summary>Less free space than this, in bytes, and writing will soon fail: SQLite's log alone grows to some megabytes.</summary>
    private const long LeastFree = 100_000_000;

    /// <summary>Feeds named of each kind; how many more there are is told.</summary>
    private const int MostNamed = 10;

    private const int SilentDays = 30;

    /// <summary>Longest that a lease lasts (LocalRunner), with room for clocks that differ.</summary>
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(20);

    /// <param name="thorough">False: not every page of the database is read.</param>
    public IReadOnlyList<Finding> Look(bool thorough)
    {
        var now = clock.GetUtcNow();
        var health = store.Health.Look(now, thorough);
        return [.. Database(health, thorough), .. Search(health.Search), Disk(health), .. Feeds(now), Leases(health, now), Grouping(health), Clock(health, now)];
    }

    private static IEnumerable<Finding> Database(HealthReport health, bool thorough)
    {
        yield return new("database", FindingState.Good, string.Create(CultureInfo.InvariantCulture, $"{health.Database}: version {health.Version}, {health.SizeInBytes / 1e6:0.0} MB, schema {Migrator.Newest}"));
        if (health.MissingMigrations.Count > 0)
            yield return new("schema", FindingState.Problem, $"migrations are missing: {string.Join(", ", health.MissingMigrations)}", "run any verb once with the newest program");
        if (health.Damages.Count > 0)
            yield return new("integrity", FindingState.Problem, $"the database is damaged: {health.Damages[0]}{(health.Damages.Count > 1 ? $" (and {health.Damages.Count - 1} more)" : "")}", "put back a backup: daybook restore");
        else if (thorough)
            yield return new("integrity", FindingState.Good, "the database finds nothing wrong with itself");
        if (health.MayHoldErased)
            yield return new("withdrawn", FindingState.Note, $"an older program wrote this file and left in it what it moved or erased: words of withdrawn items may stand there ({health.Withdrawn} {(health.Withdrawn == 1 ? "item is" : "items are")} withdrawn)",
                "stop the program and write it anew: daybook doctor --vacuum");
        foreach (var (what, rows) in health.Broken)
            yield return new("rows", FindingState.Problem, $"{rows} {what}", "please report it; a backup from before may have them whole");
    }

    private static IEnumerable<Finding> Search(SearchHealth search)
    {
        if (search.Damage is { } damage)
            yield return new("search", FindingState.Problem, $"the full-text index is damaged: {damage}", "make it anew: daybook doctor --reindex");
        else if (search.Missing + search.Strangers > 0)
            yield return new("search", FindingState.Problem, $"the full-text index misses {search.Missing} items and has {search.Strangers} that are gone", "make it anew: daybook doctor --reindex");
        else
            yield return new("search", search.Current ? FindingState.Good : FindingState.Note, $"{search.Items} items in the full-text index", search.Current ? null : "they are being indexed by new rules");
    }

    private Finding Disk(HealthReport health)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var detail = string.Create(CultureInfo.InvariantCulture, $"{free / 1e6:0} MB free beside {folder}");
        return free < LeastFree ? new("disk", FindingState.Problem, detail, "free some space: writing will soon fail")
            : free < 2 * health.SizeInBytes ? new("disk", FindingState.Note, detail, "a backup needs about twice the size of the database")
            : new("disk", FindingState.Good, detail);
    }

    private IEnumerable<Finding> Feeds(DateTimeOffset now)
    {
        var feeds = store.Feeds.All();
        var failing = feeds.Where(entry => entry.State.Failures > 0).OrderByDescending(entry => entry.State.Failures).ToList();
        var asked = feeds.Count(entry => entry.State.LastChecked is not null);
        if (feeds.Count == 0)
            yield return new("feeds", FindingState.Note, "no feed is subscribed", "daybook feeds add URL");
        else if (failing.Count > 0 && failing.Count == asked)
            yield return new("feeds", FindingState.Problem, $"all {asked} feeds fail, the last with: {failing[0].State.FailureDetail}", "check the network of this machine");
        else
            yield return new("feeds", failing.Count == 0 ? FindingState.Good : FindingState.Note, $"{feeds.Count} subscribed, {asked} asked so far{(failing.Count > 0 ? $", {failing.Count} failing" : "")}");
        foreach (var entry in failing.Take(MostNamed))
            yield return new("feeds", FindingState.Note, $"{entry.Feed.Url} failed {(entry.State.Failures == 1 ? "once" : $"{entry.State.Failures} times in a row")}: {entry.State.FailureDetail}", "'daybook feeds list' tells when it is asked again");
        if (failing.Count > MostNamed)
            yield return new("feeds", FindingState.Note, $"{failing.Count - MostNamed} more feeds fail", "'daybook feeds list' names them all");
        foreach (var entry in feeds.Where(entry => entry.State.Gone).Take(MostNamed))
            yield return new("feeds", FindingState.Note, $"{entry.Feed.Url} is gone for good, says its server", "look for its new address, or unsubscribe: daybook feeds remove URL");
        foreach (var entry in feeds.Where(entry => entry.State.LeftOut > 0).Take(MostNamed))
            yield return new("feeds", FindingState.Note, $"{entry.Feed.Url} lists more entries than are read of one document: the last {entry.State.LeftOut} were left out", "subscribe to the feeds of its sections, where it has such");
        foreach (var entry in feeds.Where(entry => entry.State.Warnings.Count > 0).Take(MostNamed))
            yield return new("feeds", FindingState.Note, $"{entry.Feed.Url} was read all the same, though: {entry.State.Warnings[0]}{(entry.State.Warnings.Count > 1 ? $" (and {entry.State.Warnings.Count - 1} more)" : "")}", "tell its publisher");
        foreach (var (entry, question) in feeds.SelectMany(entry => entry.State.Questions.Select(question => (entry, question))).Take(MostNamed))
            yield return new("mail", FindingState.Note, $"{question.Name} asks to confirm a subscription: {question.Subject}", $"open {question.Link}, where you meant it");
        foreach (var pace in Silent(feeds, now).Take(MostNamed))
            yield return new("feeds", FindingState.Note, $"{pace} gave nothing for {SilentDays} days", "look whether it moved");
        var late = feeds.Count(entry => entry.State is { Gone: false, NextCheck: { } due } && due < now.AddDays(-1));
        if (late > 0)
            yield return new("feeds", FindingState.Note, $"{late} feeds should have been asked a day ago or more", "is 'daybook serve' running?");
    }

    private IEnumerable<string> Silent(IReadOnlyList<FeedEntry> feeds, DateTimeOffset now)
    {
        var answering = feeds.Where(entry => entry.State is { Failures: 0, Gone: false } && entry.State.LastSuccess > now.AddDays(-SilentDays)).Select(entry => entry.Feed.Url).ToHashSet();
        return store.Drafting.Paces(now.AddDays(-SilentDays), now.AddDays(-SilentDays), now.AddDays(1))
            .Where(pace => pace.InWindow == 0 && pace.Oldest is not null && answering.Contains(pace.Feed)).Select(pace => pace.Feed);
    }

    private static Finding Leases(HealthReport health, DateTimeOffset now)
    {
        if (health.Leases.FirstOrDefault(lease => lease.Until > now + LongestLease) is { } stuck)
            return new("jobs", FindingState.Problem, $"'{stuck.Key}' is held until {stuck.Until:yyyy-MM-dd HH:mm}Z by {stuck.Owner}, longer than any job lasts", "check the clocks of both machines; it is free again then, or when that program ends");
        var dead = health.Leases.Count(lease => JobOwner.IsDead(lease.Owner));
        return dead > 0 ? new("jobs", FindingState.Note, $"{dead} jobs were left by a program that was stopped", "the next round takes them over")
            : new("jobs", FindingState.Good, health.Leases.Count == 0 ? "none at work" : $"{health.Leases.Count} at work");
    }

    private static Finding Grouping(HealthReport health) => health.Ungrouped == 0
        ? new("stories", FindingState.Good, "every item is in a story")
        : new("stories", FindingState.Note, $"{health.Ungrouped} items are in no story yet", "the next round groups them: daybook collect");

    private static Finding Clock(HealthReport health, DateTimeOffset now) => health.NewestId > now.AddDays(1)
        ? new("clock", FindingState.Problem, $"the newest item was made at {health.NewestId:yyyy-MM-dd HH:mm}Z, and this clock says {now:yyyy-MM-dd HH:mm}Z", "set the clock right; what was collected meanwhile is dated wrongly")
        : new("clock", FindingState.Good, $"{now:yyyy-MM-dd HH:mm}Z");
}
