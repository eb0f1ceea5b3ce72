using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Daybook.Benchmarks;

/// <summary>Runs the parsers side by side and tells what each reads and how fast.</summary>
internal static class ParseRun
{
    public static void Print(TextWriter output)
    {
        // In this process, so that no second project is generated and built beside the house's rules.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(300));
        var summary = BenchmarkRunner.Run<ParseBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        var documents = RecordedFeeds.Load();
        var rates = new Dictionary<string, (double Rate, int Files)>();
        foreach (var report in summary.Reports)
        {
            var reader = (string)report.BenchmarkCase.Parameters["Reader"];
            var readable = FeedReaders.Readable(FeedReaders.All[reader], documents);
            if (report.ResultStatistics is { } times)
                rates[reader] = (readable.Sum(body => (double)body.Length) / times.Median * 1e3, readable.Length);
        }
        output.WriteLine();
        output.WriteLine($"reader        files of {documents.Length}    MB/s    Daybook is");
        foreach (var (reader, (rate, files)) in rates)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader,-14}{files,6}{rate,14:0.0}{rates["Daybook"].Rate / rate,10:0.00} ×"));
    }
}
