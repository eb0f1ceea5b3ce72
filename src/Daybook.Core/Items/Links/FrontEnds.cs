using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Hosts that show another site's pages under the same paths. The table is <c>front-ends.tsv</c>.</summary>
internal static class FrontEnds
{
    private static readonly Lazy<FrozenDictionary<string, string>> Hosts = new(() =>
        Resource.Rows("front-ends.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>Host of the original where the host alone tells it, or null.</summary>
    public static string? OriginalOf(string host) => Find(host) is { Original: var original } && !original.StartsWith('*') ? original : null;

    /// <summary>Host and path of the original, or null.</summary>
    public static (string Host, string Path)? OriginalOf(string host, string path)
    {
        if (Find(host) is not var (original, star))
            return null;
        if (!original.StartsWith('*'))
            return (original, path);
        if (star is not null)
            return (star + original[1..], path);
        // The first segment of the path names the site: /WIKI/wiki/Page.
        return path.Split('/', 3) is ["", { Length: > 0 } first, var rest] && first.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? (first.ToLowerInvariant() + original[1..], "/" + rest) : null;
    }

    /// <summary>Whole hosts first, then a first label (<c>nitter.*</c>), then an end (<c>*.m.wikipedia.org</c>) with what stands before it.</summary>
    private static (string Original, string? Star)? Find(string host)
    {
        if (Hosts.Value.TryGetValue(host, out var original))
            return (original, null);
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
            return null;
        if (Hosts.Value.TryGetValue(host[..dot] + ".*", out original))
            return (original, null);
        return Hosts.Value.TryGetValue("*" + host[dot..], out original) ? (original, host[..dot]) : null;
    }
}
