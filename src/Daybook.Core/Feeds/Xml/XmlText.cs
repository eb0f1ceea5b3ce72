using System.Text;

namespace Daybook.Core.Feeds.Xml;

/// <summary>Reads the text of an element from the source.</summary>
internal static class XmlText
{
    public static string Read(string source, int start, int end, bool hasElements, bool hasSections)
    {
        var raw = source.AsSpan(start, end - start);
        if (!hasElements && !hasSections)
            return Entities.Decode(raw);
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf('<') is var at and >= 0)
        {
            Entities.Decode(raw[..at], text);
            raw = raw[at..];
            raw = raw[Section(raw, text, hasElements)..];
        }
        Entities.Decode(raw, text);
        return text.ToString();
    }

    /// <summary>Passes over what stands at an opening bracket, keeping its text; answers its length.</summary>
    private static int Section(ReadOnlySpan<char> raw, StringBuilder text, bool hasElements)
    {
        if (raw.StartsWith(XmlSyntax.Cdata))
        {
            var length = XmlSyntax.Length(raw, XmlSyntax.Cdata, "]]>");
            Entities.CopyLiteral(XmlSyntax.Inside(raw[..length], XmlSyntax.Cdata, "]]>"), text);
            return length;
        }
        if (raw.StartsWith("<!--"))
            return XmlSyntax.Length(raw, "<!--", "-->");
        if (raw.StartsWith("<?"))
            return XmlSyntax.Length(raw, "<?", "?>");
        if (hasElements && raw.Length > 1 && (raw[1] == '/' || XmlSyntax.StartsName(raw[1])))
            return XmlSyntax.TagLength(raw);
        text.Append('<');
        return 1;
    }
}
