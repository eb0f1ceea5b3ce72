using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Daybook.Engine;

namespace Daybook.Cli;

/// <summary>Adds up what each stage of a round takes, from the program's own meter. Stages that run side by side add up to more than the clock shows.</summary>
internal sealed class StageTimes : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, (long Runs, double Seconds)> _stages = new();
    private readonly long _began = Stopwatch.GetTimestamp();

    public StageTimes()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name && instrument.Name == Telemetry.DurationName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            foreach (var (key, value) in tags)
                if (key == Telemetry.StageTag && value is string stage)
                    _stages.AddOrUpdate(stage, (1, seconds), (_, sum) => (sum.Runs + 1, sum.Seconds + seconds));
        });
        _listener.Start();
    }

    /// <summary>One line: the clock, then each stage with its time and how often it ran, the longest first.</summary>
    public string Words() => string.Create(CultureInfo.InvariantCulture, $"Took {Stopwatch.GetElapsedTime(_began).TotalSeconds:0.00} s; stages: ")
        + string.Join(", ", _stages.OrderByDescending(stage => stage.Value.Seconds)
            .Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value.Seconds:0.00} s in {stage.Value.Runs}"))) + ".";

    public void Dispose() => _listener.Dispose();
}
