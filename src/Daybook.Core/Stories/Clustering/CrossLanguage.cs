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

    /// <summary>Items of different languages that are alike enough for their stories to be compared.</summary>
    /// <param name="settled">How many of the items, the first ones, are asked for no neighbours before them.</param>
    public static LikePair[] Neighbours(KeyWindow keys, int settled, GroupingPolicy policy) =>
        LikeItems.Find(keys.Items, keys.Space, policy.LongestGap, NeighbourShare * policy.AcrossThreshold, across: true, settled);

    /// <param name="before">The stories of settled items among them; null where none are.</param>
    /// <param name="meanwhile">Told before clusters are merged, which is done one after the other.</param>
    /// <returns>Clusters in order of their first item, every item in exactly one; and pairs of clusters that may be the same, by an item of each.</returns>
    public static (IReadOnlyList<IReadOnlyList<WindowItem>> Clusters, IReadOnlyList<NearPair> Near) Join(GroupingStart start, SettledStories? before, Action? meanwhile)
    {
        var (keys, window, policy) = (start.Keys, start.Window, start.Policy);
        var stood = before is null ? [] : keys.Items.TakeWhile(item => window.IsSettled(item.Item)).Select(item => item.Item.Id).GroupBy(item => before[item]).Select(story => (IReadOnlyList<long>)[.. story]).Where(story => story.Count > 1);
        IReadOnlyList<int> Places(IEnumerable<long> story) => [.. story.Select(item => keys[item].At)];
        // What repeats a report of another language stands with it.
        var together = stood.Concat(start.Translated.Select(link => (IReadOnlyList<long>)[link.Item, link.Root])).Select(Places);
        var apart = start.Languages.SelectMany(language => language.Clusters).Where(cluster => cluster.Count > 1).Select(cluster => Places(cluster.Select(item => item.Item.Id)));
        var likeness = new ClusterLikeness((a, b, dot, decay) => Decided(keys, a, b, dot, decay, policy),
            cluster => keys.Shortest(cluster) * Math.Sqrt(policy.AcrossThreshold), least => policy.Joining.Lowest([JoinKind.Across], least, policy.Meanings), keys.MaskOf);
        var rows = start.Languages.SelectMany(language => language.Rows).Select(row => keys[row].At);
        var clusters = new StoryClusters(keys.Items, keys.Space.Count, start.Pairs, [.. apart], together, rows, likeness, policy, start.Constraints);
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
