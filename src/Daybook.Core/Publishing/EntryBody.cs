using System.Globalization;
using System.Text;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>The body of an edition's entry: an HTML list of its stories with excerpts, and the same as one line of text.</summary>
internal static class EntryBody
{
    /// <summary>Well-formed HTML that is XML too; no scripts, styles or pictures.</summary>
    public static string Html(EditionEntry entry, string? notice)
    {
        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(html, CultureInfo.InvariantCulture), new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            if (notice is not null) Element(writer, "p", notice);
            if (entry.Notice is not null) Element(writer, "p", entry.Notice);
            foreach (var section in entry.Sections)
            {
                Element(writer, "h2", section.Heading);
                writer.WriteStartElement("ul");
                foreach (var story in section.Stories) Story(writer, story);
                writer.WriteEndElement();
            }
        }

        return html.ToString();
    }

    /// <summary>The headlines of the first stories, for readers that show a line.</summary>
    public static string Summary(EditionEntry entry) =>
        Excerpt.Of(XmlText.Clean(entry.Notice is { } notice && entry.Sections.Count == 0 ? notice : string.Join(" · ", entry.Sections.SelectMany(section => section.Stories).Take(8).Select(story => story.Title))));

    private static void Story(XmlWriter writer, EntryStory story)
    {
        writer.WriteStartElement("li");
        writer.WriteStartElement("a");
        writer.WriteAttributeString("href", XmlText.Clean(story.Url));
        Language(writer, story);
        writer.WriteString(XmlText.Clean(story.Title));
        writer.WriteEndElement();
        if (story.Provenance is not null) writer.WriteString(" (" + XmlText.Clean(story.Provenance) + ")");
        if (!string.IsNullOrWhiteSpace(story.Excerpt))
        {
            writer.WriteStartElement("p");
            Language(writer, story);
            writer.WriteString(Excerpt.Of(XmlText.Clean(story.Excerpt)));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Language(XmlWriter writer, EntryStory story)
    {
        if (story.Language is not null) writer.WriteAttributeString("lang", story.Language);
    }

    private static void Element(XmlWriter writer, string name, string text) => writer.WriteElementString(name, XmlText.Clean(text));
}
