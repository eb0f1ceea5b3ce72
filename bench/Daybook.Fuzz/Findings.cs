using System.Diagnostics;
using System.Globalization;

namespace Daybook.Fuzz;

/// <summary>What broke a promise: one of a kind is kept as a file, the shortest.</summary>
internal sealed class Findings(string folder, TextWriter log)
{
    private readonly Dictionary<string, int> _shortest = new(StringComparer.Ordinal);

    public int Count => _shortest.Count;

    public void Add(string kind, string said, byte[] text)
    {
        if (_shortest.TryGetValue(kind, out var known) && known <= text.Length)
            return;
        var number = _shortest.ContainsKey(kind) ? _shortest.Keys.ToList().IndexOf(kind) : _shortest.Count;
        _shortest[kind] = text.Length;
        var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"finding-{number:00}"));
        File.WriteAllBytes(name, text);
        File.WriteAllText(name + ".txt", $"{kind}\n{said}\n");
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"finding {number}: {kind} ({text.Length} bytes): {said.Split('\n')[0]}"));
    }

    /// <summary>Exceptions are of one kind where they are thrown at one place.</summary>
    public static string KindOf(Exception exception)
    {
        if (exception is BrokenPromiseException broken)
            return broken.Promise;
        var frame = new StackTrace(exception).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Namespace?.StartsWith("Daybook.Core", StringComparison.Ordinal) == true);
        return $"{exception.GetType().Name} in {frame?.GetMethod()?.DeclaringType?.Name}.{frame?.GetMethod()?.Name}";
    }
}
