using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// The front ends through which an editor reads other sites, by choice: originals are stored and counted, and only the link that is followed
/// leads elsewhere. Written <c>www.youtube.com=piped.video, x.com=nitter.example</c>.
/// </summary>
public sealed class FrontEndChoice
{
    public static readonly FrontEndChoice None = new([]);

    private readonly Dictionary<string, string> _hosts;

    private FrontEndChoice(Dictionary<string, string> hosts) => _hosts = hosts;

    /// <summary>Reads what was written; a failure says what of it is wrong.</summary>
    public static ParseResult<FrontEndChoice> Read(string? text)
    {
        var hosts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', StringSplitOptions.TrimEntries) is not [var original, var front] || HostOf(original) is not { } from || HostOf(front) is not { } to)
                return ParseResult<FrontEndChoice>.Failed($"'{pair}' is no pair of hosts", "write the site, =, and the front end: x.com=nitter.example");
            hosts[WebAddress.WithoutWww(from)] = to;
        }
        return ParseResult<FrontEndChoice>.Of(new FrontEndChoice(hosts));
    }

    /// <summary>The address to follow: under the front end chosen for its host, else as it is.</summary>
    public string Shown(string url) => _hosts.Count > 0 && WebUrl.Read(url) is { } address && _hosts.TryGetValue(WebAddress.WithoutWww(address.Host), out var front)
        ? (address with { Scheme = "https", Host = front, Port = null, User = "", Password = "" }).Href : url;

    private static string? HostOf(string text) => text.Contains('/', StringComparison.Ordinal) ? null : WebUrl.Read("https://" + text + "/") is { Port: null } url && WebAddress.Carried(url) is not null ? url.Host : null;
}
