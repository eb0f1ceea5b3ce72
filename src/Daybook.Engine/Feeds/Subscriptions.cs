using Daybook.Core.Feeds;
using Daybook.Engine.Items;

namespace Daybook.Engine.Feeds;

/// <summary>Subscribing to a list of outlets.</summary>
public static class Subscriptions
{
    /// <summary>Saves facts of outlets, subscribes to their feeds and puts these into the folders the list names. Answers how many feeds are new.</summary>
    /// <param name="preset">The preset the list belongs to; null for a list given by hand.</param>
    public static int Take(Store.Store store, IReadOnlyList<ListedSource> listed, DateTimeOffset now, string? preset = null)
    {
        store.Sources.Save(listed.Where(one => !one.Mixed).Select(one => one.Source), SourceAttribution.DomainOf);
        var added = 0;
        foreach (var one in listed.Where(one => one.Feed is not null))
        {
            added += store.Feeds.Add(one.Feed!, one.Source.Name, one.Mixed ? null : one.Source.Id, one.Mixed, folder: null, now, preset) ? 1 : 0;
            foreach (var folder in one.Folders)
                store.Feeds.Put(one.Feed!, folder);
        }
        return added;
    }
}
