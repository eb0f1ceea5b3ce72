namespace Daybook.Core.Stories;

/// <summary>
/// How alike two items are by themselves, without a story around them and time aside: within a language by its words and by runs of their letters,
/// across languages by what all languages share.
/// </summary>
public sealed class ItemLikeness
{
    /// <summary>From here on two items of a language are of one event: the middle of the range (.275 to .33) that is best on the pairs of tg-ru-train and tg-en-train.</summary>
    private const double OneEvent = 0.30;

    private readonly ItemWindow _window;
    private readonly Dictionary<string, Dictionary<long, SparseVector>> _words, _letters;
    private readonly Lazy<KeyWindow> _keys;

    /// <param name="items">All items that the rarity of terms is learned from; ids are distinct.</param>
    public ItemLikeness(IReadOnlyList<StoryItem> items)
    {
        _window = new ItemWindow(items);
        _words = Read(item => _window.Sketch(item).Own);
        _letters = Read(LetterGrams.Of);
        _keys = new Lazy<KeyWindow>(() => new KeyWindow(_window));
    }

    /// <summary>0 to 1.</summary>
    public double Of(long one, long other)
    {
        var language = _window.ById[one].Language ?? "";
        if (language != (_window.ById[other].Language ?? ""))
            return _keys.Value.Likeness(_keys.Value[one], _keys.Value[other]);
        return (SparseVector.Cosine(_words[language][one], _words[language][other]) + SparseVector.Cosine(_letters[language][one], _letters[language][other])) / 2;
    }

    /// <summary>True where the two are likely of one event.</summary>
    public bool OfOneEvent(long one, long other) => Of(one, other) >= OneEvent;

    private Dictionary<string, Dictionary<long, SparseVector>> Read(Func<StoryItem, ItemTerms> read) =>
        _window.Items.GroupBy(item => item.Language ?? "").ToDictionary(language => language.Key, language =>
        {
            StoryItem[] items = [.. language];
            _ = new TermSpace(Array.ConvertAll(items, item => item.Language), (at, room) => room.Terms.Add(read(items[at])), null, out var vectors);
            return items.Zip(vectors).ToDictionary(one => one.First.Id, one => one.Second);
        }, StringComparer.Ordinal);
}
