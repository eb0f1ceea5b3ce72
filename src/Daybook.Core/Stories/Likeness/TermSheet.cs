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
    private const int Classes = 32;

    /// <summary>Terms of a sheet: with longer texts the room grows.</summary>
    private const int Usual = Most * 256;

    private readonly int[] _terms, _starts;
    private readonly TermUse[] _uses;

    /// <param name="count">Items of the window.</param>
    /// <param name="sheet">Which of its sheets this is.</param>
    /// <param name="read">Gives the terms of an item by its place.</param>
    public TermSheet(int count, int sheet, Func<int, ItemTerms> read)
    {
        First = sheet * Most;
        _starts = new int[Math.Min(Most, count - First) + 1];
        var (terms, uses) = (ArrayPool<int>.Shared.Rent(Usual), ArrayPool<TermUse>.Shared.Rent(Usual));
        for (var item = 0; item < Items; item++)
        {
            var one = read(First + item);
            _starts[item + 1] = _starts[item] + one.Count;
            (terms, uses) = (With(terms, _starts[item], _starts[item + 1]), With(uses, _starts[item], _starts[item + 1]));
            MemoryMarshal.Cast<uint, int>(one.Codes).CopyTo(terms.AsSpan(_starts[item]));
            one.Uses.CopyTo(uses.AsSpan(_starts[item]));
        }
        (_terms, _uses) = (terms[.._starts[^1]], uses[.._starts[^1]]);
        ArrayPool<int>.Shared.Return(terms);
        ArrayPool<TermUse>.Shared.Return(uses);
    }

    /// <summary>Place of its first item in the window.</summary>
    public int First { get; }

    public int Items => _starts.Length - 1;

    /// <summary>The terms of one of its items; they are codes, and as what they are replaced with later: numbers.</summary>
    public Span<int> Terms(int item) => _terms.AsSpan(_starts[item].._starts[item + 1]);

    /// <summary>Of the same length.</summary>
    public ReadOnlySpan<TermUse> Uses(int item) => _uses.AsSpan(_starts[item].._starts[item + 1]);

    /// <summary>Class of a term that so many items have.</summary>
    public static int ClassOf(int documents) => Classes - 1 - BitOperations.Log2((uint)documents);

    /// <summary>Makes vectors of its items, terms rising by number; their terms and uses are needed no more.</summary>
    /// <param name="now">For each number that a term had as it came the one it has now and its class.</param>
    /// <param name="rarity">For an item by its place in the window: of the terms, by the numbers they have now.</param>
    public void Weigh((int Term, int Class)[] now, Func<int, TermRarity[]> rarity, Span<SparseVector> vectors)
    {
        var weights = new float[_terms.Length];
        for (var item = 0; item < Items; item++)
        {
            var count = Weigh(Terms(item), Uses(item), weights.AsSpan(_starts[item]), now, rarity(First + item));
            vectors[item] = new SparseVector(_terms, weights, _starts[item], count);
        }
    }

    /// <summary>The same room, or a larger one with what stands in it.</summary>
    private static T[] With<T>(T[] room, int taken, int needed)
    {
        if (needed <= room.Length)
            return room;
        var larger = ArrayPool<T>.Shared.Rent(2 * needed);
        room.AsSpan(0, taken).CopyTo(larger);
        ArrayPool<T>.Shared.Return(room);
        return larger;
    }

    /// <returns>Terms that weigh.</returns>
    private static int Weigh(Span<int> terms, ReadOnlySpan<TermUse> uses, Span<float> weights, (int Term, int Class)[] now, TermRarity[] rarity)
    {
        Span<int> places = stackalloc int[Classes + 1];
        places.Clear();
        var rented = ArrayPool<(int Class, int Term, float Weight)>.Shared.Rent(terms.Length);
        var count = 0;
        double squares = 0;
        for (var at = 0; at < terms.Length; at++)
        {
            var (term, of) = now[terms[at]];
            ref var rare = ref rarity[term];
            var more = uses[at].Name ? rare.AsName : rare.AsWord;
            if (more == 0)
                continue;
            var weight = (float)(uses[at].Weight * rare.Weight * more);
            squares += (double)weight * weight;
            rented[count++] = (of, term, weight);
            places[of + 1]++;
        }
        for (var of = 0; of < Classes; of++)
            places[of + 1] += places[of];
        // The codes rise, and so do the numbers within a class: each term goes behind those of its class before it.
        var length = squares > 0 ? Math.Sqrt(squares) : 1;
        foreach (var (of, term, weight) in rented.AsSpan(0, count))
            (terms[places[of]], weights[places[of]++]) = (term, (float)(weight / length));
        ArrayPool<(int, int, float)>.Shared.Return(rented);
        return count;
    }
}
