namespace Daybook.Core.Feeds.Xml;

/// <summary>Reads the attributes of one start tag, quoted or not, and its end.</summary>
internal ref struct AttributeReader(DocumentText source, XmlTree tree, Namespaces namespaces, int depth)
{
    private int _count;

    /// <summary>True once the tag's closing bracket was found.</summary>
    public bool Closed { get; private set; }

    /// <summary>True for <c>&lt;name/&gt;</c>.</summary>
    public bool Empty { get; private set; }

    public XmlFlaws Flaws { get; private set; }

    /// <summary>Reads from behind the tag's name; answers the place behind the tag, or where it stopped being one.</summary>
    public int Read(int at)
    {
        while (at < source.Length)
        {
            switch (source[at])
            {
                case '>':
                    Closed = true;
                    return at + 1;
                case '<':
                    return at;
                case '/':
                    Empty = at + 1 < source.Length && source[at + 1] == '>';
                    at++;
                    break;
                case ' ' or '\t' or '\r' or '\n' or '=' or '"' or '\'':
                    at++;
                    break;
                default:
                    at = Attribute(at);
                    break;
            }
        }
        return source.Length;
    }

    private int Attribute(int nameStart)
    {
        var at = nameStart;
        while (at < source.Length && source[at] is not (' ' or '\t' or '\r' or '\n' or '=' or '>' or '/' or '<'))
            at++;
        var nameLength = at - nameStart;
        at = Blank(at);
        if (at >= source.Length || source[at] != '=')
            return at;
        at = Blank(at + 1);
        if (at >= source.Length)
            return at;
        var quote = source[at];
        var start = quote is '"' or '\'' ? at + 1 : at;
        var length = quote is '"' or '\''
            ? source.AsSpan(start).IndexOf(quote)
            : source.AsSpan(start).IndexOfAny(XmlSyntax.EndOfBareValue);
        if (length < 0)
            return source.Length;
        Keep(new XmlAttribute(nameStart, nameLength, start, length));
        return start + length + (start > at ? 1 : 0);
    }

    private readonly int Blank(int at)
    {
        while (at < source.Length && source[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return at;
    }

    private void Keep(XmlAttribute attribute)
    {
        if (++_count > XmlScanner.MaxAttributes)
        {
            Flaws |= XmlFlaws.TooManyAttributes;
            return;
        }
        var name = source.AsSpan(attribute.NameStart, attribute.NameLength);
        tree.Add(attribute);
        if (name.Equals("xml:base", StringComparison.OrdinalIgnoreCase))
            tree.HasBase = true;
        else if (name.Equals("xml:lang", StringComparison.OrdinalIgnoreCase))
            tree.HasLanguage = true;
        else if (name.StartsWith("xmlns") && (name.Length == 5 || name[5] == ':'))
            namespaces.Declare(name.Length == 5 ? "" : name[6..].ToString(), source.AsSpan(attribute.ValueStart, attribute.ValueLength), depth);
    }
}
