using System.Globalization;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    public static byte[] Write(EditionFeed feed) => Write(OutgoingFeed.Of(feed));

    public static byte[] Write(ItemFeed feed) => Write(OutgoingFeed.Of(feed));

    private static byte[] Write(OutgoingFeed feed) => XmlDocumentBytes.Of(writer =>
    {
        writer.WriteStartElement("feed", XmlDocumentBytes.AtomNamespace);
        writer.WriteAttributeString("xml", "lang", null, feed.Language);
        writer.Text("title", feed.Title);
        writer.Text("subtitle", feed.Subtitle);
        // The feed's own address is an IRI that stays with it (§4.2.6).
        writer.Text("id", feed.Self);
        writer.Text("updated", Date(feed.Updated));
        Link(writer, "self", feed.Self, "application/atom+xml");
        Link(writer, "alternate", feed.Home, "text/html");
        // An author on the feed holds for entries without one (§4.1.1).
        Author(writer, feed.Author);
        writer.Text("generator", "Daybook");
        foreach (var entry in feed.Entries) Entry(writer, entry);
        writer.WriteEndElement();
    });

    private static void Entry(XmlWriter writer, OutgoingEntry entry)
    {
        writer.WriteStartElement("entry");
        if (entry.Language is not null) writer.WriteAttributeString("xml", "lang", null, entry.Language);
        writer.Text("title", entry.Title);
        writer.Text("id", entry.Id);
        if (entry.Url is not null) Link(writer, "alternate", entry.Url, "text/html");
        if (entry.Media is { } file) Link(writer, "enclosure", file.Url, MediaTypes.Of(file), file.Bytes);
        if (entry.Published is { } published) writer.Text("published", Date(published));
        writer.Text("updated", Date(entry.Updated));
        // Where no person is named, the outlet is the author: the feed's would be wrong for what others wrote.
        if ((entry.Author ?? entry.Outlet) is { } author) Author(writer, author);
        foreach (var tag in entry.Tags)
        {
            writer.WriteStartElement("category");
            writer.WriteAttributeString("term", XmlText.Clean(tag));
            writer.WriteEndElement();
        }

        if (entry.Summary.Length > 0) writer.Text("summary", entry.Summary);
        writer.WriteStartElement("content");
        writer.WriteAttributeString("type", "html");
        writer.WriteString(entry.Html);
        writer.WriteEndElement();
        Source(writer, entry);
        writer.WriteEndElement();
    }

    /// <summary>The feed an entry was taken from (§4.2.11): its id is an IRI, so an outlet without an address is left out.</summary>
    private static void Source(XmlWriter writer, OutgoingEntry entry)
    {
        if (entry is not { Outlet: { } outlet, OutletUrl: { } url }) return;
        writer.WriteStartElement("source");
        writer.Text("id", url);
        writer.Text("title", outlet);
        writer.Text("updated", Date(entry.Updated));
        Link(writer, "alternate", url, null);
        writer.WriteEndElement();
    }

    private static void Author(XmlWriter writer, string name)
    {
        writer.WriteStartElement("author");
        writer.Text("name", name);
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string relation, string address, string? type, long? length = null)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        if (type is not null) writer.WriteAttributeString("type", XmlText.Clean(type));
        writer.WriteAttributeString("href", XmlText.Clean(address));
        if (length is { } bytes) writer.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
