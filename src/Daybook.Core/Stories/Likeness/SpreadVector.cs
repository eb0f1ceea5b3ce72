using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        var terms = vector.Terms;
        var weights = vector.Weights;
        for (var at = 0; at < terms.Length; at++)
            _weights[terms[at]] = weights[at];
    }

    public void Clear()
    {
        if (_of is not null)
            foreach (var term in _of.Terms)
                _weights[term] = 0;
        _of = null;
    }

    /// <summary>Sum of the products of the weights.</summary>
    public double Dot(SparseVector other)
    {
        var count = other.Terms.Length;
        ref var own = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var term = ref MemoryMarshal.GetReference(other.Terms);
        ref var weight = ref MemoryMarshal.GetReference(other.Weights);
        // Four sums side by side: one alone waits for each addition before the next. Every term is below the number of all terms.
        var sums = Vector256<double>.Zero;
        var at = 0;
        for (; at + 4 <= count; at += 4)
        {
            var owns = Vector128.Create(Unsafe.Add(ref own, Unsafe.Add(ref term, at)), Unsafe.Add(ref own, Unsafe.Add(ref term, at + 1)),
                Unsafe.Add(ref own, Unsafe.Add(ref term, at + 2)), Unsafe.Add(ref own, Unsafe.Add(ref term, at + 3)));
            sums += Doubles(owns) * Doubles(Vector128.LoadUnsafe(ref weight, (nuint)at));
        }
        var rest = sums[0];
        for (; at < count; at++)
            rest += (double)Unsafe.Add(ref own, Unsafe.Add(ref term, at)) * Unsafe.Add(ref weight, at);
        return rest + sums[1] + (sums[2] + sums[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Doubles(Vector128<float> four) =>
        Avx.IsSupported ? Avx.ConvertToVector256Double(four) : Vector256.Create(four[0], four[1], four[2], (double)four[3]);

    public double Cosine(SparseVector other) =>
        _of is null || _of.Length == 0 || other.Length == 0 ? 0 : Dot(other) / (_of.Length * other.Length);
}
