using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Frames of known hosts as links to the page that they show (<c>embeds.tsv</c>). A frame itself is never kept: it loads from elsewhere by itself.</summary>
internal static class EmbedLinks
{
    private const int Longest = 2048;

    private static readonly Lazy<ILookup<string, (Regex Pattern, string Page)>> Rules = new(() => Resource.Rows("embeds.tsv")
        .Select(row => (Host: row[0], Pattern: new Regex(row[1], RegexOptions.CultureInvariant), Page: row[2])).ToLookup(row => row.Host, row => (row.Pattern, row.Page), StringComparer.Ordinal));

    /// <summary>The page behind a frame, canonical; null for a host that is not known, or where nothing tells the page.</summary>
    public static string? Of(string? source, WebUrl? from)
    {
        if (source is not { Length: > 0 and <= Longest } || WebLinks.Absolute(source, from) is not { } absolute || WebUrl.Read(absolute) is not { } frame)
            return null;
        // Every form of a video's address at YouTube becomes its page's; what does not (a list, a search) is no page of a video.
        if (CanonicalUrl.Of(absolute) is { } canonical && canonical.StartsWith("https://www.youtube.com/watch?v=", StringComparison.Ordinal))
            return canonical;
        var place = frame.Path + (frame.Query is null ? "" : "?" + frame.Query);
        foreach (var (pattern, page) in Rules.Value[WebAddress.WithoutWww(frame.Host)])
            if (pattern.Match(place) is { Success: true } match && Written(match, page) is { } shown)
                return shown;
        return null;
    }

    private static string? Written(Match match, string page)
    {
        if (page != "$1")
            return CanonicalUrl.Of(match.Result(page));
        // A whole address inside must be of the frame's own maker: anybody may write another there.
        var inner = PercentEncoding.Decode(match.Groups[1].ValueSpan);
        return RegistrableDomain.OfUrl(inner) is "soundcloud.com" or "facebook.com" ? CanonicalUrl.Of(inner) : null;
    }
}
