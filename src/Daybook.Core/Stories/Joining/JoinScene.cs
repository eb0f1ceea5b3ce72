namespace Daybook.Core.Stories.Joining;

/// <summary>The items of a window as the decision to join sees them, to ask it about any two groups of them.</summary>
public sealed class JoinScene
{
    /// <summary>Two that share nothing have no logarithm; this far below what is needed they are as clear.</summary>
    private const double LeastLikeness = 0.05;

    private readonly ItemWindow _window;
    private readonly GroupingPolicy _policy;
    private readonly HashSet<long> _copies;
    private readonly Dictionary<string, (TermSpace Space, Dictionary<long, WindowItem> Items)> _languages = new(StringComparer.Ordinal);

    /// <param name="copies">As <see cref="StoryConstraints.Copies"/> gives them: copies do not weigh.</param>
    public JoinScene(ItemWindow window, IEnumerable<CopyLink> copies, GroupingPolicy policy)
    {
        (_window, _policy) = (window, policy);
        _copies = [.. copies.Where(copy => window.ById[copy.Item].Language == window.ById[copy.Root].Language).Select(copy => copy.Item)];
    }

    /// <summary>What the decision looks at in two groups; null where one has no item of the window but copies.</summary>
    public JoinRow? Of(IReadOnlyList<long> one, IReadOnlyList<long> other, bool same)
    {
        var (left, right) = (Own(one), Own(other));
        if (left.Count == 0 || right.Count == 0)
            return null;
        var languages = left.Concat(right).Select(item => item.Language ?? "").Distinct().ToList();
        if (languages is not [var language])
            return Across(left, right, same);
        var (space, items) = Language(language);
        var (a, b) = (Sum(left.Select(item => items[item.Id])), Sum(right.Select(item => items[item.Id])));
        return Row(JoinDecision.KindOf(a, b), a, b, LanguageStories.Likeness(a, b, SparseVector.Dot(a.Centroid, b.Centroid), _policy), space, same);
    }

    private JoinRow Across(List<StoryItem> left, List<StoryItem> right, bool same)
    {
        var keys = _window.Keys;
        var (a, b) = (Sum(left.Select(item => keys[item.Id])), Sum(right.Select(item => keys[item.Id])));
        return Row(JoinKind.Across, a, b, CrossLanguage.Likeness(keys, a, b, SparseVector.Dot(a.Centroid, b.Centroid), _policy), keys.Space, same);
    }

    private JoinRow Row(JoinKind kind, Cluster a, Cluster b, double likeness, TermSpace space, bool same) =>
        new(kind, JoinFeatures.Of(a, b, Math.Max(LeastLikeness, likeness * _policy.Decay(a.GapTo(b))), space, _window.Meanings), same);

    private List<StoryItem> Own(IReadOnlyList<long> ids) =>
        [.. ids.Where(id => !_copies.Contains(id) && _window.ById.ContainsKey(id)).Select(id => _window.ById[id]).OrderBy(item => item.When).ThenBy(item => item.Id)];

    private Cluster Sum(IEnumerable<WindowItem> items) =>
        items.Select(item => new Cluster(item, _policy.FullText, bond: 0)).Aggregate((a, b) => new Cluster(a, b, new VectorSums(StoryClusters.CentroidTerms)));

    private (TermSpace Space, Dictionary<long, WindowItem> Items) Language(string language)
    {
        if (_languages.TryGetValue(language, out var known))
            return known;
        var (space, items) = LanguageStories.Read(_window, _window.Items.Where(item => (item.Language ?? "") == language && !_copies.Contains(item.Id)));
        return _languages[language] = (space, items.ToDictionary(item => item.Item.Id));
    }
}
