using System.Globalization;
using System.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>
/// Writes RSS 2.0 (RSS Advisory Board, version 2.0.11) with <c>atom:link rel="self"</c>, <c>content:encoded</c> and Dublin Core for what RSS
/// itself cannot say: the author's name and the language of an entry.
/// </summary>
public static class RssWriter
{
    public const string ContentType = "application/rss+xml; charset=utf-8";
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(EditionFeed feed) => Write(OutgoingFeed.Of(feed));

    public static byte[] Write(ItemFeed feed) => Write(OutgoingFeed.Of(feed));

    /// <param name="podcast">Writes what a podcast adds to the channel and, given an entry, to it; null for a plain feed.</param>
    internal static byte[] Write(OutgoingFeed feed, Action<XmlWriter, OutgoingEntry?>? podcast = null) => XmlDocumentBytes.Of(writer =>
    {
        writer.WriteStartElement("rss");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteAttributeString("xmlns", "atom", null, XmlDocumentBytes.AtomNamespace);
        writer.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        writer.WriteAttributeString("xmlns", "dc", null, DublinCore);
        if (podcast is not null) PodcastWriter.Namespaces(writer);
        writer.WriteStartElement("channel");
        Channel(writer, feed);
        podcast?.Invoke(writer, null);
        foreach (var entry in feed.Entries) Item(writer, entry, podcast);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static void Channel(XmlWriter writer, OutgoingFeed feed)
    {
        writer.Text("title", feed.Title);
        writer.Text("link", feed.Home);
        // The description is required; a feed without one repeats its title.
        writer.Text("description", (feed with { Description = feed.Description ?? feed.Title }).Subtitle);
        writer.Text("language", feed.Language);
        if (feed.Entries.Count > 0) writer.Text("lastBuildDate", Date(feed.Updated));
        writer.Text("docs", "https://www.rssboard.org/rss-specification");
        writer.Text("generator", "Daybook");
        writer.WriteStartElement("atom", "link", XmlDocumentBytes.AtomNamespace);
        writer.WriteAttributeString("href", feed.Self);
        writer.WriteAttributeString("rel", "self");
        writer.WriteAttributeString("type", "application/rss+xml");
        writer.WriteEndElement();
    }

    private static void Item(XmlWriter writer, OutgoingEntry entry, Action<XmlWriter, OutgoingEntry?>? podcast)
    {
        writer.WriteStartElement("item");
        writer.Text("title", entry.Title);
        writer.Text("link", entry.Url);
        writer.WriteStartElement("guid");
        writer.WriteAttributeString("isPermaLink", "false");
        writer.WriteString(XmlText.Clean(entry.Id));
        writer.WriteEndElement();
        if (entry.Published is { } published) writer.Text("pubDate", Date(published));
        if (entry.Author is not null) writer.WriteElementString("dc", "creator", DublinCore, XmlText.Clean(entry.Author));
        if (entry.Language is not null) writer.WriteElementString("dc", "language", DublinCore, entry.Language);
        foreach (var tag in entry.Tags) writer.Text("category", tag);
        if (entry.Summary.Length > 0) writer.Text("description", entry.Summary);
        writer.WriteElementString("content", "encoded", ContentNamespace, entry.Html);
        if (entry.Media is { } media) Enclosure(writer, media);
        Source(writer, entry);
        podcast?.Invoke(writer, entry);
        writer.WriteEndElement();
    }

    /// <summary>All three attributes are required; a length that nobody told is written as 0 (RSS profile, §4.1.1.20.5).</summary>
    private static void Enclosure(XmlWriter writer, Enclosure file)
    {
        writer.WriteStartElement("enclosure");
        writer.WriteAttributeString("url", XmlText.Clean(file.Url));
        writer.WriteAttributeString("length", (file.Bytes ?? 0).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("type", XmlText.Clean(MediaTypes.Of(file)));
        writer.WriteEndElement();
    }

    /// <summary>Left out where no address of the outlet is known, which the element needs.</summary>
    private static void Source(XmlWriter writer, OutgoingEntry entry)
    {
        if (entry is not { Outlet: { } outlet, OutletUrl: { } url }) return;
        writer.WriteStartElement("source");
        writer.WriteAttributeString("url", XmlText.Clean(url));
        writer.WriteString(XmlText.Clean(outlet));
        writer.WriteEndElement();
    }

    /// <summary>RFC 822 with a four-digit year and a numeric zone, as the RSS profile asks for.</summary>
    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
