using System.Text;

namespace Daybook.Core.Feeds.Xml;

/// <summary>What CDATA in the middle of markup holds.</summary>
internal enum CdataMeaning
{
    /// <summary>HTML: RSS descriptions.</summary>
    Html,

    /// <summary>Characters that mean themselves: XHTML.</summary>
    Text,
}

/// <summary>
/// Turns the XML between an element's tags into HTML: prefixes of names are dropped, an empty element that HTML does
/// not know as such gets its end tag (in HTML <c>&lt;a/&gt;</c> opens), comments and instructions are left out.
/// </summary>
internal static class XmlMarkup
{
    public static string Read(DocumentText source, int start, int end, CdataMeaning cdata)
    {
        var raw = source.AsSpan(start, end - start);
        var html = new StringBuilder(raw.Length);
        while (raw.IndexOf('<') is var at and >= 0)
        {
            html.Append(raw[..at]);
            raw = raw[at..];
            raw = raw[Part(raw, html, cdata)..];
        }
        return html.Append(raw).ToString();
    }

    private static int Part(ReadOnlySpan<char> raw, StringBuilder html, CdataMeaning cdata)
    {
        if (raw.StartsWith(XmlSyntax.Cdata))
        {
            var length = XmlSyntax.Length(raw, XmlSyntax.Cdata, "]]>");
            var inside = XmlSyntax.Inside(raw[..length], XmlSyntax.Cdata, "]]>");
            html.Append(cdata == CdataMeaning.Html ? inside.ToString() : HtmlText.Escape(inside.ToString()));
            return length;
        }
        if (raw.StartsWith("<!--"))
            return XmlSyntax.Length(raw, "<!--", "-->");
        if (raw.StartsWith("<?"))
            return XmlSyntax.Length(raw, "<?", "?>");
        if (raw.Length > 1 && (raw[1] == '/' || XmlSyntax.StartsName(raw[1])))
            return Tag(raw[..XmlSyntax.TagLength(raw)], html);
        html.Append("&lt;");
        return 1;
    }

    private static int Tag(ReadOnlySpan<char> tag, StringBuilder html)
    {
        var from = tag[1] == '/' ? 2 : 1;
        var nameLength = tag[from..].IndexOfAny(XmlSyntax.EndOfName);
        var name = nameLength < 0 ? tag[from..] : tag.Slice(from, nameLength);
        var rest = tag[(from + name.Length)..];
        name = name[(name.IndexOf(':') + 1)..];
        html.Append(tag[..from]).Append(name);
        if (from == 1 && rest.EndsWith("/>") && !HtmlNames.IsVoid(name))
            html.Append(rest[..^2]).Append("></").Append(name).Append('>');
        else
            html.Append(rest);
        return tag.Length;
    }
}
