using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Engine;
using Daybook.Engine.Feeds;
using Daybook.Engine.Samples;
using Daybook.Store;

namespace Daybook.Eval.Sets;

/// <summary>A news set collected and grouped by the main job, over HTTP on this machine; briefs may be asked of it.</summary>
internal sealed class SetRun
{
    private const int HostsAtOnce = 16;

    private readonly Store.Store _store;
    private readonly Pipeline _pipeline;

    private SetRun(string folder, Store.Store store, Pipeline pipeline, string query)
    {
        (_store, _pipeline, Query) = (store, pipeline, query);
        Stored = store.Items.List(new ItemFilter());
        Items = new SetItems(LabelledSet.Load(folder), Stored);
    }

    public string Query { get; }

    public IReadOnlyList<Item> Stored { get; }

    public SetItems Items { get; }

    public IReadOnlyList<Core.Stories.Story> Stories => _store.Stories.List();

    public Brief Write(SetQuery query) => _pipeline.WriteBrief(query.Text, query.Language);

    /// <summary>Runs the job in a data folder of its own, which is gone afterwards.</summary>
    public static Score Of(string folder, Func<SetRun, Score> score)
    {
        var data = Directory.CreateTempSubdirectory("daybook-eval-").FullName;
        try
        {
            return OfAsync(folder, data, score).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Score> OfAsync(string folder, string data, Func<SetRun, Score> score)
    {
        var set = NewsSet.Load(folder).Value;
        var clock = new FixedClock(set.Now);
        var review = ReviewFile.Read(SampleReview.Toml(set), "review.toml").Review!;
        var options = new FetchOptions { HostGap = TimeSpan.Zero };
        using var store = Store.Store.Open(data, clock);
        await using var publisher = await SamplePublisher.StartAsync(set, later: false, CancellationToken.None);
        using var handler = publisher.Handler(options);
        using var fetcher = new Fetcher(handler, options, clock);
        var pipeline = new Pipeline(store, fetcher, clock, HostsAtOnce);
        await SampleRun.RunAsync(store, pipeline, set, review, clock, new Progress<(int, int, string)>(), CancellationToken.None);
        return score(new SetRun(folder, store, pipeline, set.Query!));
    }

    /// <summary>Stands still at the set's moment; timers stay the system's.</summary>
    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
