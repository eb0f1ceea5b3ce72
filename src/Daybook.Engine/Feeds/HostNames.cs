using System.Net;
using System.Net.Sockets;

namespace Daybook.Engine.Feeds;

/// <summary>
/// Finds the addresses of host names by the machine's own resolver. Names that no resolver may be asked for are not found at once.
/// </summary>
public static class HostNames
{
    // "invalid" never exists (RFC 6761 §6.4); "onion" must not be looked up by programs that do not speak Tor (RFC 7686 §2).
    private static readonly string[] Never = ["invalid", "onion"];

    /// <summary>The addresses of a host.</summary>
    /// <exception cref="SocketException">There are none.</exception>
    public static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        if (Never.Contains(host.TrimEnd('.').Split('.')[^1], StringComparer.OrdinalIgnoreCase))
            throw new SocketException((int)SocketError.HostNotFound);
        // Where name servers don't answer, each question holds its thread for many seconds and cannot be called back. Held on threads of the pool,
        // a round of collecting in a network that is down would leave none for the pages.
        var asked = Task.Factory.StartNew(() => Dns.GetHostAddresses(host), cancel, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        return asked.WaitAsync(cancel);
    }
}
