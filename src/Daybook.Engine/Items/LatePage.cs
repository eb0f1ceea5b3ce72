using Daybook.Core.Items;
using Daybook.Engine.Feeds;
using Daybook.Store;

namespace Daybook.Engine.Items;

/// <summary>Reads the page of an item that was saved with its summary only; its text becomes a new revision.</summary>
internal static class LatePage
{
    /// <summary>Wait after the first failure; each further one waits eight times as long.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromHours(1);

    public static async Task ReadAsync(Store.Store store, Fetcher fetcher, WantedPage wanted, Lease lease, TimeProvider clock, CancellationToken cancel)
    {
        var reading = await PageReading.ReadAsync(fetcher, wanted.Url, cancel);
        store.Items.Write(lease, writer =>
        {
            if (reading.Page is { } page && writer.Find(wanted.Item) is { } stored)
                writer.Update(stored.Item, ItemPreparation.WithPage(stored.Prepared, page, stored.Item.FirstSeen), stored.Item.Source, stored.Item.Feed, stored.Item.Own, clock.GetUtcNow());
            else
                writer.PageFailed(wanted.Item, reading.Final, clock.GetUtcNow() + FirstWait * Math.Pow(8, wanted.Tries));
            return true;
        });
    }
}
