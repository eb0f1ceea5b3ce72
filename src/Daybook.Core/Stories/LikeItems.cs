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

    private readonly WindowItem[] _items;
    private readonly LeadingTerms _index;
    private readonly long[] _when;
    private readonly int[] _language;
    private readonly long _longestGap;
    private readonly double _least;
    private readonly bool _across;

    private LikeItems(WindowItem[] items, TermSpace space, TimeSpan longestGap, double least, bool across)
    {
        (_items, _index, _longestGap, _least, _across) = (items, new LeadingTerms(items, space, MostLeading), longestGap.Ticks, least, across);
        _when = Array.ConvertAll(items, item => item.Item.When.UtcTicks);
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        _language = Array.ConvertAll(items, item => languages.TryGetValue(item.Item.Language ?? "", out var known) ? known : languages[item.Item.Language ?? ""] = languages.Count);
    }

    /// <param name="items">Rising by (when, id), <see cref="WindowItem.At"/> their index.</param>
    /// <param name="least">Least cosine of neighbours.</param>
    /// <param name="across">True where only items of different languages count.</param>
    /// <returns>Rising by the later of the two.</returns>
    public static IReadOnlyList<LikePair> Find(WindowItem[] items, TermSpace space, TimeSpan longestGap, double least, bool across)
    {
        var like = new LikeItems(items, space, longestGap, least, across);
        var parts = new List<LikePair>[(items.Length + AtOnce - 1) / AtOnce];
        Parallel.For(0, parts.Length, () => new Desk(items.Length, space.Count), (part, _, desk) =>
        {
            parts[part] = [];
            for (var at = part * AtOnce; at < Math.Min(items.Length, (part + 1) * AtOnce); at++)
                like.Find(items[at], desk, parts[part]);
            return desk;
        }, _ => { });
        return [.. parts.SelectMany(part => part)];
    }

    private void Find(WindowItem item, Desk desk, List<LikePair> found)
    {
        foreach (var (start, place) in _index.Uses(item.At))
            Meet(item.At, start, place, desk);
        if (desk.Met.Count == 0)
            return;
        desk.Spread.Put(item.Vector);
        foreach (var at in Best(desk.Met, desk.Shared))
            if (desk.Spread.Cosine(_items[at].Vector) is var cosine && cosine >= _least)
                found.Add(new LikePair(at, item.At, (float)cosine));
        desk.Spread.Clear();
        foreach (var at in desk.Met)
            desk.Shared[at] = 0;
        desk.Met.Clear();
    }

    /// <summary>Adds up what the item shares in one of its terms with those before it.</summary>
    private void Meet(int item, int start, int place, Desk desk)
    {
        var (items, weights) = (_index.Items, _index.Weights);
        var weight = weights[place];
        for (var back = place - 1; back >= Math.Max(start, place - Reach); back--)
        {
            var at = items[back];
            if (_when[item] - _when[at] > _longestGap)
                return;
            if (_across && _language[at] == _language[item])
                continue;
            if (desk.Shared[at] == 0)
                desk.Met.Add(at);
            desk.Shared[at] += weight * weights[back];
        }
    }

    /// <summary>Those that share most; of equals the later.</summary>
    private static List<int> Best(List<int> met, float[] shared)
    {
        if (met.Count <= Nearest)
            return met;
        var rest = new float[met.Count];
        for (var at = 0; at < rest.Length; at++)
            rest[at] = shared[met[at]];
        var least = Selection.Falling(rest, Nearest - 1);
        var best = new List<int>(Nearest);
        var equals = new List<int>();
        foreach (var at in met)
            if (shared[at] >= least)
                (shared[at] > least ? best : equals).Add(at);
        equals.Sort();
        for (var at = equals.Count - 1; best.Count < Nearest; at--)
            best.Add(equals[at]);
        return best;
    }

    /// <summary>What a thread writes on.</summary>
    private sealed class Desk(int items, int terms)
    {
        /// <summary>What each earlier item shares with the one at hand; 0 outside of <see cref="Met"/>.</summary>
        public float[] Shared { get; } = new float[items];

        public List<int> Met { get; } = [];

        public SpreadVector Spread { get; } = new(terms);
    }
}
