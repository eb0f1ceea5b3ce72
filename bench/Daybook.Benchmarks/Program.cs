using Daybook.Benchmarks;

// A verb a file of benchmarks; without one, all of them.
var benchmarks = new Dictionary<string, Action<TextWriter>>(StringComparer.Ordinal)
{
    ["clean"] = CleanRun.Print,
    ["group"] = output => Daybook.Scale.GroupingTimes.Measure(10_000, output),
    ["parse"] = ParseRun.Print,
    ["save"] = StoreRun.PrintSaving,
    ["search"] = StoreRun.PrintSearching,
};

if (args.Length > 1 || args.Length == 1 && !benchmarks.ContainsKey(args[0]))
{
    Console.Error.WriteLine($"Usage: Daybook.Benchmarks [{string.Join(" | ", benchmarks.Keys)}]. DAYBOOK_SHARED names the folder that holds suites/.");
    return 2;
}
if (RecordedFeeds.Folder is null && args is not ["group" or "save" or "search"])
{
    Console.Error.WriteLine("There are no recorded feeds to read: set DAYBOOK_SHARED to the folder that holds suites/real-feeds.");
    return 1;
}
foreach (var run in args.Length == 1 ? [benchmarks[args[0]]] : benchmarks.Values.ToArray())
    run(Console.Out);
return 0;
