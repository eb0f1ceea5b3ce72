using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>The stories of one language, by the words of that language.</summary>
internal sealed class LanguageStories
{
    /// <summary>Pairs less alike than this share of the threshold are no neighbours: their clusters would not come together either.</summary>
    private const double NeighbourShare = 0.5;

    /// <param name="items">Of one language, rising by (when, id).</param>
    /// <param name="before">What was found of settled items among them; null where none are.</param>
    public LanguageStories(ItemWindow window, IEnumerable<StoryItem> items, SettledLanguages? before, GroupingPolicy policy, StoryConstraints constraints)
    {
        (Space, var read) = Read(window, items, before);
        var least = NeighbourShare * Math.Min(policy.TextThreshold, policy.HeadlineThreshold);
        var settled = before is null ? 0 : read.Count(item => window.IsSettled(item.Item));
        var pairs = LikeItems.Find(read, Space, policy.LongestGap, least, across: false, settled);
        var places = before is null ? [] : read.Take(settled).ToDictionary(item => item.Item.Id, item => item.At);
        var stood = (before?.Within ?? []).Select(group => (IReadOnlyList<int>)[.. group.Where(places.ContainsKey).Select(item => places[item])]).Where(group => group.Count > 1);
        var bound = read.GroupBy(item => constraints.BondOf(item.Item.Id)).Where(bond => bond.Key != 0).Select(bond => (IReadOnlyList<int>)[.. bond.Select(item => item.At)]);
        var rows = places.Where(place => before!.Rows.Contains(place.Key)).Select(place => place.Value);
        var likeness = new ClusterLikeness((a, b, dot, decay) => JoinDecision.Of(JoinDecision.KindOf(a, b), a, b, Likeness(a, b, dot, policy) * decay, Space, policy),
            // The threshold of two is the mean of both, rising, and no mean is below the root of their product.
            cluster => cluster.Centroid.Length * Math.Sqrt(Threshold(cluster.Fullness, policy)), least => policy.Joining.Lowest(JoinDecision.Within, least, policy.Meanings), _ => 0);
        var clusters = new StoryClusters(read, Space.Count, pairs, [.. stood], bound, rows, likeness, policy, constraints);
        Rows = [.. clusters.Rows.Select(at => read[at].Item.Id)];
        Clusters = [.. clusters.Run()];
        var latest = read.Length == 0 ? default : read.Max(item => item.Item.When);
        Near = [.. clusters.Near(latest - policy.NearFor).Select(pair => new NearPair(pair.A.Item.Id, pair.B.Item.Id, Math.Round(pair.Likeness, 2), () => StoryReasons.Of([pair.A, pair.B], 0, Space, window)))];
    }

    public TermSpace Space { get; }

    /// <summary>Members of each story, rising by time; stories in order of their first.</summary>
    public IReadOnlyList<IReadOnlyList<WindowItem>> Clusters { get; }

    /// <summary>Pairs of stories that may be the same, by an item of each.</summary>
    public IReadOnlyList<NearPair> Near { get; }

    /// <summary>Ids of items that are rows of a template.</summary>
    public IReadOnlyList<long> Rows { get; }

    /// <summary>The items, rising by (when, id), as vectors of their own words.</summary>
    /// <param name="items">Of one language, rising by (when, id).</param>
    /// <param name="before">What was found of settled items among them; null where none are.</param>
    internal static (TermSpace Space, WindowItem[] Items) Read(ItemWindow window, IEnumerable<StoryItem> items, SettledLanguages? before = null)
    {
        StoryItem[] ordered = [.. items];
        var space = new TermSpace(Array.ConvertAll(ordered, item => item.Language), (at, room) => window.Sketch(ordered[at]).OwnIn(room.Terms), null, out var vectors,
            ordered.Length == 0 ? null : before?.Words.GetValueOrDefault(ordered[0].Language ?? ""), before is null ? 0 : ordered.Count(window.IsSettled));
        return (space, [.. ordered.Select((item, at) => new WindowItem(at, item, window.Sketch(item), vectors[at], (_, sketch, room) => sketch.OwnIn(room.Terms)))]);
    }

    /// <summary>As a multiple of what is needed, as set by hand; time aside.</summary>
    /// <param name="dot">Sum of the products of their centroids' weights.</param>
    internal static double Likeness(Cluster a, Cluster b, double dot, GroupingPolicy policy) =>
        a.Centroid.Length == 0 || b.Centroid.Length == 0 ? 0 : dot / (a.Centroid.Length * b.Centroid.Length) / Threshold(a, b, policy);

    private static double Threshold(Cluster a, Cluster b, GroupingPolicy policy) => Threshold((a.Fullness + b.Fullness) / 2, policy) * GroupingPolicy.Rise(a, b, policy.SizeRise);

    private static double Threshold(double fullness, GroupingPolicy policy) => policy.HeadlineThreshold + fullness * (policy.TextThreshold - policy.HeadlineThreshold);
}
