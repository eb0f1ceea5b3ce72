namespace Daybook.Core.Stories;

/// <summary>Unpacks what <see cref="SketchWriter"/> packed.</summary>
internal ref struct SketchReader(ReadOnlySpan<byte> bytes)
{
    private BitReader _bits = new(bytes);

    public ItemTerms Own()
    {
        var codes = _bits.ReadRising();
        for (var at = 0; at < codes.Length; at++)
            codes[at] = TermCode.Of((codes[at] & 1) == 1 ? TermKind.Number : TermKind.Word, codes[at] >> 1);
        var uses = new TermUse[codes.Length];
        for (var at = 0; at < uses.Length; at++)
        {
            var flags = Flags();
            uses[at] = new TermUse((int)_bits.ReadRice(SketchWriter.LowOfWholes) * 2, flags);
        }
        return new ItemTerms(codes, uses);
    }

    public (uint[] Codes, byte[] Shapes) Shapes()
    {
        var own = Own();
        var shapes = new byte[own.Count];
        for (var at = 0; at < shapes.Length; at++)
        {
            var inside = _bits.ReadRice(0);
            shapes[at] = (byte)(inside | (own.Uses[at].Name ? _bits.ReadRice(0) << 4 : 0));
        }
        return (own.Codes, shapes);
    }

    public ItemTerms Keys()
    {
        var codes = _bits.ReadRising();
        var uses = new TermUse[codes.Length];
        for (var at = 0; at < uses.Length; at++)
            uses[at] = Use();
        return new ItemTerms(codes, uses);
    }

    /// <param name="own">Uses of the terms of the item's own language.</param>
    public NameUse[] Names(TermUse[] own)
    {
        var keys = _bits.ReadRising();
        var width = (int)_bits.Read(SketchWriter.BitsOfWidth);
        var names = new NameUse[keys.Length];
        for (var at = 0; at < names.Length; at++)
        {
            var stem = (ushort)_bits.Read(width);
            var telling = (TermFlags)(_bits.Read(SketchWriter.FlagBits - SketchWriter.BitsOfPlace) << SketchWriter.BitsOfPlace);
            var use = _bits.Read(1) == 0 ? Use() : new TermUse(own[stem].Halves, (own[stem].Flags & ~SketchWriter.Telling) | telling);
            names[at] = new NameUse(TermCode.Of(TermKind.Name, keys[at]), stem, use);
        }
        return names;
    }

    private TermUse Use()
    {
        var flags = Flags();
        return new TermUse((int)_bits.ReadRice(SketchWriter.LowOfHalves), flags);
    }

    private TermFlags Flags() => _bits.Read(1) == 0 ? TermFlags.InText : (TermFlags)_bits.Read(SketchWriter.FlagBits);
}
