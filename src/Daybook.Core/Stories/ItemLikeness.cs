namespace Daybook.Core.Stories;

/// <summary>How alike two items are, as grouping sees them, time aside: within a language by its words, across languages by what all share.</summary>
public sealed class ItemLikeness
{
    private readonly Dictionary<string, Dictionary<long, SparseVector>> _own = new(StringComparer.Ordinal);
    private readonly Lazy<KeyWindow> _keys;
    private readonly ItemWindow _window;

    /// <param name="items">All items that the rarity of words is learned from; ids are distinct.</param>
    public ItemLikeness(IReadOnlyList<StoryItem> items)
    {
        _window = new ItemWindow(items);
        _keys = new Lazy<KeyWindow>(() => new KeyWindow(_window, items));
        foreach (var language in items.GroupBy(item => item.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            ItemFeatures[] features = [.. language.OrderBy(item => item.When).ThenBy(item => item.Id).Select(item => ItemFeatures.Of(_window.Words(item)))];
            var space = new TermSpace(features);
            _own[language.Key] = features.ToDictionary(item => item.Item.Id, item => space.Vector(item));
        }
    }

    /// <summary>0 to 1.</summary>
    public double Of(long one, long other)
    {
        var (a, b) = (_window.ById[one], _window.ById[other]);
        return a.Language == b.Language
            ? SparseVector.Cosine(_own[a.Language ?? ""][one], _own[a.Language ?? ""][other])
            : _keys.Value.Likeness(_keys.Value[one], _keys.Value[other]);
    }
}
