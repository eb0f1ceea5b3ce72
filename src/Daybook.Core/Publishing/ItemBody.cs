using System.Globalization;
using System.Text;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>The body of an item's entry: an excerpt, and where it comes from.</summary>
internal static class ItemBody
{
    /// <summary>Well-formed HTML that is XML too; no scripts, styles or pictures.</summary>
    public static string Html(ItemEntry entry, string? notice)
    {
        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(html, CultureInfo.InvariantCulture), new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            if (notice is not null) writer.WriteElementString("p", XmlText.Clean(notice));
            if (Summary(entry) is { Length: > 0 } excerpt)
            {
                writer.WriteStartElement("p");
                if (entry.Language is not null) writer.WriteAttributeString("lang", entry.Language);
                writer.WriteString(excerpt);
                writer.WriteEndElement();
            }

            writer.WriteStartElement("p");
            Link(writer, entry.Url, entry.Outlet);
            if (entry.Provenance is not null)
            {
                writer.WriteString(" · ");
                Link(writer, entry.StoryUrl, entry.Provenance);
            }

            writer.WriteEndElement();
        }

        return html.ToString();
    }

    public static string Summary(ItemEntry entry) =>
        entry.Excerpt is { Length: > 0 } text ? XmlText.Clean(Excerpt.Of(text, Excerpt.MaxWords, entry.Language)) : "";

    private static void Link(XmlWriter writer, string? url, string text)
    {
        if (url is not null)
        {
            writer.WriteStartElement("a");
            writer.WriteAttributeString("href", XmlText.Clean(url));
        }

        writer.WriteString(XmlText.Clean(text));
        if (url is not null) writer.WriteEndElement();
    }
}
