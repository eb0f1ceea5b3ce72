namespace Daybook.Core.Briefs;

/// <summary>Terms with weights.</summary>
internal sealed class TermVector
{
    // Sorted, so that sums are added in one order and the same input gives the same bits.
    private readonly SortedDictionary<string, double> weights = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, double>> Weights => weights;

    public double this[string key] => weights.GetValueOrDefault(key);

    public double Length => Math.Sqrt(weights.Values.Sum(weight => weight * weight));

    public void Add(string key, double weight)
    {
        if (weight > 0)
            weights[key] = weights.GetValueOrDefault(key) + weight;
    }

    public void Add(TermVector other, double factor = 1)
    {
        foreach (var (key, weight) in other.weights)
            weights[key] = weights.GetValueOrDefault(key) + weight * factor;
    }

    public double Dot(TermVector other)
    {
        var (small, large) = weights.Count <= other.weights.Count ? (this, other) : (other, this);
        return small.weights.Sum(pair => pair.Value * large[pair.Key]);
    }

    /// <summary>Cosine, 0 for an empty side.</summary>
    public double Cosine(TermVector other)
    {
        var length = Length * other.Length;
        return length > 0 ? Dot(other) / length : 0;
    }

    public TermVector Normalized()
    {
        var length = Length;
        var vector = new TermVector();
        if (length > 0)
            foreach (var (key, weight) in weights)
                vector.weights[key] = weight / length;
        return vector;
    }
}
