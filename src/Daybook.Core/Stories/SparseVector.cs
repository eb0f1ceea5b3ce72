namespace Daybook.Core.Stories;

/// <summary>Weights of few terms out of many, terms rising.</summary>
internal sealed class SparseVector
{
    private SparseVector(int[] terms, float[] weights)
    {
        Terms = terms;
        Weights = weights;
        Length = Math.Sqrt(weights.Sum(weight => (double)weight * weight));
    }

    public int[] Terms { get; }

    public float[] Weights { get; }

    public double Length { get; }

    public static SparseVector Of(IEnumerable<(int Term, double Weight)> rising)
    {
        var parts = rising.ToArray();
        return new SparseVector([.. parts.Select(part => part.Term)], [.. parts.Select(part => (float)part.Weight)]);
    }

    public SparseVector Scaled() => Length == 0 ? this : new SparseVector(Terms, [.. Weights.Select(weight => (float)(weight / Length))]);

    public static double Cosine(SparseVector a, SparseVector b) =>
        a.Length == 0 || b.Length == 0 ? 0 : Dot(a, b) / (a.Length * b.Length);

    /// <summary>The sum of two vectors, cut to its <paramref name="most"/> heaviest terms.</summary>
    public static SparseVector Sum(SparseVector a, SparseVector b, int most)
    {
        var sum = new List<(int Term, double Weight)>(a.Terms.Length + b.Terms.Length);
        int i = 0, j = 0;
        while (i < a.Terms.Length || j < b.Terms.Length)
        {
            if (j == b.Terms.Length || (i < a.Terms.Length && a.Terms[i] < b.Terms[j])) sum.Add((a.Terms[i], a.Weights[i++]));
            else if (i == a.Terms.Length || b.Terms[j] < a.Terms[i]) sum.Add((b.Terms[j], b.Weights[j++]));
            else sum.Add((a.Terms[i], a.Weights[i++] + b.Weights[j++]));
        }
        return sum.Count <= most ? Of(sum) : Of(sum.OrderByDescending(part => part.Weight).ThenBy(part => part.Term).Take(most).OrderBy(part => part.Term));
    }

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

    private static double Dot(SparseVector a, SparseVector b)
    {
        double dot = 0;
        int i = 0, j = 0;
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            if (a.Terms[i] < b.Terms[j]) i++;
            else if (b.Terms[j] < a.Terms[i]) j++;
            else dot += (double)a.Weights[i++] * b.Weights[j++];
        }
        return dot;
    }
}
