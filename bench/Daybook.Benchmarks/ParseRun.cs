using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Daybook.Benchmarks;

/// <summary>Runs the parsers side by side and tells what each reads and how fast.</summary>
internal static class ParseRun
{
    public static void Print(TextWriter output)
    {
        // In this process, so that no second project is generated and built beside the house's rules.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(40).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(200));
        BenchmarkRunner.Run<ParseBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        var documents = RecordedFeeds.Load();
        var rates = new PairedTimes(documents).Rates;
        output.WriteLine();
        output.WriteLine($"reader        files of {documents.Length}   MB/s of processor time    Daybook is");
        foreach (var (reader, (rate, files)) in rates)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader,-14}{files,6}{rate,25:0.0}{rates["Daybook"].Rate / rate,15:0.00} ×"));
    }
}
