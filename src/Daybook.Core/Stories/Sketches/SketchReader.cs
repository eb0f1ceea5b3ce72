using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>Unpacks what <see cref="SketchWriter"/> packed.</summary>
internal ref struct SketchReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Longest run of ones that is read together with the flags before it.</summary>
    private const int UsualOnes = 32;

    /// <summary>Bits of what tells a name.</summary>
    private const int Telling = SketchWriter.FlagBits - SketchWriter.BitsOfPlace;

    private BitReader _bits = new(bytes);

    public ItemTerms Own()
    {
        var count = (int)_bits.ReadRice(BitReader.LowOfCount);
        var terms = new ItemTerms(new uint[count], new TermUse[count]);
        Own(terms.Codes, terms.Uses);
        return terms;
    }

    /// <param name="room">Takes them behind those it has.</param>
    public void Own(TermRoom room)
    {
        room.More((int)_bits.ReadRice(BitReader.LowOfCount), out var codes, out var uses);
        Own(codes, uses);
    }

    public (uint[] Codes, byte[] Shapes) Shapes()
    {
        var own = Own();
        var shapes = new byte[own.Count];
        Shapes(own.Uses, shapes);
        return (own.Codes, shapes);
    }

    /// <summary>What stands behind the terms of its own language: how each of them is written.</summary>
    public void Shapes(ReadOnlySpan<TermUse> own, Span<byte> shapes)
    {
        var bits = _bits;
        for (var at = 0; at < shapes.Length; at++)
        {
            var inside = bits.ReadRice(0);
            shapes[at] = (byte)(inside | (own[at].Name ? bits.ReadRice(0) << 4 : 0));
        }
        _bits = bits;
    }

    public ItemTerms Keys()
    {
        var room = new TermRoom();
        Keys(room);
        return new ItemTerms(room.Codes.ToArray(), room.Uses.ToArray());
    }

    /// <param name="room">Takes them behind those it has.</param>
    public void Keys(TermRoom room)
    {
        room.More((int)_bits.ReadRice(BitReader.LowOfCount), out var codes, out var uses);
        _bits.ReadRising(codes);
        foreach (ref var code in codes)
            code = TermCode.Of((int)code);
        Uses(uses, SketchWriter.LowOfWholes, halves: 2);
        room.More((int)_bits.ReadRice(BitReader.LowOfCount), out codes, out uses);
        _bits.ReadRising(codes);
        Uses(uses, SketchWriter.LowOfHalves, halves: 1);
    }

    /// <summary>Those of the keys that are no concepts, which are passed over: places, figures and dates, with their uses.</summary>
    public ItemTerms Particulars()
    {
        var concepts = _bits.SkipRising();
        var bits = _bits;
        for (var at = 0; at < concepts; at++)
            Use(ref bits, SketchWriter.LowOfWholes, halves: 2);
        _bits = bits;
        var codes = _bits.ReadRising();
        var uses = new TermUse[codes.Length];
        Uses(uses, SketchWriter.LowOfHalves, halves: 1);
        return new ItemTerms(codes, uses);
    }

    /// <param name="own">Uses of the terms of the item's own language.</param>
    /// <param name="keys">Room for the keys, and <paramref name="room"/> for the words; larger ones take their place where they are too small.</param>
    public ReadOnlySpan<NameUse> Names(ReadOnlySpan<TermUse> own, ref uint[] keys, ref NameUse[] room)
    {
        var rising = _bits.ReadRising(ref keys);
        if (room.Length < rising.Length)
            room = new NameUse[keys.Length];
        var width = (int)_bits.Read(SketchWriter.BitsOfWidth);
        var bits = _bits;
        for (var at = 0; at < rising.Length; at++)
        {
            // Its stem, what tells it and whether it stands alone for its stem, in one look.
            var next = bits.Read(width + Telling + 1);
            var stem = (ushort)(next >> (Telling + 1));
            var telling = (TermFlags)(next >> 1 << SketchWriter.BitsOfPlace) & SketchWriter.Telling;
            var use = (next & 1) == 0 ? Use(ref bits, SketchWriter.LowOfHalves, halves: 1) : new TermUse(own[stem].Halves, (own[stem].Flags & ~SketchWriter.Telling) | telling);
            room[at] = new NameUse(TermCode.Of(TermKind.Name, rising[at]), stem, use);
        }
        _bits = bits;
        return room.AsSpan(0, rising.Length);
    }

    private void Own(Span<uint> codes, Span<TermUse> uses)
    {
        _bits.ReadRising(codes);
        for (var at = 0; at < codes.Length; at++)
            codes[at] = TermCode.Of((codes[at] & 1) == 1 ? TermKind.Number : TermKind.Word, codes[at] >> 1);
        Uses(uses, SketchWriter.LowOfWholes, halves: 2);
    }

    private void Uses(Span<TermUse> uses, int low, int halves)
    {
        var bits = _bits;
        for (var at = 0; at < uses.Length; at++)
            uses[at] = Use(ref bits, low, halves);
        _bits = bits;
    }

    /// <summary>Flags and count, in one look at the bits where they are usual.</summary>
    /// <param name="halves">What is counted: wholes or halves.</param>
    private static TermUse Use(ref BitReader bits, int low, int halves)
    {
        var next = bits.Peek();
        var (flags, taken) = (next & (1UL << 63)) == 0 ? (TermFlags.InText, 1) : ((TermFlags)(next << 1 >> (64 - SketchWriter.FlagBits)), 1 + SketchWriter.FlagBits);
        next <<= taken;
        var ones = BitOperations.LeadingZeroCount(~next);
        if (ones > UsualOnes)
        {
            bits.Skip(taken);
            return new TermUse((int)bits.ReadRice(low) * halves, flags);
        }
        bits.Skip(taken + ones + 1 + low);
        return new TermUse(((ones << low) | (int)(next << (ones + 1) >> 1 >> (63 - low))) * halves, flags);
    }
}
