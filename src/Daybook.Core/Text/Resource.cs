using System.Text;

namespace Daybook.Core.Text;

/// <summary>Tables that ship with the program: tab-separated lines, <c>#</c> begins a remark.</summary>
internal static class Resource
{
    /// <summary>The rows of an embedded table, split at tabs. Throws when the program was built without it.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its table {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>Names of the embedded tables that begin so, in ordinal order.</summary>
    public static IEnumerable<string> Names(string beginning) =>
        typeof(Resource).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
