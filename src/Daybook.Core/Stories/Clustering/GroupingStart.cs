using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>Items that are grouped together, each language by itself: what a run begins with, before the stories of several languages are joined.</summary>
internal sealed class GroupingStart
{
    /// <summary>Stories that a thread makes in one go.</summary>
    internal const int AtOnce = 256;

    private readonly ILookup<long, CopyLink> _copiesOf;
    private readonly Lazy<List<GroupedStory>> _stories;
    private readonly Lazy<LikePair[]> _pairs;
    private readonly Lazy<KeyWindow> _keys;

    /// <param name="copies">Links of the items that are grouped; a copy whose root is not among these stands alone.</param>
    /// <param name="before">What was found of items that are settled; null = none are.</param>
    /// <param name="since">Items before are left out.</param>
    public GroupingStart(ItemWindow window, IReadOnlyList<CopyLink> copies, SettledLanguages? before, GroupingPolicy policy, StoryConstraints constraints, DateTimeOffset since = default)
    {
        policy = window.Meanings is { } meanings ? policy with { Meanings = meanings } : policy;
        (Window, Policy, Constraints) = (window, policy, constraints);
        var byId = window.ById;
        // A copy in another language is a text of its own there: its language groups it, and its root's story takes it in.
        Translated = copies.Where(copy => byId[copy.Item].Language != byId[copy.Root].Language && byId[copy.Root].When >= since).ToList();
        var same = copies.Where(copy => byId[copy.Item].Language == byId[copy.Root].Language).ToList();
        var copied = same.Select(copy => copy.Item).Concat(before?.Copies ?? []).ToHashSet();
        _copiesOf = same.ToLookup(copy => copy.Root);
        List<StoryItem> own = [.. window.Items.Where(item => item.When >= since && !copied.Contains(item.Id))];
        (Copied, AreSeveral) = (copied, own.Select(item => item.Language).Distinct().Skip(1).Any());
        _keys = new Lazy<KeyWindow>(() => window.Keys.Of(item => item.When >= since && !copied.Contains(item.Id)));
        _pairs = new Lazy<LikePair[]>(() => CrossLanguage.Neighbours(Keys, before is null ? 0 : Keys.Items.Count(item => window.IsSettled(item.Item)), policy));
        _stories = new Lazy<List<GroupedStory>>(() => [.. Languages!.SelectMany(StoriesOf)]);
        Languages = ByLanguage(own, window, before, policy, constraints);
    }

    public ItemWindow Window { get; }

    /// <summary>With what a model says in the window.</summary>
    public GroupingPolicy Policy { get; }

    public StoryConstraints Constraints { get; }

    /// <summary>Copies whose root is of another language.</summary>
    public IReadOnlyList<CopyLink> Translated { get; }

    /// <summary>Ids of items that repeat another of their language: they do not weigh.</summary>
    public IReadOnlySet<long> Copied { get; }

    /// <summary>True where the items are of more than one language.</summary>
    public bool AreSeveral { get; }

    /// <summary>In the order of their codes.</summary>
    public LanguageStories[] Languages { get; }

    /// <summary>Those of all languages, one language after the other. Made once somebody asks, as is what follows; several threads may.</summary>
    public List<GroupedStory> Stories => _stories.Value;

    /// <summary>The items by what all languages share.</summary>
    public KeyWindow Keys => _keys.Value;

    /// <summary>As <see cref="CrossLanguage.Neighbours"/>.</summary>
    public LikePair[] Pairs => _pairs.Value;

    /// <summary>What is to be known of it when all its items are settled.</summary>
    /// <param name="since">What lies before cannot be reached any more.</param>
    public SettledLanguages Settled(DateTimeOffset since) => new(
        Languages.Where(language => language.Clusters.Count > 0).AsParallel().AsOrdered().Select(language => (Code: language.Clusters[0][0].Item.Language ?? "", Words: language.Space.Settled(least: 2)))
            .ToDictionary(language => language.Code, language => language.Words),
        [.. Languages.SelectMany(language => language.Clusters).Where(cluster => cluster.Count > 1 && cluster[^1].Item.When >= since).Select(cluster => (IReadOnlyList<long>)[.. cluster.Select(item => item.Item.Id)])],
        Languages.SelectMany(language => language.Rows).ToHashSet(), [.. Copied]);

    /// <summary>Each language by itself, on all processors, the largest first; answers in order of the languages.</summary>
    private static LanguageStories[] ByLanguage(List<StoryItem> own, ItemWindow window, SettledLanguages? before, GroupingPolicy policy, StoryConstraints constraints)
    {
        IGrouping<string, StoryItem>[] languages = [.. own.GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)];
        var grouped = new LanguageStories[languages.Length];
        Parallel.ForEach(Enumerable.Range(0, languages.Length).OrderByDescending(at => languages[at].Count()), at => grouped[at] = new LanguageStories(window, languages[at], before, policy, constraints));
        return grouped;
    }

    /// <summary>On all processors, in order.</summary>
    private GroupedStory[] StoriesOf(LanguageStories grouped)
    {
        var stories = new GroupedStory[grouped.Clusters.Count];
        Stretches.Each(stories.Length, AtOnce, at => stories[at] = Story(grouped.Clusters[at], grouped.Space, _copiesOf, Window));
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
