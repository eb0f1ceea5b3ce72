namespace Daybook.Core.Stories;

/// <summary>
/// Agglomerative clustering by the likeness of centroids, the most alike first. The answer depends on the items alone: ties go by
/// place in time. Only neighbours (<see cref="LikeItems"/>) and what has merged with them are ever compared.
/// </summary>
internal sealed class StoryClusters
{
    /// <summary>Terms kept of a centroid.</summary>
    private const int CentroidTerms = 160;

    /// <summary>Pairs less alike than this share of the threshold are no neighbours: their clusters would not come together either.</summary>
    private const double NeighbourShare = 0.3;

    /// <summary>Rows of a template are at least this much alike.</summary>
    private const double RowCosine = 0.3;

    private readonly GroupingPolicy _policy;
    private readonly StoryConstraints _constraints;
    private readonly Cluster[] _clusters;
    private readonly PriorityQueue<(Cluster A, Cluster B), (double Likeness, int First, int Second)> _queue = new();

    /// <param name="items">Rising by (when, id).</param>
    public StoryClusters(WindowItem[] items, TermSpace space, GroupingPolicy policy, StoryConstraints constraints)
    {
        (_policy, _constraints) = (policy, constraints);
        _clusters = [.. items.Select(item => new Cluster(item, policy.FullText, constraints.BondOf(item.Item.Id)))];
        var least = NeighbourShare * Math.Min(policy.TextThreshold, policy.HeadlineThreshold);
        var pairs = LikeItems.Find(items, space, policy.LongestGap, least).ToList();
        foreach (var (a, b, cosine) in pairs)
            if (cosine >= RowCosine && TemplateRows.Siblings(a.Features, b.Features))
                _clusters[a.At].IsRow = _clusters[b.At].IsRow = true;
        foreach (var (a, b, _) in pairs)
        {
            _clusters[a.At].Neighbours.Add(_clusters[b.At]);
            _clusters[b.At].Neighbours.Add(_clusters[a.At]);
        }
        JoinBound();
        foreach (var (a, b, _) in pairs)
            if (_clusters[a.At].Top() is var one && _clusters[b.At].Top() is var other && one != other)
                Offer(one, other);
    }

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

    /// <summary>What an editor put together stands together from the start, whatever its likeness.</summary>
    private void JoinBound()
    {
        var bound = new Dictionary<long, Cluster>();
        foreach (var cluster in _clusters.Where(cluster => cluster.Bonds.Count > 0))
            bound[cluster.Bonds.Single()] = bound.TryGetValue(cluster.Bonds.Single(), out var others) ? new Cluster(others, cluster, CentroidTerms) : cluster;
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
        var timed = SparseVector.Cosine(a.Centroid, b.Centroid) * (_policy.TimelessShare + (1 - _policy.TimelessShare) * decay);
        return timed / Threshold(a, b);
    }

    private double Threshold(Cluster a, Cluster b)
    {
        var fullness = (a.Fullness + b.Fullness) / 2;
        return _policy.HeadlineThreshold + fullness * (_policy.TextThreshold - _policy.HeadlineThreshold);
    }

    private void Offer(Cluster a, Cluster b)
    {
        var likeness = Likeness(a, b);
        if (likeness >= 1)
            _queue.Enqueue((a, b), (-likeness, Math.Min(a.First, b.First), Math.Max(a.First, b.First)));
    }
}
