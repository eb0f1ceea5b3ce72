namespace Daybook.Core.Stories;

/// <summary>
/// Finds for every item the earlier items most like it. Heavy terms lead to them: each of an item's heaviest terms is looked up in an
/// inverted index that reaches back over the last texts with that term, so the cost of an item is bounded however wide the window is.
/// </summary>
internal sealed class LikeItems
{
    /// <summary>Heaviest terms of an item that lead to others.</summary>
    private const int MostLeading = 24;

    /// <summary>How many earlier texts with one term are looked at, the latest first.</summary>
    private const int Reach = 256;

    /// <summary>Most neighbours kept of those before an item.</summary>
    private const int Nearest = 48;

    /// <summary>Items that a thread looks up in one go.</summary>
    private const int AtOnce = 512;

    /// <summary>Items that are met before the first are dropped: with fewer, sorting them out costs more than it spares.</summary>
    private const int Crowd = 4 * Nearest;

    private readonly SparseVector[] _vectors;
    private readonly LeadingTerms _index;
    private readonly int[] _language;
    private readonly double _least;
    private readonly bool _across;

    /// <summary>Place of the earliest item that is near enough in time to each.</summary>
    private readonly int[] _oldest;

    private LikeItems(WindowItem[] items, TermSpace space, TimeSpan longestGap, double least, bool across)
    {
        (_vectors, _least, _across) = (Array.ConvertAll(items, item => item.Vector), least, across);
        _oldest = new int[items.Length];
        for (int item = 0, oldest = 0; item < items.Length; _oldest[item++] = oldest)
            while (items[item].Item.When - items[oldest].Item.When > longestGap)
                oldest++;
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        _language = Array.ConvertAll(items, item => languages.TryGetValue(item.Item.Language ?? "", out var known) ? known : languages[item.Item.Language ?? ""] = languages.Count);
        _index = new LeadingTerms(items, space, _language, MostLeading);
    }

    /// <param name="items">Rising by (when, id), <see cref="WindowItem.At"/> their index.</param>
    /// <param name="least">Least cosine of neighbours.</param>
    /// <param name="across">True where only items of different languages count.</param>
    /// <param name="from">Place of the first item whose neighbours are asked for.</param>
    /// <returns>Rising by the later of the two.</returns>
    public static LikePair[] Find(WindowItem[] items, TermSpace space, TimeSpan longestGap, double least, bool across, int from = 0)
    {
        var like = new LikeItems(items, space, longestGap, least, across);
        var parts = new LikePair[(items.Length + AtOnce - 1) / AtOnce][];
        var desks = new Desks<Desk>(() => new Desk(items.Length, space.Count));
        Parallel.For(0, parts.Length, desks.Take, (part, _, desk) =>
        {
            desk.Found.Clear();
            for (var at = Math.Max(from, part * AtOnce); at < Math.Min(items.Length, (part + 1) * AtOnce); at++)
                like.Find(items[at], desk);
            parts[part] = [.. desk.Found];
            return desk;
        }, desks.Give);
        return Together(parts);
    }

    /// <summary>There are millions: copied part by part.</summary>
    private static LikePair[] Together(LikePair[][] parts)
    {
        var (all, count) = (new LikePair[parts.Sum(part => part.Length)], 0);
        foreach (var part in parts)
        {
            part.CopyTo(all, count);
            count += part.Length;
        }
        return all;
    }

    private void Find(WindowItem item, Desk desk)
    {
        var places = _index.Places(item.At);
        // Far apart in memory: looked at one after the other each would be waited for, so all are fetched first.
        foreach (var place in places)
            desk.Fetched += _index.Uses[place - 1].Who;
        foreach (var place in places)
            Meet(item.At, place, desk);
        if (desk.Count == 0)
            return;
        desk.Spread.Put(item.Vector);
        var best = Best(desk);
        foreach (var at in best)
            desk.Fetched += _vectors[at].Fetch();
        foreach (var at in best)
            if (desk.Spread.Cosine(_vectors[at]) is var cosine && cosine >= _least)
                desk.Found.Add(new LikePair(at, item.At, (float)cosine));
        desk.Spread.Clear();
        foreach (var at in desk.Met.AsSpan(0, desk.Count))
            desk.Shared[at] = 0;
        desk.Count = 0;
    }

    /// <summary>Adds up what the item shares in one of its terms with those before it.</summary>
    private void Meet(int item, int place, Desk desk)
    {
        var (shared, met) = (desk.Shared, desk.Met);
        var (weight, oldest, count) = (_index.Uses[place].Weight, _oldest[item], desk.Count);
        // No language has this number where all count.
        var language = _across ? _language[item] : -1;
        var bits = _index.Bits;
        var uses = _index.Uses.AsSpan(Math.Max(0, place - Reach)..place);
        for (var back = uses.Length - 1; back >= 0; back--)
        {
            var use = uses[back];
            var at = use.Item(bits);
            // Also where the uses of the term begin.
            if (at < oldest)
                break;
            var before = shared[at];
            // Neither which language it has nor whether it is new can be guessed: it is written in any case, and counts as often as it should, which is once or not at all.
            var counts = use.Language(bits) != language ? 1 : 0;
            met[count] = at;
            count += counts & IsNought(before);
            shared[at] = before + weight * use.Weight * counts;
        }
        desk.Count = count;
    }

    /// <summary>1 for nought, 0 for what is above it: by the bits, as a comparison of such numbers becomes a branch.</summary>
    private static int IsNought(float number) => (int)((uint)(BitConverter.SingleToInt32Bits(number) - 1) >> 31);

    /// <summary>Those that share most; of equals the later.</summary>
    private static Span<int> Best(Desk desk)
    {
        var (shared, best) = (desk.Shared, desk.Best);
        var (count, least, crowd) = (0, 0f, Crowd);
        foreach (var at in desk.Met.AsSpan(0, desk.Count))
        {
            best[count] = at;
            count += Selection.Reaches(shared[at], least);
            if (count < crowd)
                continue;
            (count, least) = Thinned(desk, count);
            crowd = Math.Max(Crowd, 2 * count);
        }
        if (count > Nearest)
            (count, least) = Thinned(desk, count);
        if (count > Nearest)
        {
            // Those as alike as the last stand in no order: the latest of them stay.
            var first = 0;
            for (var at = 0; at < count; at++)
                if (shared[best[at]] > least)
                    (best[first], best[at], first) = (best[at], best[first], first + 1);
            best.AsSpan(first..count).Sort((one, other) => other.CompareTo(one));
            count = Nearest;
        }
        return best.AsSpan(0, count);
    }

    /// <summary>Drops those that share less than the last that may stay.</summary>
    private static (int Count, float Least) Thinned(Desk desk, int count)
    {
        var (shared, best) = (desk.Shared, desk.Best);
        var rest = desk.Rest.AsSpan(0, count);
        for (var at = 0; at < count; at++)
            rest[at] = shared[best[at]];
        var least = Selection.Falling(rest, Nearest - 1);
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            best[kept] = best[at];
            kept += Selection.Reaches(rest[at], least);
        }
        return (kept, least);
    }

    /// <summary>What a thread writes on.</summary>
    private sealed class Desk(int items, int terms)
    {
        /// <summary>What was fetched from memory before it is looked at; the number says nothing, but has to go somewhere.</summary>
        public int Fetched { get; set; }

        /// <summary>Pairs of the items of a part.</summary>
        public List<LikePair> Found { get; } = [];

        /// <summary>What each earlier item shares with the one at hand; 0 outside of <see cref="Met"/>.</summary>
        public float[] Shared { get; } = new float[items];

        /// <summary>Items met, as far as <see cref="Count"/>; one more is room for the last that is not counted.</summary>
        public int[] Met { get; } = new int[items + 1];

        public int Count { get; set; }

        /// <summary>Of those the ones that may be the best.</summary>
        public int[] Best { get; } = new int[items + 1];

        public float[] Rest { get; } = new float[items];

        public SpreadVector Spread { get; } = new(terms);
    }
}
