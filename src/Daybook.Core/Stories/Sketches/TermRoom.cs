namespace Daybook.Core.Stories;

/// <summary>Terms with their uses, in room that grows and is used again: what is unpacked for a moment leaves nothing to collect. Not for several threads at once.</summary>
internal sealed class TermRoom
{
    private uint[] _codes = [];
    private TermUse[] _uses = [];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, Count);

    /// <summary>Of the same length.</summary>
    public ReadOnlySpan<TermUse> Uses => _uses.AsSpan(0, Count);

    /// <summary>So many more, to be written by who asked.</summary>
    public void More(int count, out Span<uint> codes, out Span<TermUse> uses)
    {
        Grow(Count + count);
        codes = _codes.AsSpan(Count, count);
        uses = _uses.AsSpan(Count, count);
        Count += count;
    }

    public void Add(ItemTerms terms)
    {
        More(terms.Count, out var codes, out var uses);
        terms.Codes.CopyTo(codes);
        terms.Uses.CopyTo(uses);
    }

    /// <summary>Takes back the last ones.</summary>
    /// <param name="count">Terms that stay.</param>
    public void Cut(int count) => Count = count;

    private void Grow(int needed)
    {
        if (needed <= _codes.Length)
            return;
        Array.Resize(ref _codes, Math.Max(needed, 2 * _codes.Length));
        Array.Resize(ref _uses, _codes.Length);
    }
}
