using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Daybook.Core.Stories;

/// <summary>
/// One vector laid out over all terms, to hold many others against it: each costs a look per term of its own. Frequent terms are laid out by their weights; of
/// the others a bit each says whether the vector has them, as few do: all weights would not fit the processor's cache, and each look would wait for memory.
/// </summary>
/// <param name="terms">Terms there are.</param>
internal sealed class SpreadVector(int terms)
{
    /// <summary>Terms whose weights are laid out: those with the lowest numbers, which are frequent.</summary>
    private const int Frequent = 1 << 14;

    /// <summary>Of a word of bits.</summary>
    private const int Shift = 6, Mask = 63;

    private readonly float[] _weights = new float[Math.Min(terms, Frequent)];
    private readonly ulong[] _has = new ulong[(terms >> Shift) + 1];
    private SparseVector _of;

    /// <summary>Lays one out; the one before is to be cleared first.</summary>
    public void Put(in SparseVector vector)
    {
        _of = vector;
        var terms = vector.Terms;
        var weights = vector.Weights;
        for (var at = 0; at < terms.Length; at++)
        {
            _has[terms[at] >> Shift] |= 1UL << (terms[at] & Mask);
            if (terms[at] < Frequent)
                _weights[terms[at]] = weights[at];
        }
    }

    public void Clear()
    {
        foreach (var term in _of.Terms)
        {
            _has[term >> Shift] = 0;
            if (term < Frequent)
                _weights[term] = 0;
        }
        _of = default;
    }

    /// <summary>Sum of the products of the weights.</summary>
    public double Dot(in SparseVector other)
    {
        var terms = other.Terms;
        var weights = other.Weights;
        var at = 0;
        var sums = OfFrequent(terms, weights, ref at);
        ref var term = ref MemoryMarshal.GetReference(terms);
        for (; at + 4 <= terms.Length; at += 4)
            if (((Bit(Unsafe.Add(ref term, at)) | Bit(Unsafe.Add(ref term, at + 1)) | Bit(Unsafe.Add(ref term, at + 2)) | Bit(Unsafe.Add(ref term, at + 3))) & 1) != 0)
                sums += Doubles(Vector128.Create(Weight(terms[at]), Weight(terms[at + 1]), Weight(terms[at + 2]), Weight(terms[at + 3]))) * Doubles(Vector128.Create(weights[at..]));
        var rest = sums[0];
        for (; at < terms.Length; at++)
            rest += (double)Weight(terms[at]) * weights[at];
        return rest + sums[1] + (sums[2] + sums[3]);
    }

    /// <summary>
    /// Four sums side by side, as one alone waits for each addition before the next, up to the first four terms that are not all frequent. By itself: where other
    /// methods are called the sums are kept in memory, and each addition waits for that.
    /// </summary>
    /// <param name="at">The first term that is not summed.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector256<double> OfFrequent(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, ref int at)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var term = ref MemoryMarshal.GetReference(terms);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var (sums, next) = (Vector256<double>.Zero, 0);
        // Every term is below the number of all terms, and terms rise.
        for (; next + 4 <= terms.Length && Unsafe.Add(ref term, next + 3) < Frequent; next += 4)
        {
            var owns = Vector128.Create(Unsafe.Add(ref own, Unsafe.Add(ref term, next)), Unsafe.Add(ref own, Unsafe.Add(ref term, next + 1)),
                Unsafe.Add(ref own, Unsafe.Add(ref term, next + 2)), Unsafe.Add(ref own, Unsafe.Add(ref term, next + 3)));
            sums += Doubles(owns) * Doubles(Vector128.LoadUnsafe(ref weight, (nuint)next));
        }
        at = next;
        return sums;
    }

    /// <summary>In the lowest bit whether it has a term; the others say nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Bit(int term) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_has), term >> Shift) >> (term & Mask);

    private float Weight(int term) => (Bit(term) & 1) == 0 ? 0 : term < Frequent ? _weights[term] : _of.Weights[_of.Terms.BinarySearch(term)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Doubles(Vector128<float> four) =>
        Avx.IsSupported ? Avx.ConvertToVector256Double(four) : Vector256.Create(four[0], four[1], four[2], (double)four[3]);

    public double Cosine(in SparseVector other) =>
        _of.Length == 0 || other.Length == 0 ? 0 : Dot(other) / (_of.Length * other.Length);
}
