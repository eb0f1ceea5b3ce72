using System.Diagnostics;
using Daybook.Core.Stories;

namespace Daybook.Scale;

/// <summary>Times how items become stories, at several sizes of the window.</summary>
internal static class GroupingTimes
{
    /// <summary>Items a day of the window, as a reader of some hundred feeds has them.</summary>
    private const int ADay = 1000;

    /// <summary>Items that are new in a round.</summary>
    private const int Fresh = 250;

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
        // Here and there among those of the last day.
        StoryItem[] old = [.. items.Where((_, at) => at < items.Length - 4 * Fresh || at % 4 != 0)];
        var shelf = new SketchShelf();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = Round(old, shelf);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        // A new process has read all before: what is left is the finding of copies and the grouping.
        KeptSketch[] sketches = [.. shelf.TakeFresh()];
        var rebuilt = new SketchShelf();
        rebuilt.Fill(sketches);
        var again = Round(old, rebuilt);
        var next = Round(items, shelf);
        string Rate(double seconds) => $"{items.Length / seconds:0}/s";
        log.WriteLine($"{items.Length,8} items, processor time: read {Rate(Math.Max(1e-9, first.Copies - again.Copies))}, copies {Rate(again.Copies)}, grouping {Rate(again.Grouping)}; "
            + $"all anew {again.Wall:0.00} s, at first {first.Wall:0.00} s; {kept / items.Length} bytes kept an item; {next.Found} copies, {next.Stories} stories, {next.OfSeveral} of several");
        log.WriteLine($"{Fresh,17} new among them: {next.Wall:0.00} s, processor time {next.Copies:0.00} s for copies and {next.Grouping:0.00} s for grouping");
        if (rebuilt.TakeSettled() is { } settled)
            log.WriteLine($"{"",17} in a new process that is given what is kept: {Begun(items, sketches, settled):0.00} s; {settled.Length / items.Length} bytes an item found of settled ones");
        GC.KeepAlive(shelf);
    }

    /// <summary>Seconds by the clock until a process that has just begun has grouped the window.</summary>
    private static double Begun(StoryItem[] items, KeptSketch[] sketches, byte[] settled)
    {
        var started = Stopwatch.GetTimestamp();
        var shelf = new SketchShelf();
        shelf.Fill(sketches);
        shelf.FillSettled(settled);
        Round(items, shelf);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static (double Copies, double Grouping, double Wall, int Found, int Stories, int OfSeveral) Round(StoryItem[] items, SketchShelf shelf)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        double Lap()
        {
            var now = Process.GetCurrentProcess().TotalProcessorTime;
            var spent = (now - processor).TotalSeconds;
            processor = now;
            return spent;
        }
        var window = new ItemWindow(items, shelf);
        var found = CopyGroups.Find(window, GroupingPolicy.Default);
        var copies = Lap();
        var stories = Grouper.Group(window, found, GroupingPolicy.Default).Stories;
        shelf.Saved();
        return (copies, Lap(), Stopwatch.GetElapsedTime(started).TotalSeconds, found.Count, stories.Count, stories.Count(story => story.Items.Count > 1));
    }
}
