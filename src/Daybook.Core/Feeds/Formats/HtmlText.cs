using System.Text;
using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>Between plain text and HTML, for the short texts of a feed (titles, names) and for bodies given as plain text.</summary>
internal static class HtmlText
{
    /// <summary>
    /// One line of plain text from HTML. Only tags of elements that HTML has are markup: <c>&lt;canlı&gt;</c> in a
    /// headline is text. References are decoded twice, as feeds often escape their titles once too often.
    /// </summary>
    public static string Line(string html) => Collapse(Entities.Decode(Entities.Decode(WithoutTags(html))));

    /// <summary>One line of plain text from text that holds no markup. A reference left in it was escaped once too often.</summary>
    public static string LineOfText(string text) => Collapse(Entities.Decode(text));

    /// <summary>True where text that claims to be plain is HTML after all: it closes an element or breaks a line as HTML does.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var lastClose = text.LastIndexOf('>');
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < lastClose; at = text.IndexOf('<', at + 1))
        {
            var ends = text[at + 1] == '/';
            var name = Name(text.AsSpan(at + (ends ? 2 : 1)));
            if (HtmlNames.IsKnown(name) && (ends || HtmlNames.IsVoid(name)))
                return true;
        }
        return false;
    }

    /// <summary>
    /// HTML that shows this plain text: a paragraph at each empty line, a break at each other end of line. Where no line is empty, a line that ends
    /// its sentence ends its paragraph: so descriptions of videos are written.
    /// </summary>
    public static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        var (open, ended) = (false, false);
        var bare = text.Trim();
        var hasEmptyLines = HasEmptyLine(bare);
        foreach (var line in bare.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                html.Append(open ? "</p>" : "");
                open = false;
                continue;
            }
            html.Append(!open ? "<p>" : ended && !hasEmptyLines ? "</p><p>" : "<br>").Append(Escape(line.Trim().ToString()));
            open = true;
            ended = line.TrimEnd().TrimEnd("\"»”)") is [.., '.' or '!' or '?' or '…' or '։'];
        }
        return html.Append(open ? "</p>" : "").ToString();
    }

    private static bool HasEmptyLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.IsWhiteSpace())
                return true;
        return false;
    }

    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>White space of every kind, no-break included, becomes single spaces.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
            return text;
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }
            if (c == '\uFEFF')
                continue;
            if (gap && line.Length > 0)
                line.Append(' ');
            gap = false;
            line.Append(c);
        }
        return line.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c == '\uFEFF' || char.IsWhiteSpace(c) && (c != ' ' || before == ' '))
                return false;
            before = c;
        }
        return before != ' ' || text.Length == 0;
    }

    private static string WithoutTags(string html)
    {
        var raw = html.AsSpan();
        var lastClose = raw.LastIndexOf('>');
        if (lastClose < 0 || !raw[..lastClose].Contains('<'))
            return html;
        var text = new StringBuilder(html.Length);
        while (raw.IndexOf('<') is var at and >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            // However long the rest is, a tag is short: this keeps text full of open brackets linear.
            var length = Tag(raw[..Math.Min(raw.Length, LongestTag)], out var parts);
            text.Append(length == 0 ? "<" : parts ? " " : "");
            raw = raw[Math.Max(1, length)..];
        }
        return text.Append(raw).ToString();
    }

    private const int LongestTag = 4096;

    /// <summary>Length of the HTML tag or comment at the start; 0 where it is none.</summary>
    private static int Tag(ReadOnlySpan<char> raw, out bool partsWords)
    {
        partsWords = false;
        if (raw.StartsWith("<!--"))
            return raw.IndexOf("-->") is var end and >= 0 ? end + 3 : 0;
        var nameAt = raw.Length > 1 && raw[1] == '/' ? 2 : 1;
        var name = Name(raw[nameAt..]);
        if (!HtmlNames.IsKnown(name))
            return 0;
        partsWords = HtmlNames.PartsWords(name);
        var rest = raw[(nameAt + name.Length)..];
        if (rest.IsEmpty || !(char.IsWhiteSpace(rest[0]) || rest[0] is '/' or '>'))
            return 0;
        var length = XmlSyntax.TagLength(raw);
        return raw[length - 1] == '>' ? length : 0;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> raw)
    {
        var length = 0;
        while (length < raw.Length && (char.IsLetterOrDigit(raw[length]) || raw[length] is '-' or ':'))
            length++;
        return raw[..length];
    }
}
