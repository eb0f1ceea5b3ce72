using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>The step of which sorting by bits is made.</summary>
internal static class Heaps
{
    /// <summary>Throws numbers on heaps by some of their bits, which lie behind one another then; what stands in an order stays in it within a heap.</summary>
    /// <param name="heaps">Takes them, of the same length.</param>
    /// <param name="shift">Place of the lowest of the bits.</param>
    /// <param name="ends">Takes where each heap ends: as many as the bits tell apart, a power of two.</param>
    public static void Throw<T>(ReadOnlySpan<T> numbers, Span<T> heaps, int shift, Span<int> ends)
        where T : unmanaged, IBinaryInteger<T>
    {
        var mask = ends.Length - 1;
        ends.Clear();
        foreach (var number in numbers)
            ends[int.CreateTruncating(number >>> shift) & mask]++;
        for (int heap = 0, start = 0; heap < ends.Length; heap++)
            (ends[heap], start) = (start, start + ends[heap]);
        foreach (var number in numbers)
            heaps[ends[int.CreateTruncating(number >>> shift) & mask]++] = number;
    }
}
