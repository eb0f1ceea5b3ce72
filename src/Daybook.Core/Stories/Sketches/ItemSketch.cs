using System.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// What grouping has to know of an item, read once and packed: its text is needed no more, but to put reasons into words. Some 2.4 KB for a text of
/// 280 words, as bytes that can be kept on a disk. Each part is unpacked anew whenever it is asked for. No object beside its bytes: a window holds a hundred thousand.
/// </summary>
internal readonly struct ItemSketch
{
    /// <summary>Rises when the bytes stand in another order.</summary>
    public const byte Form = 2;

    /// <summary>Numbers of the head stand in three bytes: a text of 16 million words is refused long before.</summary>
    private const int HeadWidth = 3;

    internal const int Sections = 6, HeadLength = 1 + (2 + Sections) * HeadWidth;

    /// <param name="bytes">As <see cref="Bytes"/> gave them.</param>
    public ItemSketch(byte[] bytes)
    {
        if (!IsWhole(bytes))
            throw new ArgumentException("these are not the bytes of a sketch", nameof(bytes));
        Bytes = bytes;
    }

    public ItemSketch(SketchParts parts)
        : this(parts, new SketchWriter())
    {
    }

    /// <param name="writer">May write many sketches, one after the other.</param>
    public ItemSketch(SketchParts parts, SketchWriter writer) => Bytes = writer.Write(parts);

    /// <summary>True for bytes of a sketch as this program writes it.</summary>
    public static bool IsWhole(byte[] bytes) => bytes.Length >= HeadLength && bytes[0] == Form;

    /// <summary>All of it, to be kept.</summary>
    public byte[] Bytes { get; }

    /// <summary>Words of the text, headline aside, as far as it is read.</summary>
    public int TextWords => Head(0);

    /// <summary>Words of the whole text.</summary>
    public int Words => Head(1);

    /// <summary>Stems of words, and numbers, in the item's own language.</summary>
    public ItemTerms Own => new SketchReader(From(0)).Own();

    /// <summary>The same behind what the room has.</summary>
    public void OwnIn(TermRoom room) => new SketchReader(From(0)).Own(room);

    /// <summary>As <see cref="SketchParts.Shapes"/>, with the codes they belong to.</summary>
    public (uint[] Codes, byte[] Shapes) Shapes => new SketchReader(From(0)).Shapes();

    /// <summary>The same in rooms that are used again.</summary>
    /// <param name="own">Empty; takes <see cref="Own"/>.</param>
    public ReadOnlySpan<byte> ShapesIn(TermRoom own, ref byte[] room)
    {
        var reader = new SketchReader(From(0));
        reader.Own(own);
        if (room.Length < own.Count)
            room = new byte[2 * own.Count];
        reader.Shapes(own.Uses, room.AsSpan(0, own.Count));
        return room.AsSpan(0, own.Count);
    }

    /// <summary>Places, figures, dates and concepts: what all languages share but names.</summary>
    public ItemTerms Keys => new SketchReader(From(1)).Keys();

    /// <summary>The same behind what the room has.</summary>
    public void KeysIn(TermRoom room) => new SketchReader(From(1)).Keys(room);

    /// <summary>Those of them that are no concepts: places, figures and dates.</summary>
    public ItemTerms Particulars => new SketchReader(From(1)).Particulars();

    /// <summary>Words that are names if the window says so, rising by key.</summary>
    public NameUse[] Names
    {
        get
        {
            var (keys, room) = (Array.Empty<uint>(), Array.Empty<NameUse>());
            return NamesIn(Own.Uses, ref keys, ref room).ToArray();
        }
    }

    /// <summary>The same where the terms of its own language are unpacked already, in rooms that are used again.</summary>
    public ReadOnlySpan<NameUse> NamesIn(ReadOnlySpan<TermUse> own, ref uint[] keys, ref NameUse[] room) => new SketchReader(From(2)).Names(own, ref keys, ref room);

    /// <summary>Hashes of all runs of words of the whole text, rising, each once.</summary>
    public uint[] Runs => new BitReader(From(3)).ReadRising();

    /// <summary>The same, in a room that is used again.</summary>
    public ReadOnlySpan<uint> RunsIn(ref uint[] room) => new BitReader(From(3)).ReadRising(ref room);

    /// <summary>Numbers of headline and text; single digits too, which are no terms. Rising.</summary>
    public uint[] Numbers => new BitReader(From(4)).ReadRising();

    /// <summary>The same, in a room that is used again.</summary>
    public ReadOnlySpan<uint> NumbersIn(ref uint[] room) => new BitReader(From(4)).ReadRising(ref room);

    /// <summary>Numbers of the whole text, headline aside. Rising.</summary>
    public uint[] TextNumbers
    {
        get
        {
            var reader = new BitReader(From(4));
            reader.ReadRising();
            return reader.ReadRising();
        }
    }

    /// <summary>Outlets that the text names, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> Cited => Section(5) is { Length: > 0 } written
        ? [.. Encoding.UTF8.GetString(written).Split('\n').Select(outlet => new CitedOutlet(outlet[1..], outlet[0] == '+'))] : [];

    /// <summary>A section and what stands behind it: lists begin with their count, and nobody reads on.</summary>
    private ReadOnlySpan<byte> From(int section) => Bytes.AsSpan(Head(2 + section));

    private ReadOnlySpan<byte> Section(int section) => Bytes.AsSpan(Head(2 + section)..(section + 1 < Sections ? Head(3 + section) : Bytes.Length));

    private int Head(int number) => Bytes.AsSpan(1 + number * HeadWidth) is var at ? at[0] | (at[1] << 8) | (at[2] << 16) : 0;

    /// <summary>Writes a number of the head: the words of the text and of the whole text, then where each section starts.</summary>
    internal static void Put(byte[] bytes, int number, int value)
    {
        for (var part = 0; part < HeadWidth; part++)
            bytes[1 + number * HeadWidth + part] = (byte)(value >> (8 * part));
    }
}
