using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Query parameters that say where a reader came from and not which page is meant.</summary>
internal static class TrackingParameters
{
    private static readonly Lazy<(FrozenSet<string> Whole, string[] Prefixes)> Names = new(() =>
    {
        var names = Resource.Rows("tracking-parameters.tsv").Select(row => row[0]).ToArray();
        return (names.Where(name => !name.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            [.. names.Where(name => name.EndsWith('*')).Select(name => name[..^1])]);
    });

    /// <summary>On these hosts <c>ref</c> names a branch, not a referrer.</summary>
    private static readonly FrozenSet<string> CodeHosts = new[] { "github.com", "gitlab.com", "codeberg.org", "api.github.com" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The query with its <c>?</c>, or empty where nothing is left. Order and spelling of the rest stay.</summary>
    public static string Removed(string query, string host)
    {
        var kept = query.TrimStart('?').Split('&').Where(pair => pair.Length > 0 && !IsTracking(pair.Split('=')[0], host));
        var rest = string.Join('&', kept);
        return rest.Length == 0 ? "" : "?" + rest;
    }

    private static bool IsTracking(string name, string host)
    {
        if (name.Equals("ref", StringComparison.OrdinalIgnoreCase) && CodeHosts.Contains(host))
            return false;
        return Names.Value.Whole.Contains(name) || Names.Value.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
