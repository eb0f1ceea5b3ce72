using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Items;
using Daybook.Store;

namespace Daybook.Engine.Feeds;

/// <summary>One conditional GET of one feed, from the bytes to the rows.</summary>
internal sealed class RefreshFeed(Store.Store store, Fetcher fetcher, SchedulePolicy policy, TimeProvider clock, CollectTally tally)
{
    /// <summary>Most pages read for one feed in one round; the rest waits for the next.</summary>
    private const int MostPages = 40;

    public async Task RunAsync(FeedEntry entry, Lease lease, CancellationToken cancel)
    {
        FetchResult result;
        using (Telemetry.Stage("fetch"))
            result = await fetcher.GetAsync(new FetchRequest(Schedule.Address(entry.Feed, entry.State, policy), entry.State.ETag, entry.State.LastModified, FetchPurpose.Feed), cancel);
        if (result is not FetchResult.Fetched fetched)
        {
            Note(entry, result, lease);
            return;
        }
        try
        {
            await TakeAsync(entry, fetched, lease, cancel);
        }
        // The job's edge: a document that our own code fails on costs that document, not the round, and is backed off from like any failure.
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreException or StaleFenceException))
        {
            Note(entry, new FetchResult.Failed(FetchFailure.Defect, $"Daybook failed on this document ({defect.GetType().Name}: {defect.Message}); please report it"), lease);
        }
    }

    /// <summary>A body came: read it, make its entries ready, save them with the state.</summary>
    public async Task TakeAsync(FeedEntry entry, FetchResult.Fetched fetched, Lease lease, CancellationToken cancel)
    {
        if (BodyHash.Of(fetched.Body.Span) == entry.State.ContentHash)
        {
            store.Feeds.SaveState(entry.Feed.Id, Next(entry.State, fetched), lease);
            tally.CountFetched(new SaveCounts(0, 0, 0));
            return;
        }
        Core.Text.ParseResult<ParsedFeed> parsed;
        using (Telemetry.Stage("parse"))
            parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        if (!parsed.Ok)
        {
            Note(entry, new FetchResult.Failed(FetchFailure.NotAFeed, parsed.Problem + (parsed.Hint is { } hint ? $" ({hint})" : "")), lease);
            return;
        }
        var document = parsed.Value;
        var complete = fetched.Complete && !document.Truncated;
        var feed = Named(entry.Feed, document, lease);
        var items = await PrepareAsync(feed, document, lease, cancel);
        var state = Next(entry.State with { Hints = document.Hints }, fetched with { Complete = complete });
        using (Telemetry.Stage("save"))
            tally.CountFetched(SaveItems.Run(store, lease, feed, state, items, clock.GetUtcNow()));
    }

    private async Task<IReadOnlyList<PreparedItem>> PrepareAsync(Feed feed, ParsedFeed document, Lease lease, CancellationToken cancel)
    {
        var language = document.Language ?? (feed.Source is { } source ? store.Sources.Find(source)?.Language : null);
        IReadOnlyList<PreparedItem> items;
        using (Telemetry.Stage("prepare"))
            items = ItemPreparation.Prepare(document.Items, language, clock.GetUtcNow());
        // Pages are read before the items are saved, so that an item's first text is its best one. What is known is not asked again.
        var known = store.Items.Write(lease, writer => items.Where(item => item.Page == PageState.Wanted).ToDictionary(item => item.Key, item => Known(writer, feed, item)));
        var ready = new List<PreparedItem>(items.Count);
        var left = MostPages;
        foreach (var item in items)
            ready.Add(item.Page != PageState.Wanted ? item
                : known[item.Key] is { } stored && stored.FeedHash == item.FeedHash ? item
                : left-- > 0 ? await ReadPageAsync(item, cancel) : item);
        return ready;
    }

    private static StoredItem? Known(ItemWriter writer, Feed feed, PreparedItem item) =>
        feed.Mixed ? writer.FindAnywhere(item.Key).FirstOrDefault() : writer.Find(feed.Source!, item.Key);

    private async Task<PreparedItem> ReadPageAsync(PreparedItem item, CancellationToken cancel)
    {
        var reading = await PageReading.ReadAsync(fetcher, item.Url!, cancel);
        return reading.Page is { } page ? ItemPreparation.WithPage(item, page, clock.GetUtcNow())
            : reading.Final ? item with { Page = PageState.Refused } : item;
    }

    /// <summary>No body to read: only the state changes.</summary>
    private void Note(FeedEntry entry, FetchResult result, Lease lease)
    {
        store.Feeds.SaveState(entry.Feed.Id, Next(entry.State, result), lease);
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
                tally.CountFailed(entry.Feed.Url, JsonNamingPolicy.CamelCase.ConvertName(failed.Kind.ToString()), failed.Detail);
                break;
        }
    }

    private FeedState Next(FeedState state, FetchResult result) =>
        Schedule.Next(state, result, policy, clock.GetUtcNow(), Random.Shared.NextDouble());

    /// <summary>Fills in what only the document knows: the feed's title, and the outlet of a feed that was added by its address alone.</summary>
    private Feed Named(Feed feed, ParsedFeed document, Lease lease)
    {
        var titled = feed with { Title = feed.Title ?? document.Title };
        if (feed.Mixed || feed.Source is not null)
            return titled;
        var site = document.Site is { } said && WebAddress.Read(said) is not null ? said : feed.Url;
        var domain = SourceAttribution.IdOf(site) ?? SourceAttribution.DomainOf(feed.Url) ?? feed.Url;
        return titled with
        {
            Source = store.Items.Write(lease, writer =>
            {
                if (writer.AllSources().FirstOrDefault(source => source.Id == domain || SourceAttribution.IdOf(source.Site) == domain) is { } known)
                    return known.Id;
                writer.SaveSource(new Source { Id = domain, Name = document.Title ?? domain, Language = null, Site = site }, domain);
                return domain;
            }),
        };
    }
}
