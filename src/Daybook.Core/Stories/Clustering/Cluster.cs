namespace Daybook.Core.Stories;

/// <summary>A story in the making: an item, or two clusters that went up in one.</summary>
internal sealed class Cluster
{
    /// <summary>Reports at either end that are held against another cluster's.</summary>
    private const int MostEnds = 3;

    private readonly WindowItem? _item;
    private readonly Cluster? _a, _b;
    private readonly long _earliest, _latest;
    private IReadOnlyList<WindowItem>? _items;
    private WindowItem[]? _ends, _beginnings;
    private SparseVector _centroid;

    /// <param name="fullText">Words from which a text counts as full.</param>
    /// <param name="bond">As <see cref="StoryConstraints.BondOf"/> gives it.</param>
    public Cluster(WindowItem item, int fullText, long bond)
    {
        (_item, Count) = (item, 1);
        (Bonds, IsBound) = (bond == 0 ? [] : [bond], bond != 0);
        _centroid = item.Vector;
        First = item.At;
        _earliest = _latest = item.Item.When.UtcTicks;
        Fullness = Math.Min(1.0, (double)item.Sketch.TextWords / fullText);
        Bare = TemplateRows.IsBare(item) ? item : null;
    }

    /// <summary>Both in one; they are not asked for their centroids any more.</summary>
    /// <param name="sums">Adds the centroids.</param>
    public Cluster(Cluster a, Cluster b, VectorSums sums)
    {
        (_a, _b, Count) = (a, b, a.Count + b.Count);
        _centroid = sums.Sum(a._centroid, b._centroid);
        sums.Forget(a);
        sums.Forget(b);
        First = Math.Min(a.First, b.First);
        _earliest = Math.Min(a._earliest, b._earliest);
        _latest = Math.Max(a._latest, b._latest);
        Fullness = (a.Fullness * a.Count + b.Fullness * b.Count) / Count;
        IsRow = a.IsRow || b.IsRow;
        Bare = a.Bare is { } one && b.Bare is { } other && TemplateRows.OneFrame(one, other) && one.Part.Which == other.Part.Which ? one : null;
        Mask = a.Mask == 0 || b.Mask == 0 ? 0 : a.Mask | b.Mask;
        Bonds = !b.IsBound ? a.Bonds : !a.IsBound ? b.Bonds : [.. a.Bonds.Union(b.Bonds)];
        IsBound = a.IsBound || b.IsBound;
    }

    /// <summary>Its number among the clusters of a run.</summary>
    public int Id { get; init; }

    /// <summary>Its items.</summary>
    public int Count { get; }

    /// <summary>In no order.</summary>
    public IReadOnlyList<WindowItem> Items => _items ??= _item is not null ? [_item] : [.. Leaves().Select(leaf => leaf._item!)];

    /// <summary>The last reports in time, at most <see cref="MostEnds"/>, rising; where another story goes on from.</summary>
    public IReadOnlyList<WindowItem> Last => _ends ??= _item is not null ? [_item] : [.. Rising(_a!._ends, _b!._ends).TakeLast(MostEnds)];

    /// <summary>The first reports in time, at most <see cref="MostEnds"/>, rising.</summary>
    public IReadOnlyList<WindowItem> Earliest => _beginnings ??= _item is not null ? [_item] : [.. Rising(_a!._beginnings, _b!._beginnings).Take(MostEnds)];

    public IEnumerable<string> Languages => Items.Select(item => item.Item.Language ?? "").Distinct();

    /// <summary>The same as <see cref="KeyWindow.Mask"/>, once it was asked for; 0 before.</summary>
    public ulong Mask { get; set; }

    /// <summary>How many of its items each language has, by the bit of the language, once <see cref="KeyWindow.ShareIn"/> was asked.</summary>
    public (ulong Language, int Items)[]? ByLanguage { get; set; }

    /// <summary>The same as <see cref="KeyWindow.Squares"/>, once it was asked for.</summary>
    public double[]? Squares { get; set; }

    /// <summary>Sum of the members' vectors, cut to its heaviest terms.</summary>
    public ref readonly SparseVector Centroid => ref _centroid;

    /// <summary>Place of its first member in the window.</summary>
    public int First { get; }

    /// <summary>When its latest report came.</summary>
    public DateTimeOffset Latest => new(_latest, TimeSpan.Zero);

    /// <summary>0 for headlines alone, 1 for full texts.</summary>
    public double Fullness { get; }

    /// <summary>What editors bound of it, each bond once; nearly always nothing.</summary>
    public IReadOnlyCollection<long> Bonds { get; }

    /// <summary>False where there are none.</summary>
    public bool IsBound { get; }

    /// <summary>Its item, hardly more than a headline; of several, the first of those that are one part of a series. Null for all others.</summary>
    public WindowItem? Bare { get; }

    /// <summary>Holds a row of a template.</summary>
    public bool IsRow { get; set; }

    /// <summary>Lets go of the centroid and answers its room, where it is its own and no item's.</summary>
    public int[]? Forget()
    {
        if (_item is not null)
            return null;
        var room = _centroid.Room;
        _centroid = default;
        return room;
    }

    /// <summary>What is asked of it most.</summary>
    public ClusterReach Reach => new(_earliest, _latest, IsRow, IsBound, Bare is not null);

    /// <summary>Time between the nearest ends; none where they overlap.</summary>
    public TimeSpan GapTo(Cluster other) => Reach.GapTo(other.Reach);

    /// <param name="one">Reports of the one part where it was asked for them, else null; asking it now could go as deep as the story is large.</param>
    private IEnumerable<WindowItem> Rising(WindowItem[]? one, WindowItem[]? other) => (one is null || other is null ? Items : one.Concat(other)).OrderBy(item => item.At);

    private List<Cluster> Leaves()
    {
        var leaves = new List<Cluster>(Count);
        var open = new Stack<Cluster>([this]);
        while (open.TryPop(out var cluster))
            if (cluster._item is not null)
                leaves.Add(cluster);
            else
            {
                open.Push(cluster._b!);
                open.Push(cluster._a!);
            }
        return leaves;
    }
}
