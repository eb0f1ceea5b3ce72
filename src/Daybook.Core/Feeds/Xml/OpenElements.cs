namespace Daybook.Core.Feeds.Xml;

/// <summary>The elements open at this place, from the root inwards, at most <see cref="XmlScanner.MaxDepth"/>.</summary>
internal sealed class OpenElements(XmlTree tree, string itemName, Action<XmlElement> onItem)
{
    /// <param name="Node">Index in the tree; −1 where the tree was full.</param>
    /// <param name="Previous">The sibling before it.</param>
    private readonly record struct Open(int Node, int NameStart, int NameLength, int Previous);

    private Open[] _stack = new Open[16];
    private int _beyond;
    private int _item = -1;

    public int Depth { get; private set; }

    public bool RootClosed { get; private set; }

    public XmlFlaws Flaws { get; private set; }

    public void Push(XmlNode node, int nameStart, int nameLength)
    {
        var isItem = node.Local == itemName && node.Vocabulary == Vocabulary.Core && !InForeign();
        if (isItem && _item >= 0 && !InContent())
        {
            // An item cannot stand in an item: the one before was never closed.
            Flaws |= XmlFlaws.Misnested;
            PopTo(_item, nameStart - 1);
        }
        if (Depth == XmlScanner.MaxDepth)
        {
            Flaws |= XmlFlaws.TooDeep;
            _beyond++;
            return;
        }
        var parent = Depth == 0 ? -1 : _stack[Depth - 1].Node;
        if (parent >= 0)
            tree[parent].HasElements = true;
        var previous = parent >= 0 ? tree[parent].LastChild : -1;
        var index = Add(node, parent);
        if (isItem && _item < 0 && index >= 0)
            _item = Depth;
        if (Depth == _stack.Length)
            Array.Resize(ref _stack, Depth * 2);
        _stack[Depth++] = new Open(index, nameStart, nameLength, previous);
    }

    /// <summary>Closes the nearest open element of this name; <paramref name="end"/> is where its end tag starts.</summary>
    public void Close(int nameStart, int nameLength, int end)
    {
        var name = tree.Source.AsSpan(nameStart, nameLength);
        if (_beyond > 0 && !IsFrame(name))
        {
            _beyond--;
            return;
        }
        for (var i = Depth - 1; i >= 0; i--)
        {
            if (!name.Equals(tree.Source.AsSpan(_stack[i].NameStart, _stack[i].NameLength), StringComparison.OrdinalIgnoreCase))
                continue;
            if (i < Depth - 1)
                Flaws |= XmlFlaws.Misnested;
            PopTo(i, end);
            return;
        }
        Flaws |= XmlFlaws.Misnested;
    }

    /// <summary>Closes the innermost element.</summary>
    public void Pop(int end)
    {
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }
        var open = _stack[--Depth];
        RootClosed |= Depth == 0;
        if (open.Node < 0)
            return;
        tree[open.Node].End = Math.Max(end, tree[open.Node].Start);
        if (Depth != _item)
            return;
        _item = -1;
        onItem(new XmlElement(tree, open.Node));
        tree.TakeBack(open.Node, open.Previous);
    }

    /// <summary>Notes that the innermost element holds CDATA, a comment or an instruction.</summary>
    public void MarkSections()
    {
        if (Depth > 0 && _stack[Depth - 1].Node is var node and >= 0)
            tree[node].HasSections = true;
    }

    /// <summary>The text ends here. An item that is still open is incomplete and is dropped; the next reading has it whole.</summary>
    public void BreakOff(int end)
    {
        if (_item >= 0)
        {
            tree.TakeBack(_stack[_item].Node, _stack[_item].Previous);
            Depth = _item;
            _item = -1;
        }
        while (Depth > 0)
            Pop(end);
    }

    private int Add(XmlNode node, int parent)
    {
        if (tree.Count >= XmlScanner.MaxNodes || Depth > 0 && parent < 0)
        {
            Flaws |= XmlFlaws.TooManyElements;
            tree.ForgetAttributes(node.FirstAttribute);
            return -1;
        }
        return tree.Add(node, parent);
    }

    private void PopTo(int depth, int end)
    {
        _beyond = 0;
        while (Depth > depth)
            Pop(end);
    }

    /// <summary>True right inside an element of a vocabulary nobody knows: what looks like an item there is that vocabulary's.</summary>
    private bool InForeign() => Depth > 1 && _stack[Depth - 1].Node is var around and >= 0 && tree[around].Vocabulary == Vocabulary.Other;

    /// <summary>True inside an element that may carry a document of its own (Atom's content and source).</summary>
    private bool InContent()
    {
        for (var i = _item + 1; i < Depth; i++)
            if (_stack[i].Node is var node and >= 0 && tree[node].Local is "content" or "source")
                return true;
        return false;
    }

    /// <summary>The elements whose end is believed however deep the text before it claims to be.</summary>
    private bool IsFrame(ReadOnlySpan<char> name) =>
        name[(name.IndexOf(':') + 1)..] is var local
        && (local.Equals(itemName, StringComparison.OrdinalIgnoreCase) || local.Equals("channel", StringComparison.OrdinalIgnoreCase)
            || local is "rss" or "feed" or "RDF");
}
