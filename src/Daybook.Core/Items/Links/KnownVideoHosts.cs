using System.Collections.Frozen;

namespace Daybook.Core.Items;

/// <summary>Sites whose pages are videos.</summary>
public static class KnownVideoHosts
{
    private static readonly FrozenSet<string> Whole =
        new[] { "vimeo.com", "dailymotion.com", "dai.ly", "rutube.ru", "rumble.com", "odysee.com", "twitch.tv", "bitchute.com", "tiktok.com", "vkvideo.ru", "coub.com", "streamable.com" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the canonical address is a video's. Of YouTube only watch pages count: channels and posts are none.</summary>
    public static bool Has(string canonicalUrl)
    {
        var key = UrlKey.Of(canonicalUrl);
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return false;
        var host = key[..slash];
        return host == "youtube.com"
            ? key.AsSpan(slash).StartsWith("/watch?v=")
            : Whole.Contains(host) || key.StartsWith("vk.com/video", StringComparison.Ordinal);
    }
}
