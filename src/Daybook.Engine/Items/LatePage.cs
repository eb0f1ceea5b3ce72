using Daybook.Core.Items;
using Daybook.Engine.Feeds;
using Daybook.Store;

namespace Daybook.Engine.Items;

/// <summary>Reads the page of an item that was saved with its summary only; its text becomes a new revision.</summary>
internal static class LatePage
{
    public static async Task ReadAsync(Store.Store store, Fetcher fetcher, Item item, Lease lease, TimeProvider clock, CancellationToken cancel)
    {
        var reading = await PageReading.ReadAsync(fetcher, item.Url!, cancel);
        store.Items.Write(lease, writer =>
        {
            if (reading.Page is { } page && writer.Find(item.Id) is { } stored)
                writer.Update(stored.Item, ItemPreparation.WithPage(stored.Prepared, page, stored.Item.FirstSeen), stored.Item.Source, stored.Item.Feed, stored.Item.Own, clock.GetUtcNow());
            else
                writer.PageFailed(item.Id, reading.Final);
            return true;
        });
    }
}
