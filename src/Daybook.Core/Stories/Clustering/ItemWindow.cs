using System.Collections.Concurrent;
using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>The items that are grouped together, each read once, whoever asks first.</summary>
public sealed class ItemWindow
{
    /// <summary>Items a thread reads in one go; their texts are held meanwhile.</summary>
    private const int AtOnce = 250;

    /// <summary>Items whose words are kept while stories are explained.</summary>
    private const int MostShown = 64;

    private readonly OutletNames _outlets;
    private readonly Lazy<Dictionary<long, (ulong Print, ItemSketch Sketch)>> _sketches;
    private readonly Lazy<WindowNames> _names;
    private readonly Lazy<KeyWindow> _keys;
    private readonly Lazy<MeaningScale?> _meanings;
    private readonly Dictionary<long, (StoryItem Item, Func<uint, string?> Shown)> _shown = [];
    private readonly ItemReader _reader;
    private readonly SketchShelf? _shelf;
    private readonly Func<IReadOnlyList<long>, IReadOnlyDictionary<long, string>>? _texts;
    private readonly DateTimeOffset _openFrom;
    private (ulong Policy, WindowCut? Cut)? _cut;

    /// <param name="items">Ids are distinct.</param>
    /// <param name="shelf">What was read before; it is brought up to this window. Null = everything is read.</param>
    /// <param name="texts">Gives the texts of items by their ids, where the items come without; asked of those alone that are read. Null = they come with them.</param>
    public ItemWindow(IReadOnlyList<StoryItem> items, SketchShelf? shelf = null, Func<IReadOnlyList<long>, IReadOnlyDictionary<long, string>>? texts = null)
    {
        (Items, _shelf, _texts) = (Rising(items), shelf, texts);
        ById = items.ToDictionary(item => item.Id);
        _outlets = new OutletNames(items);
        _reader = new ItemReader(_outlets);
        _sketches = new Lazy<Dictionary<long, (ulong, ItemSketch)>>(ReadAll);
        _meanings = new Lazy<MeaningScale?>(() => MeaningScale.Of(items));
        _keys = new Lazy<KeyWindow>(() => new KeyWindow(this));
        _names = new Lazy<WindowNames>(() => new WindowNames(Items.Select(item => (item.Language, Sketch(item)))));
    }

    /// <summary>A part of a window, with what was read for it.</summary>
    /// <param name="items">In the order of the whole.</param>
    /// <param name="openFrom">Items before that are counted in <paramref name="before"/>.</param>
    internal ItemWindow(ItemWindow whole, IReadOnlyList<StoryItem> items, DateTimeOffset openFrom = default, SettledNews? before = null)
    {
        (Items, _shelf, _texts, _outlets, _reader, _sketches) = (items, whole._shelf, whole._texts, whole._outlets, whole._reader, whole._sketches);
        (_openFrom, Before) = (openFrom, before);
        // Open items may stand with one that is too old to be among these.
        ById = before is null ? items.ToDictionary(item => item.Id) : whole.ById;
        _keys = new Lazy<KeyWindow>(() => new KeyWindow(this));
        _meanings = before is null ? new Lazy<MeaningScale?>(() => MeaningScale.Of(items)) : whole._meanings;
        _names = new Lazy<WindowNames>(() => new WindowNames(items.Where(item => !IsSettled(item)).Select(item => (item.Language, Sketch(item))), before?.Names));
    }

    /// <summary>Rising by (when, id).</summary>
    public IReadOnlyList<StoryItem> Items { get; }

    internal IReadOnlyDictionary<long, StoryItem> ById { get; }

    /// <summary>Which words are names, by all items together.</summary>
    internal WindowNames Names => _names.Value;

    /// <summary>All items by what all languages share.</summary>
    internal KeyWindow Keys => _keys.Value;

    /// <summary>What a model's vectors say here; null where no model is asked.</summary>
    internal MeaningScale? Meanings => _meanings.Value;

    /// <summary>What was found of items before its open ones; null where all stand alone.</summary>
    internal SettledNews? Before { get; }

    internal ItemSketch Sketch(StoryItem item) => _sketches.Value[item.Id].Sketch;

    /// <summary>Stands for all that was read of an item; 0 where nothing is kept from one run to the next.</summary>
    internal ulong PrintOf(StoryItem item) => _sketches.Value[item.Id].Print;

    /// <summary>True for an item that is known to <see cref="Before"/>.</summary>
    internal bool IsSettled(StoryItem item) => item.When < _openFrom;

    /// <summary>The window in two, where much of it is settled.</summary>
    internal WindowCut? Cut(GroupingPolicy policy)
    {
        if (_cut is not { } cut || cut.Policy != policy.Print)
            _cut = cut = (policy.Print, WindowCut.Of(this, _shelf, policy));
        return cut.Cut;
    }

    /// <summary>Reads what was not read yet; from then on several threads may ask for sketches.</summary>
    internal void ReadNow() => _ = _sketches.Value;

    /// <summary>The form of a term that stands first in the item; null where it has none.</summary>
    internal string? Shown(StoryItem item, uint code) => Read(item).Shown(code);

    /// <summary>True where words stand so in the headline or text of the item.</summary>
    internal bool Says(StoryItem item, string words) => Read(item).Item is var read
        && (read.Text.Contains(words, StringComparison.Ordinal) || read.Title?.Contains(words, StringComparison.Ordinal) == true);

    /// <summary>What the paragraphs of items say in terms that all languages share.</summary>
    internal IEnumerable<List<ItemTerms>> Paragraphs(IReadOnlyList<StoryItem> items) =>
        WithTexts(items).Select(item => item.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Names.Keys(item.Language,
            _reader.Read(item with { Title = null, Summary = "", Text = text }), IsSettled(item))).ToList());

    private (StoryItem Item, Func<uint, string?> Shown) Read(StoryItem item)
    {
        if (!_shown.TryGetValue(item.Id, out var shown))
        {
            if (_shown.Count >= MostShown)
                _shown.Clear();
            var read = WithTexts([item])[0];
            _shown[item.Id] = shown = (read, _reader.Shown(read));
        }
        return shown;
    }

    /// <summary>On all processors: what one item says does not depend on another.</summary>
    private Dictionary<long, (ulong, ItemSketch)> ReadAll()
    {
        var read = new ItemSketch?[Items.Count];
        var prints = Prints();
        for (var at = 0; at < prints.Length; at++)
            read[at] = _shelf!.Find(Items[at].Id, prints[at]);
        int[] left = [.. Enumerable.Range(0, read.Length).Where(at => read[at] is null)];
        var words = new WordBook(_outlets);
        if (left.Length > 0)
            Parallel.ForEach(Partitioner.Create(0, left.Length, AtOnce), () => new ItemReader(_outlets, words), (range, _, reader) =>
            {
                var items = WithTexts([.. left[range.Item1..range.Item2].Select(at => Items[at])]);
                for (var at = range.Item1; at < range.Item2; at++)
                    read[left[at]] = reader.Read(items[at - range.Item1]);
                return reader;
            }, _ => { });
        var sketches = new Dictionary<long, (ulong, ItemSketch)>(read.Length);
        for (var at = 0; at < read.Length; at++)
            sketches.Add(Items[at].Id, (_shelf is null ? 0 : prints[at], read[at]!.Value));
        _shelf?.Keep(sketches, [.. left.Select(at => Items[at].Id)]);
        return sketches;
    }

    /// <summary>Of each item, as <see cref="SketchShelf.PrintOf"/>; none where nothing is kept.</summary>
    private ulong[] Prints()
    {
        if (_shelf is null)
            return [];
        foreach (var language in Items.Select(item => item.Language).Distinct())
            _outlets.PrintFor(language);
        var prints = new ulong[Items.Count];
        Stretches.Each(prints.Length, AtOnce, at => prints[at] = SketchShelf.PrintOf(Items[at], _outlets.PrintFor(Items[at].Language)));
        return prints;
    }

    /// <summary>The same items by (when, id): they come so from a store.</summary>
    private static IReadOnlyList<StoryItem> Rising(IReadOnlyList<StoryItem> items)
    {
        for (var at = 1; at < items.Count; at++)
            if ((items[at - 1].When, items[at - 1].Id).CompareTo((items[at].When, items[at].Id)) > 0)
                return [.. items.OrderBy(item => item.When).ThenBy(item => item.Id)];
        return items;
    }

    private IReadOnlyList<StoryItem> WithTexts(IReadOnlyList<StoryItem> items)
    {
        if (_texts is null)
            return items;
        var texts = _texts([.. items.Select(item => item.Id)]);
        return [.. items.Select(item => texts.TryGetValue(item.Id, out var text) ? item with { Text = text } : item)];
    }
}
