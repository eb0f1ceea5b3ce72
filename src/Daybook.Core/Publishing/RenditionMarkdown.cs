using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Publishing;

/// <summary>A rendition as Markdown (CommonMark).</summary>
public static class RenditionMarkdown
{
    public static string Of(Rendition rendition)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Linked(rendition.Title, rendition.Url)).Append("\n\n");
        if (rendition.Notice is { } notice)
            text.Append('*').Append(Escaped(notice)).Append("*\n\n");
        foreach (var part in rendition.Parts)
        {
            if (part.Heading is { } heading)
                text.Append("## ").Append(Escaped(heading)).Append("\n\n");
            foreach (var line in part.Lines)
            {
                text.Append("- ");
                if (line.Label is { } label)
                    text.Append("**").Append(Escaped(label)).Append(".** ");
                text.Append(Linked(line.Title, line.Url));
                if (line.Provenance is { } provenance)
                    text.Append(" (").Append(Escaped(provenance)).Append(')');
                if (line.Text is { Length: > 0 } more)
                    text.Append("\\\n  ").Append(Escaped(more));
                text.Append('\n');
            }
            text.Append('\n');
        }
        if (rendition.Byline is { } byline)
            text.Append(Escaped(byline)).Append("\n\n");
        if (rendition.Hashtags.Count > 0)
            text.Append(string.Join(' ', rendition.Hashtags.Select(tag => "\\#" + Escaped(tag)))).Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Linked(string text, string? url) => url is null ? Escaped(text) : $"[{Escaped(text)}](<{url.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)";

    /// <summary>Characters that Markdown reads as its own; the texts are foreign. A line break would end the list item.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine.Of(text))
            (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }
}
