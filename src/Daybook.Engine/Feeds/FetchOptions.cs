using System.Net;
using System.Reflection;

namespace Daybook.Engine.Feeds;

/// <summary>Finds the addresses of a host name. Throws <see cref="System.Net.Sockets.SocketException"/> where there are none.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancel);

/// <summary>Bounds and manners of fetching.</summary>
public sealed record FetchOptions
{
    /// <summary>Name of this program in robots rules and in the user agent.</summary>
    public const string Product = "Daybook";

    /// <summary>Where a publisher can reach the operator: an address or mail, shown in the user agent.</summary>
    /// <value>Null: the user agent then names only program and version.</value>
    public string? Contact { get; init; }

    /// <summary>Whether addresses that are not public may be asked.</summary>
    /// <value>False.</value>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>Most bytes taken from the wire for one answer.</summary>
    /// <value>10 MB.</value>
    public long MostWireBytes { get; init; } = 10_000_000;

    /// <summary>Most bytes after unpacking. 405 bytes of Brotli can unpack to 256 MB.</summary>
    /// <value>20 MB.</value>
    public long MostDecodedBytes { get; init; } = 20_000_000;

    /// <summary>Most bytes of response headers.</summary>
    /// <value>64 KiB.</value>
    public int MostHeaderBytes { get; init; } = 65_536;

    /// <summary>Time for name, connection and headers of each hop.</summary>
    /// <value>10 seconds; at least 10 ms, not above <see cref="Total"/>.</value>
    public TimeSpan FirstByte { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for all hops together, without the waits of politeness.</summary>
    /// <value>30 seconds; at most 10 minutes.</value>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most redirects followed.</summary>
    /// <value>5; 0 to 20.</value>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Least time between the end of one request to a host and the start of the next.</summary>
    /// <value>2 seconds; 0 to 1 hour.</value>
    public TimeSpan HostGap { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How names become addresses; the guard checks every answer.</summary>
    public ResolveHost Resolve { get; init; } = HostNames.ResolveAsync;

    /// <summary>Fires when the service stops: requests end with <see cref="OperationCanceledException"/> carrying this token.</summary>
    public CancellationToken Shutdown { get; init; } = CancellationToken.None;

    /// <summary>What we call ourselves: honest, one name, one version.</summary>
    public string UserAgent { get; } = $"{Product}/{Version()}";

    /// <summary>The whole header value.</summary>
    public string UserAgentHeader => Contact is null ? UserAgent : $"{UserAgent} (+{Contact})";

    /// <summary>Every mistake at once, a sentence each; empty where there is none.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        var mistakes = new List<string>();
        Need(MostWireBytes is > 0 and <= 1_000_000_000, "MostWireBytes must lie between 1 and 1 000 000 000.");
        Need(MostDecodedBytes is > 0 and <= 1_000_000_000, "MostDecodedBytes must lie between 1 and 1 000 000 000.");
        Need(MostHeaderBytes is >= 1024 and <= 1_048_576, "MostHeaderBytes must lie between 1024 and 1 048 576.");
        Need(FirstByte >= TimeSpan.FromMilliseconds(10) && FirstByte <= Total, "FirstByte must be at least 10 ms and not above Total.");
        Need(Total <= TimeSpan.FromMinutes(10), "Total must not be above 10 minutes.");
        Need(MostRedirects is >= 0 and <= 20, "MostRedirects must lie between 0 and 20.");
        Need(HostGap >= TimeSpan.Zero && HostGap <= TimeSpan.FromHours(1), "HostGap must lie between 0 and 1 hour.");
        Need(Contact is null || (Contact.Length <= 200 && Contact.All(c => c is > ' ' and < '\x7f' and not '(' and not ')')),
            "Contact must be an address or mail without spaces or brackets, at most 200 ASCII characters.");
        return mistakes;

        void Need(bool holds, string mistake)
        {
            if (!holds)
                mistakes.Add(mistake);
        }
    }

    private static string Version() => Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";
}
