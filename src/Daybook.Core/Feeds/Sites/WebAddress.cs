using System.Net;
using Daybook.Core.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads addresses of the web from foreign text. The reading is <see cref="WebUrl"/>'s; the <see cref="Uri"/> only carries it, to the letter,
/// so what is checked is what is asked.
/// </summary>
public static class WebAddress
{
    private const int Longest = 8192;

    /// <summary>Longest host, in characters: a name has at most 255 octets (RFC 1035 §3.1).</summary>
    private const int LongestHost = 255;

    /// <summary>Without this <see cref="Uri"/> would rewrite path and query by rules of its own.</summary>
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>An absolute http or https address without its fragment; null where the text is none.</summary>
    public static Uri? Read(string? text) => text is { Length: <= Longest } && WebUrl.Read(text) is { } url ? Carried(url) : null;

    /// <summary>The same for a link that may be relative to <paramref name="from"/>.</summary>
    public static Uri? Resolve(Uri from, string? link) =>
        link is { Length: <= Longest } && !string.IsNullOrWhiteSpace(link) && from.IsAbsoluteUri && WebUrl.Read(from.AbsoluteUri) is { } known && WebUrl.Read(link, known) is { } url ? Carried(url) : null;

    /// <summary>True where it carries a user name or a password: it is never asked, and never given away.</summary>
    public static bool HasUser(string address) =>
        address.Contains('@', StringComparison.Ordinal) && WebUrl.Read(address) is { } url && url.User.Length + url.Password.Length > 0;

    /// <summary>An address as people write it, with the scheme they leave out.</summary>
    public static string WithScheme(string address) => address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;

    /// <summary>A host as people name it.</summary>
    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>The address to ask; null for a host that no name system and no network has, such as <c>a!b</c>.</summary>
    public static Uri? Carried(WebUrl url)
    {
        // Escapes make an address longer than it was written; what is carried must be readable again.
        if (url.Host.Length > LongestHost || url.WithoutFragment is not { Length: <= Longest } written || !Uri.TryCreate(written, AsWritten, out var uri))
            return null;
        try
        {
            return uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 && IsSame(uri.IdnHost, url.Host.Trim('[', ']')) ? uri : null;
        }
        catch (UriFormatException)
        {
            // Uri takes hosts at parsing that it then cannot write as IDN (a broken "xn--").
            return null;
        }
    }

    /// <summary>Two readers of one address must have found one host; an IPv6 address has several spellings.</summary>
    private static bool IsSame(string carried, string read) =>
        carried == read || (IPAddress.TryParse(carried, out var one) && IPAddress.TryParse(read, out var other) && one.Equals(other));
}
