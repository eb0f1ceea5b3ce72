namespace Daybook.Core.Feeds.Xml;

/// <summary>
/// Reads a document that claims to be XML, well-formed or not, in one pass and in bounds. An end tag closes the
/// nearest open element of its name and what is left open inside; one that closes nothing is passed over; brackets
/// that open no tag are text. Where reading a tag fails, it goes on from there and never again from before, so the
/// time is linear whatever the text. Document types are skipped: no entity is ever declared.
/// </summary>
internal sealed class XmlScanner
{
    public const int MaxDepth = 256;
    public const int MaxNodes = 50_000;
    public const int MaxAttributes = 64;

    private readonly DocumentText _source;
    private readonly XmlTree _tree;
    private readonly OpenElements _open;
    private readonly Namespaces _namespaces = new();
    private readonly SectionEnds _ends;

    /// <param name="source">The document.</param>
    /// <param name="itemName">Local name of the element that is an item: handed over when it closes, then forgotten.</param>
    /// <param name="onItem">Takes a finished item; may read it only during the call.</param>
    public XmlScanner(DocumentText source, string itemName, Action<XmlElement> onItem)
    {
        _source = source;
        _tree = new XmlTree(source);
        _open = new OpenElements(_tree, itemName, onItem);
        _ends = new SectionEnds(source);
    }

    public XmlFlaws Flaws { get; private set; }

    /// <summary>Reads the document from <paramref name="from"/>, where the root's tag stands; answers the root without its items, or null where there is none.</summary>
    public XmlElement? Read(int from)
    {
        var at = from;
        while (!_open.RootClosed)
        {
            var next = at < _source.Length ? _source.IndexOf('<', at) : -1;
            if (next < 0)
            {
                Flaws |= XmlFlaws.MissingEnd;
                break;
            }
            at = Markup(next);
        }
        if (_open.RootClosed && !Trailer.IsEmpty(_source.AsSpan(at)))
            Flaws |= XmlFlaws.TextAfterRoot;
        _open.BreakOff(_source.Length);
        Flaws |= _open.Flaws;
        return _tree.Count == 0 ? null : new XmlElement(_tree, 0);
    }

    /// <summary>Reads what stands at an opening bracket; answers where to go on.</summary>
    private int Markup(int at)
    {
        var next = at + 1 < _source.Length ? _source[at + 1] : '\0';
        if (next == '/')
            return EndTag(at);
        if (XmlSyntax.StartsName(next))
            return StartTag(at);
        if (next == '?')
            return Section(_ends.Instruction(at));
        if (next == '!')
            return Declaration(at);
        Flaws |= XmlFlaws.StrayMarkup;
        return at + 1;
    }

    private int Declaration(int at)
    {
        var raw = _source.AsSpan(at);
        if (raw.StartsWith(XmlSyntax.Cdata))
            return Section(_ends.Cdata(at));
        if (raw.StartsWith("<!--"))
            return Section(_ends.Comment(at));
        if (raw.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            return _ends.DocumentType(at);
        Flaws |= XmlFlaws.StrayMarkup;
        return at + 2;
    }

    private int Section(int end)
    {
        _open.MarkSections();
        return end;
    }

    private int EndTag(int at)
    {
        var rest = _source.AsSpan(at + 2);
        var length = rest.IndexOfAny(XmlSyntax.EndOfName);
        if (length < 0)
            return _source.Length;
        if (length == 0)
        {
            Flaws |= XmlFlaws.StrayMarkup;
            return at + 2;
        }
        _open.Close(at + 2, length, at);
        _namespaces.Leave(_open.Depth);
        var close = rest[length..].IndexOfAny('>', '<');
        return close < 0 ? _source.Length : at + 2 + length + close + (rest[length + close] == '>' ? 1 : 0);
    }

    private int StartTag(int at)
    {
        var nameStart = at + 1;
        var length = _source.AsSpan(nameStart).IndexOfAny(XmlSyntax.EndOfName);
        if (length < 0)
            return _source.Length;
        var firstAttribute = _tree.AttributeCount;
        var reader = new AttributeReader(_source, _tree, _namespaces, _open.Depth + 1);
        var end = reader.Read(nameStart + length);
        Flaws |= reader.Flaws;
        if (!reader.Closed)
        {
            // The tag never closes: what looked like one is text, and reading goes on where it failed.
            _tree.ForgetAttributes(firstAttribute);
            _namespaces.Leave(_open.Depth);
            Flaws |= XmlFlaws.StrayMarkup;
            return end;
        }
        Open(nameStart, length, firstAttribute, end, reader.Empty);
        return end;
    }

    private void Open(int nameStart, int length, int firstAttribute, int end, bool empty)
    {
        var name = _source.AsSpan(nameStart, length);
        var colon = name.IndexOf(':');
        var vocabulary = _namespaces.Resolve(colon < 0 ? "" : name[..colon], isRoot: _tree.Count == 0);
        var node = new XmlNode
        {
            Local = ElementNames.Find(name[(colon + 1)..]),
            Vocabulary = vocabulary,
            FirstAttribute = firstAttribute,
            AttributeCount = _tree.AttributeCount - firstAttribute,
            Start = end,
            End = end,
        };
        _open.Push(node, nameStart, length);
        if (!empty)
            return;
        _open.Pop(end);
        _namespaces.Leave(_open.Depth);
    }
}
