using Daybook.Core.Feeds;

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
        var current = url.Trim();
        for (var round = 0; round <= MaxWrappers; round++)
        {
            if (current.Length > MaxLength || !Uri.TryCreate(current, UriKind.Absolute, out var uri) || WebAddress.Read(current) is null)
                return null;
            if (round < MaxWrappers && WrappedUrl.Inside(uri) is { } inner && Of(inner) is { } opened)
            {
                current = opened;
                continue;
            }
            return Written(uri);
        }
        return null;
    }

    private static string Written(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        var original = FrontEnds.OriginalOf(host);
        var address = new UrlParts(original is null ? uri.Scheme : "https", original ?? host, original is not null || uri.IsDefaultPort ? "" : $":{uri.Port}",
            uri.AbsolutePath, TrackingParameters.Removed(uri.Query, original ?? host), uri.Fragment.StartsWith("#!", StringComparison.Ordinal) ? uri.Fragment : "");
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

    public override string ToString() => $"{Scheme}://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}{Port}{Path}{Query}{Fragment}";
}
