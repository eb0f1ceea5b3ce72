using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Daybook.Engine.Feeds;

/// <summary>Builds the one handler through which requests leave this machine.</summary>
public static class GuardedHandler
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(20);

    /// <summary>A handler without cookies, proxies or automatic redirects that connects only to addresses it has itself checked.</summary>
    public static SocketsHttpHandler Create(FetchOptions options) => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        // A proxy would resolve names where the guard cannot see.
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 1,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // As long as a host that is asked again is waited for, and no longer: of 10,000 hosts each would hold its buffers.
        PooledConnectionIdleTimeout = options.HostGap < LongestIdle ? options.HostGap + TimeSpan.FromSeconds(1) : LongestIdle,
        MaxResponseHeadersLength = options.MostHeaderBytes / 1024,
        // What is left of an answer we gave up on is not read to its end.
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        // Validators are bytes; both directions as Latin-1 give back exactly what came.
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ConnectCallback = async (context, cancel) => await ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, options, cancel).ConfigureAwait(false),
    };

    /// <summary>A connection to a host whose addresses were all checked; the way out for what is no HTTP, too.</summary>
    internal static async ValueTask<NetworkStream> ConnectAsync(string name, int port, FetchOptions options, CancellationToken cancel)
    {
        var host = name.Trim('[', ']').TrimEnd('.');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await options.Resolve(host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        // All answers must be public: one private address among them is a name set up to be tried twice.
        if (addresses.FirstOrDefault(a => !AddressGuard.Allows(a, options)) is { } forbidden)
            throw new ForbiddenAddressException($"{host} leads to {forbidden}, which is not an address of the public Internet") { Settable = !AddressGuard.IsLinkLocal(forbidden) };
        return await OpenAsync(addresses, port, cancel).ConfigureAwait(false);
    }

    // Connects to the checked addresses themselves: the name is not resolved a second time.
    private static async Task<NetworkStream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
