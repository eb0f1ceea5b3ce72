using Daybook.Core.Items;

namespace Daybook.Core.Stories;

/// <summary>
/// Groups the items of a window into stories: each language by its own words, then the stories of several languages by what all languages
/// share. The same items give the same stories in any order. Copies stand with their root and do not weigh. What an editor put together or
/// took apart is obeyed, across languages too.
/// </summary>
public static class Grouper
{
    /// <param name="items">Ids are distinct.</param>
    /// <param name="copies">Roots are items of the window and no copies themselves, as <see cref="CopyGroups.Find(ItemWindow, GroupingPolicy)"/>
    /// gives them; those of <paramref name="constraints"/> where there are any.</param>
    /// <returns>Every item stands in exactly one story; stories by the time of their first item.</returns>
    public static Grouping Group(IReadOnlyList<StoryItem> items, IReadOnlyList<CopyLink> copies, GroupingPolicy policy, StoryConstraints? constraints = null) =>
        Group(new ItemWindow(items), copies, policy, constraints);

    /// <inheritdoc cref="Group(IReadOnlyList{StoryItem}, IReadOnlyList{CopyLink}, GroupingPolicy, StoryConstraints?)"/>
    /// <param name="window">The same items, perhaps read already.</param>
    public static Grouping Group(ItemWindow window, IReadOnlyList<CopyLink> copies, GroupingPolicy policy, StoryConstraints? constraints = null)
    {
        constraints ??= StoryConstraints.None;
        policy = window.Meanings is { } meanings ? policy with { Meanings = meanings } : policy;
        var byId = window.ById;
        // A copy in another language is a text of its own there: its language groups it, and its root's story takes it in.
        var translated = copies.Where(copy => byId[copy.Item].Language != byId[copy.Root].Language).ToList();
        var same = copies.Except(translated).ToList();
        var copied = same.Select(copy => copy.Item).ToHashSet();
        var copiesOf = same.ToLookup(copy => copy.Root);
        var stories = new List<GroupedStory>();
        var near = new List<NearPair>();
        var rows = new List<long>();
        List<StoryItem> own = [.. window.Items.Where(item => !copied.Contains(item.Id))];
        foreach (var grouped in Languages(own, window, policy, constraints))
        {
            rows.AddRange(grouped.Rows);
            near.AddRange(grouped.Near);
            stories.AddRange(grouped.Clusters.Select(cluster => Story(cluster, grouped.Space, copiesOf, window)));
        }
        if (own.Select(item => item.Language).Distinct().Skip(1).Any())
            stories = Across(new KeyWindow(window, own), stories, near, rows, translated, copied, window, policy, constraints);
        stories = [.. BoundStories.Join(stories, constraints, byId).OrderBy(story => byId[story.Items[0]].When).ThenBy(story => story.Items[0])];
        return new Grouping(stories) { Near = Asked(near, stories, constraints) };
    }

    /// <summary>Each language by itself, on all processors, the largest first; answers in order of the languages.</summary>
    private static LanguageStories[] Languages(List<StoryItem> own, ItemWindow window, GroupingPolicy policy, StoryConstraints constraints)
    {
        window.ReadNow();
        IGrouping<string, StoryItem>[] languages = [.. own.GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)];
        var grouped = new LanguageStories[languages.Length];
        Parallel.ForEach(Enumerable.Range(0, languages.Length).OrderByDescending(at => languages[at].Count()), at => grouped[at] = new LanguageStories(window, languages[at], policy, constraints));
        return grouped;
    }

    /// <summary>What is still two stories, and what no editor has spoken of.</summary>
    private static List<NearPair> Asked(List<NearPair> near, List<GroupedStory> stories, StoryConstraints constraints)
    {
        if (near.Count == 0)
            return [];
        var storyOf = new Dictionary<long, GroupedStory>();
        foreach (var story in stories)
            foreach (var item in story.Items)
                storyOf[item] = story;
        return
        [
            .. near.Where(match => storyOf[match.Item] != storyOf[match.With] && constraints.MayMeet(constraints.BondsOf(storyOf[match.Item].Items), constraints.BondsOf(storyOf[match.With].Items)))
                .OrderByDescending(match => match.Score).ThenBy(match => match.Item).DistinctBy(match => (storyOf[match.Item], storyOf[match.With])),
        ];
    }

    private static List<GroupedStory> Across(KeyWindow keys, List<GroupedStory> stories, List<NearPair> near, List<long> rows, List<CopyLink> translated, HashSet<long> copied,
        ItemWindow window, GroupingPolicy policy, StoryConstraints constraints)
    {
        var storyOf = stories.SelectMany(story => story.Items.Select(item => (item, story))).ToDictionary(pair => pair.item, pair => pair.story);
        var rootOf = translated.ToDictionary(copy => copy.Item);
        var (clusters, asked) = CrossLanguage.Join(keys, stories.Select(story => (IReadOnlyList<long>)[.. story.Items.Where(item => !copied.Contains(item))]), rows, translated, window, policy, constraints);
        near.AddRange(asked);
        return
        [
            .. clusters.Select(cluster =>
            {
                List<GroupedStory> parts = [.. cluster.Select(item => storyOf[item.Item.Id]).Distinct()];
                var story = StoryParts.One(parts, (part, _) => CrossReasons.Of(keys[part.Representative], cluster, keys, window), window.ById);
                return !story.Items.Any(rootOf.ContainsKey) ? story : new GroupedStory(story.Items, story.Representative,
                    () => [.. story.Why.Where(match => !rootOf.ContainsKey(match.Item)).Concat(story.Items.Where(rootOf.ContainsKey).Select(item => Match(rootOf[item]))).OrderBy(match => match.Item)]);
            }),
        ];
    }

    private static StoryMatch Match(CopyLink link) => new(link.Item, link.Root, link.Containment, [link.Reason]);

    private static GroupedStory Story(IReadOnlyList<WindowItem> cluster, TermSpace space, ILookup<long, CopyLink> copiesOf, ItemWindow window)
    {
        var byId = window.ById;
        var representative = Representative(cluster);
        var links = cluster.SelectMany(item => copiesOf[item.Item.Id]).ToList();
        var members = cluster.Select(item => item.Item.Id).Concat(links.Select(link => link.Item));
        return new GroupedStory([.. members.OrderBy(id => byId[id].When).ThenBy(id => id)], representative,
            () => [.. Enumerable.Range(0, cluster.Count).Where(at => cluster[at].Item.Id != representative).Select(at => StoryReasons.Of(cluster, at, space, window)).Concat(links.Select(Match)).OrderBy(match => match.Item)]);
    }

    /// <summary>
    /// The member closest to all others, which is the one closest to their sum: an article before audio, audio before video, video before
    /// a post, and what has a headline before what has none.
    /// </summary>
    private static long Representative(IReadOnlyList<WindowItem> cluster)
    {
        if (cluster.Count == 1)
            return cluster[0].Item.Id;
        var sum = SparseVector.Sum([.. cluster.Select(item => item.Vector)]);
        return cluster.OrderBy(item => Rank(item.Item.Kind)).ThenBy(item => string.IsNullOrWhiteSpace(item.Item.Title))
            .ThenByDescending(item => SparseVector.Cosine(item.Vector, sum))
            .ThenBy(item => item.At)
            .First().Item.Id;
    }

    private static int Rank(ItemKind kind) => kind switch
    {
        ItemKind.Article => 0,
        ItemKind.Audio => 1,
        ItemKind.Video => 2,
        _ => 3,
    };
}
