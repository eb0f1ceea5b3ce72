using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Addresses that only lead to another one and do not tell which: whoever wants to know must ask. The hosts stand in <c>short-links.tsv</c>.</summary>
public static class ShortLinks
{
    private static readonly Lazy<FrozenSet<string>> Hosts = new(() => Resource.Rows("short-links.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True for an address of such a host that has more than the host.</summary>
    public static bool Is(string url) => WebUrl.Read(url) is { } address && Hosts.Value.Contains(address.Host) && address.Path.Length > 1;
}
