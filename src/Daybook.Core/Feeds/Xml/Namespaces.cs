namespace Daybook.Core.Feeds.Xml;

/// <summary>Which prefix means which vocabulary at this place of the document.</summary>
internal sealed class Namespaces
{
    /// <summary>Declarations in force at a time; more are ignored, so that a lookup stays cheap.</summary>
    private const int MaxBindings = 128;

    private readonly List<(string Prefix, Vocabulary Vocabulary, int Depth)> _bindings = [];
    private Vocabulary _root = Vocabulary.Core;

    /// <param name="depth">Depth of the element that declares it; 1 for the root.</param>
    public void Declare(string prefix, ReadOnlySpan<char> address, int depth)
    {
        if (_bindings.Count < MaxBindings)
            _bindings.Add((prefix, Vocabularies.Declared(prefix, address), depth));
    }

    /// <summary>Forgets what was declared deeper than <paramref name="depth"/>.</summary>
    public void Leave(int depth)
    {
        while (_bindings.Count > 0 && _bindings[^1].Depth > depth)
            _bindings.RemoveAt(_bindings.Count - 1);
    }

    /// <summary>
    /// The vocabulary of an element. The root's own is the core of its document: Atom's in an Atom feed, and whatever
    /// an RSS feed wrongly declares as its default. (An RDF root is only a frame.)
    /// </summary>
    public Vocabulary Resolve(ReadOnlySpan<char> prefix, bool isRoot)
    {
        var found = Find(prefix);
        if (isRoot && found != Vocabulary.Rdf)
            _root = found;
        return found == _root ? Vocabulary.Core : found;
    }

    private Vocabulary Find(ReadOnlySpan<char> prefix)
    {
        for (var i = _bindings.Count - 1; i >= 0; i--)
            if (prefix.Equals(_bindings[i].Prefix, StringComparison.OrdinalIgnoreCase))
                return _bindings[i].Vocabulary;
        return prefix.IsEmpty ? Vocabulary.Core : Vocabularies.Usual(prefix);
    }
}
