using System.Globalization;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Writes RSS 2.0 (RSS Advisory Board, version 2.0.11) with <c>atom:link rel="self"</c> and <c>content:encoded</c>.</summary>
public static class RssWriter
{
    public const string ContentType = "application/rss+xml; charset=utf-8";
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";

    public static byte[] Write(EditionFeed feed) => XmlDocumentBytes.Of(writer =>
    {
        writer.WriteStartElement("rss");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteAttributeString("xmlns", "atom", null, XmlDocumentBytes.AtomNamespace);
        writer.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        writer.WriteStartElement("channel");
        Channel(writer, feed);
        foreach (var entry in feed.Entries) Item(writer, entry, feed.Notice);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static void Channel(XmlWriter writer, EditionFeed feed)
    {
        writer.Text("title", feed.Title);
        writer.Text("link", feed.Home);
        // The description is required; a review without a motto repeats its title.
        writer.Text("description", string.Join(". ", new[] { feed.Description ?? feed.Title, feed.Notice }.OfType<string>()));
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

    private static void Item(XmlWriter writer, EditionEntry entry, string? notice)
    {
        writer.WriteStartElement("item");
        writer.Text("title", entry.Title);
        writer.Text("link", entry.Url);
        writer.WriteStartElement("guid");
        writer.WriteAttributeString("isPermaLink", "false");
        writer.WriteString(XmlText.Clean(entry.Id));
        writer.WriteEndElement();
        writer.Text("pubDate", Date(entry.Published));
        foreach (var tag in entry.Tags) writer.Text("category", tag);
        writer.Text("description", EntryBody.Summary(entry));
        writer.WriteElementString("content", "encoded", ContentNamespace, EntryBody.Html(entry, notice));
        writer.WriteEndElement();
    }

    /// <summary>RFC 822 with a four-digit year and a numeric zone, as the RSS profile asks for.</summary>
    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
