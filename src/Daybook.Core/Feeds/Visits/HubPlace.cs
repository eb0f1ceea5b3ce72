using System.Text.RegularExpressions;

namespace Daybook.Core.Feeds;

/// <summary>A hub that tells of a feed's news (WebSub, https://www.w3.org/TR/websub/).</summary>
/// <param name="Hub">Where to subscribe, absolute.</param>
/// <param name="Topic">The address by which the hub knows the feed.</param>
public sealed partial record HubPlace(string Hub, string Topic)
{
    // YouTube's feeds name no hub, but this one is told of their channels: https://developers.google.com/youtube/v3/guides/push_notifications.
    private const string YouTubeHub = "https://pubsubhubbub.appspot.com/subscribe";
    private const string YouTubeTopic = "https://www.youtube.com/xml/feeds/videos.xml?channel_id=";

    /// <summary>The hub of a feed, or null: as the answer's Link headers say, else its document, else as is known of its publisher.</summary>
    /// <param name="links"><c>Link</c> headers as received, joined by commas; or null.</param>
    public static HubPlace? Of(string address, ParsedFeed document, string? links)
    {
        var hub = Named(links, "hub") ?? document.Hub;
        if (WebAddress.Read(hub) is not null)
            return new HubPlace(hub!, (WebAddress.Read(Named(links, "self") ?? document.Self) ?? WebAddress.Read(address))?.AbsoluteUri ?? address);
        return WebAddress.Read(address) is { Host: "www.youtube.com" or "youtube.com", AbsolutePath: "/feeds/videos.xml" } uri && Channel().Match(uri.Query) is { Success: true } channel
            ? new HubPlace(YouTubeHub, YouTubeTopic + channel.Groups[1].Value) : null;
    }

    /// <summary>The first target of a relation in Link headers (RFC 8288 §3), or null.</summary>
    private static string? Named(string? links, string relation) => links is null ? null : Link().Matches(links)
        .FirstOrDefault(link => link.Groups["rel"].Value.Trim('"').Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase))?.Groups["to"].Value.Trim();

    [GeneratedRegex("""<(?<to>[^<>]{1,2048})>\s*(?:;\s*(?!rel\b)[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+)\s*)*;\s*rel\s*=\s*(?<rel>"[^"]*"|[^",;\s]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Link();

    [GeneratedRegex("[?&]channel_id=(UC[A-Za-z0-9_-]{22})(?:&|$)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Channel();
}
