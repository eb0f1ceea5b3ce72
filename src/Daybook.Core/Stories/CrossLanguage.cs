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
    /// <param name="stories">Ids of the items of each.</param>
    /// <param name="rows">Ids of items known as rows of a template.</param>
    /// <param name="translated">Copies whose root is of another language: they stand with it.</param>
    /// <returns>Clusters in order of their first item, every item in exactly one; and pairs of clusters that may be the same, by an item of each.</returns>
    public static (IReadOnlyList<IReadOnlyList<WindowItem>> Clusters, IReadOnlyList<StoryMatch> Near) Join(KeyWindow keys, IEnumerable<IReadOnlyList<long>> stories, IEnumerable<long> rows,
        IEnumerable<CopyLink> translated, ItemWindow window, GroupingPolicy policy, StoryConstraints constraints)
    {
        var pairs = LikeItems.Find(keys.Items, keys.Space, policy.LongestGap, NeighbourShare * policy.AcrossThreshold, (one, other) => one.Item.Language != other.Item.Language).ToList();
        var together = stories.Concat(translated.Select(link => (IReadOnlyList<long>)[link.Item, link.Root]))
            .Select(story => (IReadOnlyList<int>)[.. story.Select(item => keys[item].At)]);
        var clusters = new StoryClusters(keys.Items, pairs, together, rows.Select(row => keys[row].At), (a, b) => Likeness(keys, a, b, policy), policy, constraints);
        IReadOnlyList<IReadOnlyList<WindowItem>> stand = [.. clusters.Run()];
        var latest = keys.Items.Length == 0 ? default : keys.Items.Max(item => item.Item.When);
        return (stand, [.. clusters.Near(latest - policy.NearFor).Where(pair => pair.A.Item.Language != pair.B.Item.Language && keys.IsEvidence(pair.A.Vector, pair.B.Vector))
            .Select(pair => CrossReasons.Of(pair.A, [pair.B], keys, window) with { Score = Math.Round(pair.Likeness, 2) })]);
    }

    /// <summary>As a multiple of what is needed, time aside.</summary>
    private static double Likeness(KeyWindow keys, Cluster a, Cluster b, GroupingPolicy policy)
    {
        var threshold = policy.AcrossThreshold * policy.Rise(a, b);
        // What a language's own words kept apart needs more than that to come together.
        if (a.Mask == 0)
            a.Mask = keys.Mask(a.Languages);
        if (b.Mask == 0)
            b.Mask = keys.Mask(b.Languages);
        if (a.Languages.Overlaps(b.Languages))
            threshold *= policy.SameLanguageFactor;
        var likeness = keys.Likeness(a.Centroid, a.Mask, b.Centroid, b.Mask) / threshold;
        return likeness >= 1 && !keys.IsEvidence(a.Centroid, b.Centroid) ? StoryClusters.JustBelow : likeness;
    }
}
