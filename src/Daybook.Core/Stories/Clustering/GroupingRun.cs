using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>One run over items that are grouped together.</summary>
/// <param name="Stories">Every item that was grouped, and every copy, in exactly one.</param>
internal sealed record GroupingRun(IReadOnlyList<GroupedStory> Stories, IReadOnlyList<NearPair> Near)
{
    /// <summary>Joins the stories of several languages.</summary>
    /// <param name="before">Stories of items that are settled; null = none are.</param>
    /// <param name="meanwhile">Told when one processor is about to be enough for a while.</param>
    public static GroupingRun Of(GroupingStart start, SettledStories? before = null, Action? meanwhile = null)
    {
        List<NearPair> near = [.. start.Languages.SelectMany(language => language.Near)];
        if (!start.AreSeveral)
            return new GroupingRun(start.Stories, near);
        var (clusters, asked) = CrossLanguage.Join(start, before, meanwhile);
        near.AddRange(asked);
        return new GroupingRun(Across(start, clusters), near);
    }

    /// <summary>On all processors, in order.</summary>
    private static GroupedStory[] Across(GroupingStart start, IReadOnlyList<IReadOnlyList<WindowItem>> clusters)
    {
        var storyOf = new Dictionary<long, GroupedStory>(start.Stories.Sum(story => story.Items.Count));
        foreach (var story in start.Stories)
            foreach (var item in story.Items)
                storyOf.Add(item, story);
        var rootOf = start.Translated.ToDictionary(copy => copy.Item);
        var stories = new GroupedStory[clusters.Count];
        Stretches.Each(stories.Length, GroupingStart.AtOnce, at => stories[at] = Story(start, clusters[at], storyOf, rootOf));
        return stories;
    }

    private static GroupedStory Story(GroupingStart start, IReadOnlyList<WindowItem> cluster, Dictionary<long, GroupedStory> storyOf, Dictionary<long, CopyLink> rootOf)
    {
        IReadOnlyList<GroupedStory> parts = cluster.Count == 1 ? [storyOf[cluster[0].Item.Id]] : [.. cluster.Select(item => storyOf[item.Item.Id]).Distinct()];
        var (keys, window) = (start.Keys, start.Window);
        var story = StoryParts.One(parts, (part, _) => CrossReasons.Of(keys[part.Representative], cluster, keys, window), window.ById);
        return rootOf.Count == 0 || !story.Items.Any(rootOf.ContainsKey) ? story : new GroupedStory(story.Items, story.Representative,
            () => [.. story.Why.Where(match => !rootOf.ContainsKey(match.Item)).Concat(story.Items.Where(rootOf.ContainsKey).Select(item => rootOf[item].Match)).OrderBy(match => match.Item)]);
    }
}
