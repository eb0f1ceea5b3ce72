using System.Collections.Frozen;

namespace Daybook.Core.Text;

internal enum MarkupKind
{
    Text,
    StartTag,
    EndTag,
    Other,
}

/// <summary>
/// Reads markup token by token as the HTML Standard's tokenizer does (§13.2.5), in one linear pass and without building
/// anything: what must be known about foreign markup before a tree builder may see it.
/// </summary>
internal sealed class MarkupScanner(string markup)
{
    /// <summary>Longest name of a tag that is told from others, in characters.</summary>
    private const int LongestName = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = (
        "a abbr article audio b blockquote br button caption cite code dd del div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins li link"
        + " mark meta nav noscript object ol option p path picture pre q s script section select small source span strong style sub sup svg table tbody td tfoot th thead time tr tt u ul video wbr")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> _closers = new(StringComparer.Ordinal);
    private int _at;
    private int _attributesAt;

    public MarkupKind Kind { get; private set; }

    /// <summary>Offset of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the token.</summary>
    public int End => _at;

    /// <summary>Name of a tag, lower case; empty otherwise.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Attributes of a start tag as written, repeated ones included.</summary>
    public int Attributes { get; private set; }

    public bool SelfClosing { get; private set; }

    public bool Next()
    {
        if (_at >= markup.Length)
            return false;
        Start = _at;
        Name = "";
        Attributes = 0;
        SelfClosing = false;
        if (markup[_at] == '<' && _at + 1 < markup.Length)
            ReadMarkup();
        else
            ReadText();
        return true;
    }

    /// <summary>Value of an attribute of the current start tag with character references resolved, or null.</summary>
    public string? Attribute(string name)
    {
        var at = 0;
        while (NextAttribute(ref at, out var named, out var value))
        {
            if (markup.AsSpan()[named].Equals(name, StringComparison.OrdinalIgnoreCase))
                return MarkupText.Decoded(markup.AsSpan()[value], inAttribute: true);
        }
        return null;
    }

    /// <summary>The attributes of the current start tag one after the other, as written; <paramref name="at"/> begins with 0.</summary>
    public bool NextAttribute(ref int at, out Range name, out Range value)
    {
        at = at == 0 ? _attributesAt : at;
        var found = NextAttribute(ref at, out var nameStart, out var nameEnd, out var valueStart, out var valueEnd);
        (name, value) = (nameStart..nameEnd, valueStart..valueEnd);
        return found;
    }

    /// <summary>Moves behind the end tag <c>&lt;/name</c>; false, and no move, where none follows.</summary>
    public bool SkipPast(string name)
    {
        if (Closer(name) is not (>= 0 and var closer))
            return false;
        var end = markup.IndexOf('>', closer);
        _at = end < 0 ? markup.Length : end + 1;
        return true;
    }

    /// <summary>True where an end tag of that name follows.</summary>
    public bool HasCloser(string name) => Closer(name) >= 0;

    /// <summary>Moves to the end of the markup.</summary>
    public void SkipAll() => _at = markup.Length;

    /// <summary>Goes on from an earlier place.</summary>
    public void MoveTo(int at)
    {
        _at = at;
        _closers.Clear();
    }

    private int Closer(string name)
    {
        if (!_closers.TryGetValue(name, out var closer) || (closer >= 0 && closer < _at))
        {
            closer = markup.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
            _closers[name] = closer;
        }
        return closer;
    }

    private void ReadText()
    {
        Kind = MarkupKind.Text;
        var next = markup.IndexOf('<', _at + 1);
        _at = next < 0 ? markup.Length : next;
    }

    private void ReadMarkup()
    {
        var next = markup[_at + 1];
        if (char.IsAsciiLetter(next))
            ReadTag(MarkupKind.StartTag, _at + 1);
        else if (next == '/' && _at + 2 < markup.Length && char.IsAsciiLetter(markup[_at + 2]))
            ReadTag(MarkupKind.EndTag, _at + 2);
        else if (next is '!' or '?' or '/')
            ReadComment();
        else
            ReadText();
    }

    private void ReadTag(MarkupKind kind, int nameStart)
    {
        Kind = kind;
        var at = nameStart;
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('/' or '>'))
            at++;
        Name = NameOf(markup.AsSpan(nameStart, Math.Min(at - nameStart, LongestName)));
        _attributesAt = at;
        while (NextAttribute(ref at, out _, out _, out _, out _))
            Attributes++;
        SelfClosing = at > 0 && at < markup.Length && markup[at - 1] == '/';
        _at = Math.Min(at + 1, markup.Length);
    }

    /// <summary>Reads on to the next attribute; false at the end of the tag, where <paramref name="at"/> stands on its <c>&gt;</c>.</summary>
    private bool NextAttribute(ref int at, out int nameStart, out int nameEnd, out int valueStart, out int valueEnd)
    {
        while (at < markup.Length && (IsSpace(markup[at]) || markup[at] == '/'))
            at++;
        nameStart = nameEnd = valueStart = valueEnd = at;
        if (at >= markup.Length || markup[at] == '>')
            return false;
        at++;
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('=' or '>' or '/'))
            at++;
        nameEnd = valueStart = valueEnd = at;
        var equals = at;
        while (equals < markup.Length && IsSpace(markup[equals]))
            equals++;
        if (equals < markup.Length && markup[equals] == '=')
            ReadValue(ref at, equals + 1, out valueStart, out valueEnd);
        return true;
    }

    private void ReadValue(ref int at, int from, out int valueStart, out int valueEnd)
    {
        at = from;
        while (at < markup.Length && IsSpace(markup[at]))
            at++;
        if (at < markup.Length && markup[at] is '"' or '\'')
        {
            valueStart = at + 1;
            var close = markup.IndexOf(markup[at], valueStart);
            valueEnd = close < 0 ? markup.Length : close;
            at = Math.Min(valueEnd + 1, markup.Length);
            return;
        }
        valueStart = at;
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] != '>')
            at++;
        valueEnd = at;
    }

    private void ReadComment()
    {
        Kind = MarkupKind.Other;
        if (!markup.AsSpan(_at).StartsWith("<!--"))
        {
            var close = markup.IndexOf('>', _at);
            _at = close < 0 ? markup.Length : close + 1;
            return;
        }
        var body = _at + 4;
        if (markup.AsSpan(body).StartsWith(">") || markup.AsSpan(body).StartsWith("->"))
        {
            _at = markup.IndexOf('>', body) + 1;
            return;
        }
        _at = CommentEnd(body);
    }

    /// <summary>A comment ends with <c>--&gt;</c> or <c>--!&gt;</c>.</summary>
    private int CommentEnd(int at)
    {
        while ((at = markup.IndexOf("--", at, StringComparison.Ordinal)) >= 0)
        {
            var rest = markup.AsSpan(at + 2);
            if (rest.StartsWith(">"))
                return at + 3;
            if (rest.StartsWith("!>"))
                return at + 4;
            at++;
        }
        return markup.Length;
    }

    /// <summary>In lower case; common names are made once.</summary>
    private static string NameOf(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[LongestName];
        var length = written.ToLowerInvariant(lower);
        return Common.TryGetValue(lower[..length], out var known) ? known : lower[..length].ToString();
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
