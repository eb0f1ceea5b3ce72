namespace Daybook.Core.Feeds.Xml;

/// <summary>Reads the text of an element from the source.</summary>
internal static class XmlText
{
    public static string Read(string source, int start, int end, bool hasElements, bool hasSections)
    {
        var raw = source.AsSpan(start, end - start);
        if (!hasElements && !hasSections)
            return Entities.Decode(raw);
        if (!hasElements && OneSection(raw) is { IsEmpty: false } literal && !Entities.HasControls(literal))
            return literal.ToString();
        var text = new TextBuffer(raw.Length);
        while (raw.IndexOf('<') is var at and >= 0)
        {
            Entities.Decode(raw[..at], ref text);
            raw = raw[at..];
            raw = raw[Section(raw, ref text, hasElements)..];
        }
        Entities.Decode(raw, ref text);
        return text.Finish();
    }

    /// <summary>The inside where the text is one CDATA section and nothing else, as most bodies are; else empty.</summary>
    private static ReadOnlySpan<char> OneSection(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        return raw.StartsWith(XmlSyntax.Cdata) && XmlSyntax.Length(raw, XmlSyntax.Cdata, "]]>") == raw.Length
            ? XmlSyntax.Inside(raw, XmlSyntax.Cdata, "]]>")
            : [];
    }

    /// <summary>Passes over what stands at an opening bracket, keeping its text; answers its length.</summary>
    private static int Section(ReadOnlySpan<char> raw, ref TextBuffer text, bool hasElements)
    {
        if (raw.StartsWith(XmlSyntax.Cdata))
        {
            var length = XmlSyntax.Length(raw, XmlSyntax.Cdata, "]]>");
            Entities.CopyLiteral(XmlSyntax.Inside(raw[..length], XmlSyntax.Cdata, "]]>"), ref text);
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
