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

    /// <summary>The list of each.</summary>
    private readonly Place[] _of;

    /// <summary>For each the last one that came across it, and where it stands in the list of that one.</summary>
    private readonly (int By, int At)[] _seen;

    private readonly int[] _into;

    /// <summary>Rooms of clusters that are gone, by the power of two that they hold.</summary>
    private readonly Stack<int>[] _free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<int>())];

    /// <summary>The lists: who is known and the bound side by side, as both are read and written together, far apart from the next.</summary>
    private Acquaintance[] _room;
    private int _end;

    /// <param name="clusters">Numbers there are at most, those of clusters that do not stand yet included.</param>
    /// <param name="pairs">Items that are compared.</param>
    /// <param name="into">For each cluster the one it went up in, below 0 while it stands; others write there.</param>
    /// <param name="top">For each item the number of the cluster that it stands in; its own place where it stands alone.</param>
    public Acquaintances(int clusters, LikePair[] pairs, int[] into, int[] top)
    {
        (_of, _seen, _into) = (new Place[clusters], new (int, int)[clusters], into);
        Array.Fill(_seen, (-1, 0));
        foreach (var (a, b, _) in pairs)
            if (top[a] != top[b])
                (_of[top[a]].Room, _of[top[b]].Room) = (_of[top[a]].Room + 1, _of[top[b]].Room + 1);
        for (var id = 0; id < clusters; _end += _of[id++].Room)
            _of[id].Start = _end;
        _room = new Acquaintance[_end + _end / 4];
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

    public int Count(int id) => _of[id].Count;

    /// <summary>All that a cluster knows; some of them may be gone.</summary>
    public ReadOnlySpan<Acquaintance> Of(int id) => _room.AsSpan(_of[id].Start, _of[id].Count);

    /// <summary>Says what the sum of the products of their weights is.</summary>
    public void Learn(int id, int at, double dot) => _room[_of[id].Start + at].Bound = (float)dot * Above + Least;

    /// <summary>Says it to the other of two that know each other.</summary>
    public void Tell(int other, int id, double dot)
    {
        var known = Of(other);
        for (var at = 0; at < known.Length; at++)
            if (known[at].Id == id)
            {
                Learn(other, at, dot);
                return;
            }
    }

    /// <summary>All that two clusters know is known to what they go up in; the two are gone.</summary>
    public void Merge(int a, int b, int merged)
    {
        var (one, other) = (_of[a], _of[b]);
        Give(merged, one.Count + other.Count);
        for (var at = one.Start; at < one.Start + one.Count; at++)
        {
            var (id, bound) = _room[at];
            if (_into[id] >= 0)
                continue;
            _seen[id] = (merged, _of[merged].Start + _of[merged].Count);
            // Below nought until the other knows it too.
            Put(merged, id, -bound);
        }
        var shared = _of[merged].Start + _of[merged].Count;
        for (var at = other.Start; at < other.Start + other.Count; at++)
        {
            var (id, bound) = _room[at];
            if (_into[id] >= 0)
                continue;
            if (_seen[id] is var (by, place) && by == merged)
                _room[place].Bound = (bound - _room[place].Bound) * Above;
            else
                Put(merged, id, Unknown);
        }
        for (var at = _of[merged].Start; at < shared; at++)
            _room[at].Bound = _room[at].Bound < 0 ? Unknown : _room[at].Bound;
        Free(a);
        Free(b);
    }

    /// <summary>Makes a merged cluster known to all that it knows.</summary>
    public void Introduce(int merged)
    {
        var (start, count) = (_of[merged].Start, _of[merged].Count);
        for (var at = start; at < start + count; at++)
        {
            var (id, bound) = _room[at];
            if (_of[id].Count == _of[id].Room)
                Widen(id);
            Put(id, merged, bound);
        }
    }

    private void Put(int id, int other, float bound)
    {
        ref var of = ref _of[id];
        _room[of.Start + of.Count++] = new Acquaintance(other, bound);
    }

    /// <summary>Items of one cluster may have been pairs with items of another more than once.</summary>
    private void Once(int id)
    {
        var (start, kept) = (_of[id].Start, 0);
        for (var at = start; at < start + _of[id].Count; at++)
            if (_seen[_room[at].Id].By != id)
            {
                _seen[_room[at].Id] = (id, 0);
                _room[start + kept++] = _room[at];
            }
        _of[id].Count = kept;
    }

    /// <summary>Drops what is gone, and takes a larger room where that leaves little.</summary>
    private void Widen(int id)
    {
        var (start, room, kept) = (_of[id].Start, _of[id].Room, 0);
        for (var at = start; at < start + _of[id].Count; at++)
            if (_into[_room[at].Id] < 0)
                _room[start + kept++] = _room[at];
        _of[id].Count = kept;
        if (kept * 4 <= room * 3 && kept < room)
            return;
        Free(id);
        Give(id, 2 * kept);
        _room.AsSpan(start, kept).CopyTo(_room.AsSpan(_of[id].Start));
    }

    /// <summary>Gives a cluster a room for so many.</summary>
    private void Give(int id, int count)
    {
        var power = Math.Max(LeastRoom, 32 - BitOperations.LeadingZeroCount((uint)count));
        ref var of = ref _of[id];
        of.Room = 1 << power;
        if (_free[power].TryPop(out of.Start))
            return;
        (of.Start, _end) = (_end, _end + of.Room);
        if (_end > _room.Length)
            Array.Resize(ref _room, _end + _end / 4);
    }

    private void Free(int id)
    {
        if (_of[id].Room >= 1 << LeastRoom)
            _free[BitOperations.Log2((uint)_of[id].Room)].Push(_of[id].Start);
    }

    /// <summary>Where a list stands, how many are in it and how many have room: together, as they are asked together and each list lies far from the next.</summary>
    private struct Place
    {
        public int Start, Count, Room;
    }
}
