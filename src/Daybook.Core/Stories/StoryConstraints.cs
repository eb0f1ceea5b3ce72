namespace Daybook.Core.Stories;

/// <summary>
/// What editors said about items, free of contradictions: which are bound together, and which bonds may not meet. Where two words
/// contradict each other the newest wins, and of an older one all that it leaves room for still holds. Grouping obeys: within a language
/// and across languages, in any order of arrival.
/// </summary>
public sealed class StoryConstraints
{
    public static readonly StoryConstraints None = Of([], []);

    private readonly Dictionary<long, long> _bondOf;
    private readonly Dictionary<long, HashSet<long>> _against;

    private StoryConstraints(Bonds bonds, IReadOnlyList<CopyLink> copies)
    {
        (_bondOf, _against) = (bonds.Flat(), bonds.Against);
        Copies = copies;
    }

    /// <param name="edits">All that are kept, in any order; those taken back do not count.</param>
    /// <param name="copies">As <see cref="CopyGroups.Find"/> gives them.</param>
    public static StoryConstraints Of(IReadOnlyList<StoryEdit> edits, IReadOnlyList<CopyLink> copies)
    {
        var bonds = new Bonds();
        foreach (var edit in InForce(edits))
        {
            var parts = edit.Parts.Select(part => part.Items).ToList();
            if (edit.Kind is StoryEditKind.Split or StoryEditKind.Move or StoryEditKind.Apart)
                bonds.KeepApart(parts[0], parts[1]);
            if (edit.Kind is StoryEditKind.Merge)
                bonds.Bind([.. parts[0], .. parts[1]]);
            if (edit.Kind is StoryEditKind.Split or StoryEditKind.Move)
                bonds.Bind([.. parts[0], .. parts.Skip(2).SelectMany(items => items)]);
        }
        // Copies stand with their root unless an editor took them apart; a copy an editor spoke of speaks for its root and so for all of them.
        var spoken = copies.Where(copy => bonds.Knows(copy.Item) || bonds.Knows(copy.Root)).Select(copy => copy.Root).ToHashSet();
        List<CopyLink> kept = [.. copies.OrderBy(copy => copy.Item).Where(copy => !spoken.Contains(copy.Root) || bonds.Bind(copy.Item, copy.Root))];
        return new StoryConstraints(bonds, kept);
    }

    /// <summary>The links of copies that no editor took apart: those that grouping is to be given.</summary>
    public IReadOnlyList<CopyLink> Copies { get; }

    /// <summary>The edits that nobody took back, newest first.</summary>
    public static IEnumerable<StoryEdit> InForce(IEnumerable<StoryEdit> edits) => Text.InForce.Of(edits, edit => edit.Id, edit => edit.Undoes);

    /// <summary>False where nobody bound anything.</summary>
    public bool Binds => _bondOf.Count > 0;

    /// <summary>Items of one number are bound together; 0 = nobody said anything about it.</summary>
    public long BondOf(long item) => _bondOf.GetValueOrDefault(item);

    /// <summary>The bonds among items, each once; nearly always none.</summary>
    public IReadOnlyCollection<long> BondsOf(IEnumerable<long> items) =>
        _bondOf.Count == 0 ? [] : items.Select(BondOf).Where(bond => bond != 0).ToHashSet();

    /// <summary>False where an editor said that an item of the one does not belong with an item of the other.</summary>
    /// <param name="one">Bonds, as <see cref="BondsOf"/> gives them.</param>
    public bool MayMeet(IReadOnlyCollection<long> one, IReadOnlyCollection<long> other) =>
        one.Count == 0 || other.Count == 0 || !Opposed(one, other);

    /// <summary>By itself, as it makes objects that <see cref="MayMeet"/>, which is asked millions of times, can nearly always do without.</summary>
    private bool Opposed(IReadOnlyCollection<long> one, IReadOnlyCollection<long> other) =>
        one.Any(bond => _against.TryGetValue(bond, out var against) && other.Any(against.Contains));

    /// <summary>Stands for what was said of some items: two runs of one print obey the same words about them.</summary>
    internal ulong PrintOf(Func<long, bool> has)
    {
        ulong print = 0;
        foreach (var (item, bond) in _bondOf.Where(pair => has(pair.Key)).OrderBy(pair => pair.Key))
            print = TermCode.Chained(TermCode.Chained(print, (ulong)item), (ulong)bond);
        foreach (var (bond, against) in _against.OrderBy(pair => pair.Key))
            print = against.Order().Aggregate(TermCode.Chained(print, (ulong)bond), (print, other) => TermCode.Chained(print, (ulong)other));
        return print;
    }

    /// <summary>Disjoint sets of items, each knowing which others it may not meet. A set goes by its lowest item.</summary>
    private sealed class Bonds
    {
        private readonly Dictionary<long, long> _above = [];

        public Dictionary<long, HashSet<long>> Against { get; } = [];

        public Dictionary<long, long> Flat() => _above.Keys.ToList().ToDictionary(item => item, Of);

        public bool Knows(long item) => _above.ContainsKey(item);

        public long Of(long item)
        {
            var top = _above.GetValueOrDefault(item, item);
            while (_above.GetValueOrDefault(top, top) is var next && next != top)
                top = next;
            return _above[item] = top;
        }

        private bool Apart(long one, long other) => Against.TryGetValue(Of(one), out var against) && against.Contains(Of(other));

        /// <summary>Binds what a newer word leaves free to be bound: each item goes to the first of the others it may meet.</summary>
        public void Bind(IEnumerable<long> items)
        {
            var heads = new List<long>();
            foreach (var item in items.Order())
                if (!heads.Exists(head => Bind(item, head)))
                    heads.Add(Of(item));
        }

        /// <summary>False where a newer word keeps the two apart.</summary>
        public bool Bind(long one, long other)
        {
            var (low, high) = (Math.Min(Of(one), Of(other)), Math.Max(Of(one), Of(other)));
            if (low == high)
                return true;
            if (Apart(low, high))
                return false;
            _above[high] = low;
            if (Against.Remove(high, out var against))
                foreach (var enemy in against)
                {
                    Against[enemy].Remove(high);
                    Oppose(low, enemy);
                }
            return true;
        }

        public void KeepApart(IReadOnlyList<long> ones, IReadOnlyList<long> others)
        {
            foreach (var one in ones)
                foreach (var other in others)
                    if (Of(one) != Of(other))
                        Oppose(Of(one), Of(other));
        }

        private void Oppose(long one, long other)
        {
            (Against.TryGetValue(one, out var set) ? set : Against[one] = []).Add(other);
            (Against.TryGetValue(other, out set) ? set : Against[other] = []).Add(one);
        }
    }
}
