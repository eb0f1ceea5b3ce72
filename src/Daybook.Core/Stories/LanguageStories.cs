namespace Daybook.Core.Stories;

/// <summary>The stories of one language, by the words of that language.</summary>
internal sealed class LanguageStories
{
    /// <summary>Pairs less alike than this share of the threshold are no neighbours: their clusters would not come together either.</summary>
    private const double NeighbourShare = 0.5;

    /// <param name="items">Of one language, in any order.</param>
    public LanguageStories(ItemWindow window, IEnumerable<StoryItem> items, GroupingPolicy policy, StoryConstraints constraints)
    {
        StoryItem[] ordered = [.. items.OrderBy(item => item.When).ThenBy(item => item.Id)];
        Space = new TermSpace([.. ordered.Select(item => (item.Language, window.Sketch(item).Own))]);
        WindowItem[] read = [.. ordered.Select((item, at) => window.Sketch(item) is var sketch ? new WindowItem(at, item, sketch, sketch.Own, Space.Vector(sketch.Own)) : null!)];
        var least = NeighbourShare * Math.Min(policy.TextThreshold, policy.HeadlineThreshold);
        var pairs = LikeItems.Find(read, Space, policy.LongestGap, least, (_, _) => true).ToList();
        var bound = read.GroupBy(item => constraints.BondOf(item.Item.Id)).Where(bond => bond.Key != 0).Select(bond => (IReadOnlyList<int>)[.. bond.Select(item => item.At)]);
        var clusters = new StoryClusters(read, pairs, bound, [], (a, b) => SparseVector.Cosine(a.Centroid, b.Centroid) / Threshold(a, b, policy), policy, constraints);
        Rows = [.. clusters.Rows.Select(at => read[at].Item.Id)];
        Clusters = [.. clusters.Run()];
        var latest = read.Length == 0 ? default : read.Max(item => item.Item.When);
        Near = [.. clusters.Near(latest - policy.NearFor).Select(pair => StoryReasons.Of([pair.A, pair.B], 0, Space, window) with { Score = Math.Round(pair.Likeness, 2) })];
    }

    public TermSpace Space { get; }

    /// <summary>Members of each story, rising by time; stories in order of their first.</summary>
    public IReadOnlyList<IReadOnlyList<WindowItem>> Clusters { get; }

    /// <summary>Pairs of stories that may be the same, by an item of each.</summary>
    public IReadOnlyList<StoryMatch> Near { get; }

    /// <summary>Ids of items that are rows of a template.</summary>
    public IReadOnlyList<long> Rows { get; }

    private static double Threshold(Cluster a, Cluster b, GroupingPolicy policy)
    {
        var fullness = (a.Fullness + b.Fullness) / 2;
        return (policy.HeadlineThreshold + fullness * (policy.TextThreshold - policy.HeadlineThreshold)) * policy.Rise(a, b);
    }
}
