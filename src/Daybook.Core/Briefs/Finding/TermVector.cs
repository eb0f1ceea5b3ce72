namespace Daybook.Core.Briefs;

/// <summary>Terms with weights. Written first, then read: what is added after it was read is taken in again.</summary>
internal sealed class TermVector
{
    // Null for a vector that is only read.
    private Dictionary<ulong, double>? weights;

    // In order of the hashes, so that sums are added in one order and the same input gives the same bits, and two vectors are read side by side.
    private ulong[]? terms;
    private double[] values = [];
    private double length;

    public TermVector() => weights = [];

    /// <param name="terms">Hashes of keys, rising.</param>
    private TermVector(ulong[] terms, double[] values) => Settle(terms, values);

    /// <summary>Weighted terms, brought to length 1.</summary>
    /// <param name="terms">Hashes of keys, rising, each once.</param>
    /// <param name="values">Above 0; taken over.</param>
    public static TermVector Normal(ulong[] terms, double[] values)
    {
        var whole = Math.Sqrt(values.Sum(weight => weight * weight));
        for (var at = 0; at < values.Length; at++)
            values[at] /= whole;
        return new TermVector(terms, values);
    }

    public double this[string key] => Weight(Hash(key));

    /// <param name="term">As <see cref="Hash"/> gives it.</param>
    public double this[ulong term] => Weight(term);

    public double Length
    {
        get
        {
            Freeze();
            return length;
        }
    }

    public void Add(string key, double weight)
    {
        if (weight > 0)
            Put(Hash(key), weight);
    }

    public void Add(TermVector other, double factor = 1)
    {
        other.Freeze();
        for (var at = 0; at < other.values.Length; at++)
            Put(other.terms![at], other.values[at] * factor);
    }

    public double Dot(TermVector other)
    {
        Freeze();
        other.Freeze();
        var (mine, theirs) = (terms!, other.terms!);
        var sum = 0.0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
            if (mine[i] == theirs[j])
                sum += values[i++] * other.values[j++];
            else if (mine[i] < theirs[j])
                i++;
            else
                j++;
        return sum;
    }

    /// <summary>Cosine, 0 for an empty side.</summary>
    public double Cosine(TermVector other)
    {
        var both = Length * other.Length;
        return both > 0 ? Dot(other) / both : 0;
    }

    public TermVector Normalized()
    {
        Freeze();
        return Normal(terms!, [.. values]);
    }

    /// <summary>FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: the same everywhere, unlike the hash of a string.</summary>
    public static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    private double Weight(ulong term)
    {
        if (terms is null)
            return weights!.GetValueOrDefault(term);
        var at = Array.BinarySearch(terms, term);
        return at >= 0 ? values[at] : 0;
    }

    /// <param name="term">As <see cref="Hash"/> gives it.</param>
    public void Add(ulong term, double weight)
    {
        if (weight > 0)
            Put(term, weight);
    }

    private void Put(ulong term, double weight)
    {
        weights ??= Enumerable.Range(0, values.Length).ToDictionary(at => terms![at], at => values[at]);
        weights[term] = weights.GetValueOrDefault(term) + weight;
        terms = null;
    }

    private void Freeze()
    {
        if (terms is not null)
            return;
        var sorted = weights!.Keys.ToArray();
        Array.Sort(sorted);
        Settle(sorted, Array.ConvertAll(sorted, term => weights[term]));
    }

    private void Settle(ulong[] sorted, double[] weighed) =>
        (terms, values, length) = (sorted, weighed, Math.Sqrt(weighed.Sum(weight => weight * weight)));
}
