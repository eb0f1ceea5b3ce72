using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>Packs the parts of a sketch.</summary>
internal sealed class SketchWriter
{
    /// <summary>Lower bits of a count of uses in halves, and in wholes, which words have.</summary>
    public const int LowOfHalves = 2, LowOfWholes = 1;

    public const int FlagBits = 4, BitsOfPlace = 2, BitsOfWidth = 5;

    /// <summary>What tells names; the other flags say where the word stands.</summary>
    public const TermFlags Telling = TermFlags.Name | TermFlags.Plain;

    private readonly BitWriter _bits = new();

    public byte[] Own(SketchParts parts)
    {
        _bits.WriteRising(Array.ConvertAll(parts.Own.Codes, Dense));
        foreach (var use in parts.Own.Uses)
        {
            Write(use.Flags);
            _bits.WriteRice((uint)use.Halves / 2, LowOfWholes);
        }
        for (var at = 0; at < parts.Shapes.Length; at++)
        {
            _bits.WriteRice((uint)parts.Shapes[at] & 15, 0);
            // A capital inside a sentence is what makes the use one of a name.
            if (parts.Own.Uses[at].Name)
                _bits.WriteRice((uint)parts.Shapes[at] >> 4, 0);
        }
        return _bits.Take();
    }

    public byte[] Keys(ItemTerms keys)
    {
        _bits.WriteRising(keys.Codes);
        foreach (var use in keys.Uses)
            Write(use);
        return _bits.Take();
    }

    public byte[] Names(SketchParts parts)
    {
        _bits.WriteRising(Array.ConvertAll(parts.Names, name => TermCode.HashOf(name.Key)));
        var width = 32 - BitOperations.LeadingZeroCount((uint)parts.Own.Count);
        _bits.Write((uint)width, BitsOfWidth);
        foreach (var name in parts.Names)
        {
            _bits.Write(name.Own, width);
            _bits.Write((uint)(name.Use.Flags & Telling) >> BitsOfPlace, FlagBits - BitsOfPlace);
            // Nearly always the word is all that its stem stands for.
            var own = parts.Own.Uses[name.Own];
            var same = own.Halves == name.Use.Halves && ((own.Flags ^ name.Use.Flags) & ~Telling) == 0;
            _bits.Write(same ? 1u : 0u, 1);
            if (!same)
                Write(name.Use);
        }
        return _bits.Take();
    }

    public byte[] Rising(params ReadOnlySpan<uint[]> lists)
    {
        foreach (var list in lists)
            _bits.WriteRising(list);
        return _bits.Take();
    }

    /// <summary>A word or number without the bits that tell these two from the other kinds; rises as the code does.</summary>
    private static uint Dense(uint code) => (TermCode.HashOf(code) << 1) | (TermCode.KindOf(code) == TermKind.Number ? 1u : 0u);

    private void Write(TermFlags flags)
    {
        _bits.Write(flags == TermFlags.InText ? 0u : 1u, 1);
        if (flags != TermFlags.InText)
            _bits.Write((uint)flags, FlagBits);
    }

    private void Write(TermUse use)
    {
        Write(use.Flags);
        _bits.WriteRice((uint)use.Halves, LowOfHalves);
    }
}
