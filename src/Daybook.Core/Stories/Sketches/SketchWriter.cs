using System.Numerics;
using System.Text;

namespace Daybook.Core.Stories;

/// <summary>Packs the parts of sketches. It keeps its room; not for several threads at once.</summary>
internal sealed class SketchWriter
{
    /// <summary>Lower bits of a count of uses in halves, and in wholes, which words and concepts have.</summary>
    public const int LowOfHalves = 2, LowOfWholes = 1;

    public const int FlagBits = 4, BitsOfPlace = 2, BitsOfWidth = 5;

    /// <summary>What tells names; the other flags say where the word stands.</summary>
    public const TermFlags Telling = TermFlags.Name | TermFlags.Plain;

    private readonly BitWriter _bits = new();
    private uint[] _room = [];

    /// <summary>A whole sketch; the writer is ready for the next.</summary>
    public byte[] Write(SketchParts parts)
    {
        for (var part = 0; part < ItemSketch.HeadLength; part++)
            _bits.Write(part == 0 ? ItemSketch.Form : 0u, 8);
        Span<int> starts = stackalloc int[ItemSketch.Sections];
        starts[0] = _bits.Align();
        WriteOwn(parts);
        starts[1] = _bits.Align();
        WriteKeys(parts);
        starts[2] = _bits.Align();
        WriteNames(parts);
        starts[3] = _bits.Align();
        _bits.WriteRising(parts.Runs);
        starts[4] = _bits.Align();
        _bits.WriteRising(parts.Numbers);
        _bits.WriteRising(parts.TextNumbers);
        starts[5] = _bits.Align();
        foreach (var part in parts.Cited.Count == 0 ? [] : Encoding.UTF8.GetBytes(string.Join('\n', parts.Cited.Select(cited => (cited.AsSource ? "+" : "-") + cited.Source))))
            _bits.Write(part, 8);
        var bytes = _bits.Take();
        ItemSketch.Put(bytes, 0, parts.TextWords);
        ItemSketch.Put(bytes, 1, parts.Words);
        for (var section = 0; section < ItemSketch.Sections; section++)
            ItemSketch.Put(bytes, 2 + section, starts[section]);
        return bytes;
    }

    private void WriteOwn(SketchParts parts)
    {
        var dense = Room(parts.Codes.Length);
        for (var at = 0; at < dense.Length; at++)
            dense[at] = Dense(parts.Codes[at]);
        _bits.WriteRising(dense);
        foreach (var use in parts.Uses)
            WriteWhole(use);
        for (var at = 0; at < parts.Shapes.Length; at++)
        {
            _bits.WriteRice((uint)parts.Shapes[at] & 15, 0);
            // A capital inside a sentence is what makes the use one of a name.
            if (parts.Uses[at].Name)
                _bits.WriteRice((uint)parts.Shapes[at] >> 4, 0);
        }
    }

    /// <summary>
    /// Concepts by themselves, as far as they stand before all else, which they nearly always do: their numbers are low and lie close together, where hashes spread
    /// over all of 32 bits; a report has some hundred and thirty.
    /// </summary>
    private void WriteKeys(SketchParts parts)
    {
        var first = 0;
        while (first < parts.KeyCodes.Length && TermCode.KindOf(parts.KeyCodes[first]) == TermKind.Concept)
            first++;
        var concepts = Room(first);
        for (var at = 0; at < first; at++)
            concepts[at] = TermCode.HashOf(parts.KeyCodes[at]);
        _bits.WriteRising(concepts);
        foreach (var use in parts.KeyUses[..first])
            WriteWhole(use);
        _bits.WriteRising(parts.KeyCodes[first..]);
        foreach (var use in parts.KeyUses[first..])
            Write(use);
    }

    private void WriteNames(SketchParts parts)
    {
        var keys = Room(parts.Names.Length);
        for (var at = 0; at < keys.Length; at++)
            keys[at] = TermCode.HashOf(parts.Names[at].Key);
        _bits.WriteRising(keys);
        var width = 32 - BitOperations.LeadingZeroCount((uint)parts.Codes.Length);
        _bits.Write((uint)width, BitsOfWidth);
        foreach (var name in parts.Names)
        {
            _bits.Write(name.Own, width);
            _bits.Write((uint)(name.Use.Flags & Telling) >> BitsOfPlace, FlagBits - BitsOfPlace);
            // Nearly always the word is all that its stem stands for.
            var own = parts.Uses[name.Own];
            var same = own.Halves == name.Use.Halves && ((own.Flags ^ name.Use.Flags) & ~Telling) == 0;
            _bits.Write(same ? 1u : 0u, 1);
            if (!same)
                Write(name.Use);
        }
    }

    private Span<uint> Room(int length)
    {
        if (_room.Length < length)
            _room = new uint[Math.Max(length, 2 * _room.Length)];
        return _room.AsSpan(0, length);
    }

    /// <summary>A word or number without the bits that tell these two from the other kinds; rises as the code does.</summary>
    private static uint Dense(uint code) => (TermCode.HashOf(code) << 1) | (TermCode.KindOf(code) == TermKind.Number ? 1u : 0u);

    private void Write(TermFlags flags)
    {
        _bits.Write(flags == TermFlags.InText ? 0u : 1u, 1);
        if (flags != TermFlags.InText)
            _bits.Write((uint)flags, FlagBits);
    }

    private void WriteWhole(TermUse use)
    {
        Write(use.Flags);
        _bits.WriteRice((uint)use.Halves / 2, LowOfWholes);
    }

    private void Write(TermUse use)
    {
        Write(use.Flags);
        _bits.WriteRice((uint)use.Halves, LowOfHalves);
    }
}
