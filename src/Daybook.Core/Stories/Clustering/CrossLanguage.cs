using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>
/// Joins the stories of several languages by what all languages share. The stories of each language stand; they come together as
/// items do within a language, the most alike first.
/// </summary>
internal static class CrossLanguage
{
    /// <summary>Pairs of items less alike than this share of the threshold lead to no comparison of their stories.</summary>
    private const double NeighbourShare = 0.5;

    /// <param name="keys">Of all items of the stories.</param>
    /// <param name="stories">Ids of the items of each; no item stands in two.</param>
    /// <param name="before">The stories of settled items among them; null where none are.</param>
    /// <param name="rows">Ids of items known as rows of a template.</param>
    /// <param name="translated">Copies whose root is of another language: they stand with it.</param>
    /// <param name="meanwhile">Told before clusters are merged, which is done one after the other.</param>
    /// <returns>Clusters in order of their first item, every item in exactly one; and pairs of clusters that may be the same, by an item of each.</returns>
    public static (IReadOnlyList<IReadOnlyList<WindowItem>> Clusters, IReadOnlyList<NearPair> Near) Join(KeyWindow keys, IEnumerable<IReadOnlyList<long>> stories, SettledStories? before, IEnumerable<long> rows,
        IEnumerable<CopyLink> translated, ItemWindow window, GroupingPolicy policy, StoryConstraints constraints, Action? meanwhile)
    {
        var settled = before is null ? 0 : keys.Items.Count(item => window.IsSettled(item.Item));
        var pairs = LikeItems.Find(keys.Items, keys.Space, policy.LongestGap, NeighbourShare * policy.AcrossThreshold, across: true, settled);
        var stood = keys.Items.Take(settled).Select(item => item.Item.Id).GroupBy(item => before![item]).Select(story => (IReadOnlyList<long>)[.. story]).Where(story => story.Count > 1);
        IReadOnlyList<int> Places(IReadOnlyList<long> story) => [.. story.Select(item => keys[item].At)];
        var together = stood.Concat(translated.Select(link => (IReadOnlyList<long>)[link.Item, link.Root])).Select(Places);
        var likeness = new ClusterLikeness((a, b, dot, decay) => Decided(keys, a, b, dot, decay, policy),
            cluster => keys.Shortest(cluster) * Math.Sqrt(policy.AcrossThreshold), least => policy.Joining.Lowest([JoinKind.Across], least, policy.Meanings), keys.MaskOf);
        var clusters = new StoryClusters(keys.Items, keys.Space.Count, pairs, [.. stories.Where(story => story.Count > 1).Select(Places)], together, rows.Select(row => keys[row].At), likeness, policy, constraints);
        meanwhile?.Invoke();
        IReadOnlyList<IReadOnlyList<WindowItem>> stand = [.. clusters.Run()];
        var latest = keys.Items.Length == 0 ? default : keys.Items.Max(item => item.Item.When);
        return (stand, [.. clusters.Near(latest - policy.NearFor).Where(pair => pair.A.Item.Language != pair.B.Item.Language && keys.IsEvidence(pair.A.Vector, pair.B.Vector))
            .Select(pair => new NearPair(pair.A.Item.Id, pair.B.Item.Id, Math.Round(pair.Likeness, 2), () => CrossReasons.Of(pair.A, [pair.B], keys, window)))]);
    }

    /// <param name="dot">Sum of the products of their centroids' weights.</param>
    /// <param name="decay">Share of a likeness that time leaves.</param>
    private static double Decided(KeyWindow keys, Cluster a, Cluster b, double dot, double decay, GroupingPolicy policy)
    {
        var likeness = JoinDecision.Of(JoinKind.Across, a, b, Likeness(keys, a, b, dot, policy) * decay, keys.Space, policy);
        if (likeness < decay)
            return likeness;
        if (!keys.IsEvidence(a.Centroid, b.Centroid))
            return StoryClusters.JustBelow * decay;
        return keys.AreElsewhere(a.Centroid, b.Centroid) ? likeness / policy.ElsewhereFactor : likeness;
    }

    /// <summary>As a multiple of what is needed, as set by hand; time aside.</summary>
    internal static double Likeness(KeyWindow keys, Cluster a, Cluster b, double dot, GroupingPolicy policy)
    {
        if (dot == 0)
            return 0;
        var threshold = policy.AcrossThreshold * GroupingPolicy.Rise(a, b, policy.AcrossRise);
        // What a language's own words kept apart needs more than that to come together.
        if ((keys.Mask(a) & keys.Mask(b)) != 0)
            threshold *= a.Count == 1 || b.Count == 1 ? policy.LoneFactor : 1 + (policy.SameLanguageFactor - 1) * Math.Max(keys.ShareIn(a, keys.Mask(b)), keys.ShareIn(b, keys.Mask(a)));
        return keys.Likeness(a, b, dot) / threshold;
    }
}
