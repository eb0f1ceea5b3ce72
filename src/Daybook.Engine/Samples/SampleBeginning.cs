using Daybook.Core.Editions;
using Daybook.Engine.Editions;
using Daybook.Engine.Feeds;

namespace Daybook.Engine.Samples;

/// <summary>
/// The bundled sample taken into a data folder that is in use: collected once from its own publisher, as of the sample's own day, and its
/// feeds then rest, for nobody else answers for them.
/// </summary>
public static class SampleBeginning
{
    private const string Bundled = "samples/ukraine-azerbaijan-2025";

    /// <summary>Folder of the sample beside the program; null where there is none.</summary>
    public static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, Bundled)))
                return Path.Combine(folder, Bundled);
        return null;
    }

    /// <param name="pipeline">The service's own, which groups.</param>
    /// <param name="sampleClock">Stands at the sample's day.</param>
    public static async Task RunAsync(Store.Store store, Pipeline pipeline, NewsSet set, Review review, FetchOptions options, TimeProvider sampleClock, CancellationToken cancel)
    {
        await using var publisher = await SamplePublisher.StartAsync(set, later: false, cancel);
        var own = options with { HostGap = TimeSpan.Zero };
        using var handler = publisher.Handler(own);
        using var fetcher = new Fetcher(handler, own, sampleClock);
        var collecting = new Pipeline(store, fetcher, sampleClock, hostsAtOnce: 4);
        Subscriptions.Take(store, set.Sources, sampleClock.GetUtcNow());
        var addresses = set.Sources.Select(listed => listed.Feed).OfType<string>().ToHashSet();
        var entries = store.Feeds.All().Where(entry => addresses.Contains(entry.Feed.Url)).ToList();
        // First of all they rest: a round beside this one would ask the world for hosts that are not there.
        foreach (var entry in entries)
            store.Feeds.Pause(entry.Feed.Id, sampleClock.GetUtcNow());
        foreach (var entry in entries.OrderBy(entry => entry.Feed.Mixed))
            await collecting.CollectAsync(store.Feeds.Find(entry.Feed.Id)!, cancel);
        await collecting.ReadLatePagesAsync(cancel);
        await pipeline.GroupAsync(edited: true, cancel);
        foreach (var topic in review.Briefs)
            pipeline.WriteBrief(topic, review.Language);
        new EditionDesk(store, sampleClock).ComposeDue(review, SampleRun.FirstDay(store, review));
    }
}
