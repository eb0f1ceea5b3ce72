using System.Text;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Atom's text constructs (RFC 4287 §3.1, §4.1.3) and those of Atom 0.3, whose <c>mode</c> says how text is wrapped.</summary>
internal static class AtomText
{
    private enum Form { Text, Html, Xhtml, Base64, Other }

    /// <param name="Type">MIME type, for the types that have a short name.</param>
    private readonly record struct Way(Form Form, string Type);

    /// <summary>As HTML; null where empty, or where the content is no text (a picture, a foreign document).</summary>
    public static string? Html(XmlElement element) => Html(element, WayOf(element).Form);

    /// <summary>As HTML, and how it stands.</summary>
    public static (string? Html, TextForm Form) Read(XmlElement element, string? document)
    {
        var way = WayOf(element);
        return (Html(element, way.Form), Described(element, way, document));
    }

    /// <summary>As one line of plain text; null where empty.</summary>
    public static string? Line(XmlElement element) => Title(element, null).Line;

    /// <summary>Reads a title: plain, with its markup, and how it stands.</summary>
    public static (string? Line, string? Markup, TextForm? Form) Title(XmlElement element, string? document)
    {
        var way = WayOf(element);
        var text = way.Form switch
        {
            Form.Xhtml => WithoutFrame(element),
            Form.Base64 => Decoded(element.Text()) ?? element.Text(),
            _ when element.HasElements => element.Markup(CdataMeaning.Html),
            _ => element.Value() ?? "",
        };
        var isText = way.Form == Form.Text && !element.HasElements && !HtmlText.LooksLikeHtml(text);
        var line = isText ? HtmlText.LineOfText(text) : HtmlText.Line(text);
        return (line.Length > 0 ? line : null, isText || text.AsSpan().Trim().SequenceEqual(line) ? null : text.Trim(), Described(element, way, document));
    }

    private static string? Html(XmlElement element, Form form)
    {
        var html = form switch
        {
            Form.Xhtml => WithoutFrame(element),
            Form.Html => ItemModules.Html(element),
            Form.Text when element.HasElements => element.Markup(CdataMeaning.Html),
            Form.Text => OfText(element.Value() ?? ""),
            // What claims to be Base64 and is none was written as it is.
            Form.Base64 => Decoded(element.Text()) ?? ItemModules.Html(element),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }

    /// <summary>What the document says of a text (RFC 4287 §3.1.1: plain text where it says nothing).</summary>
    private static TextForm Described(XmlElement element, Way way, string? document) => new(way.Type, element.LanguageInForce(), element.Base(document));

    private static string OfText(string text) => HtmlText.LooksLikeHtml(text) ? text : HtmlText.Paragraphs(text);

    private static Way WayOf(XmlElement element)
    {
        var type = element.Attribute("type");
        if (type is "html" or "text/html" && !element.HasAttribute("mode"))
            return new Way(Form.Html, "text/html");
        var mode = element.Attribute("mode")?.ToLowerInvariant();
        type = type?.ToLowerInvariant().Split(';')[0].Trim() ?? "text";
        var meant = type switch { "text" or "plain" => "text/plain", "html" => "text/html", "xhtml" or "xml" => "application/xhtml+xml", _ => type };
        if (mode == "base64")
            return new Way(Form.Base64, meant);
        return meant switch
        {
            "text/plain" => new Way(Form.Text, meant),
            "text/html" => new Way(Form.Html, meant),
            "application/xhtml+xml" when element.HasElements => new Way(Form.Xhtml, meant),
            "application/xhtml+xml" => new Way(Form.Html, type is "xhtml" ? "text/html" : meant),
            _ when mode == "escaped" || meant.StartsWith("text/", StringComparison.Ordinal) => new Way(Form.Html, meant),
            // RFC 4287 §4.1.3.3: content of any other type is Base64. Of what is in it only text can be shown.
            _ when element.HasElements || IsMedia(meant) => new Way(Form.Other, meant),
            _ => new Way(Form.Base64, meant),
        };
    }

    private static bool IsMedia(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>Text in Base64; empty where the bytes are no text, null where it is no Base64.</summary>
    private static string? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return null;
        var read = bytes.AsSpan(0, length);
        return System.Text.Unicode.Utf8.IsValid(read) && !read.Contains((byte)0) ? Encoding.UTF8.GetString(read) : "";
    }

    /// <summary>The one div around XHTML is no part of it (RFC 4287 §3.1.1.3).</summary>
    private static string WithoutFrame(XmlElement element)
    {
        var markup = element.Markup(CdataMeaning.Text).Trim();
        if (!element.HasOneChild || !markup.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !markup.EndsWith("</div>", StringComparison.OrdinalIgnoreCase))
            return markup;
        var inside = XmlSyntax.TagLength(markup);
        return inside <= markup.Length - 6 ? markup[inside..^6] : "";
    }
}
