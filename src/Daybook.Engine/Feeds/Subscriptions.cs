using Daybook.Core.Feeds;
using Daybook.Engine.Items;
using Daybook.Store;

namespace Daybook.Engine.Feeds;

/// <summary>Subscribing to a list of outlets.</summary>
public static class Subscriptions
{
    /// <summary>Saves facts of outlets, subscribes to their feeds and puts these into the folders the list names. Answers how many feeds are new.</summary>
    /// <param name="preset">The preset the list belongs to; null for a list given by hand.</param>
    public static int Take(Store.Store store, IReadOnlyList<ListedSource> listed, DateTimeOffset now, string? preset = null)
    {
        store.Sources.Save(listed.Where(one => !one.Mixed).Select(one => one.Source), SourceAttribution.DomainOf);
        return store.Feeds.Add(listed.Where(one => one.Feed is not null).Select(one => new NewFeed(one.Feed!, one.Source.Name)
        {
            Source = one.Mixed ? null : one.Source.Id,
            Mixed = one.Mixed,
            Folders = one.Folders,
        }), now, preset);
    }
}
