using Daybook.Core.Editions;
using Daybook.Engine.Feeds;
using Daybook.Store;

namespace Daybook.Engine.Samples;

/// <summary>What running the main job on a news set came to.</summary>
public sealed record SampleReport(CollectReport Collected, int Editions, int Briefs);

/// <summary>The main job on a news set, from its feeds to its editions.</summary>
public static class SampleRun
{
    public static async Task<SampleReport> RunAsync(Store.Store store, Pipeline pipeline, NewsSet set, Review review, TimeProvider clock,
        IProgress<(int Done, int Total, string What)> progress, CancellationToken cancel)
    {
        Subscriptions.Take(store, set.Sources, clock.GetUtcNow());
        var collected = await pipeline.CollectAsync(all: true, progress, cancel);
        await pipeline.ReadLatePagesAsync(cancel);
        await pipeline.GroupAsync(collected.ItemsChanged > 0, cancel);
        foreach (var topic in review.Briefs)
            pipeline.WriteBrief(topic, review.Language);
        var editions = pipeline.ComposeDue(review, FirstDay(store, review));
        return new SampleReport(collected, editions.Count, review.Briefs.Count);
    }

    /// <summary>A set brings its whole past: every day since its first item gets its edition.</summary>
    internal static DateOnly? FirstDay(Store.Store store, Review review) => EditionWindows.Beginning(store.Items.List(new ItemFilter())
        .Where(item => item.Published is not null).Select(item => EditionWindows.DayOf(item.When, review)));
}
