using System.Text;
using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Atom's text constructs (RFC 4287 §3.1, §4.1.3) and those of Atom 0.3, whose <c>mode</c> says how text is wrapped.</summary>
internal static class AtomText
{
    private enum Form { Text, Html, Xhtml, Base64, Other }

    /// <summary>As HTML; null where empty, or where the content is no text (a picture, a foreign document).</summary>
    public static string? Html(XmlElement element)
    {
        var html = FormOf(element) switch
        {
            Form.Xhtml => element.Markup(CdataMeaning.Text),
            Form.Html => ItemModules.Html(element) ?? "",
            Form.Text when element.HasElements => element.Markup(CdataMeaning.Html),
            Form.Text => OfText(element.Text()),
            Form.Base64 => Decoded(element.Text()),
            _ => "",
        };
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }

    /// <summary>As one line of plain text; null where empty.</summary>
    public static string? Line(XmlElement element)
    {
        var text = element.HasElements ? element.Markup(CdataMeaning.Html) : element.Text();
        var isText = FormOf(element) == Form.Text && !element.HasElements && !HtmlText.LooksLikeHtml(text);
        return (isText ? HtmlText.LineOfText(text) : HtmlText.Line(text)) is { Length: > 0 } line ? line : null;
    }

    /// <summary>Reads a title: plain, with its markup, and how it stands.</summary>
    public static (string? Line, string? Markup, TextForm? Form) Title(XmlElement element, string? document)
    {
        var form = FormOf(element);
        var text = element.HasElements ? element.Markup(form == Form.Xhtml ? CdataMeaning.Text : CdataMeaning.Html) : form == Form.Base64 ? Decoded(element.Text()) : element.Text();
        var isText = form == Form.Text && !element.HasElements && !HtmlText.LooksLikeHtml(text);
        var line = isText ? HtmlText.LineOfText(text) : HtmlText.Line(text);
        return (line.Length > 0 ? line : null, isText || text.Trim() == line || line.Length == 0 ? null : text.Trim(), Described(element, document));
    }

    /// <summary>What the document says of a text (RFC 4287 §3.1.1: plain text where it says nothing).</summary>
    public static TextForm Described(XmlElement element, string? document)
    {
        var type = FormOf(element) switch
        {
            Form.Text => "text/plain",
            Form.Xhtml => "application/xhtml+xml",
            Form.Html or Form.Base64 when Declared(element) is "text" or "plain" => "text/plain",
            Form.Html when Declared(element) is "html" or "xhtml" => "text/html",
            _ => Declared(element) ?? "text/html",
        };
        return new TextForm(type, element.LanguageInForce(), element.Base(document));
    }

    private static string? Declared(XmlElement element) => element.Attribute("type")?.ToLowerInvariant();

    private static string OfText(string text) => HtmlText.LooksLikeHtml(text) ? text : HtmlText.Paragraphs(text);

    private static Form FormOf(XmlElement element)
    {
        var mode = element.Attribute("mode")?.ToLowerInvariant();
        if (mode == "base64")
            return Form.Base64;
        var type = element.Attribute("type")?.ToLowerInvariant().Split(';')[0].Trim() ?? "text";
        return type switch
        {
            "text" or "text/plain" or "plain" => Form.Text,
            "html" or "text/html" => Form.Html,
            "xhtml" or "application/xhtml+xml" or "xml" => element.HasElements ? Form.Xhtml : Form.Html,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => Form.Html,
            _ when mode == "escaped" => Form.Html,
            _ => Form.Other,
        };
    }

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
