using System.Collections.Frozen;
using System.Net;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// The part of a host that somebody registered: one label under a public suffix. Suffixes of several labels come from a
/// table of our own (registries' second levels, hosting platforms); everything else counts as a suffix of one label.
/// </summary>
public static class RegistrableDomain
{
    private static readonly Lazy<FrozenSet<string>> Suffixes = new(() =>
        Resource.Rows("public-suffixes.tsv")
            .SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(label => row[0] == "." ? label : $"{label}.{row[0]}"))
            .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Lower case, without <c>www.</c>; the host itself where it is an address or has no more labels than a suffix.</summary>
    public static string Of(string host)
    {
        var name = host.Trim().TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(name.Trim('[', ']'), out _))
            return name;
        var labels = name.Split('.');
        for (var from = 0; from < labels.Length - 1; from++)
        {
            var rest = string.Join('.', labels[(from + 1)..]);
            if (from + 1 == labels.Length - 1 || Suffixes.Value.Contains(rest))
                return string.Join('.', labels[from..]);
        }
        return name;
    }

    /// <summary>Of the host of an absolute address; null where there is none.</summary>
    public static string? OfUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IdnHost.Length > 0 ? Of(uri.IdnHost) : null;
}
