using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>The items that are grouped together, each read once, whoever asks first.</summary>
public sealed class ItemWindow
{
    private readonly Lazy<NameShapes> _names;
    private readonly Dictionary<long, ItemWords> _words;
    private readonly Dictionary<long, ItemFeatures> _keys = [];

    /// <param name="items">Ids are distinct.</param>
    public ItemWindow(IReadOnlyList<StoryItem> items)
    {
        Items = items;
        ById = items.ToDictionary(item => item.Id);
        _words = items.ToDictionary(item => item.Id, item => new ItemWords(item));
        _names = new Lazy<NameShapes>(LearnNames);
    }

    public IReadOnlyList<StoryItem> Items { get; }

    internal IReadOnlyDictionary<long, StoryItem> ById { get; }

    internal ItemWords Words(StoryItem item) => _words[item.Id];

    /// <summary>What the item says in terms that all languages share.</summary>
    internal ItemFeatures Keys(StoryItem item) =>
        _keys.TryGetValue(item.Id, out var keys) ? keys : _keys[item.Id] = EventKeys.Of(_words[item.Id], _names.Value);

    private NameShapes LearnNames()
    {
        var names = new NameShapes();
        foreach (var words in _words.Values)
            names.Learn(words.Text, words.TextTokens, words.Item.Language);
        return names;
    }
}
