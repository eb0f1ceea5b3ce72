using System.Runtime.InteropServices;

namespace Daybook.Scale;

/// <summary>Processor time of the calling thread: on a shared machine it says what the wall clock does not. Linux only; elsewhere it stands still.</summary>
internal static partial class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int Clock = 3;

    public static double Milliseconds => OperatingSystem.IsLinux() && Get(Clock, out var time) == 0 ? time.Seconds * 1e3 + time.Nanoseconds / 1e6 : 0;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Get(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
