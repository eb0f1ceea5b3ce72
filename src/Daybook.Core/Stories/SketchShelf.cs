namespace Daybook.Core.Stories;

/// <summary>
/// Keeps what was read of items from one run of grouping to the next, so that a round of fifty new items reads fifty. Not for several runs at
/// once. It holds the items of the last window and no more, some 3 KB each.
/// </summary>
public sealed class SketchShelf
{
    private Dictionary<long, (ulong Print, ItemSketch Sketch)> _kept = [];

    /// <summary>Sketches that stand here.</summary>
    public int Count => _kept.Count;

    /// <summary>The sketch of an item as it is now; null where it was not read, or reads otherwise by now.</summary>
    internal ItemSketch? Find(long item, ulong print) => _kept.TryGetValue(item, out var kept) && kept.Print == print ? kept.Sketch : null;

    /// <summary>Takes the sketches of a window in the place of those of the window before.</summary>
    internal void Keep(IEnumerable<(long Item, ulong Print, ItemSketch Sketch)> window) =>
        _kept = window.ToDictionary(one => one.Item, one => (one.Print, one.Sketch));

    /// <summary>Stands for all that a sketch is made of: two items of one print are read alike.</summary>
    /// <param name="outlets">As <see cref="OutletNames.Print"/>.</param>
    internal static ulong PrintOf(StoryItem item, ulong outlets)
    {
        var print = outlets;
        foreach (var part in (ReadOnlySpan<string?>)[item.Title, item.Text, item.Summary, item.Language, item.Source])
            print = TermCode.Hash(part) + print * 6364136223846793005;
        return print * 6364136223846793005 + (ulong)DateOnly.FromDateTime(item.When.UtcDateTime).DayNumber;
    }
}
