namespace Daybook.Pages.Shell;

/// <summary>The addresses of everything that a bundle, a folder or the playlist can be taken as, below its page.</summary>
/// <param name="Page">Path of the page, with a slash at its end.</param>
public sealed record OutputPaths(string Page)
{
    public string Rss => Page + "feed.xml";

    public string Atom => Page + "atom.xml";

    public string JsonFeed => Page + "feed.json";

    public string Opml => Page + "feeds.opml";

    public string Playlist => Page + "playlist/";

    public string Podcast => Page + "podcast.xml";

    public string M3u8 => Page + "playlist.m3u8";

    public string Xspf => Page + "playlist.xspf";

    /// <summary>Files of what can be read: they stand by every bundle and folder.</summary>
    public IReadOnlyList<string> Reading => [Rss, Atom, JsonFeed, Opml];

    /// <summary>Files of what can be played.</summary>
    public IReadOnlyList<string> Playing => [Podcast, M3u8, Xspf];
}
