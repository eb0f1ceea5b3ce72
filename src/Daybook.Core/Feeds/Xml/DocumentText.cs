using System.Buffers;

namespace Daybook.Core.Feeds.Xml;

/// <summary>
/// The text of a document while it is read, in borrowed room: feeds are larger than what the runtime collects cheaply
/// (85,000 bytes), and nothing of the whole text outlives its reading. Give it back once.
/// </summary>
internal readonly struct DocumentText(char[] room, int length)
{
    public int Length => length;

    public char this[int at] => room[at];

    public ReadOnlySpan<char> AsSpan() => room.AsSpan(0, length);

    public ReadOnlySpan<char> AsSpan(int from) => room.AsSpan(from, length - from);

    public ReadOnlySpan<char> AsSpan(int from, int count) => AsSpan().Slice(from, count);

    /// <summary>Place of the character at or behind <paramref name="from"/>, or −1.</summary>
    public int IndexOf(char c, int from) => AsSpan(from).IndexOf(c) is var at and >= 0 ? from + at : -1;

    /// <inheritdoc cref="IndexOf(char, int)"/>
    public int IndexOf(string mark, int from) => AsSpan(from).IndexOf(mark) is var at and >= 0 ? from + at : -1;

    public static DocumentText Of(ReadOnlySpan<char> text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(room);
        return new DocumentText(room, text.Length);
    }

    public void GiveBack() => ArrayPool<char>.Shared.Return(room);
}
