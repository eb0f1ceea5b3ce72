namespace Daybook.Core.Stories;

/// <summary>
/// Agglomerative clustering by the likeness of centroids, the most alike first. The answer depends on the items alone: ties go by id.
/// Only pairs that share a heavy term are ever compared, so the cost follows the postings and not the square of the items.
/// </summary>
internal sealed class StoryClusters
{
    /// <summary>Heaviest terms of an item that lead to others.</summary>
    private const int LeadingTerms = 24;

    /// <summary>Terms kept of a centroid.</summary>
    private const int CentroidTerms = 160;

    private readonly GroupingPolicy _policy;
    private readonly TermSpace _space;
    private readonly List<Cluster> _clusters = [];
    private readonly PriorityQueue<(Cluster A, Cluster B), (double Likeness, long First, long Second)> _queue = new();

    public StoryClusters(IReadOnlyList<ItemFeatures> items, TermSpace space, GroupingPolicy policy)
    {
        _policy = policy;
        _space = space;
        foreach (var item in items.OrderBy(item => item.Item.Id))
            _clusters.Add(new Cluster(item, space.Vector(item)));
        foreach (var (a, b) in Candidates())
            Offer(a, b);
    }

    /// <summary>Merges until nothing is alike enough.</summary>
    public IReadOnlyList<IReadOnlyList<ItemFeatures>> Run()
    {
        var live = new HashSet<Cluster>(_clusters);
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (!live.Contains(pair.A) || !live.Contains(pair.B))
                continue;
            live.Remove(pair.A);
            live.Remove(pair.B);
            var merged = Cluster.Merge(pair.A, pair.B, CentroidTerms);
            live.Add(merged);
            foreach (var neighbour in merged.Neighbours.Where(live.Contains).OrderBy(one => one.First).ToList())
                Offer(merged, neighbour);
        }
        return [.. live.OrderBy(cluster => cluster.First).Select(cluster => cluster.Items)];
    }

    /// <summary>How alike two clusters are, as a multiple of what is needed: 1 and above may merge.</summary>
    private double Likeness(Cluster a, Cluster b)
    {
        var gap = a.GapTo(b);
        if (gap > _policy.LongestGap || a.Items.Any(one => b.Items.Any(other => TemplateRows.Siblings(one, other))))
            return 0;
        var spread = _policy.TimeSpread.TotalHours;
        var decay = Math.Exp(-gap.TotalHours * gap.TotalHours / (2 * spread * spread));
        var timed = SparseVector.Cosine(a.Centroid, b.Centroid) * (_policy.TimelessShare + (1 - _policy.TimelessShare) * decay);
        return timed / Threshold(a, b);
    }

    private double Threshold(Cluster a, Cluster b)
    {
        var fullness = (a.Fullness(_policy.FullText) + b.Fullness(_policy.FullText)) / 2;
        return _policy.HeadlineThreshold + fullness * (_policy.TextThreshold - _policy.HeadlineThreshold);
    }

    private void Offer(Cluster a, Cluster b)
    {
        a.Neighbours.Add(b);
        b.Neighbours.Add(a);
        var likeness = Likeness(a, b);
        if (likeness >= 1)
            _queue.Enqueue((a, b), (-likeness, Math.Min(a.First, b.First), Math.Max(a.First, b.First)));
    }

    private IEnumerable<(Cluster A, Cluster B)> Candidates()
    {
        var postings = new Dictionary<int, List<Cluster>>();
        foreach (var cluster in _clusters.OrderBy(cluster => cluster.Earliest).ThenBy(cluster => cluster.First))
        {
            var met = new HashSet<Cluster>();
            foreach (var term in cluster.Leading(LeadingTerms).Where(term => _space.Documents(term) > 1))
            {
                if (!postings.TryGetValue(term, out var list))
                    postings[term] = list = [];
                // The list rises in time: go back only as far as a story can reach.
                for (var at = list.Count - 1; at >= 0 && cluster.Earliest - list[at].Earliest <= _policy.LongestGap; at--)
                    if (met.Add(list[at]))
                        yield return (list[at], cluster);
                list.Add(cluster);
            }
        }
    }

    private sealed class Cluster
    {
        private Cluster(IReadOnlyList<ItemFeatures> items, SparseVector centroid, long first)
        {
            Items = items;
            Centroid = centroid;
            First = first;
            Earliest = items.Min(item => item.Item.When);
            Latest = items.Max(item => item.Item.When);
        }

        public Cluster(ItemFeatures item, SparseVector vector) : this([item], vector, item.Item.Id) { }

        public IReadOnlyList<ItemFeatures> Items { get; }

        public SparseVector Centroid { get; }

        /// <summary>Lowest id in it.</summary>
        public long First { get; }

        public DateTimeOffset Earliest { get; }

        public DateTimeOffset Latest { get; }

        public HashSet<Cluster> Neighbours { get; } = [];

        public static Cluster Merge(Cluster a, Cluster b, int most)
        {
            var merged = new Cluster([.. a.Items, .. b.Items], SparseVector.Sum(a.Centroid, b.Centroid, most), Math.Min(a.First, b.First));
            foreach (var neighbour in a.Neighbours.Concat(b.Neighbours))
                if (neighbour != a && neighbour != b)
                    merged.Neighbours.Add(neighbour);
            return merged;
        }

        public IEnumerable<int> Leading(int most) =>
            Centroid.Terms.Zip(Centroid.Weights).OrderByDescending(part => part.Second).ThenBy(part => part.First).Take(most).Select(part => part.First);

        /// <summary>Time between the nearest ends; none where they overlap.</summary>
        public TimeSpan GapTo(Cluster other) =>
            other.Earliest > Latest ? other.Earliest - Latest : Earliest > other.Latest ? Earliest - other.Latest : TimeSpan.Zero;

        /// <summary>0 for headlines alone, 1 for full texts.</summary>
        public double Fullness(int full) => Items.Average(item => Math.Min(1.0, (double)item.TextWords / full));
    }
}
