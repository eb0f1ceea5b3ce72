using System.Globalization;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Writes a podcast: RSS 2.0 with enclosures and the tags that podcast programs ask for (Apple, "A Podcaster's Guide to RSS").</summary>
public static class PodcastWriter
{
    public const string ContentType = RssWriter.ContentType;
    internal const string Namespace = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    /// <summary>Entries without a media file are left out: a podcast has none.</summary>
    public static byte[] Write(ItemFeed feed)
    {
        var podcast = OutgoingFeed.Of(feed with { Entries = [.. feed.Entries.Where(entry => entry.Media is not null)] });
        return RssWriter.Write(podcast, (writer, entry) =>
        {
            if (entry is null) Channel(writer, podcast);
            else Episode(writer, entry);
        });
    }

    private static void Channel(XmlWriter writer, OutgoingFeed feed)
    {
        Tag(writer, "author", feed.Author);
        Tag(writer, "summary", feed.Subtitle ?? feed.Title);
        Tag(writer, "type", "episodic");
        writer.WriteStartElement("itunes", "category", Namespace);
        writer.WriteAttributeString("text", "News");
        writer.WriteEndElement();
        // Required by directories. It says of the review that it is not meant for adults only; what an outlet's file holds, no feed tells.
        Tag(writer, "explicit", "false");
    }

    private static void Episode(XmlWriter writer, OutgoingEntry entry)
    {
        Tag(writer, "title", entry.Title);
        Tag(writer, "author", entry.Outlet ?? entry.Author);
        if (entry.Summary.Length > 0) Tag(writer, "summary", entry.Summary);
        if (entry.Media?.Seconds is { } seconds) Tag(writer, "duration", seconds.ToString(CultureInfo.InvariantCulture));
    }

    private static void Tag(XmlWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteElementString("itunes", name, Namespace, XmlText.Clean(text));
    }
}
