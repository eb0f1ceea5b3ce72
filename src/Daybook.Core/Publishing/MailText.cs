using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Publishing;

/// <summary>A rendition as a letter in plain text: a subject, and lines that mail programs break themselves.</summary>
/// <param name="Subject">One line.</param>
public sealed record MailText(string Subject, string Text)
{
    public static MailText Of(Rendition rendition)
    {
        var text = new StringBuilder();
        void Paragraph(params string?[] lines)
        {
            var said = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
            if (said.Count > 0)
                text.Append(string.Join('\n', said)).Append("\n\n");
        }
        Paragraph(rendition.Title, rendition.Url);
        Paragraph(rendition.Notice);
        foreach (var part in rendition.Parts)
        {
            if (part.Heading is { } heading)
                Paragraph(heading, new string('-', Math.Min(72, heading.Length)));
            foreach (var line in part.Lines)
                Paragraph((line.Label is { } label ? $"{label}: " : "") + line.Title, line.Text, line.Provenance is { } provenance ? $"({provenance})" : null, line.Url);
        }
        Paragraph(rendition.Byline, string.Join(' ', rendition.Hashtags.Select(tag => "#" + tag)));
        return new MailText(OneLine.Of(rendition.Title), text.ToString().TrimEnd('\n') + "\n");
    }
}
