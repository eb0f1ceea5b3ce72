namespace Daybook.Core.Stories;

/// <summary>
/// Agglomerative clustering by the likeness of centroids, the most alike first. The answer depends on the items alone: ties go by
/// place in time. Only neighbours (<see cref="LikeItems"/>) and what has merged with them are ever compared.
/// </summary>
internal sealed class StoryClusters
{
    /// <summary>Terms kept of a centroid.</summary>
    private const int CentroidTerms = 160;

    /// <summary>Items of a cluster that are held against those of another to find the two most alike.</summary>
    private const int MostAsked = 12;

    /// <summary>What is as alike as needed and has too little in common to be sure stands just below.</summary>
    public const double JustBelow = 0.99;

    /// <summary>Rows of a template are at least this much alike.</summary>
    private const double RowCosine = 0.3;

    private readonly GroupingPolicy _policy;
    private readonly StoryConstraints _constraints;
    private readonly Func<Cluster, Cluster, double> _likeness;
    private readonly Cluster[] _clusters;
    private readonly PriorityQueue<(Cluster A, Cluster B), (double Likeness, int First, int Second)> _queue = new();

    /// <param name="items">Rising by (when, id).</param>
    /// <param name="pairs">Items alike enough for their clusters to be compared.</param>
    /// <param name="together">Places of items that stand together from the start, whatever their likeness.</param>
    /// <param name="rows">Places of items already known as rows of a template.</param>
    /// <param name="likeness">How alike two clusters are, time aside, as a multiple of what is needed.</param>
    public StoryClusters(WindowItem[] items, IReadOnlyList<(WindowItem A, WindowItem B, double Cosine)> pairs, IEnumerable<IReadOnlyList<int>> together,
        IEnumerable<int> rows, Func<Cluster, Cluster, double> likeness, GroupingPolicy policy, StoryConstraints constraints)
    {
        (_policy, _constraints, _likeness) = (policy, constraints, likeness);
        _clusters = [.. items.Select(item => new Cluster(item, policy.FullText, constraints.BondOf(item.Item.Id)))];
        foreach (var row in rows)
            _clusters[row].IsRow = true;
        foreach (var (a, b, cosine) in pairs)
        {
            if (cosine >= RowCosine && TemplateRows.Siblings(a, b))
                _clusters[a.At].IsRow = _clusters[b.At].IsRow = true;
            _clusters[a.At].Neighbours.Add(_clusters[b.At]);
            _clusters[b.At].Neighbours.Add(_clusters[a.At]);
        }
        Rows = [.. Enumerable.Range(0, items.Length).Where(at => _clusters[at].IsRow)];
        foreach (var group in together)
            JoinAll(group);
        foreach (var (a, b, _) in pairs)
            if (_clusters[a.At].Top() is var one && _clusters[b.At].Top() is var other && one != other)
                Offer(one, other);
    }

    /// <summary>Places of the items that are rows of a template, rising.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Merges until nothing is alike enough; clusters in order of their first item, items rising.</summary>
    public IEnumerable<IReadOnlyList<WindowItem>> Run()
    {
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (pair.A.Into is not null || pair.B.Into is not null)
                continue;
            var merged = new Cluster(pair.A, pair.B, CentroidTerms);
            foreach (var neighbour in merged.Neighbours)
                Offer(merged, neighbour);
        }
        return _clusters.Select(cluster => cluster.Top()).Distinct().OrderBy(cluster => cluster.First)
            .Select(cluster => (IReadOnlyList<WindowItem>)[.. cluster.Items.OrderBy(item => item.At)]);
    }

    /// <summary>
    /// After <see cref="Run"/>: for every cluster with a late report the one most like it that it did not join, with the two items most alike.
    /// Each pair once.
    /// </summary>
    /// <param name="since">What had no report from here on is asked about no more.</param>
    public IEnumerable<(WindowItem A, WindowItem B, double Likeness)> Near(DateTimeOffset since)
    {
        var told = new HashSet<(int, int)>();
        foreach (var cluster in _clusters.Select(cluster => cluster.Top()).Distinct().Where(cluster => cluster.Latest >= since).OrderBy(cluster => cluster.First))
        {
            var (other, likeness) = cluster.Neighbours.Select(neighbour => neighbour.Top()).Where(neighbour => neighbour != cluster).Distinct()
                .Select(neighbour => (Other: neighbour, Likeness: Likeness(cluster, neighbour))).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Other.First).FirstOrDefault();
            if (other is null || likeness < _policy.NearShare || !told.Add((Math.Min(cluster.First, other.First), Math.Max(cluster.First, other.First))))
                continue;
            var (a, b) = MostAlike(cluster, other);
            yield return (a, b, Math.Min(likeness, JustBelow));
        }
    }

    private static (WindowItem A, WindowItem B) MostAlike(Cluster one, Cluster other) => one.Items.TakeLast(MostAsked)
        .SelectMany(a => other.Items.TakeLast(MostAsked).Select(b => (A: a, B: b))).MaxBy(pair => SparseVector.Cosine(pair.A.Vector, pair.B.Vector));

    private void JoinAll(IReadOnlyList<int> group)
    {
        foreach (var at in group.Skip(1))
            if (_clusters[group[0]].Top() is var one && _clusters[at].Top() is var other && one != other && _constraints.MayMeet(one.Bonds, other.Bonds))
                _ = new Cluster(one, other, CentroidTerms);
    }

    /// <summary>How alike two clusters are, as a multiple of what is needed: 1 and above may merge.</summary>
    private double Likeness(Cluster a, Cluster b)
    {
        if (!_constraints.MayMeet(a.Bonds, b.Bonds))
            return 0;
        var gap = a.GapTo(b);
        if (gap > _policy.LongestGap || ((a.IsRow || b.IsRow) && Cluster.Span(a, b) >= TemplateRows.OneDay))
            return 0;
        var spread = _policy.TimeSpread.TotalHours;
        var decay = Math.Exp(-gap.TotalHours * gap.TotalHours / (2 * spread * spread));
        return _likeness(a, b) * (_policy.TimelessShare + (1 - _policy.TimelessShare) * decay);
    }

    private void Offer(Cluster a, Cluster b)
    {
        var likeness = Likeness(a, b);
        if (likeness >= 1)
            _queue.Enqueue((a, b), (-likeness, Math.Min(a.First, b.First), Math.Max(a.First, b.First)));
    }
}
