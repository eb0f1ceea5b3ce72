using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Feeds;

/// <summary>Looks for other feeds of a site whose feed has died: one request, for its front page. A proposal; nothing is subscribed.</summary>
internal static class Replacements
{
    private const int MostProposed = 5;

    public static async Task<IReadOnlyList<DiscoveredFeed>> FindAsync(Store.Store store, Fetcher fetcher, Feed feed, CancellationToken cancel)
    {
        if (feed.IsPrivate)
            return [];
        var subscribed = store.Feeds.All().Select(entry => entry.Feed.Url).ToHashSet(StringComparer.Ordinal);
        // A feed that names no site has its own address for one: that was asked just now.
        var site = feed.Source is { } source && WebAddress.Read(store.Sources.Find(source)?.Site) is { } known && !subscribed.Contains(known.AbsoluteUri)
            ? known : new Uri(new Uri(feed.Url), "/");
        if (await fetcher.GetAsync(new FetchRequest(site.AbsoluteUri, null, null, FetchPurpose.Page), cancel) is not FetchResult.Fetched page)
            return [];
        return [.. FeedDiscovery.Find(PageBytes.Decode(page.Body, page.ContentType), page.FinalUrl).Where(found => !subscribed.Contains(found.Url)).Take(MostProposed)];
    }
}
