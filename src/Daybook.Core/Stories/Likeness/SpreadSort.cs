using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>
/// Sorts hashes, which spread evenly: thrown on 256 heaps by their highest bits they nearly stand in order, and some hundred of them cost a third of
/// what comparing costs. It keeps its room; not for several threads at once.
/// </summary>
internal sealed class SpreadSort<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int Most = 256;

    /// <summary>Fewer are compared at once.</summary>
    private const int Few = 32;

    /// <summary>A heap with more is sorted by itself: numbers that do not spread must not cost their square.</summary>
    private const int MuchOfHeap = 16;

    private readonly int[] _ends = new int[Most];
    private T[] _room = [];

    /// <param name="shift">Place of the lowest of the eight bits that tell the heaps; no number has a higher one.</param>
    public void Sort(Span<T> numbers, int shift)
    {
        if (numbers.Length < Few)
        {
            numbers.Sort();
            return;
        }
        if (_room.Length < numbers.Length)
            _room = new T[Math.Max(numbers.Length, 2 * _room.Length)];
        var thrown = _room.AsSpan(0, numbers.Length);
        Heaps.Throw(numbers, thrown, shift, _ends);
        var start = 0;
        foreach (var end in _ends)
        {
            if (end - start > MuchOfHeap)
                thrown[start..end].Sort();
            start = end;
        }
        Settle(thrown);
        thrown.CopyTo(numbers);
    }

    /// <summary>By insertion: each stands within a few places of its own.</summary>
    private static void Settle(Span<T> numbers)
    {
        for (var next = 1; next < numbers.Length; next++)
        {
            var (number, at) = (numbers[next], next);
            for (; at > 0 && numbers[at - 1] > number; at--)
                numbers[at] = numbers[at - 1];
            numbers[at] = number;
        }
    }
}
