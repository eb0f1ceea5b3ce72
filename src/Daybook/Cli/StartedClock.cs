namespace Daybook.Cli;

/// <summary>
/// The clock of <c>--now</c>: it starts at that instant and runs on. Time stamps and timers stay the system's
/// monotonic ones, so time-outs do not notice.
/// </summary>
internal sealed class StartedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + System.GetElapsedTime(_began);
}
