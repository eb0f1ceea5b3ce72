using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>The media type that formats ask for where the publisher named none.</summary>
internal static class MediaTypes
{
    /// <summary>The type given, else what the file's ending stands for (IANA media types; Apple's list for podcasts), else bytes of no known type.</summary>
    public static string Of(Enclosure file)
    {
        if (!string.IsNullOrWhiteSpace(file.Type)) return file.Type;
        var path = Uri.TryCreate(file.Url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : file.Url;
        var dot = path.LastIndexOf('.');
        return (dot < 0 ? "" : path[(dot + 1)..].ToLowerInvariant()) switch
        {
            "mp3" => "audio/mpeg",
            "m4a" => "audio/x-m4a",
            "aac" => "audio/aac",
            "ogg" or "oga" => "audio/ogg",
            "opus" => "audio/opus",
            "wav" => "audio/wav",
            "flac" => "audio/flac",
            "mp4" or "m4v" => "video/mp4",
            "mov" => "video/quicktime",
            "webm" => "video/webm",
            "ogv" => "video/ogg",
            _ => "application/octet-stream",
        };
    }
}
