using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Query parameters that say where a reader came from and not which page is meant. The table is <c>tracking-parameters.tsv</c>; how it is
/// kept up to date stands in docs/notes/links.md.
/// </summary>
public static class TrackingParameters
{
    private static readonly Lazy<(FrozenDictionary<string, string[]> Whole, string[] Prefixes)> BuiltIn = new(() => Table(Resource.Rows("tracking-parameters.tsv")));

    private static Lazy<(FrozenDictionary<string, string[]> Whole, string[] Prefixes)> _names = BuiltIn;

    /// <summary>Takes further names from here on, as <see cref="TrackingList"/> gives them; the built-in ones come first.</summary>
    public static void Use(IReadOnlyList<string> own) => _names = own.Count == 0 ? BuiltIn
        : new(() => Table(Resource.Rows("tracking-parameters.tsv").Concat(own.Where(name => !IsBuiltIn(name)).Select(name => new[] { name, "" }))));

    /// <summary>True where the program's own table has the name, or a beginning of it.</summary>
    public static bool IsBuiltIn(string name) => BuiltIn.Value.Whole.ContainsKey(name) || BuiltIn.Value.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static (FrozenDictionary<string, string[]> Whole, string[] Prefixes) Table(IEnumerable<string[]> from)
    {
        var rows = from.ToArray();
        return (rows.Where(row => !row[0].EndsWith('*')).ToFrozenDictionary(row => row[0], row => row.Length > 2 ? row[2].Split(' ') : [], StringComparer.OrdinalIgnoreCase),
            [.. rows.Where(row => row[0].EndsWith('*')).Select(row => row[0][..^1])]);
    }

    /// <summary>The query with its <c>?</c>, or empty where nothing is left. Order and spelling of the rest stay.</summary>
    /// <param name="query">Without its sign.</param>
    public static string Removed(string query, string host)
    {
        // What a parameter leaves behind may begin with another sign ("utm_id=1&?page=2"): each round makes the rest shorter.
        for (var rest = query; ;)
        {
            var kept = string.Join('&', rest.TrimStart('?', '&').Split('&').Where(pair => pair.Length > 0 && !IsTracking(pair.Split('=')[0], host)));
            if (kept == rest)
                return rest.Length == 0 ? "" : "?" + rest;
            rest = kept;
        }
    }

    private static bool IsTracking(string name, string host) =>
        _names.Value.Whole.TryGetValue(name, out var others)
            ? !others.Contains(host)
            : _names.Value.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
