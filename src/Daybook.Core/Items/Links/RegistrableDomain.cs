using System.Collections.Frozen;
using System.Net;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// The part of a host that somebody registered: one label under a public suffix. The suffixes are those of the Public Suffix List
/// (publicsuffix.org), registries' and private ones, with its wildcards and exceptions, and the blog hosts it leaves out
/// (<c>hosting-platforms.tsv</c>); a name that no rule meets has a suffix of one label.
/// </summary>
public static class RegistrableDomain
{
    // Ten thousand rules: a set that is made quickly, for a command that needs it once.
    private static readonly Lazy<HashSet<string>> Rules = new(() => Resource.Rows("public-suffixes.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Platforms = new(() => Resource.Rows("hosting-platforms.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The registrable domain in the script of <paramref name="host"/>, lower case; null for an address, for what is a public suffix itself, and for no host.</summary>
    public static string? Find(string host)
    {
        var name = host.Trim().ToLowerInvariant();
        name = name.EndsWith('.') ? name[..^1] : name;
        if (name.Length == 0 || IPAddress.TryParse(name.Trim('[', ']'), out _) || Idna.ToAscii(name) is not { } ascii)
            return null;
        var labels = ascii.Split('.');
        var own = labels.Length - SuffixLength(labels) - 1;
        if (own < 0 || labels.Contains(""))
            return null;
        var written = name.Split('.', '。', '．', '｡');
        return string.Join('.', (written.Length == labels.Length ? written : labels)[own..]);
    }

    /// <summary>As <see cref="Find"/>; the host itself, lower case, where nobody registered it.</summary>
    public static string Of(string host) => Find(host) ?? host.Trim().TrimEnd('.').ToLowerInvariant();

    /// <summary>Of the host of an absolute http or https address; null where there is none.</summary>
    public static string? OfUrl(string url) => WebUrl.Read(url) is { } address ? Of(address.Host) : null;

    /// <summary>In labels. The list's own algorithm: an exception wins and counts one label less; else the longest rule.</summary>
    private static int SuffixLength(string[] labels)
    {
        for (var from = 0; from < labels.Length; from++)
        {
            var rest = string.Join('.', labels[from..]);
            if (Rules.Value.Contains("!" + rest))
                return labels.Length - from - 1;
            if (Rules.Value.Contains(rest) || (from + 1 < labels.Length && Rules.Value.Contains("*." + string.Join('.', labels[(from + 1)..]))))
                return labels.Length - from;
            // The platform's own pages stand under www.
            if (Platforms.Value.Contains(rest) && from > 0 && labels[from - 1] != "www")
                return labels.Length - from;
        }
        return 1;
    }
}
