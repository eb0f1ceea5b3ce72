using System.Net;
using System.Net.Sockets;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Engine.Feeds;

/// <summary>
/// Which addresses may be asked: only http and https, and only addresses of the public Internet. Names are judged by what
/// they resolve to when the connection is made (<see cref="GuardedHandler"/>), so no spelling and no second answer gets round it.
/// </summary>
public static class AddressGuard
{
    // IANA IPv4 Special-Purpose Address Registry: all entries but the three anycast services that are globally reachable
    // (192.31.196.0/24, 192.52.193.0/24, 192.175.48.0/24); then multicast (RFC 5771) and class E.
    private static readonly IPNetwork[] Special4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // RFC 3927; its IPv6 counterpart, fe80::/10, the framework knows.
    private static readonly IPNetwork LinkLocal4 = IPNetwork.Parse("169.254.0.0/16");

    // Global unicast is 2000::/3 (RFC 4291 §2.4). Everything outside is special: ::, ::1, ::ffff:0:0/96, 64:ff9b::/96,
    // 64:ff9b:1::/48, 100::/64, 5f00::/16, fc00::/7, fe80::/10, fec0::/10, ff00::/8.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // IANA IPv6 Special-Purpose Address Registry, the part inside 2000::/3: IETF assignments with Teredo, benchmarking and
    // ORCHID; documentation; 6to4, which wraps IPv4 addresses.
    private static readonly IPNetwork[] Special6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>True for an address of the public Internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return false;
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Special4.Any(n => n.Contains(address)),
            // The scope id is no part of the address.
            AddressFamily.InterNetworkV6 => WithoutScope(address) is var bare && Global6.Contains(bare) && !Special6.Any(n => n.Contains(bare)),
            _ => false,
        };
    }

    /// <summary>True for an address that is never asked, whatever is set: link-local ones reach what runs this machine (a cloud's metadata), not a publisher in the own network.</summary>
    public static bool IsLinkLocal(IPAddress address) => address.IsIPv4MappedToIPv6 ? IsLinkLocal(address.MapToIPv4())
        : address.IsIPv6LinkLocal || (address.AddressFamily == AddressFamily.InterNetwork && LinkLocal4.Contains(address));

    /// <summary>True where the settings let it be asked.</summary>
    public static bool Allows(IPAddress address, FetchOptions options) => options.AllowPrivateNetworks ? !IsLinkLocal(address) : IsPublic(address);

    /// <summary>Reads an address to ask: absolute, http or https, no user name or password in it. Host literals are canonical after it
    /// (<c>0x7f.1</c> and <c>2130706433</c> are 127.0.0.1), the fragment is gone.</summary>
    public static ParseResult<Uri> Read(string url)
    {
        if (url.Length > 8192 || WebUrl.Read(url) is not { } read)
            return SchemeOf(url) is { } other
                ? ParseResult<Uri>.Failed($"only http and https are asked, not {other}")
                : ParseResult<Uri>.Failed("not an absolute address", "give it with https:// in front");
        if (read.User.Length + read.Password.Length > 0)
            return ParseResult<Uri>.Failed("the address carries a user name or password", "remove the part before the @");
        return WebAddress.Carried(read) is { } address ? ParseResult<Uri>.Of(address) : ParseResult<Uri>.Failed("the address has no valid host");
    }

    /// <summary>Another scheme than the web's, for the message; null where the text has none.</summary>
    private static string? SchemeOf(string text) =>
        text.Length <= 8192 && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is not ("http" or "https") ? uri.Scheme : null;

    /// <summary>The host as one name for all its spellings: lower case, punycode, no dot at the end.</summary>
    public static string HostOf(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static IPAddress WithoutScope(IPAddress address) => address.ScopeId == 0 ? address : new IPAddress(address.GetAddressBytes());

    private static IPNetwork[] Networks(params string[] texts) => [.. texts.Select(IPNetwork.Parse)];
}

/// <summary>The guard, or a handler that answers only for some hosts, refused to connect.</summary>
public sealed class ForbiddenAddressException(string message) : Exception(message)
{
    /// <summary>True where the setting <c>allow-private-networks</c> would let it be asked.</summary>
    public bool Settable { get; init; }
}
