using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>Weights of few terms out of many.</summary>
internal sealed class SparseVector
{
    /// <param name="terms">Rising.</param>
    /// <param name="weights">Of the same length.</param>
    public SparseVector(int[] terms, float[] weights)
    {
        Terms = terms;
        Weights = weights;
        double squares = 0;
        foreach (var weight in weights)
            squares += (double)weight * weight;
        Length = Math.Sqrt(squares);
    }

    public int[] Terms { get; }

    public float[] Weights { get; }

    public double Length { get; }

    /// <summary>What is left of it without some terms, at their old weights.</summary>
    public SparseVector Without(Func<int, bool> goes)
    {
        int[] at = [.. Enumerable.Range(0, Terms.Length).Where(i => !goes(Terms[i]))];
        return at.Length == Terms.Length ? this : new SparseVector(Array.ConvertAll(at, i => Terms[i]), Array.ConvertAll(at, i => Weights[i]));
    }

    /// <summary>Length in some of its terms.</summary>
    public double LengthOf(Func<int, bool> counts)
    {
        double squares = 0;
        for (var at = 0; at < Terms.Length; at++)
            if (counts(Terms[at]))
                squares += (double)Weights[at] * Weights[at];
        return Math.Sqrt(squares);
    }

    public static double Cosine(SparseVector a, SparseVector b) =>
        a.Length == 0 || b.Length == 0 ? 0 : Dot(a, b) / (a.Length * b.Length);

    /// <summary>The sum of two vectors, cut to its <paramref name="most"/> heaviest terms.</summary>
    public static SparseVector Sum(SparseVector a, SparseVector b, int most)
    {
        var terms = new int[a.Terms.Length + b.Terms.Length];
        var weights = new float[terms.Length];
        int i = 0, j = 0, count = 0;
        while (i < a.Terms.Length || j < b.Terms.Length)
        {
            var left = i < a.Terms.Length ? a.Terms[i] : int.MaxValue;
            var right = j < b.Terms.Length ? b.Terms[j] : int.MaxValue;
            terms[count] = Math.Min(left, right);
            weights[count++] = (left <= right ? a.Weights[i++] : 0) + (right <= left ? b.Weights[j++] : 0);
        }
        return count <= most ? new SparseVector(terms[..count], weights[..count]) : Heaviest(terms, weights, count, most);
    }

    /// <summary>The sum of several, whole.</summary>
    public static SparseVector Sum(IReadOnlyList<SparseVector> vectors)
    {
        // Two by two, each sum no longer than its parts: the cost grows with their terms and hardly with their number.
        var sums = vectors.ToList();
        for (var step = 1; step < sums.Count; step *= 2)
            for (var at = 0; at + step < sums.Count; at += 2 * step)
                sums[at] = Sum(sums[at], sums[at + step], int.MaxValue);
        return sums[0];
    }

    /// <summary>Its <paramref name="most"/> heaviest terms; of equals the lower.</summary>
    public SparseVector Leading(int most) => Terms.Length <= most ? this : Heaviest((int[])Terms.Clone(), (float[])Weights.Clone(), Terms.Length, most);

    /// <summary>Terms both have, with the product of their weights.</summary>
    public static IEnumerable<(int Term, double Weight)> Shared(SparseVector a, SparseVector b)
    {
        int i = 0, j = 0;
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            if (a.Terms[i] < b.Terms[j]) i++;
            else if (b.Terms[j] < a.Terms[i]) j++;
            else yield return (a.Terms[i], (double)a.Weights[i++] * b.Weights[j++]);
        }
    }

    private static SparseVector Heaviest(int[] terms, float[] weights, int count, int most)
    {
        // The weight of the last that stays; of equals the lower terms stay, so the answer is the same every time.
        var rest = ArrayPool<float>.Shared.Rent(count);
        weights.AsSpan(0, count).CopyTo(rest);
        var least = Selection.Falling(rest.AsSpan(0, count), most - 1);
        ArrayPool<float>.Shared.Return(rest);
        var spare = most;
        for (var at = 0; at < count; at++)
            spare -= weights[at] > least ? 1 : 0;
        var kept = 0;
        for (var at = 0; at < count && kept < most; at++)
        {
            if (weights[at] < least || (weights[at] == least && spare-- <= 0))
                continue;
            (terms[kept], weights[kept]) = (terms[at], weights[at]);
            kept++;
        }
        return new SparseVector(terms[..kept], weights[..kept]);
    }

    /// <summary>Sum of the products of their weights.</summary>
    public static double Dot(SparseVector a, SparseVector b)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(a.Terms);
        ref var right = ref MemoryMarshal.GetArrayDataReference(b.Terms);
        double dot = 0;
        int i = 0, j = 0;
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            // Which of the two goes on is a toss-up: taken as numbers, the processor need not guess it.
            var (one, other) = (Unsafe.Add(ref left, i), Unsafe.Add(ref right, j));
            if (one == other)
                dot += (double)a.Weights[i] * b.Weights[j];
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return dot;
    }
}
