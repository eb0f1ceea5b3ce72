using System.Numerics;

namespace Daybook.Core.Stories;

/// <summary>
/// Which clusters are compared with which, by their numbers, in one large room. With each acquaintance stands what the sum of the products of the two
/// centroids' weights is at most: no term of a sum weighs more than in its parts together, so a merged cluster's bound is the sum of those of its parts. What
/// stands in a list is either gone or stands in it once: who merges tells all that it knows.
/// </summary>
internal sealed class Acquaintances
{
    /// <summary>Not known: may be anything.</summary>
    private const float Unknown = float.PositiveInfinity;

    /// <summary>Raises a bound by more than what rounding takes from it, and above nought.</summary>
    private const float Above = 1.000001f, Least = 1e-30f;

    /// <summary>Smallest room that is given, and used again, as a power of two.</summary>
    private const int LeastRoom = 3;

    private readonly int[] _starts, _counts, _rooms, _seen, _places, _into;

    /// <summary>Rooms of clusters that are gone, by the power of two that they hold.</summary>
    private readonly Stack<int>[] _free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<int>())];

    private int[] _ids;
    private float[] _bounds;
    private int _end;

    /// <param name="clusters">Numbers there are at most, those of clusters that do not stand yet included.</param>
    /// <param name="pairs">Items that are compared.</param>
    /// <param name="into">For each cluster the one it went up in, below 0 while it stands; others write there.</param>
    /// <param name="top">For each item the number of the cluster that it stands in; its own place where it stands alone.</param>
    public Acquaintances(int clusters, LikePair[] pairs, int[] into, int[] top)
    {
        (_starts, _counts, _rooms, _seen, _places, _into) = (new int[clusters], new int[clusters], new int[clusters], new int[clusters], new int[clusters], into);
        Array.Fill(_seen, -1);
        foreach (var (a, b, _) in pairs)
            if (top[a] != top[b])
                (_rooms[top[a]], _rooms[top[b]]) = (_rooms[top[a]] + 1, _rooms[top[b]] + 1);
        for (var id = 0; id < clusters; _end += _rooms[id++])
            _starts[id] = _end;
        (_ids, _bounds) = (new int[_end + _end / 4], new float[_end + _end / 4]);
        foreach (var (a, b, cosine) in pairs)
        {
            if (top[a] == top[b])
                continue;
            // Of clusters of several items only some are pairs. Vectors of items are of length 1.
            var bound = top[a] == a && top[b] == b ? cosine * Above + Least : Unknown;
            Put(top[a], top[b], bound);
            Put(top[b], top[a], bound);
        }
        for (var id = 0; id < clusters; id++)
            Once(id);
    }

    public int Count(int id) => _counts[id];

    /// <summary>One of those that a cluster knows; it may be gone.</summary>
    public int this[int id, int at] => _ids[_starts[id] + at];

    /// <summary>What the sum of the products of their weights is at most.</summary>
    public double Bound(int id, int at) => _bounds[_starts[id] + at];

    /// <summary>Says what it is.</summary>
    public void Learn(int id, int at, double dot) => _bounds[_starts[id] + at] = (float)dot * Above + Least;

    /// <summary>Says it to the other of two that know each other.</summary>
    public void Tell(int other, int id, double dot)
    {
        if (_ids.AsSpan(_starts[other], _counts[other]).IndexOf(id) is >= 0 and var at)
            Learn(other, at, dot);
    }

    /// <summary>All that two clusters know is known to what they go up in; the two are gone.</summary>
    public void Merge(int a, int b, int merged)
    {
        Give(merged, _counts[a] + _counts[b]);
        for (var at = _starts[a]; at < _starts[a] + _counts[a]; at++)
        {
            var id = _ids[at];
            if (_into[id] >= 0)
                continue;
            (_seen[id], _places[id]) = (merged, _starts[merged] + _counts[merged]);
            // Below nought until the other knows it too.
            Put(merged, id, -_bounds[at]);
        }
        var shared = _starts[merged] + _counts[merged];
        for (var at = _starts[b]; at < _starts[b] + _counts[b]; at++)
        {
            var id = _ids[at];
            if (_into[id] >= 0)
                continue;
            if (_seen[id] == merged)
                _bounds[_places[id]] = (_bounds[at] - _bounds[_places[id]]) * Above;
            else
                Put(merged, id, Unknown);
        }
        for (var at = _starts[merged]; at < shared; at++)
            _bounds[at] = _bounds[at] < 0 ? Unknown : _bounds[at];
        Free(a);
        Free(b);
    }

    /// <summary>Makes a merged cluster known to one of those that it knows.</summary>
    public void Introduce(int merged, int at)
    {
        var id = this[merged, at];
        if (_counts[id] == _rooms[id])
            Widen(id);
        Put(id, merged, _bounds[_starts[merged] + at]);
    }

    private void Put(int id, int other, float bound)
    {
        var at = _starts[id] + _counts[id]++;
        (_ids[at], _bounds[at]) = (other, bound);
    }

    /// <summary>Items of one cluster may have been pairs with items of another more than once.</summary>
    private void Once(int id)
    {
        var kept = _starts[id];
        for (var at = _starts[id]; at < _starts[id] + _counts[id]; at++)
            if (_seen[_ids[at]] != id)
            {
                _seen[_ids[at]] = id;
                (_ids[kept], _bounds[kept]) = (_ids[at], _bounds[at]);
                kept++;
            }
        _counts[id] = kept - _starts[id];
    }

    /// <summary>Drops what is gone, and takes a larger room where that leaves little.</summary>
    private void Widen(int id)
    {
        var (start, kept) = (_starts[id], 0);
        for (var at = start; at < start + _counts[id]; at++)
            if (_into[_ids[at]] < 0)
                (_ids[start + kept], _bounds[start + kept++]) = (_ids[at], _bounds[at]);
        _counts[id] = kept;
        if (kept * 4 <= _rooms[id] * 3 && kept < _rooms[id])
            return;
        Free(id);
        Give(id, 2 * kept);
        _ids.AsSpan(start, kept).CopyTo(_ids.AsSpan(_starts[id]));
        _bounds.AsSpan(start, kept).CopyTo(_bounds.AsSpan(_starts[id]));
    }

    /// <summary>Gives a cluster a room for so many.</summary>
    private void Give(int id, int count)
    {
        var power = Math.Max(LeastRoom, 32 - BitOperations.LeadingZeroCount((uint)count));
        _rooms[id] = 1 << power;
        if (_free[power].TryPop(out _starts[id]))
            return;
        (_starts[id], _end) = (_end, _end + _rooms[id]);
        if (_end <= _ids.Length)
            return;
        Array.Resize(ref _ids, _end + _end / 4);
        Array.Resize(ref _bounds, _ids.Length);
    }

    private void Free(int id)
    {
        if (_rooms[id] >= 1 << LeastRoom)
            _free[BitOperations.Log2((uint)_rooms[id])].Push(_starts[id]);
    }
}
