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
    private const int HeapBits = 10, RunBits = 32;

    /// <summary>Texts that a thread unpacks in one go.</summary>
    private const int AtOnce = 1024;

    /// <summary>Runs of a text: of a longer one the room grows.</summary>
    private const int UsualRuns = 1024;

    /// <summary>Pairs of indices, the lower first, each once, in rising order.</summary>
    public static IEnumerable<(int A, int B)> Find(CopyText[] texts)
    {
        var (uses, starts) = Heaped(texts);
        var desks = new Desks<(HashSet<(int, int)> Found, RunSort Sort)>(() => ([], new RunSort(RunBits, RunBits - HeapBits)));
        Parallel.For(0, starts.Length - 1, desks.Take, (heap, _, desk) =>
        {
            Find(uses.AsSpan(starts[heap]..starts[heap + 1]), desk.Found, desk.Sort);
            return desk;
        }, desks.Give);
        var pairs = new HashSet<(int, int)>();
        foreach (var (found, _) in desks.All)
            pairs.UnionWith(found);
        return pairs.Order();
    }

    /// <summary>All uses of runs, heap by heap: the run above, the text below, rising by text. The texts by parts, on all processors.</summary>
    private static (ulong[] Uses, int[] Starts) Heaped(CopyText[] texts)
    {
        var counts = new int[(texts.Length + AtOnce - 1) / AtOnce][];
        Parallel.For(0, counts.Length, () => new uint[UsualRuns], (part, _, room) =>
        {
            var count = counts[part] = new int[1 << HeapBits];
            for (var at = part * AtOnce; at < Math.Min(texts.Length, (part + 1) * AtOnce); at++)
                foreach (var run in texts[at].Sketch.RunsIn(ref room))
                    count[run >> (RunBits - HeapBits)]++;
            return room;
        }, _ => { });
        // Within a heap each part has its own stretch.
        var starts = new int[(1 << HeapBits) + 1];
        var sum = 0;
        for (var heap = 0; heap < 1 << HeapBits; heap++, starts[heap] = sum)
            foreach (var part in counts)
                (part[heap], sum) = (sum, sum + part[heap]);
        var uses = new ulong[sum];
        Parallel.For(0, counts.Length, () => new uint[UsualRuns], (part, _, room) =>
        {
            var filled = counts[part];
            for (var at = part * AtOnce; at < Math.Min(texts.Length, (part + 1) * AtOnce); at++)
                foreach (var run in texts[at].Sketch.RunsIn(ref room))
                    uses[filled[run >> (RunBits - HeapBits)]++] = ((ulong)run << RunBits) | (uint)at;
            return room;
        }, _ => { });
        return (uses, starts);
    }

    /// <param name="heap">Uses rising by text; they are sorted by run, and of one run by text.</param>
    private static void Find(Span<ulong> heap, HashSet<(int, int)> pairs, RunSort sort)
    {
        sort.Sort(heap);
        for (var at = 1; at < heap.Length; at++)
            for (var back = at - 1; back >= 0 && back >= at - Before && heap[back] >> RunBits == heap[at] >> RunBits; back--)
                pairs.Add(((int)(uint)heap[back], (int)(uint)heap[at]));
    }
}
