using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>
/// The terms of some hundred items of a window in flat arrays, one item behind the other: first by their codes, then numbered, then as vectors.
/// </summary>
internal sealed class TermSheet
{
    /// <summary>Items of a sheet: what a thread reads in one go.</summary>
    public const int Most = 512;

    /// <summary>
    /// Terms of about one frequency stand together, the frequent first, so that what is looked up most fits the processor's cache: classes by the
    /// power of two of the texts that have them.
    /// </summary>
    public const int Classes = 32;

    /// <summary>Behind as much room their terms, the first item's first; in the end from the beginning on the vectors, which take the room of terms that are weighed already.</summary>
    private readonly int[] _terms;
    private readonly int[] _starts, _halves;
    private readonly TermUse[] _uses;

    /// <param name="count">Items of the window.</param>
    /// <param name="sheet">Which of its sheets this is.</param>
    /// <param name="read">Puts the terms of an item by its place behind those that the room has.</param>
    /// <param name="room">Of the thread; what stands in it is forgotten.</param>
    public TermSheet(int count, int sheet, Action<int, SketchRoom> read, SketchRoom room)
    {
        First = sheet * Most;
        _starts = new int[Math.Min(Most, count - First) + 1];
        _halves = new int[Items];
        room.Terms.Cut(0);
        for (var item = 0; item < Items; item++, _starts[item] = room.Terms.Count)
            read(First + item, room);
        (_terms, _uses) = (GC.AllocateUninitializedArray<int>(2 * room.Terms.Count), room.Terms.Uses.ToArray());
        MemoryMarshal.Cast<uint, int>(room.Terms.Codes).CopyTo(_terms.AsSpan(Count));
    }

    /// <summary>Place of its first item in the window.</summary>
    public int First { get; }

    public int Items => _starts.Length - 1;

    /// <summary>Terms of all of them.</summary>
    public int Count => _uses.Length;

    /// <summary>A code that about half of all terms lie below, by those of the first sheet.</summary>
    public static uint Middle(TermSheet[] sheets)
    {
        if (sheets.Length == 0 || sheets[0].Count == 0)
            return 0;
        var codes = MemoryMarshal.Cast<int, uint>(sheets[0].Terms(0, sheets[0].Count)).ToArray();
        Array.Sort(codes);
        return codes[codes.Length / 2];
    }

    /// <summary>Cuts the terms of each item in two, while they are codes.</summary>
    /// <param name="pivot">The first code of the upper half.</param>
    public void Halve(uint pivot)
    {
        for (var item = 0; item < Items; item++)
        {
            var at = MemoryMarshal.Cast<int, uint>(Terms(item)).BinarySearch(pivot);
            _halves[item] = _starts[item] + (at < 0 ? ~at : at);
        }
    }

    /// <summary>One half of the terms of one of its items; they are codes, and as what they are replaced with later: numbers of that half.</summary>
    public Span<int> Half(int item, bool upper) => upper ? Terms(_halves[item], _starts[item + 1]) : Terms(_starts[item], _halves[item]);

    /// <summary>Of the same length.</summary>
    public ReadOnlySpan<TermUse> HalfOfUses(int item, bool upper) => upper ? _uses.AsSpan(_halves[item].._starts[item + 1]) : _uses.AsSpan(_starts[item].._halves[item]);

    private Span<int> Terms(int item) => Terms(_starts[item], _starts[item + 1]);

    private Span<int> Terms(int from, int end) => _terms.AsSpan(Count + from, end - from);

    /// <summary>Class of a term that so many items have.</summary>
    public static int ClassOf(int documents) => Classes - 1 - BitOperations.Log2((uint)documents);

    /// <summary>Makes vectors of its items, terms rising by number; their terms and uses are needed no more.</summary>
    /// <param name="lower">Terms of the lower half.</param>
    /// <param name="scale">
    /// For an item by its place in the window: of the terms, by the numbers that they had as they came, those of the upper half behind those of the lower; and what
    /// <see cref="TermFactors.Among"/> gives.
    /// </param>
    public void Weigh(int lower, Func<int, (TermRarity[] Rarity, (double AsWord, double AsName)[] Factors)> scale, Span<SparseVector> vectors)
    {
        for (var item = 0; item < Items; item++)
        {
            foreach (ref var number in Half(item, upper: true))
                number += lower;
            var start = 2 * _starts[item];
            var (rarity, factors) = scale(First + item);
            var count = Weigh(Terms(item), _uses.AsSpan(_starts[item].._starts[item + 1]), _terms.AsSpan(start), rarity, factors);
            vectors[item] = new SparseVector(_terms, start, count, start + count);
        }
    }

    /// <param name="room">Takes the terms, and behind them the weights.</param>
    /// <returns>Terms that weigh.</returns>
    private static int Weigh(ReadOnlySpan<int> numbers, ReadOnlySpan<TermUse> uses, Span<int> room, TermRarity[] rarity, (double AsWord, double AsName)[] factors)
    {
        Span<int> places = stackalloc int[Classes + 1];
        places.Clear();
        var rented = ArrayPool<(int Class, int Term, float Weight)>.Shared.Rent(numbers.Length);
        var count = 0;
        double squares = 0;
        for (var at = 0; at < numbers.Length; at++)
        {
            ref readonly var rare = ref rarity[numbers[at]];
            var more = uses[at].Name ? factors[rare.Factor].AsName : factors[rare.Factor].AsWord;
            if (more == 0)
                continue;
            var weight = (float)(uses[at].Weight * rare.Weight * more);
            squares += (double)weight * weight;
            rented[count++] = (rare.Class, rare.Term, weight);
            places[rare.Class + 1]++;
        }
        for (var of = 0; of < Classes; of++)
            places[of + 1] += places[of];
        // The codes rise, and so do the numbers within a class: each term goes behind those of its class before it.
        var length = squares > 0 ? Math.Sqrt(squares) : 1;
        var terms = room[..count];
        var weights = SparseVector.WeightsIn(room.Slice(count, count));
        foreach (var (of, term, weight) in rented.AsSpan(0, count))
            (terms[places[of]], weights[places[of]++]) = (term, (float)(weight / length));
        ArrayPool<(int, int, float)>.Shared.Return(rented);
        return count;
    }
}
