using System.Diagnostics;
using System.Globalization;

namespace Daybook.Fuzz;

/// <summary>Reads, learns, damages, reads again, until the time is over.</summary>
internal sealed class Run
{
    /// <summary>Damaged texts made of one text before the next is taken.</summary>
    private const int Litter = 48;

    /// <summary>Longest a text of <see cref="Mutations.Longest"/> may take; a hundred times what readers take, because the machine has other work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Room a reading may take, in bytes: a constant and a multiple of the text's length.</summary>
    private const long Room = 64_000_000, RoomPerByte = 4_000;

    private readonly Target _target;
    private readonly Edges _edges = new();
    private readonly Findings _findings;
    private readonly Watch _watch;
    private readonly List<byte[]> _kept = [];
    private readonly Random _random = new(20261126);
    private long _times;

    private Run(Target target, Watch watch, string folder, TextWriter log)
    {
        _target = target;
        _watch = watch;
        _findings = new Findings(folder, log);
    }

    public static int Of(Target target, IEnumerable<string> seeds, string folder, TimeSpan time, TextWriter log)
    {
        using var watch = new Watch(folder);
        var run = new Run(target, watch, folder, log);
        foreach (var seed in Seeds.Of(seeds).Append("<a"u8.ToArray()))
            run.Try(seed);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {run._times} seeds, {run._kept.Count} kept, {run._edges.Count} edges"));
        run.Until(time, log);
        run.Tell(log);
        foreach (var (number, text) in run._kept.Index())
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "kept")).FullName, number.ToString("00000", CultureInfo.InvariantCulture)), text);
        return run._findings.Count == 0 ? 0 : 1;
    }

    private void Until(TimeSpan time, TextWriter log)
    {
        var mutations = new Mutations(_random, _target.Dictionary);
        var clock = Stopwatch.StartNew();
        for (var told = 0; clock.Elapsed < time;)
        {
            var text = Chosen();
            for (var i = 0; i < Litter && clock.Elapsed < time; i++)
                Try(mutations.Of(text, _kept[_random.Next(_kept.Count)]));
            if (clock.Elapsed.TotalMinutes < told + 1)
                continue;
            told++;
            Tell(log);
        }
    }

    /// <summary>Every second time one of the newest, which led somewhere new; short ones rather than long ones.</summary>
    private byte[] Chosen()
    {
        byte[] Any() => _random.Next(2) == 0 ? _kept[_random.Next(_kept.Count)] : _kept[Math.Max(0, _kept.Count - 1 - _random.Next(64))];
        var (one, other) = (Any(), Any());
        return one.Length <= other.Length ? one : other;
    }

    private void Try(byte[] text)
    {
        _times++;
        _edges.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _watch.Begin(text);
#pragma warning disable CA1031 // Whatever is thrown is what is sought.
        try
        {
            _target.Hold(text);
        }
        catch (Exception exception)
        {
            _findings.Add(Findings.KindOf(exception), exception.ToString(), text);
        }
#pragma warning restore CA1031
        var took = _watch.End();
        var room = GC.GetAllocatedBytesForCurrentThread() - before;
        // Once more: the machine may have had other work, and the first reading loads what all of them need.
        if (took > Patience && Again(text) > Patience)
            _findings.Add("too slow", took.ToString("c", CultureInfo.InvariantCulture), text);
        if (room > Room + (RoomPerByte * text.Length))
            _findings.Add("too much memory", string.Create(CultureInfo.InvariantCulture, $"{room:n0} bytes for {text.Length:n0}"), text);
        if (_edges.Learn())
            _kept.Add(text);
    }

    private TimeSpan Again(byte[] text)
    {
        _watch.Begin(text);
#pragma warning disable CA1031 // It was told above.
        try
        {
            _target.Hold(text);
        }
        catch (Exception)
        {
        }
#pragma warning restore CA1031
        return _watch.End();
    }

    private void Tell(TextWriter log) => log.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{_target.Name}: {_times:n0} executions, {_edges.Count:n0} edges, {_kept.Count:n0} kept, {_findings.Count} findings, {Process.GetCurrentProcess().TotalProcessorTime.TotalMinutes:0.0} minutes of processor time"));
}
