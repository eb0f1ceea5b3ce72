using System.Globalization;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    public static byte[] Write(EditionFeed feed) => XmlDocumentBytes.Of(writer =>
    {
        writer.WriteStartElement("feed", XmlDocumentBytes.AtomNamespace);
        writer.WriteAttributeString("xml", "lang", null, feed.Language);
        writer.Text("title", feed.Title);
        var subtitle = string.Join(". ", new[] { feed.Description, feed.Notice }.OfType<string>());
        if (subtitle.Length > 0) writer.Text("subtitle", subtitle);
        // The feed's own address is an IRI that stays with it (§4.2.6).
        writer.Text("id", feed.Self);
        writer.Text("updated", Date(feed.Updated));
        Link(writer, "self", feed.Self, "application/atom+xml");
        Link(writer, "alternate", feed.Home, "text/html");
        // An author on the feed holds for entries without one (§4.1.1).
        writer.WriteStartElement("author");
        writer.Text("name", feed.Author);
        writer.WriteEndElement();
        writer.Text("generator", "Daybook");
        foreach (var entry in feed.Entries) Entry(writer, entry, feed.Notice);
        writer.WriteEndElement();
    });

    private static void Entry(XmlWriter writer, EditionEntry entry, string? notice)
    {
        writer.WriteStartElement("entry");
        writer.Text("title", entry.Title);
        writer.Text("id", entry.Id);
        Link(writer, "alternate", entry.Url, "text/html");
        writer.Text("published", Date(entry.Published));
        writer.Text("updated", Date(entry.Updated));
        foreach (var tag in entry.Tags)
        {
            writer.WriteStartElement("category");
            writer.WriteAttributeString("term", XmlText.Clean(tag));
            writer.WriteEndElement();
        }

        writer.Text("summary", EntryBody.Summary(entry));
        writer.WriteStartElement("content");
        writer.WriteAttributeString("type", "html");
        writer.WriteString(EntryBody.Html(entry, notice));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string relation, string address, string type)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", XmlText.Clean(address));
        writer.WriteEndElement();
    }

    private static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
