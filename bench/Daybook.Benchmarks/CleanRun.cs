using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Daybook.Benchmarks;

/// <summary>Runs the cleaners side by side and tells how fast each is.</summary>
internal static class CleanRun
{
    public static void Print(TextWriter output)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
        var summary = BenchmarkRunner.Run<CleanBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        var bodies = CleanBenchmarks.Bodies();
        var characters = bodies.Sum(body => (double)body.Html.Length);
        var times = summary.Reports.Where(report => report.ResultStatistics is not null)
            .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report => report.ResultStatistics!.Median);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bodies.Length} bodies, {characters / 1e6:0.0} million characters"));
        foreach (var (name, time) in times)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{characters / time * 1e3,10:0.0} million characters/s    Daybook is {time / times["Daybook"],6:0.00} ×"));
    }
}
