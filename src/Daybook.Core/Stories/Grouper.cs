using Daybook.Core.Items;

namespace Daybook.Core.Stories;

/// <summary>
/// Groups the items of a window into stories, each language by itself. The same items give the same stories in any order. Copies stand
/// with their root and do not weigh. What an editor put together or took apart is obeyed, across languages too.
/// </summary>
public static class Grouper
{
    /// <param name="items">Ids are distinct.</param>
    /// <param name="copies">Roots are items of the window and no copies themselves, as <see cref="CopyGroups.Find"/> gives them; those of
    /// <paramref name="constraints"/> where there are any.</param>
    /// <returns>Every item stands in exactly one story; stories by the time of their first item.</returns>
    public static Grouping Group(IReadOnlyList<StoryItem> items, IReadOnlyList<CopyLink> copies, GroupingPolicy policy, StoryConstraints? constraints = null)
    {
        constraints ??= StoryConstraints.None;
        var copied = copies.Select(copy => copy.Item).ToHashSet();
        var copiesOf = copies.ToLookup(copy => copy.Root);
        var byId = items.ToDictionary(item => item.Id);
        var stories = new List<GroupedStory>();
        foreach (var language in items.Where(item => !copied.Contains(item.Id)).GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // Terms are numbered as they come, and sums of floats follow their order: so the items must come in one order.
            ItemFeatures[] features = [.. language.OrderBy(item => item.When).ThenBy(item => item.Id).Select(ItemFeatures.Of)];
            var space = new TermSpace(features);
            WindowItem[] window = [.. features.Select((item, at) => new WindowItem(at, item, space.Vector(item)))];
            foreach (var cluster in new StoryClusters(window, space, policy, constraints).Run())
                stories.Add(Story(cluster, space, copiesOf, byId));
        }
        return new Grouping([.. BoundStories.Join(stories, constraints, byId).OrderBy(story => byId[story.Items[0]].When).ThenBy(story => story.Items[0])]);
    }

    private static GroupedStory Story(IReadOnlyList<WindowItem> cluster, TermSpace space, ILookup<long, CopyLink> copiesOf, Dictionary<long, StoryItem> byId)
    {
        var representative = Representative(cluster);
        var why = new List<StoryMatch>();
        for (var at = 0; at < cluster.Count; at++)
            if (cluster[at].Item.Id != representative)
                why.Add(StoryReasons.Of(cluster, at, space));
        var links = cluster.SelectMany(item => copiesOf[item.Item.Id]).ToList();
        why.AddRange(links.Select(link => new StoryMatch(link.Item, link.Root, link.Containment, [link.Reason])));
        var members = cluster.Select(item => item.Item.Id).Concat(links.Select(link => link.Item));
        return new GroupedStory([.. members.OrderBy(id => byId[id].When).ThenBy(id => id)], representative, [.. why.OrderBy(match => match.Item)]);
    }

    /// <summary>
    /// The member closest to all others, which is the one closest to their sum: an article before audio, audio before video, video before
    /// a post, and what has a headline before what has none.
    /// </summary>
    private static long Representative(IReadOnlyList<WindowItem> cluster)
    {
        if (cluster.Count == 1)
            return cluster[0].Item.Id;
        var sum = cluster.Skip(1).Aggregate(cluster[0].Vector, (sum, item) => SparseVector.Sum(sum, item.Vector, CentralTerms));
        return cluster.OrderBy(item => Rank(item.Item.Kind)).ThenBy(item => string.IsNullOrWhiteSpace(item.Item.Title))
            .ThenByDescending(item => SparseVector.Cosine(item.Vector, sum))
            .ThenBy(item => item.At)
            .First().Item.Id;
    }

    private const int CentralTerms = 400;

    private static int Rank(ItemKind kind) => kind switch
    {
        ItemKind.Article => 0,
        ItemKind.Audio => 1,
        ItemKind.Video => 2,
        _ => 3,
    };
}
