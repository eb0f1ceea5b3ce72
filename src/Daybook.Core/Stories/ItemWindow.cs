using System.Collections.Concurrent;

namespace Daybook.Core.Stories;

/// <summary>The items that are grouped together, each read once, whoever asks first.</summary>
public sealed class ItemWindow
{
    /// <summary>Items a thread reads in one go: enough that the words it met serve it.</summary>
    private const int AtOnce = 1000;

    /// <summary>Items whose words are kept while stories are explained.</summary>
    private const int MostShown = 64;

    private readonly OutletNames _outlets;
    private readonly Lazy<Dictionary<long, ItemSketch>> _sketches;
    private readonly Lazy<WindowNames> _names;
    private readonly Dictionary<long, Func<uint, string?>> _shown = [];
    private readonly ItemReader _reader;
    private readonly SketchShelf? _shelf;

    /// <param name="items">Ids are distinct.</param>
    /// <param name="shelf">What was read before; it is brought up to this window. Null = everything is read.</param>
    public ItemWindow(IReadOnlyList<StoryItem> items, SketchShelf? shelf = null)
    {
        (Items, _shelf) = (items, shelf);
        ById = items.ToDictionary(item => item.Id);
        _outlets = new OutletNames(items);
        _reader = new ItemReader(_outlets);
        _sketches = new Lazy<Dictionary<long, ItemSketch>>(ReadAll);
        _names = new Lazy<WindowNames>(() => new WindowNames(items.Select(item => (item.Language, Sketch(item)))));
    }

    public IReadOnlyList<StoryItem> Items { get; }

    internal IReadOnlyDictionary<long, StoryItem> ById { get; }

    /// <summary>Which words are names, by all items together.</summary>
    internal WindowNames Names => _names.Value;

    internal ItemSketch Sketch(StoryItem item) => _sketches.Value[item.Id];

    /// <summary>Reads what was not read yet; from then on several threads may ask for sketches.</summary>
    internal void ReadNow() => _ = _sketches.Value;

    /// <summary>The form of a term that stands first in the item; null where it has none.</summary>
    internal string? Shown(StoryItem item, uint code)
    {
        if (!_shown.TryGetValue(item.Id, out var shown))
        {
            if (_shown.Count >= MostShown)
                _shown.Clear();
            _shown[item.Id] = shown = _reader.Shown(item);
        }
        return shown(code);
    }

    /// <summary>On all processors: what one item says does not depend on another.</summary>
    private Dictionary<long, ItemSketch> ReadAll()
    {
        var read = new ItemSketch[Items.Count];
        var prints = new ulong[_shelf is null ? 0 : Items.Count];
        if (read.Length > 0)
            Parallel.ForEach(Partitioner.Create(0, read.Length, AtOnce), () => new ItemReader(_outlets), (range, _, reader) =>
            {
                for (var at = range.Item1; at < range.Item2; at++)
                    read[at] = Known(at, prints) ?? reader.Read(Items[at]);
                return reader;
            }, _ => { });
        _shelf?.Keep(Items.Select((item, at) => (item.Id, prints[at], read[at])));
        return Items.Index().ToDictionary(item => item.Item.Id, item => read[item.Index]);
    }

    private ItemSketch? Known(int at, ulong[] prints) =>
        _shelf?.Find(Items[at].Id, prints[at] = SketchShelf.PrintOf(Items[at], _outlets.Print));
}
