using System.Text.RegularExpressions;

namespace Daybook.Core.Feeds;

/// <summary>What is wanted of a channel of YouTube.</summary>
public enum VideoChoice
{
    /// <summary>Neither Shorts nor live streams.</summary>
    Videos,
    Shorts,
    Live,
}

/// <summary>
/// The lists that YouTube itself keeps of each channel: a channel's feed mixes videos, Shorts and live streams and does not tell them apart; its
/// lists do. Their names are the channel's id with other letters in front, as seen in 2025; YouTube documents none of them.
/// </summary>
public static partial class YouTubeLists
{
    /// <summary>The feed of that choice; null where the address is no feed of a channel.</summary>
    public static string? Of(string feed, VideoChoice choice) => ChannelFeed().Match(feed) is { Success: true } match ? Feed(match.Groups[1].Value, choice) : null;

    /// <summary>The choice that a tab of a channel's page stands for; null for its other pages.</summary>
    internal static VideoChoice? OfTab(string[] parts) => parts is [.., var tab] ? tab switch { "shorts" => VideoChoice.Shorts, "streams" => VideoChoice.Live, _ => null } : null;

    private static string Feed(string id, VideoChoice choice) =>
        $"{Platforms.YouTubeFeed}?playlist_id={choice switch { VideoChoice.Shorts => "UUSH", VideoChoice.Live => "UULV", _ => "UULF" }}{id}";

    [GeneratedRegex("^https://www\\.youtube\\.com/feeds/videos\\.xml\\?channel_id=UC([0-9A-Za-z_-]{22})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChannelFeed();
}
