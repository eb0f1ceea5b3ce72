using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What texts were read as, kept from one brief to the next: a brief over a large store reads hundreds of items, most of them again. All of it
/// follows from the texts alone, so it changes no brief, only how long one takes. For any number of threads.
/// </summary>
public sealed class BriefMemory
{
    // 4,000 items of 2,600 letters, with what they mean, took 630 MB; a brief over a large store reads some 600 items.
    private const int MostItems = 2000, MostTexts = 6000;

    private readonly ConcurrentDictionary<ItemKey, ItemReading> items = [];
    private readonly ConcurrentDictionary<TextKey, ReadText> texts = [];
    private readonly ConcurrentDictionary<TextKey, ReadFigures> figures = [];
    private readonly WordMeanings words = new();

    internal ItemReading Words(Evidence item, string language) => Kept(items, new ItemKey(language, item.Title, item.Text), MostItems, static key => new ItemReading(key.Title, key.Text, key.Language));

    internal ReadFigures Figures(string text, string language, DateOnly day) =>
        Kept(figures, new TextKey(language, text, day, true), MostItems, static key => ReadFigures.Of(key.Text, key.Language, key.Day, key.DayCertain));

    internal ReadText Read(string text, string language, DateOnly day, bool dayCertain) =>
        Kept(texts, new TextKey(language, text, day, dayCertain), MostTexts, key => ReadText.Of(key.Text, key.Language, figures.GetValueOrDefault(key) ?? ReadFigures.Of(key.Text, key.Language, key.Day, key.DayCertain), words));

    private static TValue Kept<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, TKey key, int most, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out var value))
            return value;
        // Full: what is asked for now is worth more than what was asked for once.
        if (kept.Count >= most)
            kept.Clear();
        return kept[key] = make(key);
    }

    private readonly record struct ItemKey(string Language, string? Title, string Text);

    private readonly record struct TextKey(string Language, string Text, DateOnly Day, bool DayCertain);
}

/// <summary>An item's words and sentences.</summary>
internal sealed class ItemReading
{
    public ItemReading(string? title, string text, string language)
    {
        Title = Terms.Words(title ?? "", language);
        Body = Terms.Words(text, language);
        Words = [.. Title, .. Body];
        Keys = [.. Words.Where(word => !word.Empty).Select(word => word.Key)];
        Inside = CountCapitals(Body);
        Distinct = CountPlaces(Title, Body, text.IndexOf('\n', StringComparison.Ordinal));
        sentences = new(() => [.. ReadSentence.Of(text, language, Body)]);
        named = new(() => [.. Words.Where(word => !word.Number && !word.Empty).DistinctBy(word => word.Key, StringComparer.Ordinal).Select(word => (word.Key, word.Form.NameKey))]);
    }

    private readonly Lazy<IReadOnlyList<ReadSentence>> sentences;
    private readonly Lazy<IReadOnlyList<(string, string)>> named;

    public IReadOnlyList<Word> Title { get; }

    public IReadOnlyList<Word> Body { get; }

    /// <summary>Title and body.</summary>
    public IReadOnlyList<Word> Words { get; }

    public HashSet<string> Keys { get; }

    /// <summary>Each word once as it is written, with how often it stands in the title, in the first paragraph and below.</summary>
    public IReadOnlyList<(Word Word, int Title, int Lead, int Below)> Distinct { get; }

    /// <summary>How often each word stands inside a sentence, and with a capital there.</summary>
    public IReadOnlyDictionary<string, (int Capital, int All)> Inside { get; }

    /// <summary>Words, each once, with what the forms of a name share across scripts.</summary>
    public IReadOnlyList<(string Key, string NameKey)> Named => named.Value;

    public IReadOnlyList<ReadSentence> Sentences => sentences.Value;

    private static List<(Word Word, int Title, int Lead, int Below)> CountPlaces(IReadOnlyList<Word> title, IReadOnlyList<Word> body, int leadEnd)
    {
        var places = new Dictionary<string, (Word Word, int Title, int Lead, int Below)>(StringComparer.Ordinal);
        foreach (var word in title)
            places[word.Raw] = (word, places.GetValueOrDefault(word.Raw).Title + 1, 0, 0);
        foreach (var word in body)
        {
            var (_, inTitle, lead, rest) = places.GetValueOrDefault(word.Raw);
            var opens = leadEnd < 0 || word.Start < leadEnd;
            places[word.Raw] = (word, inTitle, lead + (opens ? 1 : 0), rest + (opens ? 0 : 1));
        }

        return [.. places.Values];
    }

    // The first word of a sentence has a capital anyway; a title may capitalise everything.
    private static Dictionary<string, (int Capital, int All)> CountCapitals(IReadOnlyList<Word> words)
    {
        var inside = new Dictionary<string, (int Capital, int All)>(StringComparer.Ordinal);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Start - words[i - 1].End != 1)
                continue;
            var (capital, all) = inside.GetValueOrDefault(words[i].Key);
            inside[words[i].Key] = (capital + (words[i].Capital ? 1 : 0), all + 1);
        }

        return inside;
    }
}
