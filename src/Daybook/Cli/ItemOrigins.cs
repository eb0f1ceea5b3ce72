using Daybook.Core.Items;

namespace Daybook.Cli;

/// <summary>Who wrote items first: the source of the copy root.</summary>
internal static class ItemOrigins
{
    /// <summary>Roots looked up at once.</summary>
    private const int Batch = 250;

    /// <summary>The items in their order, each with the source of its root, read a batch at a time.</summary>
    public static IEnumerable<(Item Item, string Origin)> Of(Store.Store store, IEnumerable<Item> items)
    {
        foreach (var batch in items.Chunk(Batch))
        {
            var sources = batch.ToDictionary(item => item.Id, item => item.Source);
            var elsewhere = store.Items.SourcesOf(batch.Select(item => item.CopyOf).OfType<long>().Where(root => !sources.ContainsKey(root)).Distinct());
            foreach (var item in batch)
                yield return (item, item.CopyOf is not { } root ? item.Source : sources.TryGetValue(root, out var near) ? near : elsewhere.GetValueOrDefault(root, item.Source));
        }
    }
}
