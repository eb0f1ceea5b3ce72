using System.Globalization;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>The media of one item, gathered from enclosures, Media RSS and the iTunes and YouTube modules.</summary>
internal sealed class MediaParts
{
    /// <summary>More media files than any real item has.</summary>
    private const int MaxFiles = 100;

    private readonly List<Enclosure> _files = [];
    private string? _picture;
    private string? _thumbnail;

    /// <summary>Duration told apart from any file, in seconds.</summary>
    public int? Seconds { get; private set; }

    public bool IsVideo { get; private set; }

    /// <summary>The picture that stands for the item: a full one before a thumbnail.</summary>
    public string? Image => _picture ?? _thumbnail;

    public void MarkVideo() => IsVideo = true;

    /// <summary><c>enclosure</c> and Atom's <c>rel="enclosure"</c>.</summary>
    public void AddFile(string? url, string? type, long? bytes, int? seconds = null)
    {
        if (url is null)
            return;
        if (type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)
            _picture ??= url;
        Add(new Enclosure(url, type, bytes, seconds));
    }

    /// <summary><c>media:content</c>: a file, a picture, or a player's page.</summary>
    public void AddContent(string? url, string? type, string? medium, string? bytes, string? duration)
    {
        var seconds = Duration.Read(duration);
        var kind = type?.ToLowerInvariant() ?? "";
        IsVideo |= medium is "video" || kind.StartsWith("video/", StringComparison.Ordinal);
        // YouTube still names a Flash player that no longer exists: no file, but its length is true.
        var isPlayer = kind is "application/x-shockwave-flash";
        IsVideo |= isPlayer;
        if (url is null || isPlayer)
            Seconds ??= seconds;
        else if (medium is "image" || kind.StartsWith("image/", StringComparison.Ordinal) || medium is null && kind.Length == 0 && IsPicture(url))
            _picture ??= url;
        else if (medium is "audio" or "video" || kind.Length > 0)
            Add(new Enclosure(url, type, Positive(bytes), seconds));
        else
            Seconds ??= seconds;
    }

    public void AddThumbnail(string? url) => _thumbnail ??= url;

    public void AddPicture(string? url) => _picture ??= url;

    /// <summary><c>itunes:duration</c>, <c>yt:duration</c>.</summary>
    public void AddDuration(string? text) => Seconds ??= Duration.Read(text);

    /// <summary>The files; a duration given beside them belongs to the first that plays.</summary>
    public IReadOnlyList<Enclosure> Enclosures()
    {
        if (Seconds is null || _files.Exists(static f => f.Seconds is not null))
            return _files;
        var playing = _files.FindIndex(static f => f.Type is null || f.Type.StartsWith("audio", StringComparison.OrdinalIgnoreCase) || f.Type.StartsWith("video", StringComparison.OrdinalIgnoreCase));
        if (playing >= 0)
            _files[playing] = _files[playing] with { Seconds = Seconds };
        return _files;
    }

    /// <summary>One file told by two modules is one file, with what each knows.</summary>
    private void Add(Enclosure file)
    {
        var same = _files.FindIndex(f => f.Url == file.Url);
        if (same >= 0)
            _files[same] = _files[same] with { Type = _files[same].Type ?? file.Type, Bytes = _files[same].Bytes ?? file.Bytes, Seconds = _files[same].Seconds ?? file.Seconds };
        else if (_files.Count < MaxFiles)
            _files.Add(file);
    }

    /// <summary>A count of bytes, or null where it is none.</summary>
    internal static long? Positive(string? digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 ? bytes : null;

    private static bool IsPicture(string url)
    {
        var path = url.AsSpan();
        path = path.IndexOfAny('?', '#') is var end and >= 0 ? path[..end] : path;
        foreach (var ending in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"])
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
