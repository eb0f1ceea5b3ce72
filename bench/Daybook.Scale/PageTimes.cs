using System.Diagnostics;
using Daybook.Core.Editions;
using Daybook.Engine.Editions;
using Daybook.Engine.Publishing;

namespace Daybook.Scale;

/// <summary>Composes editions of the invented news and times the pages that readers open, rendered anew each time.</summary>
internal static class PageTimes
{
    private const int Rounds = 60, Days = 60;

    internal const string ReviewText = """
        name = "scale"
        title = "Review"
        languages = ["en"]
        time-zone = "Asia/Baku"
        cut-off = "22:00"
        approval = "automatic"
        max-stories = 30
        base-url = "https://review.example/"
        """;

    public static async Task MeasureAsync(Store.Store store, TextWriter log)
    {
        var review = ReviewFile.Read(ReviewText, "scale.toml").Review!;
        var newest = store.Items.NewestMoment()!.Value;
        var clock = new SteppingClock(newest.AddHours(1));
        var desk = new EditionDesk(store, clock);
        var last = EditionWindows.DayOf(newest, review).AddDays(-1);
        var composing = Stopwatch.StartNew();
        for (var day = last.AddDays(1 - Days); day <= last; day = day.AddDays(1))
            desk.Publish(review, day);
        log.WriteLine($"{Days} editions composed and published in {composing.Elapsed.TotalSeconds:0.0} s, {composing.Elapsed.TotalMilliseconds / Days:0} ms each");
        using var site = new PublicSite(store, review, clock, "https://review.example/", null);
        var story = store.Editions.Newest(review.Name, last)!.Stories[0].Id;
        log.WriteLine($"{"",-30}{"wall p50",9}{"p95 ms",9}{"CPU p50",9}{"p95 ms",9}{"KB",7}");
        foreach (var path in new[] { "/", $"/{last:yyyy/MM/dd}/", $"/{last.AddDays(-30):yyyy/MM/dd}/", $"/stories/{story}/", "/archive/", "/sources/", "/sources/s1/", "/playlist/", "/about/", "/feed.xml" })
            await TimeAsync(site, path, kept: false, log);
        await TimeAsync(site, "/", kept: true, log);
        log.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most in memory");
    }

    private static async Task TimeAsync(PublicSite site, string path, bool kept, TextWriter log)
    {
        var (wall, busy) = (new List<double>(Rounds), new List<double>(Rounds));
        var bytes = 0;
        for (var round = -10; round < Rounds; round++)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds);
            bytes = (await (kept ? site.FindAsync(path, exported: false, CancellationToken.None) : site.MakeAsync(path, exported: false)))?.Bytes.Length ?? 0;
            if (round < 0)
                continue;
            busy.Add(ThreadTime.Milliseconds - before);
            wall.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        wall.Sort();
        busy.Sort();
        log.WriteLine($"{path + (kept ? ", nothing written" : ""),-30}{wall[Rounds / 2],9:0.0}{wall[Rounds * 95 / 100],9:0.0}{busy[Rounds / 2],9:0.0}{busy[Rounds * 95 / 100],9:0.0}{bytes / 1e3,7:0}");
    }
}
