namespace Daybook.Core.Stories;

/// <summary>Adds vectors in rooms that are used again: clustering makes some hundred thousand sums, of which most are soon gone. Not for several threads at once.</summary>
/// <param name="most">Terms kept of a sum, the heaviest.</param>
internal sealed class VectorSums(int most)
{
    private readonly Stack<int[]> _free = [];
    private int[] _terms = new int[2 * most];
    private float[] _weights = new float[2 * most];

    /// <summary>The sum of two, cut to its heaviest terms; of equals the lower stay.</summary>
    public SparseVector Sum(in SparseVector a, in SparseVector b)
    {
        var needed = a.Terms.Length + b.Terms.Length;
        if (needed > _terms.Length)
            (_terms, _weights) = (new int[2 * needed], new float[2 * needed]);
        var count = SparseVector.Sum(a, b, _terms, _weights);
        var room = _free.TryPop(out var free) ? free : new int[2 * most];
        var terms = room.AsSpan(0, most);
        var weights = SparseVector.WeightsIn(room.AsSpan(most));
        if (count > most)
            count = SparseVector.Heaviest(_terms.AsSpan(0, count), _weights.AsSpan(0, count), terms, weights);
        else
        {
            _terms.AsSpan(0, count).CopyTo(terms);
            _weights.AsSpan(0, count).CopyTo(weights);
        }
        return new SparseVector(room, 0, count, most);
    }

    /// <summary>Takes the room of a cluster's centroid back: nobody asks for it again.</summary>
    public void Forget(Cluster cluster)
    {
        if (cluster.Forget() is { } room)
            _free.Push(room);
    }

    /// <summary>Takes over the rooms of another.</summary>
    public void TakeOver(VectorSums other)
    {
        foreach (var room in other._free)
            _free.Push(room);
        other._free.Clear();
    }
}
