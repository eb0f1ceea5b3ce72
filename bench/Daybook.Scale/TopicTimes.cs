using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Engine.Briefs;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;
using Daybook.Store;

namespace Daybook.Scale;

/// <summary>Times what keeps a saved topic up, and what opening a brief takes: the reader's page and, of the desk's, what is read for it.</summary>
internal static class TopicTimes
{
    private const int Topics = 20, Rounds = 5;

    // As each was left by the last round that had it: a round is measured with one topic alone.
    private static readonly Dictionary<string, SavedTopic> Left = [];

    public static async Task MeasureAsync(Store.Store store, SteppingClock clock, TextWriter log)
    {
        clock.Now = store.Items.NewestMoment()!.Value.AddHours(1);
        var random = new Random(17);
        // Invented sentences begin small, which Georgian ones do too: only there they may be claims, and briefs are as long as they may be.
        var language = InventedLanguage.All.Single(language => language.Code == "ka");
        List<string> queries = [.. Enumerable.Range(0, Topics).Select(_ => $"{language[random.Next(20, 400)]} {language[random.Next(20, 400)]}")];
        log.WriteLine($"{"",-44}{"CPU p50",9}{"p95 ms",9}");
        Log(log, "a saved topic, its first writing", [.. queries.Select(query => Renewal(store, clock, query))]);
        clock.Now = clock.Now.AddDays(1);
        Log(log, "a saved topic a day later, nothing new", [.. queries.Select(query => Renewal(store, clock, query))]);
        var briefs = queries.Select(query => store.Briefs.Newest(query)).OfType<Brief>().ToList();
        var review = ReviewFile.Read(PageTimes.ReviewText, "scale.toml").Review!;
        using var site = new PublicSite(store, review, clock, "https://review.example/", null);
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
            foreach (var brief in briefs)
            {
                var before = ThreadTime.Milliseconds;
                await site.MakeAsync($"/briefs/{brief.Id}/", exported: false);
                if (round >= 0)
                    times.Add(ThreadTime.Milliseconds - before);
            }
        Log(log, $"the page of a brief, {briefs.Average(brief => brief.Claims().Count()):0.0} claims", times);
        Log(log, "of it the balance", [.. Repeated(briefs, brief => BriefMeasures.Of(store, review.TargetMix, brief))]);
        Log(log, "what the desk reads of a brief", [.. Repeated(briefs, brief => (store.Briefs.Find(brief.Id), store.Briefs.Edits(brief), store.Briefs.Versions(brief), store.Briefs.EditedSince(brief.Id), store.Sources.All(), store.Topics.Find(brief.Query)))]);
    }

    /// <summary>The round of a program that keeps one topic.</summary>
    private static double Renewal(Store.Store store, SteppingClock clock, string query)
    {
        store.Topics.Save(Left.GetValueOrDefault(query) ?? new SavedTopic(query, null, clock.Now, "bench", null));
        try
        {
            var before = Environment.CpuUsage.TotalTime;
            _ = TopicRenewal.RunAsync(store, clock, null, null, CancellationToken.None).GetAwaiter().GetResult();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }
        finally
        {
            Left[query] = store.Topics.Find(query)!;
            store.Topics.Drop(query);
        }
    }

    private static IEnumerable<double> Repeated(List<Brief> briefs, Func<Brief, object?> read)
    {
        for (var round = -2; round < Rounds; round++)
            foreach (var brief in briefs)
            {
                var before = ThreadTime.Milliseconds;
                _ = read(brief);
                if (round >= 0)
                    yield return ThreadTime.Milliseconds - before;
            }
    }

    private static void Log(TextWriter log, string what, List<double> times)
    {
        times.Sort();
        log.WriteLine($"{what,-44}{times[times.Count / 2],9:0.0}{times[times.Count * 95 / 100],9:0.0}");
    }
}
