using System.Text;
using Daybook.Core.Items;

namespace Daybook.Core.Text;

/// <summary>Collects text into paragraphs and remembers how much of each is a link.</summary>
internal sealed class Paragraphs(string? ownKey, bool keepBlankLines)
{
    private readonly List<(string Text, int Letters, int Linked, bool LinksHome)> _done = [];
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _inLink;
    private int _breaks;
    private int _letters;
    private int _linked;
    private bool _linksHome;

    public void AddText(ReadOnlySpan<char> text)
    {
        var newlines = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (end, letters) = (at, 0);
            // Words with one space between go over together.
            while (end < text.Length && (IsShown(text[end]) || (end > at && text[end] == ' ' && end + 1 < text.Length && IsShown(text[end + 1]))))
                letters += text[end++] == ' ' ? 0 : 1;
            if (end > at)
            {
                Append(text[at..end], letters);
                newlines = 0;
                at = end;
                if (at == text.Length)
                    return;
            }
            var c = text[at];
            newlines = c == '\n' ? newlines + 1 : char.IsWhiteSpace(c) ? newlines : 0;
            if (keepBlankLines && newlines == 2)
                EndParagraph();
            if (char.IsWhiteSpace(c))
                _space = true;
        }
    }

    /// <summary>A line break; two <c>br</c> in a row make a paragraph.</summary>
    public void EndLine(bool breaks)
    {
        _breaks = breaks ? _breaks + 1 : Math.Max(_breaks, 1);
        _space = false;
        if (_breaks >= 2 && breaks)
            EndParagraph();
    }

    public void EndParagraph()
    {
        if (_text.Length > 0)
            _done.Add((_text.ToString(), _letters, _linked, _linksHome));
        _text.Clear();
        _space = false;
        _breaks = 0;
        _letters = _linked = 0;
        _linksHome = false;
    }

    public void OpenLink(string? href)
    {
        _inLink = true;
        if (ownKey is not null && href is not null && UrlKey.Of(href) == ownKey)
            _linksHome = true;
    }

    public void CloseLink() => _inLink = false;

    public string Joined()
    {
        EndParagraph();
        while (_done.Count > 0 && _done[^1] is { LinksHome: true } last && last.Linked * 3 > last.Letters)
            _done.RemoveAt(_done.Count - 1);
        return string.Join("\n\n", _done.Select(paragraph => paragraph.Text));
    }

    private void Append(ReadOnlySpan<char> words, int letters)
    {
        if (_text.Length > 0)
        {
            if (_breaks > 0)
                _text.Append('\n');
            else if (_space)
                _text.Append(' ');
        }
        _breaks = 0;
        _space = false;
        _text.Append(words);
        _letters += letters;
        if (_inLink)
            _linked += letters;
    }

    /// <summary>False for white space, which parts words, and for what nobody sees.</summary>
    private static bool IsShown(char c) => c < Shown.Length ? Shown[c] : c != '\uFEFF';

    /// <summary>The same of all characters up to the last white space of Unicode: asking it of each took most of the time.</summary>
    private static readonly bool[] Shown = [.. Enumerable.Range(0, '\u3001').Select(code => Told((char)code))];

    private static bool Told(char c) => c is > ' ' and < '\u007F' || (!char.IsWhiteSpace(c) && !char.IsControl(c) && !OneLine.IsCommand(c) && !OneLine.IsUnseen(c));
}
