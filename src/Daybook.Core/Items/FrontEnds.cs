using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Hosts that show another site's pages under the same paths.</summary>
internal static class FrontEnds
{
    private static readonly Lazy<FrozenDictionary<string, string>> Hosts = new(() =>
        Resource.Rows("front-ends.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>Host of the original, or null. Whole hosts first, then a first label (<c>nitter.*</c>).</summary>
    public static string? OriginalOf(string host)
    {
        if (Hosts.Value.TryGetValue(host, out var original))
            return original;
        var label = host.IndexOf('.', StringComparison.Ordinal);
        return label > 0 && Hosts.Value.TryGetValue(host[..label] + ".*", out original) ? original : null;
    }
}
