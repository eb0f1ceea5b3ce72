namespace Daybook.Core.Stories;

/// <summary>
/// Finds pairs of texts that may share much, through the runs of words they have in common. The cost follows the length of the texts: a run that
/// stands in many texts (a footer, or a report that everybody carries) ties each only to the few before it, which is enough to hold a group together.
/// </summary>
internal static class CopyPairs
{
    /// <summary>How many earlier texts with the same run a text is held against.</summary>
    private const int Before = 3;

    /// <summary>Runs are sorted in so many heaps, by their highest bits: each fits the processor's cache.</summary>
    private const int HeapBits = 10;

    /// <summary>Pairs of indices, the lower first, each once, in rising order.</summary>
    public static IEnumerable<(int A, int B)> Find(CopyText[] texts)
    {
        var starts = new int[(1 << HeapBits) + 1];
        foreach (var text in texts)
            foreach (var run in text.Runs)
                starts[(run >> (32 - HeapBits)) + 1]++;
        for (var heap = 1; heap < starts.Length; heap++)
            starts[heap] += starts[heap - 1];
        // The run above, the text below: sorting them sorts by both.
        var uses = new ulong[starts[^1]];
        var filled = starts[..^1];
        for (var at = 0; at < texts.Length; at++)
            foreach (var run in texts[at].Runs)
                uses[filled[run >> (32 - HeapBits)]++] = ((ulong)run << 32) | (uint)at;
        var pairs = new HashSet<(int, int)>();
        Parallel.For(0, starts.Length - 1, () => new HashSet<(int, int)>(), (heap, _, found) =>
        {
            Find(uses.AsSpan(starts[heap]..starts[heap + 1]), found);
            return found;
        }, found =>
        {
            lock (pairs)
                pairs.UnionWith(found);
        });
        return pairs.Order();
    }

    /// <param name="heap">Uses in any order.</param>
    private static void Find(Span<ulong> heap, HashSet<(int, int)> pairs)
    {
        heap.Sort();
        for (var at = 1; at < heap.Length; at++)
            for (var back = at - 1; back >= 0 && back >= at - Before && heap[back] >> 32 == heap[at] >> 32; back--)
                pairs.Add(((int)(uint)heap[back], (int)(uint)heap[at]));
    }
}
