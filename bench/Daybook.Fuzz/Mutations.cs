namespace Daybook.Fuzz;

/// <summary>Small damages to a text: bits, bytes, pieces moved and doubled, words of the format, pieces of other texts.</summary>
internal sealed class Mutations(Random random, IReadOnlyList<byte[]> words)
{
    /// <summary>Longest text made, in bytes: what is slow at this size is slow.</summary>
    public const int Longest = 65_536;

    /// <summary>Numbers at the edges of their kinds, as bytes.</summary>
    private static readonly byte[] Edge = [0, 1, 0x1F, 0x20, 0x7F, 0x80, 0xBF, 0xC2, 0xE2, 0xED, 0xF0, 0xFE, 0xFF, (byte)'0', (byte)'9', (byte)'<', (byte)'&', (byte)'%'];

    public byte[] Of(byte[] text, byte[] other)
    {
        var bytes = new List<byte>(text);
        for (var count = 1 << random.Next(0, 5); count > 0; count--)
            Once(bytes, other);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Once(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        switch (bytes.Count == 0 ? 4 : random.Next(9))
        {
            case 0:
                bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                break;
            case 2:
                bytes[random.Next(bytes.Count)] = Edge[random.Next(Edge.Length)];
                break;
            case 3:
                var gone = Piece(bytes.Count);
                bytes.RemoveRange(gone.Start, gone.Length);
                break;
            case 4 or 5:
                bytes.InsertRange(at, words.Count > 0 ? words[random.Next(words.Count)] : [Edge[random.Next(Edge.Length)]]);
                break;
            case 6:
                var doubled = Piece(bytes.Count);
                var copy = bytes.GetRange(doubled.Start, doubled.Length);
                for (var times = random.Next(8) == 0 ? random.Next(1, 64) : 1; times > 0 && bytes.Count < Longest; times--)
                    bytes.InsertRange(at, copy);
                break;
            case 7 when other.Length > 0:
                var taken = Piece(other.Length);
                bytes.InsertRange(at, other.AsSpan(taken.Start, taken.Length).ToArray());
                break;
            default:
                bytes.Insert(at, Edge[random.Next(Edge.Length)]);
                break;
        }
    }

    /// <summary>Short pieces mostly: a quarter may be as long as the text.</summary>
    private (int Start, int Length) Piece(int length)
    {
        var size = random.Next(1, 1 + Math.Min(length, random.Next(4) == 0 ? length : 16));
        return (random.Next(length - size + 1), size);
    }
}
