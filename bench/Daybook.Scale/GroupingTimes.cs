using System.Diagnostics;
using Daybook.Core.Stories;

namespace Daybook.Scale;

/// <summary>Times how items become stories, at several sizes of the window.</summary>
internal static class GroupingTimes
{
    /// <summary>Items a day of the window, as a reader of some hundred feeds has them.</summary>
    private const int ADay = 1000;

    public static void Measure(int most, TextWriter log)
    {
        var all = InventedReports.Make(most, Math.Max(1, most / ADay));
        log.WriteLine($"{all.Count} items, {all.Average(item => item.Text.Length):0} characters each");
        // The first run pays for compiling and for the tables of words.
        Run(all.Take(2000), TextWriter.Null);
        for (var size = Math.Min(1000, most); size <= most; size *= 10)
            Run(Window(all, size), log);
    }

    /// <summary>The last items by time.</summary>
    private static IEnumerable<StoryItem> Window(IReadOnlyList<StoryItem> all, int size) => all.OrderByDescending(item => item.When).Take(size).Reverse();

    private static void Run(IEnumerable<StoryItem> some, TextWriter log)
    {
        StoryItem[] items = [.. some];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (started, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        double Lap()
        {
            var spent = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            processor = Process.GetCurrentProcess().TotalProcessorTime;
            return spent;
        }
        var window = new ItemWindow(items);
        var copies = CopyGroups.Find(window, GroupingPolicy.Default);
        var copying = Lap();
        var grouping = Grouper.Group(window, copies, GroupingPolicy.Default);
        var grouped = Lap();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        log.WriteLine($"{items.Length,8} items: copies {items.Length / copying,8:0}/s, grouping {items.Length / grouped,8:0}/s, {kept / items.Length} bytes an item; "
            + $"{copies.Count} copies, {grouping.Stories.Count} stories, {grouping.Stories.Count(story => story.Items.Count > 1)} of several; {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        GC.KeepAlive(window);
    }
}
