namespace Daybook.Core.Feeds.Xml;

/// <summary>Reads the text of an element from the source.</summary>
internal static class XmlText
{
    /// <summary>As it stands, white space around it included.</summary>
    public static string Read(DocumentText source, in XmlNode node) => Read(source.AsSpan(node.Start, node.End - node.Start), node);

    /// <summary>Without white space around it.</summary>
    public static string ReadTrimmed(DocumentText source, in XmlNode node)
    {
        var raw = source.AsSpan(node.Start, node.End - node.Start).Trim();
        if (!node.HasElements && node.HasSections && Cdata(raw) is { Inside: true } section)
            raw = raw[section.From..section.To].Trim();
        else
            return Read(raw, node).Trim();
        var room = new TextRoom(raw.Length);
        room.Length = Entities.CopyLiteral(raw, room.Free);
        return room.Finish();
    }

    private static string Read(ReadOnlySpan<char> raw, in XmlNode node)
    {
        if (!node.HasElements && !node.HasSections)
            return Entities.Decode(raw);
        var room = new TextRoom(raw.Length);
        while (raw.IndexOf('<') is var at and >= 0)
        {
            room.Length += Entities.Decode(raw[..at], room.Free);
            raw = raw[at..];
            raw = raw[Section(raw, ref room, node.HasElements)..];
        }
        room.Length += Entities.Decode(raw, room.Free);
        return room.Finish();
    }

    /// <summary>Where all of the text is one CDATA section, as most bodies are, from where to where its inside is.</summary>
    private static (bool Inside, int From, int To) Cdata(ReadOnlySpan<char> raw)
    {
        const int mark = 3;
        if (!raw.StartsWith(XmlSyntax.Cdata) || !raw.EndsWith("]]>") || raw.IndexOf("]]>") != raw.Length - mark)
            return (false, 0, 0);
        return (true, XmlSyntax.Cdata.Length, raw.Length - mark);
    }

    /// <summary>Passes over what stands at an opening bracket, keeping its text; answers its length.</summary>
    private static int Section(ReadOnlySpan<char> raw, ref TextRoom room, bool hasElements)
    {
        if (raw.StartsWith(XmlSyntax.Cdata))
        {
            var length = XmlSyntax.Length(raw, XmlSyntax.Cdata, "]]>");
            room.Length += Entities.CopyLiteral(XmlSyntax.Inside(raw[..length], XmlSyntax.Cdata, "]]>"), room.Free);
            return length;
        }
        if (raw.StartsWith("<!--"))
            return XmlSyntax.Length(raw, "<!--", "-->");
        if (raw.StartsWith("<?"))
            return XmlSyntax.Length(raw, "<?", "?>");
        if (hasElements && raw.Length > 1 && (raw[1] == '/' || XmlSyntax.StartsName(raw[1])))
            return XmlSyntax.TagLength(raw);
        room.Add('<');
        return 1;
    }
}
