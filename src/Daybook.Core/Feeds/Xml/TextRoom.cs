using System.Buffers;

namespace Daybook.Core.Feeds.Xml;

/// <summary>Borrowed room for a text that is put together and then copied out once.</summary>
internal ref struct TextRoom(int size)
{
    private readonly char[] _chars = ArrayPool<char>.Shared.Rent(size);

    public int Length { get; set; }

    /// <summary>What is not written yet.</summary>
    public readonly Span<char> Free => _chars.AsSpan(Length);

    public void Add(char c) => _chars[Length++] = c;

    /// <summary>The text; the room goes back and may not be used again. (An exception before only means that it is not lent twice.)</summary>
    public readonly string Finish()
    {
        var text = new string(_chars, 0, Length);
        ArrayPool<char>.Shared.Return(_chars);
        return text;
    }
}
