using System.Collections.Frozen;

namespace Daybook.Core.Items;

/// <summary>Tells what an entry is, see the contract: by its media, else by a known video host, else by whether it has a title.</summary>
public static class ItemKinds
{
    private static readonly FrozenSet<string> AudioEndings = Set("mp3 m4a aac ogg oga opus wav flac");
    private static readonly FrozenSet<string> VideoEndings = Set("mp4 m4v webm mov ogv avi mkv m3u8");

    /// <param name="canonicalUrl">The item's canonical link, or null.</param>
    public static ItemKind Of(ParsedItem item, string? canonicalUrl)
    {
        var media = item.Enclosures.Select(MediaOf).ToArray();
        if (item.IsVideo || media.Contains(ItemKind.Video))
            return ItemKind.Video;
        if (media.Contains(ItemKind.Audio))
            return ItemKind.Audio;
        if (canonicalUrl is not null && KnownVideoHosts.Has(canonicalUrl))
            return ItemKind.Video;
        return string.IsNullOrWhiteSpace(item.Title) ? ItemKind.Post : ItemKind.Article;
    }

    /// <summary>By declared type, else (none, or a generic one) by the address; null for pictures and documents.</summary>
    private static ItemKind? MediaOf(Enclosure enclosure)
    {
        var type = enclosure.Type?.Trim() ?? "";
        if (type.StartsWith("audio", StringComparison.OrdinalIgnoreCase) || type.Equals("application/ogg", StringComparison.OrdinalIgnoreCase))
            return ItemKind.Audio;
        if (type.StartsWith("video", StringComparison.OrdinalIgnoreCase) || type.Contains("mpegurl", StringComparison.OrdinalIgnoreCase))
            return ItemKind.Video;
        if (type.Length > 0 && !type.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            return null;
        var path = enclosure.Url.Split('?', '#')[0];
        var ending = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return AudioEndings.Contains(ending) ? ItemKind.Audio : VideoEndings.Contains(ending) ? ItemKind.Video : null;
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
