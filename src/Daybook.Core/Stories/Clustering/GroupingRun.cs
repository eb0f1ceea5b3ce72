using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>One run over items that are grouped together.</summary>
/// <param name="Stories">Every item that was grouped, and every copy, in exactly one.</param>
/// <param name="Languages">The stories of each language by itself.</param>
/// <param name="Copied">Ids of items that repeat another of their language: they do not weigh.</param>
internal sealed record GroupingRun(IReadOnlyList<GroupedStory> Stories, IReadOnlyList<NearPair> Near, IReadOnlyList<LanguageStories> Languages, IReadOnlySet<long> Copied)
{
    /// <summary>Stories that a thread makes in one go.</summary>
    private const int AtOnce = 256;

    /// <param name="copies">Links of the items that are grouped; a copy whose root is not among these stands alone.</param>
    /// <param name="before">Stories of items that are settled; null = none are.</param>
    /// <param name="since">Items before are left out.</param>
    /// <param name="meanwhile">Told when one processor is about to be enough for a while.</param>
    public static GroupingRun Of(ItemWindow window, IReadOnlyList<CopyLink> copies, SettledStories? before, GroupingPolicy policy, StoryConstraints constraints, DateTimeOffset since = default, Action? meanwhile = null)
    {
        policy = window.Meanings is { } meanings ? policy with { Meanings = meanings } : policy;
        var byId = window.ById;
        // A copy in another language is a text of its own there: its language groups it, and its root's story takes it in.
        var translated = copies.Where(copy => byId[copy.Item].Language != byId[copy.Root].Language && byId[copy.Root].When >= since).ToList();
        var same = copies.Where(copy => byId[copy.Item].Language == byId[copy.Root].Language).ToList();
        var copied = same.Select(copy => copy.Item).Concat(before?.Copies ?? []).ToHashSet();
        var copiesOf = same.ToLookup(copy => copy.Root);
        var stories = new List<GroupedStory>();
        var near = new List<NearPair>();
        List<StoryItem> own = [.. window.Items.Where(item => item.When >= since && !copied.Contains(item.Id))];
        var languages = ByLanguage(own, window, before, policy, constraints);
        foreach (var grouped in languages)
        {
            near.AddRange(grouped.Near);
            stories.AddRange(StoriesOf(grouped, copiesOf, window));
        }
        if (own.Select(item => item.Language).Distinct().Skip(1).Any())
            stories = Across(window.Keys.Of(item => item.When >= since && !copied.Contains(item.Id)), stories, near, languages, before, translated, copied, window, policy, constraints, meanwhile);
        return new GroupingRun(stories, near, languages, copied);
    }

    /// <summary>What is to be known of it when all its items are settled.</summary>
    /// <param name="since">What lies before cannot be reached any more.</param>
    public SettledStories Settled(ulong print, DateTimeOffset since, IEnumerable<GroupedStory> stories) => new(print,
        Languages.Where(language => language.Clusters.Count > 0).AsParallel().AsOrdered().Select(language => (Code: language.Clusters[0][0].Item.Language ?? "", Words: language.Space.Settled(least: 2)))
            .ToDictionary(language => language.Code, language => language.Words),
        [.. Languages.SelectMany(language => language.Clusters).Where(cluster => cluster.Count > 1 && cluster[^1].Item.When >= since).Select(cluster => (IReadOnlyList<long>)[.. cluster.Select(item => item.Item.Id)])],
        Languages.SelectMany(language => language.Rows).ToHashSet(), [.. Copied], [.. stories]);

    /// <summary>Each language by itself, on all processors, the largest first; answers in order of the languages.</summary>
    private static LanguageStories[] ByLanguage(List<StoryItem> own, ItemWindow window, SettledStories? before, GroupingPolicy policy, StoryConstraints constraints)
    {
        IGrouping<string, StoryItem>[] languages = [.. own.GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)];
        var grouped = new LanguageStories[languages.Length];
        Parallel.ForEach(Enumerable.Range(0, languages.Length).OrderByDescending(at => languages[at].Count()), at => grouped[at] = new LanguageStories(window, languages[at], before, policy, constraints));
        return grouped;
    }

    private static List<GroupedStory> Across(KeyWindow keys, List<GroupedStory> stories, List<NearPair> near, LanguageStories[] languages, SettledStories? before, List<CopyLink> translated,
        HashSet<long> copied, ItemWindow window, GroupingPolicy policy, StoryConstraints constraints, Action? meanwhile)
    {
        var storyOf = new Dictionary<long, GroupedStory>(stories.Sum(story => story.Items.Count));
        foreach (var story in stories)
            foreach (var item in story.Items)
                storyOf.Add(item, story);
        var rootOf = translated.ToDictionary(copy => copy.Item);
        var (clusters, asked) = CrossLanguage.Join(keys, stories.Select(story => (IReadOnlyList<long>)[.. story.Items.Where(item => !copied.Contains(item))]), before,
            languages.SelectMany(language => language.Rows), translated, window, policy, constraints, meanwhile);
        near.AddRange(asked);
        return
        [
            .. clusters.Select(cluster =>
            {
                IReadOnlyList<GroupedStory> parts = cluster.Count == 1 ? [storyOf[cluster[0].Item.Id]] : [.. cluster.Select(item => storyOf[item.Item.Id]).Distinct()];
                var story = StoryParts.One(parts, (part, _) => CrossReasons.Of(keys[part.Representative], cluster, keys, window), window.ById);
                return rootOf.Count == 0 || !story.Items.Any(rootOf.ContainsKey) ? story : new GroupedStory(story.Items, story.Representative,
                    () => [.. story.Why.Where(match => !rootOf.ContainsKey(match.Item)).Concat(story.Items.Where(rootOf.ContainsKey).Select(item => rootOf[item].Match)).OrderBy(match => match.Item)]);
            }),
        ];
    }

    /// <summary>On all processors, in order.</summary>
    private static GroupedStory[] StoriesOf(LanguageStories grouped, ILookup<long, CopyLink> copiesOf, ItemWindow window)
    {
        var stories = new GroupedStory[grouped.Clusters.Count];
        Parallel.For(0, (stories.Length + AtOnce - 1) / AtOnce, part =>
        {
            for (var at = part * AtOnce; at < Math.Min(stories.Length, (part + 1) * AtOnce); at++)
                stories[at] = Story(grouped.Clusters[at], grouped.Space, copiesOf, window);
        });
        return stories;
    }

    private static GroupedStory Story(IReadOnlyList<WindowItem> cluster, TermSpace space, ILookup<long, CopyLink> copiesOf, ItemWindow window)
    {
        var byId = window.ById;
        var representative = Representative(cluster, copiesOf);
        if (cluster.Count == 1 && !copiesOf.Contains(representative))
            return new GroupedStory([representative], representative, []);
        var links = cluster.SelectMany(item => copiesOf[item.Item.Id]).ToList();
        var members = cluster.Select(item => item.Item.Id).Concat(links.Select(link => link.Item));
        return new GroupedStory(members.OrderBy(id => byId[id].When).ThenBy(id => id).ToArray(), representative,
            () => [.. Enumerable.Range(0, cluster.Count).Where(at => cluster[at].Item.Id != representative).Select(at => StoryReasons.Of(cluster, at, space, window)).Concat(links.Select(link => link.Match)).OrderBy(match => match.Item)]);
    }

    /// <summary>
    /// The member whose headline stands for all: one that is a headline of news (<see cref="Headlines"/>), that others printed as their own, and that is
    /// closest to all others, which is the one closest to their sum.
    /// </summary>
    private static long Representative(IReadOnlyList<WindowItem> cluster, ILookup<long, CopyLink> copiesOf)
    {
        if (cluster.Count == 1)
            return cluster[0].Item.Id;
        return SparseVector.OfSum((SparseVector[])[.. cluster.Select(item => item.Vector)], sum => cluster
            .MinBy(item => (Headlines.Rank(item.Item), -copiesOf[item.Item.Id].Count(), -SparseVector.Cosine(item.Vector, sum), item.At))!.Item.Id);
    }
}
