using System.Globalization;
using System.Text;
using System.Xml;
using Daybook.Core.Text;

namespace Daybook.Core.Publishing;

/// <summary>Writes playlists for players: extended M3U in UTF-8, and XSPF 1.</summary>
public static class PlaylistWriter
{
    /// <summary>RFC 8216 §4. Not the newer name of Apple's, by which a browser expects the parts of one stream.</summary>
    public const string M3u8ContentType = "audio/mpegurl; charset=utf-8";

    public const string XspfContentType = "application/xspf+xml; charset=utf-8";
    private const string XspfNamespace = "http://xspf.org/ns/0/";

    /// <summary>Only entries with a media file: a player of this format cannot open a page.</summary>
    public static byte[] M3u8(ItemFeed feed)
    {
        var lines = new StringBuilder("#EXTM3U\n").Append("#PLAYLIST:").Append(Line(feed.Title)).Append('\n');
        foreach (var entry in Playable(feed).Where(entry => entry.Media is not null))
        {
            // -1 stands for a length that is not known.
            lines.Append(CultureInfo.InvariantCulture, $"#EXTINF:{entry.Media!.Seconds ?? -1},{Line(entry.Outlet)} - {Line(entry.Title)}\n");
            lines.Append(Address(entry.Media.Url)).Append('\n');
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(lines.ToString());
    }

    /// <summary>Every entry: one without a media file names its page, from which a player may find it.</summary>
    public static byte[] Xspf(ItemFeed feed) => XmlDocumentBytes.Of(writer =>
    {
        writer.WriteStartElement("playlist", XspfNamespace);
        writer.WriteAttributeString("version", "1");
        writer.Text("title", feed.Title);
        writer.Text("creator", feed.Author);
        writer.Text("annotation", OutgoingFeed.Of(feed).Subtitle);
        writer.Text("info", feed.Home);
        writer.Text("location", feed.Self);
        writer.WriteStartElement("trackList");
        foreach (var entry in Playable(feed)) Track(writer, entry);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static IEnumerable<ItemEntry> Playable(ItemFeed feed) => feed.Entries.Take(ItemFeed.MostEntries);

    private static void Track(XmlWriter writer, ItemEntry entry)
    {
        writer.WriteStartElement("track");
        if (entry.Media is { } file) writer.Text("location", Address(file.Url));
        writer.Text("identifier", entry.Id);
        writer.Text("title", entry.Title);
        writer.Text("creator", entry.Outlet);
        if (ItemBody.Summary(entry) is { Length: > 0 } excerpt) writer.Text("annotation", excerpt);
        writer.Text("info", entry.Url);
        // Milliseconds.
        if (entry.Media?.Seconds is { } seconds) writer.Text("duration", (seconds * 1000L).ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    /// <summary>An address escaped, so that it is one line and a URI.</summary>
    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : Line(url);

    private static string Line(string text) => OneLine.Of(XmlText.Clean(text));
}
