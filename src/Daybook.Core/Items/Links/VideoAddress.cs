namespace Daybook.Core.Items;

/// <summary>Every form of a YouTube video's address becomes <c>https://www.youtube.com/watch?v=ID</c>.</summary>
internal static class VideoAddress
{
    /// <summary>The plain form, or null where the address is of no YouTube page.</summary>
    public static UrlParts? Of(UrlParts address)
    {
        var path = address.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (address.Host)
        {
            case "youtu.be":
                return path.Length == 1 && IsId(path[0]) ? Watch(path[0]) : null;
            case "youtube.com" or "www.youtube.com" or "m.youtube.com" or "music.youtube.com" or "youtube-nocookie.com" or "www.youtube-nocookie.com":
                var id = path switch
                {
                    ["watch"] => address.Parameter("v"),
                    ["shorts" or "embed" or "live" or "v" or "e", var inPath, ..] => inPath,
                    _ => null,
                };
                return id is not null && IsId(id) ? Watch(id) : address with { Scheme = "https", Host = "www.youtube.com", Port = "" };
            default:
                return null;
        }
    }

    private static UrlParts Watch(string id) => new("https", "www.youtube.com", "", "/watch", "?v=" + id, "");

    private static bool IsId(string id) => id.Length is >= 6 and <= 20 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && id != "videoseries";
}
