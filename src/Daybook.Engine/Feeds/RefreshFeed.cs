using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Engine.Items;
using Daybook.Engine.Mail;
using Daybook.Store;

namespace Daybook.Engine.Feeds;

/// <summary>One conditional GET of one feed, from the bytes to the rows; or one look into a mail folder.</summary>
/// <param name="mail">What reads mail folders; null where none may be read (the sample).</param>
internal sealed class RefreshFeed(Store.Store store, Fetcher fetcher, Mailboxes? mail, SchedulePolicy policy, TimeProvider clock, CollectTally tally)
{
    /// <summary>Longest body of an entry looked at, in UTF-16 units of markup: a novel has fewer.</summary>
    private const int LongestBody = 1_000_000;

    private static readonly SemaphoreSlim Thinking = new(Environment.ProcessorCount);

    private readonly IReadOnlySet<long> _pushed = Hubs.Active(store, clock.GetUtcNow());

    /// <summary>Most pages read for one feed in one round; the rest waits for the next.</summary>
    private const int MostPages = 40;

    /// <summary>Warnings kept of a document.</summary>
    private const int MostWarnings = 10;

    /// <summary>UTF-16 units of a warning: it may quote the document.</summary>
    private const int LongestWarning = 300;

    /// <summary>Most short links of one document whose hosts are asked: each takes its turn and a gap.</summary>
    private const int MostShortLinks = 20;

    public async Task RunAsync(FeedEntry entry, Lease lease, CancellationToken cancel)
    {
        if (MailboxFolder.Of(entry.Feed.Url) is { } folder)
        {
            await LookIntoAsync(entry, folder, lease, cancel);
            return;
        }
        FetchResult result;
        using (Telemetry.Stage("fetch"))
            result = await fetcher.GetAsync(Asking(entry), cancel);
        if (result is not FetchResult.Fetched fetched)
        {
            await NoteAsync(entry, result, lease, cancel);
            return;
        }
        try
        {
            await TakeAsync(entry, fetched, lease, cancel);
        }
        // The job's edge: a document that our own code fails on costs that document, not the round, and is backed off from like any failure.
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreException or StaleFenceException))
        {
            await NoteAsync(entry, new FetchResult.Failed(FetchFailure.Defect, $"Daybook failed on this document ({defect.GetType().Name}: {defect.Message}); please report it"), lease, cancel);
        }
    }

    private async Task LookIntoAsync(FeedEntry entry, MailboxFolder folder, Lease lease, CancellationToken cancel)
    {
        if (mail is null)
        {
            tally.CountDeferred();
            return;
        }
        try
        {
            var (counts, failed) = await new RefreshMail(store, mail, policy, clock).RunAsync(entry, folder, lease, cancel);
            tally.CountFetched(counts);
            if (failed is not null)
                tally.CountFailed(entry.Feed.Url, failed);
        }
        // As for a document: what our own code fails on costs this folder a try, not the round. What was saved of it stays.
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreException or StaleFenceException))
        {
            await NoteAsync(store.Feeds.Find(entry.Feed.Id) ?? entry, new FetchResult.Failed(FetchFailure.Defect, $"Daybook failed on this mail folder ({defect.GetType().Name}); please report it"), lease, cancel);
        }
    }

    private FetchRequest Asking(FeedEntry entry) =>
        new(Schedule.Address(entry.Feed, entry.State, policy), entry.State.ETag, entry.State.LastModified, Watching.Purpose(entry.Feed.Url))
        {
            // A state written before validators were kept by address has none here: what it has is of the subscribed address.
            Known = entry.State.Validators.Count > 0 ? entry.State.Validators : null,
        };

    /// <summary>A body came: read it, make its entries ready, save them with the state.</summary>
    public async Task TakeAsync(FeedEntry entry, FetchResult.Fetched fetched, Lease lease, CancellationToken cancel)
    {
        if (BodyHash.Of(fetched.Body.Span) == entry.State.ContentHash)
        {
            await store.Feeds.SaveStateAsync(entry.Feed.Id, Next(entry, entry.State, fetched), lease);
            tally.CountFetched(new SaveCounts(0, 0, 0));
            return;
        }
        using var place = await DocumentPlace.TakeAsync(cancel);
        var parsed = await ThinkAsync("parse", () => Watching.Read(entry.Feed.Url, fetched), cancel);
        if (!parsed.Ok)
        {
            await NoteAsync(entry, new FetchResult.Failed(FetchFailure.NotAFeed, parsed.Problem + (parsed.Hint is { } hint ? $" ({hint})" : "")), lease, cancel);
            return;
        }
        var document = Bounded(parsed.Value);
        var complete = fetched.Complete && !document.Truncated;
        var feed = await NamedAsync(entry.Feed, document, lease);
        var marks = EntryMarks.Of(document.Items, Context(feed, document));
        var fresh = EntryMarks.Fresh(document.Items, marks, EntryMarks.Read(entry.State.Entries));
        var items = await PrepareAsync(feed, document, fresh, lease, place, cancel);
        var hints = document.Hints with { Newest = Newest(document), MaxAge = entry.State.Hints.MaxAge };
        var state = Next(entry, complete ? entry.State with { Hints = hints, Entries = EntryMarks.Written(marks), LeftOut = document.LeftOut, Warnings = Told(document.Warnings) } : entry.State, fetched with { Complete = complete });
        var counts = await SaveItems.RunAsync(store, lease, feed, state, items, clock.GetUtcNow());
        counts = counts with { Unchanged = counts.Unchanged + document.Items.Count - fresh.Count };
        tally.CountFetched(counts);
        Hubs.Note(store, feed.Id, HubPlace.Of(feed.Url, document, fetched.Links), clock.GetUtcNow());
        if (counts.New > 0 && _pushed.Contains(feed.Id))
            Hubs.NoteMissed(store, feed.Id);
    }

    /// <summary>A hub brought a document: its items are saved, and nothing changes in when the feed itself is asked, and with what.</summary>
    public async Task TakePushAsync(FeedEntry entry, byte[] body, string? contentType, Lease lease, CancellationToken cancel)
    {
        using var place = await DocumentPlace.TakeAsync(cancel);
        var parsed = await ThinkAsync("parse", () => FeedParser.Parse(body, contentType, entry.Feed.Url), cancel);
        if (!parsed.Ok)
            return;
        var feed = await NamedAsync(entry.Feed, parsed.Value, lease);
        var items = await PrepareAsync(feed, parsed.Value, parsed.Value.Items, lease, place, cancel);
        tally.CountFetched(await SaveItems.RunAsync(store, lease, feed, entry.State, items, clock.GetUtcNow()));
    }

    private async Task<IReadOnlyList<PreparedItem>> PrepareAsync(Feed feed, ParsedFeed document, IReadOnlyList<ParsedItem> entries, Lease lease, DocumentPlace place, CancellationToken cancel)
    {
        if (entries.Count == 0)
            return [];
        var language = document.Language ?? (feed.Source is { } source ? store.Sources.Find(source)?.Language : null);
        var opened = await OpenedAsync(feed, entries, lease, place, cancel);
        var items = await ThinkAsync("prepare", () => ItemPreparation.Prepare(opened, document.Items, language, clock.GetUtcNow()), cancel);
        // Pages are read before the items are saved, so that an item's first text is its best one. What is known is not asked again.
        var wanted = items.Where(item => item.Page == PageState.Wanted).ToList();
        if (wanted.Count == 0)
            return items;
        place.Dispose();
        var known = await store.Items.WriteAsync(lease, writer => wanted.ToDictionary(item => item.Key, item => Known(writer, feed, item)));
        var ready = new List<PreparedItem>(items.Count);
        var left = MostPages;
        foreach (var item in items)
            ready.Add(item.Page != PageState.Wanted ? item
                : known[item.Key] is { } stored && stored.FeedHash == item.FeedHash ? item
                : left-- > 0 ? await ReadPageAsync(item, cancel) : item);
        return ready;
    }

    /// <summary>Runs a stage that only computes. As many at once as there are processors: more would take no less time, and each holds a document and its tree.</summary>
    private static async Task<T> ThinkAsync<T>(string name, Func<T> work, CancellationToken cancel)
    {
        await Thinking.WaitAsync(cancel);
        try
        {
            using var stage = Telemetry.Stage(name);
            return work();
        }
        finally
        {
            Thinking.Release();
        }
    }

    /// <summary>The entries, with what their short links lead to. One that was saved under its short link before stays what it was.</summary>
    private async Task<IReadOnlyList<ParsedItem>> OpenedAsync(Feed feed, IReadOnlyList<ParsedItem> entries, Lease lease, DocumentPlace place, CancellationToken cancel)
    {
        var shortened = entries.Where(entry => entry.Link is { } link && ShortLinks.Is(link)).Take(MostShortLinks).ToList();
        if (shortened.Count == 0)
            return entries;
        place.Dispose();
        var unknown = await store.Items.WriteAsync(lease, writer => shortened
            .Where(entry => Known(writer, feed, ItemIdentity.KeyOf(CanonicalUrl.Of(entry.Link!), null, guidIsUnique: false, null, "")) is null).ToHashSet());
        var opened = new List<ParsedItem>(entries.Count);
        foreach (var entry in entries)
            opened.Add(unknown.Contains(entry) && await fetcher.Links.OfAsync(entry.Link!, cancel) is { } target ? entry with { LeadsTo = target } : entry);
        return opened;
    }

    private static StoredItem? Known(ItemWriter writer, Feed feed, PreparedItem item) => Known(writer, feed, item.Key);

    private static StoredItem? Known(ItemWriter writer, Feed feed, string key) =>
        feed.Mixed ? writer.FindAnywhere(key).FirstOrDefault() : writer.Find(feed.Source!, key);

    private async Task<PreparedItem> ReadPageAsync(PreparedItem item, CancellationToken cancel)
    {
        var reading = await PageReading.ReadAsync(fetcher, item.Url!, cancel);
        return reading.Page is { } page ? ItemPreparation.WithPage(item, page, clock.GetUtcNow())
            : reading.Final ? item with { Page = PageState.Refused } : item;
    }

    /// <summary>No body to read: only the state changes.</summary>
    private async Task NoteAsync(FeedEntry entry, FetchResult result, Lease lease, CancellationToken cancel)
    {
        var state = Next(entry, entry.State, result);
        await store.Feeds.SaveStateAsync(entry.Feed.Id, state, lease);
        if (state.IsDead && !entry.State.IsDead && await Replacements.FindAsync(store, fetcher, entry.Feed, cancel) is { Count: > 0 } found)
            await store.Feeds.SaveStateAsync(entry.Feed.Id, state with { Replacements = found }, lease);
        switch (result)
        {
            case FetchResult.NotModified:
                tally.CountNotModified();
                break;
            case FetchResult.Deferred:
                tally.CountDeferred();
                break;
            case FetchResult.Gone gone:
                tally.CountFailed(entry.Feed.Url, "gone", gone.Detail);
                break;
            case FetchResult.Failed failed:
                tally.CountFailed(entry.Feed.Url, failed);
                break;
        }
    }

    private FeedState Next(FeedEntry entry, FeedState state, FetchResult result) =>
        Schedule.Next(state, result, policy with { Breaking = entry.Feed.Breaking, Pushed = _pushed.Contains(entry.Feed.Id) }, clock.GetUtcNow(), Random.Shared.NextDouble());

    private static string Context(Feed feed, ParsedFeed document) =>
        $"{typeof(ItemPreparation).Module.ModuleVersionId} {typeof(ParsedItem).Module.ModuleVersionId} {feed.Source} {feed.Mixed} {document.Language}";

    private static ParsedFeed Bounded(ParsedFeed document) => document with
    {
        Items = [.. document.Items.Select(item => (item.ContentHtml?.Length ?? 0) <= LongestBody && (item.SummaryHtml?.Length ?? 0) <= LongestBody ? item
            : item with { ContentHtml = Cut(item.ContentHtml), SummaryHtml = Cut(item.SummaryHtml) })],
    };

    private static string[] Told(IReadOnlyList<string> warnings) =>
        [.. warnings.Take(MostWarnings).Select(warning => warning.Length <= LongestWarning ? warning : warning[..LongestWarning] + "…")];

    private static string? Cut(string? body) => body is { Length: > LongestBody } ? body[..LongestBody] : body;

    private static DateTimeOffset? Newest(ParsedFeed document) => document.Items.Max(item => item.Published ?? item.Updated);

    /// <summary>Fills in what only the document knows: the feed's title, and the outlet of a feed that was added by its address alone.</summary>
    private async Task<Feed> NamedAsync(Feed feed, ParsedFeed document, Lease lease)
    {
        var titled = feed with { Title = feed.Title ?? OneLine.Name(document.Title) };
        if (feed.Mixed || feed.Source is not null)
            return titled;
        var site = Platforms.SiteOf(document) ?? feed.Url;
        var domain = SourceAttribution.IdOf(site) ?? SourceAttribution.DomainOf(feed.Url) ?? feed.Url;
        return titled with
        {
            Source = await store.Items.WriteAsync(lease, writer =>
            {
                if (writer.SourceOf(domain) is { } known && (known.Id == domain || SourceAttribution.IdOf(known.Site) == domain))
                    return known.Id;
                // An account of a platform that was imported under a name of its own is known by its site only.
                if (domain.Contains('/', StringComparison.Ordinal) && writer.AllSources().FirstOrDefault(source => SourceAttribution.IdOf(source.Site) == domain) is { } account)
                    return account.Id;
                writer.SaveSource(new Source { Id = domain, Name = OneLine.Name(document.Title) ?? domain, Language = null, Site = site }, domain);
                return domain;
            }),
        };
    }
}
