using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Daybook.Tests;

/// <summary>
/// The processor time that the current thread takes. What grows faster than its input shows in it on any machine; how busy the machine
/// is with other things does not. Where the system does not tell it, the wall clock stands in.
/// </summary>
public static partial class Worked
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux (<c>time.h</c>).</summary>
    private const int ThreadClock = 3;

    /// <summary>Runs the work on this thread and answers the processor time it took.</summary>
    public static TimeSpan Time(Action work)
    {
        var began = Now();
        work();
        return Now() - began;
    }

    private static TimeSpan Now() => OperatingSystem.IsLinux() && GetTime(ThreadClock, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
