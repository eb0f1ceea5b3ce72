using System.Diagnostics;

namespace Daybook.Scale;

/// <summary>Times searches of several kinds: words as common as the reader's, with and without a bound in time.</summary>
internal static class SearchTimes
{
    private const int Rounds = 300, Limit = 20, Days = 30;

    public static void Measure(Store.Store store, TextWriter log)
    {
        var since = store.Items.NewestMoment()!.Value.AddDays(-Days);
        log.WriteLine($"{"",-42}{"wall p50",9}{"p95 ms",9}{"CPU p50",9}{"p95 ms",9}{"hits",7}");
        foreach (var (name, queries) in Kinds())
        {
            Time($"{name}, {Days} days", queries, query => store.Search.Items(query, since, null, Limit).Count, log);
            Time($"{name}, all", queries, query => store.Search.Items(query, null, null, Limit).Count, log);
        }
        Time("mixed, 30 days", Mixed(), query => store.Search.Items(query, since, null, Limit).Count, log);
        Time("mixed, all", Mixed(), query => store.Search.Items(query, null, null, Limit).Count, log);
        Time("mixed, stories, 30 days", Mixed(), query => store.Search.Stories(query, since, null, Limit).Count, log);
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Kinds()
    {
        yield return ("one of the 20 commonest words", Made((language, random) => language[random.Next(20)]));
        yield return ("word of rank 20 to 2,000", Made((language, random) => language[random.Next(20, 2000)]));
        yield return ("word of rank 2,000 to 60,000", Made((language, random) => language[random.Next(2000, language.Count)]));
        yield return ("two words", Made((language, random) => $"{language[random.Next(300)]} {language[random.Next(2000)]}"));
        yield return ("three words, one out", Made((language, random) => $"{language[random.Next(300)]} {language[random.Next(2000)]} -{language[random.Next(100)]}"));
        yield return ("phrase", Made((language, random) => $"\"{language[random.Next(100)]} {language[random.Next(100)]}\""));
        yield return ("beginning of 2 letters", Made((language, random) => language[random.Next(300)][..2] + "*"));
        yield return ("beginning of 3 or more", Made((language, random) => language[random.Next(100, 2000)] + "*"));
    }

    /// <summary>What readers type, by our guess: mostly a word or two that are neither the commonest nor the rarest.</summary>
    internal static IReadOnlyList<string> Mixed() => [.. Kinds().SelectMany(kind => kind.Item2.Take(Rounds / 8))];

    private static IReadOnlyList<string> Made(Func<InventedLanguage, Random, string> make)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Rounds).Select(_ => make(InventedLanguage.All[random.Next(InventedLanguage.All.Count)], random))];
    }

    private static void Time(string name, IReadOnlyList<string> queries, Func<string, int> search, TextWriter log)
    {
        foreach (var query in queries.Take(20))
            search(query);
        var (times, busy) = (new List<double>(queries.Count), new List<double>(queries.Count));
        var hits = 0L;
        foreach (var query in queries)
        {
            var (began, busyBefore) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds);
            hits += search(query);
            busy.Add(ThreadTime.Milliseconds - busyBefore);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        busy.Sort();
        var (middle, most) = (times.Count / 2, times.Count * 95 / 100);
        log.WriteLine($"{name,-42}{times[middle],9:0.00}{times[most],9:0.00}{busy[middle],9:0.00}{busy[most],9:0.00}{(double)hits / queries.Count,7:0.0}");
    }
}
