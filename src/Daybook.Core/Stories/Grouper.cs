using Daybook.Core.Items;

namespace Daybook.Core.Stories;

/// <summary>
/// Groups the items of a window into stories, each language by itself. The same items give the same stories in any order. Copies stand
/// with their root and do not weigh.
/// </summary>
public static class Grouper
{
    public static Grouping Group(IReadOnlyList<StoryItem> items, IReadOnlyList<CopyLink> copies, GroupingPolicy policy)
    {
        var copyOf = copies.ToDictionary(copy => copy.Item);
        var copiesOf = copies.ToLookup(copy => copy.Root);
        var byId = items.ToDictionary(item => item.Id);
        var stories = new List<GroupedStory>();
        foreach (var language in items.Where(item => !copyOf.ContainsKey(item.Id)).GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            ItemFeatures[] features = [.. language.Select(ItemFeatures.Of)];
            var space = new TermSpace(features);
            foreach (var cluster in new StoryClusters(features, space, policy).Run())
                stories.Add(Story(cluster, space, copiesOf, byId));
        }
        return new Grouping([.. stories.OrderBy(story => byId[story.Items[0]].When).ThenBy(story => story.Items[0])]);
    }

    private static GroupedStory Story(IReadOnlyList<ItemFeatures> cluster, TermSpace space, ILookup<long, CopyLink> copiesOf, Dictionary<long, StoryItem> byId)
    {
        var vectors = cluster.ToDictionary(item => item.Item.Id, space.Vector);
        var representative = Representative(cluster, vectors);
        var why = cluster.Where(item => item.Item.Id != representative).Select(item => StoryReasons.Of(item, cluster, vectors, space)).ToList();
        var links = cluster.SelectMany(item => copiesOf[item.Item.Id]).ToList();
        why.AddRange(links.Select(link => new StoryMatch(link.Item, link.Root, link.Containment, [link.Reason])));
        var members = cluster.Select(item => item.Item.Id).Concat(links.Select(link => link.Item));
        return new GroupedStory([.. members.OrderBy(id => byId[id].When).ThenBy(id => id)], representative, [.. why.OrderBy(match => match.Item)]);
    }

    /// <summary>The member closest to all others: an article before audio, audio before video, video before a post.</summary>
    private static long Representative(IReadOnlyList<ItemFeatures> cluster, Dictionary<long, SparseVector> vectors) =>
        cluster.OrderBy(item => item.Item.Kind switch { ItemKind.Article => 0, ItemKind.Audio => 1, ItemKind.Video => 2, _ => 3 })
            .ThenByDescending(item => cluster.Sum(other => SparseVector.Cosine(vectors[item.Item.Id], vectors[other.Item.Id])))
            .ThenBy(item => item.Item.When).ThenBy(item => item.Item.Id)
            .First().Item.Id;
}
