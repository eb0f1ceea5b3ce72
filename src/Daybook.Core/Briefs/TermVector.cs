namespace Daybook.Core.Briefs;

/// <summary>Terms with weights. Written first, then read: what is added after it was read is taken in again.</summary>
internal sealed class TermVector
{
    private readonly Dictionary<ulong, double> weights = [];

    // In order of the hashes, so that sums are added in one order and the same input gives the same bits, and two vectors are read side by side.
    private ulong[]? terms;
    private double[] values = [];
    private double length;

    public double this[string key] => weights.GetValueOrDefault(Hash(key));

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
            Add(Hash(key), weight);
    }

    public void Add(TermVector other, double factor = 1)
    {
        foreach (var (term, weight) in other.weights)
            Add(term, weight * factor);
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
        var vector = new TermVector();
        if (Length > 0)
            foreach (var (term, weight) in weights)
                vector.weights[term] = weight / length;
        return vector;
    }

    private void Add(ulong term, double weight)
    {
        weights[term] = weights.GetValueOrDefault(term) + weight;
        terms = null;
    }

    private void Freeze()
    {
        if (terms is not null)
            return;
        var sorted = weights.Keys.ToArray();
        Array.Sort(sorted);
        values = Array.ConvertAll(sorted, term => weights[term]);
        length = Math.Sqrt(values.Sum(weight => weight * weight));
        terms = sorted;
    }

    /// <summary>FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: the same everywhere, unlike the hash of a string.</summary>
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
