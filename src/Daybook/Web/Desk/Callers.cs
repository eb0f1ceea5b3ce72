using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace Daybook.Web.Desk;

/// <summary>Who is at the other end of a connection, and whether a form came from our own page.</summary>
internal static class Callers
{
    /// <summary>Headers that show a proxy between the browser and us, whoever set them.</summary>
    private static readonly string[] SignsOfProxy =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via", "X-Original-For", "X-Original-Host", "X-Original-Proto"];

    /// <summary>
    /// Takes the word of the proxies named in the settings, and of nobody else, on the browser's address, scheme and host (CVE-2023-27591).
    /// </summary>
    public static void TrustProxies(IApplicationBuilder app, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }

    /// <param name="mayBeDirect">False where the site has a public address: then nobody is taken for sitting at this machine.</param>
    public static Caller Of(HttpContext context, bool mayBeDirect)
    {
        var request = context.Request;
        var address = context.Connection.RemoteIpAddress is { } remote ? (remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote) : IPAddress.None;
        // A name that leads here (DNS rebinding) is another site's page in the editor's browser; an old proxy speaks HTTP/1.0.
        var direct = mayBeDirect && IPAddress.IsLoopback(address) && IsLoopbackName(request.Host.Host)
            && request.Protocol != "HTTP/1.0" && !SignsOfProxy.Any(request.Headers.ContainsKey);
        return new Caller(address, direct, request.IsHttps);
    }

    /// <summary>
    /// Whether the browser says that the form came from this site: by <c>Sec-Fetch-Site</c> and by <c>Origin</c>, each where it is sent.
    /// Programs send neither; they still need the form's token.
    /// </summary>
    /// <param name="publicAddress">The site's own address in the settings, for proxies that rename the host; or null.</param>
    public static bool IsOwnForm(HttpRequest request, string? publicAddress)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin")
            return false;
        if (!request.Headers.TryGetValue("Origin", out var origin))
            return true;
        return Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from) && from.Scheme is "http" or "https"
            && (from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || (Uri.TryCreate(publicAddress, UriKind.Absolute, out var own) && own.Authority.Equals(from.Authority, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What tries from an address are counted under: the address, or for IPv6 the /64 a household gets (RFC 6177).</summary>
    public static string NetOf(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) + "/64"
            : address.ToString();

    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var literal) && IPAddress.IsLoopback(literal));
}
