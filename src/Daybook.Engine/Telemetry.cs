using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Daybook.Engine;

/// <summary>The one meter and the one activity source. Stages are named as in ARCHITECTURE.md.</summary>
public static class Telemetry
{
    public const string Name = "Daybook";

    /// <summary>The instrument that tells how long each run of a stage took, in seconds.</summary>
    public const string DurationName = "daybook.stage.duration";

    /// <summary>Its tag that names the stage.</summary>
    public const string StageTag = "stage";

    public static readonly Meter Meter = new(Name);

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("daybook.stage.runs", description: "Times a stage was run");

    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>(DurationName, "s", "Time a stage took");

    /// <summary>Opens a stage: an activity, and on its end a count and a time. Dispose it when the stage is over.</summary>
    public static IDisposable Stage(string stage) => new Running(stage);

    private sealed class Running(string stage) : IDisposable
    {
        private readonly Activity? _activity = Activities.StartActivity(stage);
        private readonly long _began = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            var tag = new KeyValuePair<string, object?>(StageTag, stage);
            Runs.Add(1, tag);
            Seconds.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tag);
            _activity?.Dispose();
        }
    }
}
