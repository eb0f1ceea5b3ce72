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
        double dot = 0;
        var (terms, weights) = (other.Terms, other.Weights);
        for (var at = 0; at < terms.Length && at < weights.Length; at++)
            dot += (double)_weights[terms[at]] * weights[at];
        return dot;
    }

    public double Cosine(SparseVector other) =>
        _of is null || _of.Length == 0 || other.Length == 0 ? 0 : Dot(other) / (_of.Length * other.Length);
}
