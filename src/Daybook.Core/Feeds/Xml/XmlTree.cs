namespace Daybook.Core.Feeds.Xml;

/// <summary>One element: where it stands in the text, and its neighbours by index (−1 = none).</summary>
internal struct XmlNode
{
    public int Parent;
    public int FirstChild;
    public int LastChild;
    public int Next;

    /// <summary>Lower case, from <see cref="ElementNames"/>; empty where no reader asks for it.</summary>
    public string Local;
    public Vocabulary Vocabulary;
    public int FirstAttribute;
    public int AttributeCount;

    /// <summary>What stands between the tags: from <c>Start</c> to before <c>End</c> in the source.</summary>
    public int Start;
    public int End;

    /// <summary>It holds elements, kept as nodes or not.</summary>
    public bool HasElements;

    /// <summary>It holds CDATA, comments or processing instructions directly.</summary>
    public bool HasSections;
}

/// <summary>An attribute by its place in the source; the value is raw.</summary>
internal readonly record struct XmlAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);

/// <summary>
/// The elements that are open or belong to an open one. Text is no node: it is read from the source when a reader
/// asks for it, so most of a document is never copied. A finished item is handed over and its nodes are taken back,
/// which bounds the tree by one item.
/// </summary>
internal sealed class XmlTree(DocumentText source)
{
    private XmlNode[] _nodes = new XmlNode[48];
    private XmlAttribute[] _attributes = new XmlAttribute[48];

    public DocumentText Source { get; } = source;

    public int Count { get; private set; }

    public int AttributeCount { get; private set; }

    /// <summary>True once an <c>xml:base</c> was seen: without one no reader walks up for it.</summary>
    public bool HasBase { get; set; }

    /// <summary>True once an <c>xml:lang</c> was seen.</summary>
    public bool HasLanguage { get; set; }

    public ref XmlNode this[int index] => ref _nodes[index];

    public ReadOnlySpan<XmlAttribute> Attributes(int node) =>
        _attributes.AsSpan(_nodes[node].FirstAttribute, _nodes[node].AttributeCount);

    public void Add(XmlAttribute attribute)
    {
        if (AttributeCount == _attributes.Length)
            Array.Resize(ref _attributes, AttributeCount * 2);
        _attributes[AttributeCount++] = attribute;
    }

    /// <summary>The attributes added since <paramref name="first"/> are not wanted.</summary>
    public void ForgetAttributes(int first) => AttributeCount = first;

    /// <summary>Adds a node under <paramref name="parent"/> (−1 = root) and gives its index.</summary>
    public int Add(XmlNode node, int parent)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, Count * 2);
        node.Parent = parent;
        node.FirstChild = node.LastChild = node.Next = -1;
        _nodes[Count] = node;
        if (parent >= 0)
        {
            ref var above = ref _nodes[parent];
            if (above.LastChild >= 0)
                _nodes[above.LastChild].Next = Count;
            else
                above.FirstChild = Count;
            above.LastChild = Count;
        }
        return Count++;
    }

    /// <summary>Takes back the last child of its parent with all below it; <paramref name="previous"/> is the sibling before it.</summary>
    public void TakeBack(int node, int previous)
    {
        var parent = _nodes[node].Parent;
        if (parent >= 0)
        {
            _nodes[parent].LastChild = previous;
            if (previous >= 0)
                _nodes[previous].Next = -1;
            else
                _nodes[parent].FirstChild = -1;
        }
        AttributeCount = _nodes[node].FirstAttribute;
        Count = node;
    }
}
