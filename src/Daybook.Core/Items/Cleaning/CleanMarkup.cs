using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Writes clean markup: the only hand that does. Tags are of <see cref="CleanElements"/> and always balanced; an element left open is closed,
/// one that its parent's end cuts off is opened again where it only forms text.
/// </summary>
internal sealed class CleanMarkup(int expectedLength)
{
    /// <summary>Elements open at once; tree builders take quadratic time on deep nesting.</summary>
    private const int MaxDepth = 256;

    /// <summary>Tags and pieces of text.</summary>
    private const int MaxNodes = 50_000;

    /// <summary>Formatting elements opened again at one end tag.</summary>
    private const int MaxReopened = 8;

    private readonly StringBuilder _out = new(expectedLength);
    private readonly List<OpenElement> _open = [];
    private int _nodes;

    /// <summary>True where the markup has more nodes or is deeper than may be shown.</summary>
    public bool IsBeyondBounds => _nodes > MaxNodes || _open.Count > MaxDepth;

    public bool HasOpen(string name) => _open.Exists(element => element.Name == name);

    public void Text(ReadOnlySpan<char> written)
    {
        _nodes++;
        MarkupText.Write(_out, written, inAttribute: false);
    }

    /// <summary>Begins a start tag; its attributes follow, then <see cref="EndTag"/>.</summary>
    public void StartTag(string name)
    {
        _nodes++;
        CloseImplied(name);
        if (!CleanElements.IsVoid(name))
            _open.Add(new OpenElement(name, _out.Length, 0));
        _out.Append('<').Append(name);
    }

    /// <param name="written">The value with its character references as written.</param>
    public void Attribute(string name, ReadOnlySpan<char> written)
    {
        _out.Append(' ').Append(name).Append("=\"");
        MarkupText.Write(_out, written, inAttribute: true);
        _out.Append('"');
    }

    /// <param name="address">Meant as it stands.</param>
    public void Address(string name, string address)
    {
        _out.Append(' ').Append(name).Append("=\"");
        MarkupText.WritePlain(_out, address, inAttribute: true);
        _out.Append('"');
    }

    public void Attribute(string constant) => _out.Append(' ').Append(constant);

    public void EndTag(string name)
    {
        _out.Append('>');
        if (!CleanElements.IsVoid(name))
            _open[^1] = _open[^1] with { ContentAt = _out.Length };
    }

    /// <summary>Ends the innermost open element of that name; nothing where none is open in this cell.</summary>
    /// <param name="dropEmpty">True where an element of this name goes when nothing stands in it.</param>
    public void Close(string name, bool dropEmpty)
    {
        var at = _open.Count - 1;
        while (at >= 0 && _open[at].Name != name)
        {
            if (CleanElements.IsBarrier(_open[at].Name) && !CleanElements.IsTablePart(name) && name != "table")
                return;
            at--;
        }
        if (at < 0)
            return;
        var cut = CleanElements.IsFormatting(name) ? FormattingAbove(at) : [];
        CloseTo(at, dropEmpty);
        foreach (var tag in cut)
            Reopen(tag);
    }

    /// <summary>Everything, ends written, white space around it gone.</summary>
    public string Finish()
    {
        CloseTo(0, dropEmpty: false);
        var (first, last) = (0, _out.Length);
        while (first < last && char.IsWhiteSpace(_out[first]))
            first++;
        while (last > first && char.IsWhiteSpace(_out[last - 1]))
            last--;
        return _out.ToString(first, last - first);
    }

    /// <summary>Start tags above an element, as written, where all of them only form text.</summary>
    private List<(string Name, string Tag)> FormattingAbove(int at)
    {
        var above = _open.Count - at - 1;
        if (above is 0 or > MaxReopened || !_open.Skip(at + 1).All(element => CleanElements.IsFormatting(element.Name)))
            return [];
        return [.. _open.Skip(at + 1).Select(element => (element.Name, _out.ToString(element.At, element.ContentAt - element.At)))];
    }

    private void Reopen((string Name, string Tag) element)
    {
        _nodes++;
        _open.Add(new OpenElement(element.Name, _out.Length, _out.Length + element.Tag.Length));
        _out.Append(element.Tag);
    }

    private void CloseTo(int depth, bool dropEmpty)
    {
        for (var at = _open.Count - 1; at >= depth; at--)
        {
            var element = _open[at];
            _open.RemoveAt(at);
            if (dropEmpty && element.Name is "p" or "figure" or "a" or "div" && IsBlankFrom(element.ContentAt))
                _out.Length = element.At;
            else
                _out.Append("</").Append(element.Name).Append('>');
        }
    }

    private bool IsBlankFrom(int at)
    {
        for (; at < _out.Length; at++)
        {
            if (!char.IsWhiteSpace(_out[at]))
                return false;
        }
        return true;
    }

    /// <summary>End tags that authors may leave out (HTML Standard §13.1.2.4): a block ends a paragraph, an item the item before, a link a link.</summary>
    private void CloseImplied(string name)
    {
        if (CleanElements.IsBlock(name))
            CloseUpTo("p", static _ => false);
        if (name is "li")
            CloseUpTo(name, static open => open is "ul" or "ol");
        else if (name is "dd" or "dt")
        {
            CloseUpTo("dd", static open => open == "dl");
            CloseUpTo("dt", static open => open == "dl");
        }
        else if (name is "a")
            CloseUpTo(name, static _ => false);
        else if (name is "td" or "th")
            CloseInTable("td", "th");
        else if (name is "tr")
            CloseInTable("tr", "td", "th", "caption");
        else if (CleanElements.IsTablePart(name))
            CloseInTable("thead", "tbody", "tfoot", "tr", "td", "th", "caption");
    }

    /// <summary>Ends the outermost of these in the innermost table.</summary>
    private void CloseInTable(params ReadOnlySpan<string> names)
    {
        var outermost = -1;
        for (var at = _open.Count - 1; at >= 0 && _open[at].Name != "table"; at--)
            outermost = names.Contains(_open[at].Name) ? at : outermost;
        if (outermost >= 0)
            CloseTo(outermost, dropEmpty: false);
    }

    private void CloseUpTo(string name, Func<string, bool> isBarrier)
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            var open = _open[at].Name;
            if (open == name)
            {
                CloseTo(at, dropEmpty: false);
                return;
            }
            if (isBarrier(open) || CleanElements.IsBarrier(open))
                return;
        }
    }

    /// <param name="At">Offset of the start tag.</param>
    /// <param name="ContentAt">Offset behind it.</param>
    private readonly record struct OpenElement(string Name, int At, int ContentAt);
}
