using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>What an address in pasted text looks like: a feed, a video, the page of one report, or the place of a site.</summary>
internal static partial class ClippedPages
{
    public static bool IsFeed(ClippedLink link) => FeedWord().IsMatch(link.Address);

    /// <summary>The address is a video's by its path or host, be it cut.</summary>
    public static bool HasVideoPath(ClippedLink link) => VideoPath().IsMatch(link.Address);

    /// <summary>A whole address that plays one video: whatever words stand beside it name that video.</summary>
    public static bool IsVideo(ClippedLink link) => !link.Cut && OneVideo().IsMatch(link.Address);

    /// <summary>A whole address of one report or video; a site's front, a list of videos or a folder is none.</summary>
    public static bool Is(ClippedLink link)
    {
        if (link.Cut || IsFeed(link) || WebAddress.Read(WebAddress.WithScheme(link.Address)) is not { } address)
            return false;
        return IsVideo(link) || (!Collection().IsMatch(address.AbsolutePath) && (ReportPath().IsMatch(address.AbsolutePath) || ReportNumber().IsMatch(address.Query)));
    }

    [GeneratedRegex(@"(?:^|[/._-])(?:feeds?|rss|atom)(?:[/._?-]|$)|\.(?:xml|rss|rdf|atom)$", RegexOptions.IgnoreCase)]
    private static partial Regex FeedWord();

    [GeneratedRegex(@"/watch\?v=|^(?:https?://)?(?:www\.)?(?:youtu\.be|vimeo\.com|rutube\.ru|dailymotion\.com)/", RegexOptions.IgnoreCase)]
    private static partial Regex VideoPath();

    // Ids of YouTube have 11 signs of base 64, Vimeo's are digits, Rutube's 32 hexadecimal digits.
    [GeneratedRegex(@"/watch\?(?:[^#\s]*&)?v=[\w-]{6,}|(?:^|//|www\.)youtu\.be/[\w-]{6,}|vimeo\.com/\d{5,}|rutube\.ru/video/[0-9a-f]{20,}|dailymotion\.com/video/\w{5,}", RegexOptions.IgnoreCase)]
    private static partial Regex OneVideo();

    // Words of a title joined by a sign, a number, or a page's ending in the last part of the path; or whatever stands under "news".
    [GeneratedRegex(@"/(?:(?:news|stor(?:y|ies)|articles?|posts?)/[^/]+|[^/]*[^/\W_][-_][^/\W_][^/]*|[^/]*\d{2,}[^/]*|[^/]+\.(?:s?html?|php|aspx?))/?$", RegexOptions.IgnoreCase)]
    private static partial Regex ReportPath();

    [GeneratedRegex(@"[?&](?:p|id|newsid|story|article)=\d+", RegexOptions.IgnoreCase)]
    private static partial Regex ReportNumber();

    [GeneratedRegex(@"/(?:channels?|playlists?|users?|c|folders?|lists?|tags?|topics?|category|categories|authors?|search|about[^/]*|contacts?)(?:/|$)|/@", RegexOptions.IgnoreCase)]
    private static partial Regex Collection();
}
