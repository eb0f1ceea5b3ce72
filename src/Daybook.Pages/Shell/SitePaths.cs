using System.Globalization;

namespace Daybook.Pages.Shell;

/// <summary>The address of every page, from the root of the site, with a slash at both ends. One place decides them.</summary>
public static class SitePaths
{
    public const string Front = "/";
    public const string Archive = "/archive/";
    public const string Briefs = "/briefs/";
    public const string Playlist = "/playlist/";
    public const string Sources = "/sources/";
    public const string About = "/about/";
    public const string Rss = "/feed.xml";
    public const string Atom = "/atom.xml";
    public const string JsonFeed = "/feed.json";
    public const string Opml = "/feeds.opml";
    public const string Directory = "/directory/";

    /// <summary>Answered by a server only: files cannot look for words.</summary>
    public const string Search = "/search/";

    /// <summary>Characters of a search: a sentence or two.</summary>
    public const int LongestSearch = 200;

    /// <summary>Every edition in one text.</summary>
    public const string ArchiveFile = "/archive/editions.md";

    public static string Bundle(string name) => $"/bundles/{name}/";

    public static string Folder(string name) => $"/folders/{name}/";

    /// <param name="place">ISO 3166 code, or the name of one of the review's own places.</param>
    public static string Place(string place) => $"/places/{Segment(place)}/";

    public static string Edition(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);

    /// <summary>A revision as it stood: what is published keeps its text.</summary>
    public static string Revision(DateOnly day, int revision) => Edition(day) + string.Create(CultureInfo.InvariantCulture, $"revision-{revision}/");

    /// <summary>What a revision changed.</summary>
    public static string Changes(DateOnly day, int revision) => Revision(day, revision) + "changes/";

    public static string Month(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'", CultureInfo.InvariantCulture);

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/");

    public static string Story(long id) => string.Create(CultureInfo.InvariantCulture, $"/stories/{id}/");

    public static string Brief(long id) => string.Create(CultureInfo.InvariantCulture, $"/briefs/{id}/");

    /// <summary>The newest writing on a saved topic.</summary>
    /// <param name="first">Id of its first writing.</param>
    public static string Topic(long first) => string.Create(CultureInfo.InvariantCulture, $"/topics/{first}/");

    public static string TopicFeed(long first) => Topic(first) + "feed.xml";

    /// <summary>What a writing changed against the one before it.</summary>
    public static string BriefChanges(long id) => Brief(id) + "changes/";

    public static string Source(string id) => $"/sources/{Segment(id)}/";

    /// <summary>True where two paths are one, escaped or as a server hands them on.</summary>
    public static bool Same(string one, string other) => one == other || Uri.UnescapeDataString(one) == Uri.UnescapeDataString(other);

    public static string Asset(string file) => $"/assets/{file}";

    /// <summary>
    /// The file, relative to the folder of an export and with forward slashes, that answers a path:
    /// <c>/2025/09/04/</c> → <c>2025/09/04/index.html</c>, <c>/feed.xml</c> → <c>feed.xml</c>.
    /// </summary>
    public static string FileOf(string path)
    {
        var file = Uri.UnescapeDataString(path).TrimStart('/');
        return file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
    }

    /// <summary>
    /// An id as one segment that is the same in an address and as a folder name. Ids come from foreign files,
    /// so nothing that climbs (<c>..</c>) or splits (<c>/</c>, <c>\</c>) may survive, escaped or not.
    /// </summary>
    private static string Segment(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsControl(c) || "/\\:*?\"<>|%".Contains(c) ? '-' : c)).Trim();
        return safe.Trim('.').Length == 0 ? "-" + safe.Replace('.', '-') : Uri.EscapeDataString(safe);
    }
}
