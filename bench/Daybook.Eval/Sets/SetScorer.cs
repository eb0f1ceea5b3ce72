using Daybook.Api;
using Daybook.Core.Editions;
using Daybook.Engine;
using Daybook.Engine.Feeds;
using Daybook.Engine.Samples;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Eval.Sets;

/// <summary>Runs the main job on a news set, over HTTP on this machine, and holds its answers against the labels.</summary>
internal sealed class SetScorer : IScorer
{
    private const int HostsAtOnce = 16;

    public IReadOnlyList<string> Needs => ["set.json", "sources.json", "feeds", "labels.jsonl", "query.txt"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var data = Directory.CreateTempSubdirectory("daybook-eval-").FullName;
        try
        {
            return RunAsync(folder, data, answers, table).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Score> RunAsync(string folder, string data, AnswerFile? answers, TextWriter table)
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
        return Scored(LabelledSet.Load(folder), store, pipeline, set.Query!, answers, table);
    }

    private static Score Scored(LabelledSet labels, Store.Store store, Pipeline pipeline, string query, AnswerFile? answers, TextWriter table)
    {
        var stored = store.Items.List(new ItemFilter());
        var brief = pipeline.WriteBrief(query, language: null);
        var items = new SetItems(labels, stored);
        var values = new Dictionary<string, object>();
        ItemScores.Add(items, values);
        StoryScores.Add(items, store.Stories.List(), values);
        new BriefScores(items, stored, brief).Add(values);
        foreach (var (name, value) in values)
            table.WriteLine($"{name,-18} {(value is string[] list ? string.Join(", ", list) : value)}");
        var sources = stored.ToDictionary(item => item.Id, item => item.Source);
        foreach (var item in stored)
            answers?.Write(ContractJson.Of(item, item.CopyOf is { } root ? sources[root] : item.Source));
        answers?.Write(ContractJson.Of(brief, SitePaths.Brief(brief.Id)));
        return new Score(labels.Labels.Count, values.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
    }

    /// <summary>Stands still at the set's moment; timers stay the system's.</summary>
    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
