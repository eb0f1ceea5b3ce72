using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// One address per page: scheme and host in lower case, default port, user and fragment removed (<c>#!</c> kept, it names a page),
/// tracking parameters removed, wrappers opened, front ends mapped to the site they show. The path keeps its case and its
/// closing slash: servers may tell them apart; comparison uses <see cref="UrlKey"/>.
/// </summary>
public static class CanonicalUrl
{
    private const int MaxLength = 4096;
    private const int MaxWrappers = 3;

    /// <summary>The canonical form, or null for anything but an absolute http or https address. Canonical forms stay as they are.</summary>
    public static string? Of(string url)
    {
        // A cut address is text: its end is lost, and nobody guesses it.
        if (IsCut(url))
            return null;
        var current = url;
        for (var round = 0; round <= MaxWrappers; round++)
        {
            if (current.Length > MaxLength || WebUrl.Read(current) is not { } written || WebAddress.Carried(written) is null)
                return null;
            // A dot behind the host's name names the same host (RFC 1034 §3.1); rules of hosts are written without.
            var address = written.Host.EndsWith('.') ? written with { Host = written.Host.TrimEnd('.') } : written;
            if (round < MaxWrappers && WrappedUrl.Inside(address) is { } inner && Of(inner) is { } opened)
            {
                current = opened;
                continue;
            }
            // The URL Standard escapes an apostrophe in a query, where keys made before have it as it was written.
            return Written(current.Contains('\'') && !current.Contains("%27", StringComparison.Ordinal) ? address with { Query = address.Query?.Replace("%27", "'", StringComparison.Ordinal) } : address);
        }
        return null;
    }

    /// <summary>True for an address as others shorten it to show it: it ends in the sign for what was left out. A page named so has it percent-encoded.</summary>
    public static bool IsCut(string url) => url.AsSpan().TrimEnd().EndsWith("…");

    private static string Written(WebUrl url)
    {
        var original = FrontEnds.OriginalOf(url.Host, url.Path);
        var address = new UrlParts(original is null ? url.Scheme : "https", original?.Host ?? url.Host, original is not null || url.Port is null ? "" : $":{url.Port}",
            PercentEncoding.Plain(original?.Path ?? url.Path), TrackingParameters.Removed(PercentEncoding.Plain(url.Query ?? ""), original?.Host ?? url.Host),
            url.Fragment is ['!', ..] ? "#" + PercentEncoding.Plain(url.Fragment) : "");
        return (VideoAddress.Of(address) ?? address).ToString();
    }
}

/// <summary>The parts of an address; query and fragment with their sign, port with its colon, or empty.</summary>
internal sealed record UrlParts(string Scheme, string Host, string Port, string Path, string Query, string Fragment)
{
    /// <summary>Value of a query parameter as written, or null.</summary>
    public string? Parameter(string name) => Query.TrimStart('?').Split('&')
        .Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(pair => pair[(name.Length + 1)..])
        .FirstOrDefault(value => value.Length > 0);

    public override string ToString() => $"{Scheme}://{Host}{Port}{Path}{Query}{Fragment}";
}
