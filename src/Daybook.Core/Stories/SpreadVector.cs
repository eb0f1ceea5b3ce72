using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>One vector laid out over all terms, to hold many others against it: each costs a look per term of its own.</summary>
/// <param name="terms">Terms there are.</param>
internal sealed class SpreadVector(int terms)
{
    private readonly float[] _weights = new float[terms];
    private SparseVector? _of;

    /// <summary>Lays one out; the one before is to be cleared first.</summary>
    public void Put(SparseVector vector)
    {
        _of = vector;
        for (var at = 0; at < vector.Terms.Length; at++)
            _weights[vector.Terms[at]] = vector.Weights[at];
    }

    public void Clear()
    {
        foreach (var term in _of?.Terms ?? [])
            _weights[term] = 0;
        _of = null;
    }

    /// <summary>Sum of the products of the weights.</summary>
    public double Dot(SparseVector other)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var term = ref MemoryMarshal.GetArrayDataReference(other.Terms);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(other.Weights);
        // Four sums side by side: one alone waits for each addition before the next. Every term is below the number of all terms.
        double a = 0, b = 0, c = 0, d = 0;
        var (at, count) = (0, other.Terms.Length);
        for (; at + 4 <= count; at += 4)
        {
            a += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at)) * Unsafe.Add(ref weight, at);
            b += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at + 1)) * Unsafe.Add(ref weight, at + 1);
            c += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at + 2)) * Unsafe.Add(ref weight, at + 2);
            d += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at + 3)) * Unsafe.Add(ref weight, at + 3);
        }
        for (; at < count; at++)
            a += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at)) * Unsafe.Add(ref weight, at);
        return a + b + (c + d);
    }

    public double Cosine(SparseVector other) =>
        _of is null || _of.Length == 0 || other.Length == 0 ? 0 : Dot(other) / (_of.Length * other.Length);
}
