namespace Daybook.Core.Feeds.Xml;

/// <summary>A view of one element. Valid until the scanner goes on.</summary>
internal readonly struct XmlElement(XmlTree tree, int index)
{
    private ref XmlNode Node => ref tree[index];

    /// <summary>Local name in lower case; empty for names no reader asks for.</summary>
    public string Name => Node.Local;

    public Vocabulary Vocabulary => Node.Vocabulary;

    /// <summary>True where markup stands in it unescaped.</summary>
    public bool HasElements => Node.HasElements;

    /// <summary>True where exactly one element stands in it.</summary>
    public bool HasOneChild => Node.FirstChild >= 0 && Node.FirstChild == Node.LastChild;

    public XmlElement? Parent => Node.Parent < 0 ? null : new XmlElement(tree, Node.Parent);

    public bool Is(Vocabulary vocabulary, string name) => Node.Vocabulary == vocabulary && Node.Local == name;

    /// <summary>Where its inside begins in the source: no other element's does.</summary>
    public int Start => Node.Start;

    /// <summary>How long its inside is in the source, in characters; 0 while it is open.</summary>
    public int Length => Math.Max(0, Node.End - Node.Start);

    /// <summary>Text with references decoded once, CDATA as it stands, tags and comments left out; not trimmed.</summary>
    public string Text() => XmlText.Read(tree.Source, Node);

    /// <summary>Text, trimmed; null where empty.</summary>
    public string? Value()
    {
        var text = XmlText.ReadTrimmed(tree.Source, Node);
        return text.Length == 0 ? null : text;
    }

    /// <summary>What stands in it as HTML: elements stay, CDATA is <paramref name="cdata">HTML already, or text</paramref>.</summary>
    public string Markup(CdataMeaning cdata) => XmlMarkup.Read(tree.Source, Node.Start, Node.End, cdata);

    /// <summary>The value of the first attribute with this local name in any namespace, trimmed; null where absent or empty.</summary>
    public string? Attribute(string local)
    {
        foreach (var attribute in tree.Attributes(index))
        {
            var name = tree.Source.AsSpan(attribute.NameStart, attribute.NameLength);
            var colon = name.IndexOf(':');
            if (name[(colon + 1)..].Equals(local, StringComparison.OrdinalIgnoreCase) && !name.StartsWith("xml"))
                return ValueOf(attribute);
        }
        return null;
    }

    /// <summary>True where an attribute has this local name, whatever its value.</summary>
    public bool HasAttribute(string local)
    {
        foreach (var attribute in tree.Attributes(index))
            if (tree.Source.AsSpan(attribute.NameStart, attribute.NameLength).Equals(local, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The language this very element is marked with (<c>xml:lang</c>), or null.</summary>
    public string? Language => Reserved("xml:lang");

    /// <summary>The language in force here: its own mark, else that of the nearest element around it. An empty mark says that it is unknown (XML 1.0 §2.12).</summary>
    public string? LanguageInForce()
    {
        if (!tree.HasLanguage)
            return null;
        var around = index;
        for (var level = 0; around >= 0 && level < LevelsOfBase; level++, around = tree[around].Parent)
            foreach (var attribute in tree.Attributes(around))
                if (IsNamed(attribute, "xml:lang"))
                    return ValueOf(attribute);
        return null;
    }

    /// <summary>The address its relative links stand on: <c>xml:base</c> of it and those around it over the document's.</summary>
    public string? Base(string? document) => Base(document, LevelsOfBase);

    /// <summary>Twice as deep as any feed's own elements stand; hostile nesting would be resolved again for every link.</summary>
    private const int LevelsOfBase = 16;

    /// <summary>True where the document says anywhere before here what its relative links stand on.</summary>
    public bool HasBases => tree.HasBase;

    private string? Base(string? document, int levels)
    {
        if (!tree.HasBase || levels == 0)
            return document;
        var outer = Parent?.Base(document, levels - 1) ?? document;
        return Reserved("xml:base") is { Length: <= Address.LongestBase } own && Address.Resolve(own, outer) is { } resolved && !Address.Runs(resolved) ? resolved : outer;
    }

    public Enumerator GetEnumerator() => new(tree, Node.FirstChild);

    /// <summary>The first child of this name in the format's own vocabulary, among the first <paramref name="searched"/> children.</summary>
    public XmlElement? Child(string name, int searched = int.MaxValue)
    {
        foreach (var child in this)
        {
            if (child.Is(Vocabulary.Core, name))
                return child;
            if (--searched == 0)
                return null;
        }
        return null;
    }

    /// <summary>The text of the first child of this name in whatever vocabulary, or null.</summary>
    public string? ChildText(string name)
    {
        foreach (var child in this)
            if (child.Name == name)
                return child.Value();
        return null;
    }

    private string? Reserved(string fullName)
    {
        foreach (var attribute in tree.Attributes(index))
            if (IsNamed(attribute, fullName))
                return ValueOf(attribute);
        return null;
    }

    private bool IsNamed(XmlAttribute attribute, string fullName) =>
        tree.Source.AsSpan(attribute.NameStart, attribute.NameLength).Equals(fullName, StringComparison.OrdinalIgnoreCase);

    private string? ValueOf(XmlAttribute attribute)
    {
        var value = Entities.Decode(tree.Source.AsSpan(attribute.ValueStart, attribute.ValueLength).Trim()).Trim();
        return value.Length == 0 ? null : value;
    }

    internal struct Enumerator(XmlTree tree, int first)
    {
        private int _next = first;

        public XmlElement Current { get; private set; }

        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            Current = new XmlElement(tree, _next);
            _next = tree[_next].Next;
            return true;
        }
    }
}
