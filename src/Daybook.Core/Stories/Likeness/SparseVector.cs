using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>
/// Weights of few terms out of many. No object of its own: it is looked at millions of times, and each step from one object to the next waits for memory. The default is one without terms.
/// </summary>
internal readonly struct SparseVector
{
    /// <summary>Numbers that a line of a processor's cache holds.</summary>
    private const int LineOfMemory = 16;

    private readonly int[] _room;
    private readonly int _start, _count, _weights;

    /// <param name="terms">Rising.</param>
    /// <param name="weights">Of the same length.</param>
    public SparseVector(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights)
        : this([.. terms, .. MemoryMarshal.Cast<float, int>(weights)], 0, terms.Length, terms.Length)
    {
    }

    /// <param name="room">That of many vectors: a hundred thousand arrays of their own would keep the collector busy.</param>
    /// <param name="start">Where its terms begin, rising.</param>
    /// <param name="weights">Where their weights begin: near, as they are read together.</param>
    public SparseVector(int[] room, int start, int count, int weights)
    {
        (_room, _start, _count, _weights) = (room, start, count, weights);
        double squares = 0;
        foreach (var weight in Weights)
            squares += (double)weight * weight;
        Length = Math.Sqrt(squares);
    }

    public ReadOnlySpan<int> Terms => _room.AsSpan(_start, _count);

    public ReadOnlySpan<float> Weights => WeightsIn(_room.AsSpan(_weights, _count));

    public double Length { get; }

    /// <summary>Where its terms and weights stand, perhaps with those of others.</summary>
    public int[] Room => _room;

    /// <summary>Weights as they stand in a room.</summary>
    public static Span<float> WeightsIn(Span<int> room) => MemoryMarshal.Cast<int, float>(room);

    /// <summary>
    /// Reads of every line of memory that it stands on one number, so that all are under way at once and in the processor's cache when they are needed.
    /// </summary>
    /// <returns>Nothing that means anything.</returns>
    public int Fetch()
    {
        var sum = 0;
        var terms = Terms;
        var weights = _room.AsSpan(_weights, _count);
        for (var at = 0; at < terms.Length; at += LineOfMemory)
            sum += terms[at] ^ weights[at];
        return sum;
    }

    /// <summary>What is left of it without some terms, at their old weights.</summary>
    public SparseVector Without(Func<int, bool> goes)
    {
        var (terms, weights) = (new List<int>(_count), new List<float>(_count));
        for (var at = 0; at < _count; at++)
            if (!goes(Terms[at]))
            {
                terms.Add(Terms[at]);
                weights.Add(Weights[at]);
            }
        return terms.Count == _count ? this : new SparseVector(CollectionsMarshal.AsSpan(terms), CollectionsMarshal.AsSpan(weights));
    }

    /// <summary>Length in some of its terms.</summary>
    public double LengthOf(Func<int, bool> counts)
    {
        double squares = 0;
        var terms = Terms;
        var weights = Weights;
        for (var at = 0; at < terms.Length; at++)
            if (counts(terms[at]))
                squares += (double)weights[at] * weights[at];
        return Math.Sqrt(squares);
    }

    public static double Cosine(in SparseVector a, in SparseVector b) =>
        a.Length == 0 || b.Length == 0 ? 0 : Dot(a, b) / (a.Length * b.Length);

    /// <summary>Writes the sum of two vectors, terms rising, and answers how many there are.</summary>
    /// <param name="terms">Room for those of both.</param>
    /// <param name="weights">Of the same length.</param>
    public static int Sum(in SparseVector a, in SparseVector b, Span<int> terms, Span<float> weights)
    {
        var ones = a.Terms;
        var others = b.Terms;
        var oneWeights = a.Weights;
        var otherWeights = b.Weights;
        int i = 0, j = 0, count = 0;
        while (i < ones.Length && j < others.Length)
        {
            // Which of the two goes on is a toss-up: taken as numbers, and not chosen, the processor need not guess it.
            var (left, right) = (ones[i], others[j]);
            var (isLeft, isRight) = (left <= right ? 1 : 0, right <= left ? 1 : 0);
            terms[count] = right + (left - right) * isLeft;
            weights[count++] = oneWeights[i] * isLeft + otherWeights[j] * isRight;
            i += isLeft;
            j += isRight;
        }
        ones[i..].CopyTo(terms[count..]);
        oneWeights[i..].CopyTo(weights[count..]);
        count += ones.Length - i;
        others[j..].CopyTo(terms[count..]);
        otherWeights[j..].CopyTo(weights[count..]);
        return count + others.Length - j;
    }

    /// <summary>Asks the sum of several, at least one, whole, which is gone after it.</summary>
    public static T OfSum<T>(ReadOnlySpan<SparseVector> vectors, Func<SparseVector, T> ask)
    {
        var sum = SumOf(vectors);
        var answer = ask(sum);
        GiveBack(sum, vectors.Length);
        return answer;
    }

    /// <summary>Two by two, each sum no longer than its parts: the cost grows with their terms and hardly with their number. A part's room is given back as soon as it is summed.</summary>
    private static SparseVector SumOf(ReadOnlySpan<SparseVector> vectors)
    {
        if (vectors.Length == 1)
            return vectors[0];
        var half = 1 << BitOperations.Log2((uint)vectors.Length - 1);
        var (one, other) = (SumOf(vectors[..half]), SumOf(vectors[half..]));
        var most = one._count + other._count;
        var room = ArrayPool<int>.Shared.Rent(2 * most);
        var sum = new SparseVector(room, 0, Sum(one, other, room.AsSpan(0, most), WeightsIn(room.AsSpan(most, most))), most);
        GiveBack(one, half);
        GiveBack(other, vectors.Length - half);
        return sum;
    }

    /// <param name="of">Vectors that it is the sum of.</param>
    private static void GiveBack(SparseVector sum, int of)
    {
        if (of > 1)
            ArrayPool<int>.Shared.Return(sum._room);
    }

    /// <summary>Its heaviest terms, as many as there is room for; of equals the lower.</summary>
    /// <param name="weights">Of the same length.</param>
    /// <returns>How many there are.</returns>
    public int Leading(Span<int> terms, Span<float> weights)
    {
        if (_count > terms.Length)
            return Heaviest(Terms, Weights, terms, weights);
        Terms.CopyTo(terms);
        Weights.CopyTo(weights);
        return _count;
    }

    /// <summary>Terms both have, with the product of their weights.</summary>
    public static IEnumerable<(int Term, double Weight)> Shared(SparseVector a, SparseVector b)
    {
        int i = 0, j = 0;
        while (i < a._count && j < b._count)
        {
            if (a.Terms[i] < b.Terms[j]) i++;
            else if (b.Terms[j] < a.Terms[i]) j++;
            else yield return (a.Terms[i], (double)a.Weights[i++] * b.Weights[j++]);
        }
    }

    /// <param name="kept">Takes the heaviest terms; it may be the beginning of <paramref name="terms"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Heaviest(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, Span<int> kept, Span<float> keptWeights)
    {
        // The weight of the last that stays; of equals the lower terms stay, so the answer is the same every time.
        var least = Selection.Falling(weights, kept.Length - 1);
        if (Selection.Reaching(weights, least) > kept.Length)
            return HeaviestOfEquals(terms, weights, kept, keptWeights, least);
        var count = 0;
        for (var at = 0; at < terms.Length && count < kept.Length; at++)
        {
            // Most are as likely to stay as not: each is written, and the next takes the place of one that goes.
            (kept[count], keptWeights[count]) = (terms[at], weights[at]);
            count += Selection.Reaches(weights[at], least);
        }
        return count;
    }

    /// <summary>The same where several are as heavy as the last that stays, of which not all do.</summary>
    private static int HeaviestOfEquals(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, Span<int> kept, Span<float> keptWeights, float least)
    {
        var (spare, count) = (kept.Length, 0);
        foreach (var weight in weights)
            spare -= weight > least ? 1 : 0;
        for (var at = 0; at < terms.Length && count < kept.Length; at++)
        {
            var weight = weights[at];
            (kept[count], keptWeights[count]) = (terms[at], weight);
            count += weight > least || (weight == least && spare-- > 0) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Sum of the products of their weights.</summary>
    public static double Dot(in SparseVector a, in SparseVector b)
    {
        var oneWeights = a.Weights;
        var otherWeights = b.Weights;
        ref var left = ref MemoryMarshal.GetReference(a.Terms);
        ref var right = ref MemoryMarshal.GetReference(b.Terms);
        double dot = 0;
        int i = 0, j = 0;
        while (i < oneWeights.Length && j < otherWeights.Length)
        {
            // Which of the two goes on is a toss-up: taken as numbers, the processor need not guess it.
            var (one, other) = (Unsafe.Add(ref left, i), Unsafe.Add(ref right, j));
            if (one == other)
                dot += (double)oneWeights[i] * otherWeights[j];
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return dot;
    }
}
