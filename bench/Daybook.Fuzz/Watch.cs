using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace Daybook.Fuzz;

/// <summary>
/// Keeps the text that is being read in a file, <c>current</c> (its length, then the text), so that it is there when the process dies of it; ends the process when a
/// reading does not end.
/// </summary>
internal sealed class Watch : IDisposable
{
    /// <summary>A reading that takes so long, in milliseconds, takes for ever.</summary>
    private const int ForEver = 120_000;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _current;
    private readonly Stopwatch _clock = new();
    private readonly Timer _timer;

    public Watch(string folder)
    {
        _file = MemoryMappedFile.CreateFromFile(Path.Combine(folder, "current"), FileMode.Create, null, sizeof(int) + Mutations.Longest);
        _current = _file.CreateViewAccessor();
        _timer = new Timer(_ => Environment.FailFast("A reading does not end; its text is in the file \"current\"."), null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Begin(byte[] text)
    {
        _current.Write(0, text.Length);
        _current.WriteArray(sizeof(int), text, 0, text.Length);
        _timer.Change(ForEver, Timeout.Infinite);
        _clock.Restart();
    }

    public TimeSpan End()
    {
        _clock.Stop();
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        return _clock.Elapsed;
    }

    public void Dispose()
    {
        _timer.Dispose();
        _current.Dispose();
        _file.Dispose();
    }
}
