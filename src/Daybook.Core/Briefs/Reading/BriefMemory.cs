using System.Collections.Concurrent;

namespace Daybook.Core.Briefs;

/// <summary>
/// What texts were read as, kept from one brief to the next: a brief over a large store reads hundreds of items, most of them again. All of it
/// follows from the texts alone, so it changes no brief, only how long one takes. For any number of threads.
/// </summary>
public sealed class BriefMemory
{
    // A brief over a large store reads some 400 items; of 3,000 letters each, with what they say, takes some 0.1 MB.
    private const int MostItems = 2000;

    private readonly ConcurrentDictionary<ItemKey, ItemReading> items = [];

    internal WordMeanings Meanings { get; } = new();

    internal ItemReading Words(Evidence item, string language)
    {
        var key = new ItemKey(language, item.Title, item.Text);
        if (items.TryGetValue(key, out var reading))
            return reading;
        // Full: what is asked for now is worth more than what was asked for once.
        if (items.Count >= MostItems)
            items.Clear();
        return items[key] = new ItemReading(item.Title, item.Text, language);
    }

    private readonly record struct ItemKey(string Language, string? Title, string Text);
}
