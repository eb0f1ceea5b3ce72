using System.Globalization;
using System.Text;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>A rendition as a fragment of HTML that is XML too, for a blog's editor or a mail: no scripts, styles or pictures.</summary>
public static class RenditionHtml
{
    public static string Of(Rendition rendition)
    {
        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(html, CultureInfo.InvariantCulture),
            new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            writer.WriteStartElement("h1");
            Linked(writer, rendition.Title, rendition.Url);
            writer.WriteEndElement();
            if (rendition.Notice is { } notice)
                writer.WriteElementString("p", XmlText.Clean(notice));
            foreach (var part in rendition.Parts)
                Part(writer, part, rendition.Language);
            if (rendition.Byline is { } byline)
                writer.WriteElementString("p", XmlText.Clean(byline));
            if (rendition.Hashtags.Count > 0)
                writer.WriteElementString("p", XmlText.Clean(string.Join(' ', rendition.Hashtags.Select(tag => "#" + tag))));
        }
        return html.ToString();
    }

    private static void Part(XmlWriter writer, RenditionPart part, string language)
    {
        if (part.Heading is { } heading)
            writer.WriteElementString("h2", XmlText.Clean(heading));
        writer.WriteStartElement("ul");
        foreach (var line in part.Lines)
        {
            writer.WriteStartElement("li");
            if (line.Label is { } label)
            {
                writer.WriteElementString("b", XmlText.Clean(label + "."));
                writer.WriteString(" ");
            }
            writer.WriteStartElement("span");
            Language(writer, line.Language, language);
            Linked(writer, line.Title, line.Url);
            writer.WriteEndElement();
            if (line.Provenance is { } provenance)
                writer.WriteString(" (" + XmlText.Clean(provenance) + ")");
            if (line.Text is { Length: > 0 } text)
            {
                writer.WriteStartElement("p");
                Language(writer, line.TextLanguage, language);
                writer.WriteString(XmlText.Clean(text));
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Linked(XmlWriter writer, string text, string? url)
    {
        if (url is not null)
        {
            writer.WriteStartElement("a");
            writer.WriteAttributeString("href", XmlText.Clean(url));
        }
        writer.WriteString(XmlText.Clean(text));
        if (url is not null)
            writer.WriteEndElement();
    }

    private static void Language(XmlWriter writer, string? language, string own)
    {
        if (language is not null && language != own)
            writer.WriteAttributeString("lang", language);
    }
}
