using System.Buffers;

namespace Daybook.Core.Feeds.Xml;

/// <summary>Text being decoded. Decoding never makes text longer, so the room for it is known at the start.</summary>
internal ref struct TextBuffer(int room)
{
    private char[] _text = ArrayPool<char>.Shared.Rent(room);
    private int _length;

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    public void Append(char c) => _text[_length++] = c;

    /// <summary>The text; the buffer is not to be used again.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return text;
    }
}
