namespace Daybook.Core.Stories;

/// <summary>
/// Agglomerative clustering by the likeness of centroids, the most alike first. The answer depends on the items alone: ties go by
/// place in time. Only neighbours (<see cref="LikeItems"/>) and what has merged with them are ever compared, and only where what is known of their
/// parts leaves hope that they are alike enough (<see cref="Acquaintances"/>).
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

    private readonly GroupingPolicy _policy;
    private readonly StoryConstraints _constraints;
    private readonly ClusterLikeness _likeness;

    /// <summary>By number: first the items, by place, then what they went up in.</summary>
    private readonly Cluster?[] _clusters;

    /// <summary>Of each.</summary>
    private readonly ClusterReach[] _reach;

    /// <summary>By itself: of most that a cluster is held against nothing else is looked at.</summary>
    private readonly ClusterNeeds _needs;

    /// <summary>For each the one it went up in; below 0 while it stands.</summary>
    private readonly int[] _into;

    private readonly Acquaintances _known;
    private readonly SpreadVector _spread;
    private readonly VectorSums _sums = new(CentroidTerms);
    private readonly PriorityQueue<(int A, int B), (double Likeness, int First, int Second)> _queue = new();

    /// <summary>Those that a cluster is held against, with their places in its list; kept, as it is needed for each.</summary>
    private readonly List<(int At, Cluster Neighbour)> _hopeful = [];
    private int _count;

    /// <summary>As <see cref="SparseVector.Fetch"/>.</summary>
    private int _fetched;

    /// <param name="items">Rising by (when, id).</param>
    /// <param name="terms">Terms of the space that their vectors are of.</param>
    /// <param name="pairs">Items alike enough for their clusters to be compared.</param>
    /// <param name="apart">Places of items that stand together from the start, whatever their likeness; no two of these groups share an item.</param>
    /// <param name="together">The same of groups that may share items with any.</param>
    /// <param name="rows">Places of items already known as rows of a template.</param>
    public StoryClusters(WindowItem[] items, int terms, LikePair[] pairs, IReadOnlyList<IReadOnlyList<int>> apart, IEnumerable<IReadOnlyList<int>> together,
        IEnumerable<int> rows, ClusterLikeness likeness, GroupingPolicy policy, StoryConstraints constraints)
    {
        (_policy, _constraints, _likeness, _spread, _count) = (policy, constraints, likeness, new SpreadVector(terms), items.Length);
        var most = 2 * items.Length + apart.Sum(group => group.Count);
        (_clusters, _reach, _needs, _into) = (new Cluster[most], new ClusterReach[most], new ClusterNeeds(most, likeness, isTold: policy.Asked is not null), new int[most]);
        Array.Fill(_into, -1);
        Stretches.Each(items.Length, AtOnce, at => _clusters[at] = new Cluster(items[at], policy.FullText, constraints.BondOf(items[at].Item.Id)) { Id = at, Mask = likeness.Mask(items[at]) });
        foreach (var row in rows.Concat(TemplateRows.Among(items, pairs)))
            _clusters[row]!.IsRow = true;
        Stretches.Each(items.Length, AtOnce, at => See(_clusters[at]!));
        Rows = [.. Enumerable.Range(0, items.Length).Where(at => _clusters[at]!.IsRow)];
        JoinApart(apart);
        foreach (var group in together)
            _count += Join(group, _count, _sums);
        _known = new Acquaintances(most, pairs, _into, [.. Enumerable.Range(0, items.Length).Select(Top)]);
        OfferAll(pairs, terms);
    }

    /// <summary>Places of the items that are rows of a template, rising.</summary>
    public IReadOnlyList<int> Rows { get; }

    private IEnumerable<Cluster> Standing => _clusters.Take(_count).OfType<Cluster>().Where(cluster => _into[cluster.Id] < 0).OrderBy(cluster => cluster.First);

    /// <summary>Merges until nothing is alike enough; clusters in order of their first item, items rising.</summary>
    public IEnumerable<IReadOnlyList<WindowItem>> Run()
    {
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (_into[pair.A] >= 0 || _into[pair.B] >= 0)
                continue;
            var merged = Merge(pair.A, pair.B, _count++, _sums);
            _known.Merge(pair.A, pair.B, merged.Id);
            Offer(merged);
        }
        return Standing.Select(cluster => cluster.Count == 1 ? cluster.Items : [.. cluster.Items.OrderBy(item => item.At)]);
    }

    /// <summary>
    /// After <see cref="Run"/>: for every cluster with a late report the one most like it that it did not join, with the two items most alike.
    /// Each pair once.
    /// </summary>
    /// <param name="since">What had no report from here on is asked about no more.</param>
    public IEnumerable<(WindowItem A, WindowItem B, double Likeness)> Near(DateTimeOffset since)
    {
        var (told, lowest) = (new HashSet<(int, int)>(), _needs.Lowest(_policy.NearShare));
        foreach (var cluster in Standing.Where(cluster => cluster.Latest >= since))
        {
            _spread.Put(cluster.Centroid);
            var (other, likeness) = _known.Of(cluster.Id).ToArray().Where(known => _into[known.Id] < 0)
                .Select(known => (Other: _clusters[known.Id]!, known.Bound)).Where(pair => MayMeet(cluster.Id, pair.Other.Id) && _needs.MayReach(cluster.Id, pair.Other.Id, pair.Bound, lowest))
                .Select(pair => (pair.Other, Likeness: Likeness(cluster, pair.Other, _spread.Dot(pair.Other.Centroid))))
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

    /// <summary>The cluster that holds a cluster's members now.</summary>
    private int Top(int id)
    {
        var top = id;
        while (_into[top] is >= 0 and var next)
            top = next;
        // Later walks are short.
        for (var at = id; _into[at] is >= 0 and var next; at = next)
            _into[at] = top;
        return top;
    }

    private Cluster Merge(int a, int b, int id, VectorSums sums)
    {
        (_into[a], _into[b]) = (id, id);
        var merged = _clusters[id] = new Cluster(_clusters[a]!, _clusters[b]!, sums) { Id = id };
        See(merged);
        return merged;
    }

    private void See(Cluster cluster)
    {
        _reach[cluster.Id] = cluster.Reach;
        _needs.See(cluster);
    }

    /// <summary>On all processors, as no group has to do with another.</summary>
    private void JoinApart(IReadOnlyList<IReadOnlyList<int>> apart)
    {
        var starts = new int[apart.Count];
        for (var group = 0; group < apart.Count; _count += apart[group++].Count - 1)
            starts[group] = _count;
        var desks = new Desks<VectorSums>(() => new VectorSums(CentroidTerms));
        Parallel.For(0, apart.Count, desks.Take, (group, _, sums) =>
        {
            Join(apart[group], starts[group], sums);
            return sums;
        }, desks.Give);
        foreach (var sums in desks.All)
            _sums.TakeOver(sums);
    }

    /// <param name="id">Number of the first cluster that is made.</param>
    /// <returns>How many are made.</returns>
    private int Join(IReadOnlyList<int> group, int id, VectorSums sums)
    {
        var made = 0;
        for (var at = 1; at < group.Count; at++)
            if (Top(group[0]) is var one && Top(group[at]) is var other && one != other && _constraints.MayMeet(_clusters[one]!.Bonds, _clusters[other]!.Bonds))
                Merge(one, other, id + made++, sums);
        return made;
    }

    /// <summary>Offers every two neighbours once, as they stand before the first merge: on all processors, as no offer depends on another.</summary>
    private void OfferAll(LikePair[] pairs, int terms)
    {
        // A listener is told of one decision after the other.
        var processors = new ParallelOptions { MaxDegreeOfParallelism = _policy.Asked is null ? -1 : 1 };
        var desks = new Desks<(SpreadVector Spread, List<((int, int), (double, int, int))> Offers)>(() => (new SpreadVector(terms), []));
        Parallel.For(0, (pairs.Length + AtOnce - 1) / AtOnce, processors, desks.Take, (part, _, desk) =>
        {
            for (var at = part * AtOnce; at < Math.Min(pairs.Length, (part + 1) * AtOnce); at++)
                if (_into[pairs[at].A] < 0 && _into[pairs[at].B] < 0 && MayMeet(pairs[at].A, pairs[at].B) && (_clusters[pairs[at].A]!, _clusters[pairs[at].B]!) is var (one, other))
                    Take(desk.Offers, one, other, pairs[at].Cosine * one.Centroid.Length * other.Centroid.Length);
            return desk;
        }, desks.Give);
        Cluster[] joined = [.. Standing.Where(cluster => cluster.Count > 1)];
        Parallel.For(0, joined.Length, processors, desks.Take, (at, _, desk) =>
        {
            Offer(joined[at], desk.Spread, desk.Offers);
            return desk;
        }, desks.Give);
        _queue.EnqueueRange(desks.All.SelectMany(desk => desk.Offers));
    }

    /// <summary>Offers a cluster that was made before the first offer to those it knows: each two such clusters once, the earlier to the later.</summary>
    private void Offer(Cluster joined, SpreadVector spread, List<((int, int), (double, int, int))> offers)
    {
        spread.Put(joined.Centroid);
        for (var at = 0; at < _known.Count(joined.Id); at++)
            if (_clusters[_known.Of(joined.Id)[at].Id]! is var neighbour && (neighbour.Count == 1 || neighbour.First > joined.First) && MayMeet(joined.Id, neighbour.Id))
            {
                var dot = spread.Dot(neighbour.Centroid);
                _known.Learn(joined.Id, at, dot);
                _known.Tell(neighbour.Id, joined.Id, dot);
                Take(offers, joined, neighbour, dot);
            }
        spread.Clear();
    }

    /// <summary>Offers what has just merged to all that its parts know.</summary>
    private void Offer(Cluster merged)
    {
        _hopeful.Clear();
        var known = _known.Of(merged.Id);
        foreach (var at in _needs.PlacesInReach(merged.Id, known))
            if (known[at].Id is var neighbour && MayMeet(merged.Id, neighbour))
            {
                _hopeful.Add((at, _clusters[neighbour]!));
                _fetched += _clusters[neighbour]!.Count;
            }
        // Far apart in memory, the clusters and then their vectors: each would be waited for.
        foreach (var (_, neighbour) in _hopeful)
            _fetched += neighbour.Centroid.Fetch();
        if (_hopeful.Count > 0)
            _spread.Put(merged.Centroid);
        foreach (var (at, neighbour) in _hopeful)
        {
            var dot = _spread.Dot(neighbour.Centroid);
            _known.Learn(merged.Id, at, dot);
            if (_needs.MayReach(merged.Id, neighbour.Id, dot) && Likeness(merged, neighbour, dot) is >= 1 and var likeness)
                _queue.Enqueue((merged.Id, neighbour.Id), Turn(merged, neighbour, likeness));
        }
        _spread.Clear();
        _known.Introduce(merged.Id);
    }

    /// <param name="offers">Takes the two with their turn where they are alike enough.</param>
    private void Take(List<((int, int), (double, int, int))> offers, Cluster a, Cluster b, double dot)
    {
        if (_needs.MayReach(a.Id, b.Id, dot) && Likeness(a, b, dot) is >= 1 and var likeness)
            offers.Add(((a.Id, b.Id), Turn(a, b, likeness)));
    }

    private static (double, int, int) Turn(Cluster a, Cluster b, double likeness) => (-likeness, Math.Min(a.First, b.First), Math.Max(a.First, b.First));

    /// <summary>False for what stands apart however alike it is.</summary>
    private bool MayMeet(int a, int b)
    {
        ref readonly var one = ref _reach[a];
        ref readonly var other = ref _reach[b];
        return one.GapTo(other) <= _policy.LongestGap && !((one.IsRow || other.IsRow) && one.SpanWith(other) >= TemplateRows.OneDay)
            && (!one.IsBound || !other.IsBound || _constraints.MayMeet(_clusters[a]!.Bonds, _clusters[b]!.Bonds))
            && !(one.IsBare && other.IsBare && TemplateRows.PartsOfSeries(_clusters[a]!.Bare!, _clusters[b]!.Bare!));
    }

    /// <summary>How alike two clusters that may meet are, as a multiple of what is needed: 1 and above may merge.</summary>
    private double Likeness(Cluster a, Cluster b, double dot) => _likeness.Of(a, b, dot, _policy.Decay(a.GapTo(b)));
}
