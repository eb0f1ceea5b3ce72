using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Query parameters that say where a reader came from and not which page is meant. The table is <c>tracking-parameters.tsv</c>; how it is
/// kept up to date stands in docs/notes/links.md.
/// </summary>
internal static class TrackingParameters
{
    private static readonly Lazy<(FrozenDictionary<string, string[]> Whole, string[] Prefixes)> Names = new(() =>
    {
        var rows = Resource.Rows("tracking-parameters.tsv").ToArray();
        return (rows.Where(row => !row[0].EndsWith('*')).ToFrozenDictionary(row => row[0], row => row.Length > 2 ? row[2].Split(' ') : [], StringComparer.OrdinalIgnoreCase),
            [.. rows.Where(row => row[0].EndsWith('*')).Select(row => row[0][..^1])]);
    });

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
        Names.Value.Whole.TryGetValue(name, out var others)
            ? !others.Contains(host)
            : Names.Value.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
