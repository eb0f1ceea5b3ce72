using System.Diagnostics;
using Daybook.Core.Editions;
using Daybook.Engine.Editions;

namespace Daybook.Scale;

/// <summary>Times composing the draft of a day, as the desk does it at every key: it must follow the day and not what is stored.</summary>
internal static class EditionTimes
{
    private const int Rounds = 60;

    private static readonly Review Review = new()
    {
        Name = "scale",
        Title = "Scale",
        Languages = ["en"],
        TimeZone = "UTC",
        CutOff = new TimeOnly(22, 0),
        Sections = [new("Azerbaijan", ["AZ"], []), new("Ukraine", ["UA"], []), new("Georgia", ["GE"], []), new("Else", [], [])],
    };

    public static void Measure(Store.Store store, SteppingClock clock, TextWriter log)
    {
        clock.Now = store.Items.NewestMoment()!.Value;
        var desk = new EditionDesk(store, clock);
        var day = EditionWindows.DayOf(clock.Now, Review).AddDays(-1);
        desk.Publish(Review, day.AddDays(-1));
        var stories = desk.Draft(Review, day).Candidates.Count;
        var (times, busy) = (new List<double>(Rounds), new List<double>(Rounds));
        for (var round = 0; round < Rounds; round++)
        {
            var (began, busyBefore) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds);
            desk.Draft(Review, day);
            busy.Add(ThreadTime.Milliseconds - busyBefore);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        busy.Sort();
        log.WriteLine($"draft of a day of {stories} candidates among {store.Items.Count()} items: {times[Rounds / 2]:0.0} ms (p95 {times[Rounds * 95 / 100]:0.0}), CPU {busy[Rounds / 2]:0.0} ms (p95 {busy[Rounds * 95 / 100]:0.0})");
    }
}
