namespace Daybook.Core.Stories;

/// <summary>
/// Agglomerative clustering by the likeness of centroids, the most alike first. The answer depends on the items alone: ties go by
/// place in time. Only neighbours (<see cref="LikeItems"/>) and what has merged with them are ever compared.
/// </summary>
internal sealed class StoryClusters
{
    /// <summary>Terms kept of a centroid.</summary>
    internal const int CentroidTerms = 160;

    /// <summary>Pairs that a thread looks at in one go.</summary>
    private const int AtOnce = 4096;

    /// <summary>Items of a cluster that are held against those of another to find the two most alike.</summary>
    private const int MostAsked = 12;

    /// <summary>What is as alike as needed and has too little in common to be sure stands just below.</summary>
    public const double JustBelow = 0.99;

    /// <summary>Rows of a template are at least this much alike.</summary>
    private const double RowCosine = 0.3;

    private readonly GroupingPolicy _policy;
    private readonly StoryConstraints _constraints;
    private readonly Func<Cluster, Cluster, double, double, double> _likeness;
    private readonly Cluster[] _clusters;
    private readonly SpreadVector _spread;
    private readonly PriorityQueue<(Cluster A, Cluster B), (double Likeness, int First, int Second)> _queue = new();

    /// <param name="items">Rising by (when, id).</param>
    /// <param name="terms">Terms of the space that their vectors are of.</param>
    /// <param name="pairs">Items alike enough for their clusters to be compared.</param>
    /// <param name="together">Places of items that stand together from the start, whatever their likeness.</param>
    /// <param name="rows">Places of items already known as rows of a template.</param>
    /// <param name="likeness">How alike two clusters are, time included, as a multiple of what is needed, by the sum of the products of their
    /// centroids' weights and the share of a likeness that time leaves.</param>
    public StoryClusters(WindowItem[] items, int terms, IReadOnlyList<LikePair> pairs, IEnumerable<IReadOnlyList<int>> together,
        IEnumerable<int> rows, Func<Cluster, Cluster, double, double, double> likeness, GroupingPolicy policy, StoryConstraints constraints)
    {
        (_policy, _constraints, _likeness, _spread) = (policy, constraints, likeness, new SpreadVector(terms));
        _clusters = [.. items.Select(item => new Cluster(item, policy.FullText, constraints.BondOf(item.Item.Id)))];
        foreach (var row in rows)
            _clusters[row].IsRow = true;
        foreach (var (a, b, cosine) in pairs)
            if (cosine >= RowCosine && TemplateRows.Siblings(items[a], items[b]))
                _clusters[a].IsRow = _clusters[b].IsRow = true;
        Rows = [.. Enumerable.Range(0, items.Length).Where(at => _clusters[at].IsRow)];
        Acquaint(pairs);
        foreach (var group in together)
            JoinAll(group);
        OfferAll(pairs, terms);
    }

    /// <summary>Places of the items that are rows of a template, rising.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Merges until nothing is alike enough; clusters in order of their first item, items rising.</summary>
    public IEnumerable<IReadOnlyList<WindowItem>> Run()
    {
        var offers = new List<((Cluster, Cluster), (double, int, int))>();
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (pair.A.Into is not null || pair.B.Into is not null)
                continue;
            var merged = new Cluster(pair.A, pair.B, CentroidTerms);
            _spread.Put(merged.Centroid);
            foreach (var neighbour in merged.Neighbours)
                if (MayMeet(merged, neighbour))
                    Take(offers, merged, neighbour, _spread.Dot(neighbour.Centroid));
            _spread.Clear();
            foreach (var (offer, turn) in offers)
                _queue.Enqueue(offer, turn);
            offers.Clear();
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
            _spread.Put(cluster.Centroid);
            var (other, likeness) = cluster.Neighbours.Select(neighbour => neighbour.Top()).Where(neighbour => neighbour != cluster).Distinct()
                .Select(neighbour => (Other: neighbour, Likeness: MayMeet(cluster, neighbour) ? Likeness(cluster, neighbour, _spread.Dot(neighbour.Centroid)) : 0))
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Other.First).FirstOrDefault();
            _spread.Clear();
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

    /// <summary>Makes the items of each pair neighbours.</summary>
    private void Acquaint(IReadOnlyList<LikePair> pairs)
    {
        var counts = new int[_clusters.Length];
        foreach (var pair in pairs)
            (counts[pair.A], counts[pair.B]) = (counts[pair.A] + 1, counts[pair.B] + 1);
        var neighbours = Array.ConvertAll(counts, count => new Cluster[count]);
        foreach (var (a, b, _) in pairs)
        {
            neighbours[a][--counts[a]] = _clusters[b];
            neighbours[b][--counts[b]] = _clusters[a];
        }
        for (var at = 0; at < neighbours.Length; at++)
            _clusters[at].Neighbours = neighbours[at];
    }

    /// <summary>Offers every two neighbours once, as they stand before the first merge: on all processors, as no offer depends on another.</summary>
    private void OfferAll(IReadOnlyList<LikePair> pairs, int terms)
    {
        Cluster[] joined = [.. _clusters.Where(cluster => cluster.Into is not null).Select(cluster => cluster.Top()).Distinct()];
        // Gathering neighbours writes on the parts they are gathered from: one after the other.
        foreach (var cluster in joined)
            _ = cluster.Neighbours;
        // A listener is told of one decision after the other.
        var processors = new ParallelOptions { MaxDegreeOfParallelism = _policy.Asked is null ? -1 : 1 };
        Parallel.For(0, (pairs.Count + AtOnce - 1) / AtOnce, processors, part =>
        {
            var offers = new List<((Cluster, Cluster), (double, int, int))>();
            for (var at = part * AtOnce; at < Math.Min(pairs.Count, (part + 1) * AtOnce); at++)
                if (_clusters[pairs[at].A] is { Into: null } one && _clusters[pairs[at].B] is { Into: null } other && MayMeet(one, other))
                    Take(offers, one, other, pairs[at].Cosine * one.Centroid.Length * other.Centroid.Length);
            Enqueue(offers);
        });
        Parallel.For(0, joined.Length, processors, () => (new SpreadVector(terms), new List<((Cluster, Cluster), (double, int, int))>()), (at, _, desk) =>
        {
            var (spread, offers) = desk;
            spread.Put(joined[at].Centroid);
            foreach (var neighbour in joined[at].Neighbours)
                if ((neighbour.Count == 1 || neighbour.First > joined[at].First) && MayMeet(joined[at], neighbour))
                    Take(offers, joined[at], neighbour, spread.Dot(neighbour.Centroid));
            spread.Clear();
            return desk;
        }, desk => Enqueue(desk.Item2));
    }

    private void Enqueue(List<((Cluster, Cluster), (double, int, int))> offers)
    {
        lock (_queue)
            _queue.EnqueueRange(offers);
    }

    /// <param name="offers">Takes the two with their turn where they are alike enough.</param>
    private void Take(List<((Cluster, Cluster), (double, int, int))> offers, Cluster a, Cluster b, double dot)
    {
        var likeness = Likeness(a, b, dot);
        if (likeness >= 1)
            offers.Add(((a, b), (-likeness, Math.Min(a.First, b.First), Math.Max(a.First, b.First))));
    }

    /// <summary>False for what stands apart however alike it is.</summary>
    private bool MayMeet(Cluster a, Cluster b) => _constraints.MayMeet(a.Bonds, b.Bonds) && a.GapTo(b) <= _policy.LongestGap
        && !((a.IsRow || b.IsRow) && Cluster.Span(a, b) >= TemplateRows.OneDay) && !(a.Bare is { } one && b.Bare is { } other && TemplateRows.PartsOfSeries(one, other));

    /// <summary>How alike two clusters that may meet are, as a multiple of what is needed: 1 and above may merge.</summary>
    private double Likeness(Cluster a, Cluster b, double dot) => _likeness(a, b, dot, _policy.Decay(a.GapTo(b)));
}
