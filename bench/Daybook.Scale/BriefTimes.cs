using System.Diagnostics;
using Daybook.Engine.Briefs;

namespace Daybook.Scale;

/// <summary>
/// Times briefs over everything stored, on topics of one to three words: the first of a program, and those of one that has run a while. By the clock, and by the
/// processor time of all threads.
/// </summary>
internal static class BriefTimes
{
    private const int Rounds = 20, Warm = 5;

    /// <param name="further">Topics that give full briefs, timed in a row of their own.</param>
    public static void Measure(Store.Store store, TimeProvider clock, IReadOnlyList<string> further, TextWriter log)
    {
        var desk = new BriefDesk(store, clock);
        var random = new Random(11);
        log.WriteLine($"{store.Items.Count()} items\n{"",-30}{"first",9}{"wall p50",9}{"p95 ms",9}{"CPU p50",9}{"again p50",10}{"CPU p50",9}{"claims",8}");
        foreach (var (name, least, most, words) in new[] { ("a common word", 20, 200, 1), ("a rarer word", 200, 2000, 1), ("two words", 20, 400, 2), ("three words", 20, 400, 3) })
        {
            List<string> topics = [.. Enumerable.Range(0, Rounds + Warm).Select(_ => InventedLanguage.All[random.Next(InventedLanguage.All.Count)])
                .Select(language => string.Join(' ', Enumerable.Range(0, words).Select(_ => language[random.Next(least, most)])))];
            Measure(name, topics, desk, log);
        }
        if (further.Count > 0)
            Measure("topics given", [.. further.Take(Warm), .. further], desk, log);
        log.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most in memory");
    }

    private static void Measure(string name, IReadOnlyList<string> topics, BriefDesk desk, TextWriter log)
    {
        var times = topics.Select(topic => Time(desk, topic)).ToList();
        var warm = times.Skip(Warm).ToList();
        // What a reader who comes back to a topic waits, and a topic that is kept up: its items were read before.
        var again = topics.Skip(Warm).Select(topic => (Time(desk, topic), Time(desk, topic)).Item2).ToList();
        log.WriteLine($"{name,-30}{times[0].Wall,9:0}{At(warm.Select(time => time.Wall), 0.5),9:0}{At(warm.Select(time => time.Wall), 0.95),9:0}{At(warm.Select(time => time.Busy), 0.5),9:0}{At(again.Select(time => time.Wall), 0.5),10:0}{At(again.Select(time => time.Busy), 0.5),9:0}{warm.Average(time => time.Claims),8:0.0}");
    }

    private static (double Wall, double Busy, int Claims) Time(BriefDesk desk, string topic)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var brief = desk.Write(topic, null, null, null);
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, brief.Claims().Count());
    }

    private static double At(IEnumerable<double> values, double share) => values.Order().ToList() is var sorted ? sorted[(int)(share * (sorted.Count - 1))] : 0;
}
