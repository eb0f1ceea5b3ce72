using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Engine.Feeds;

/// <summary>A feed found behind an address.</summary>
/// <param name="Title">As it calls itself; null where it does not.</param>
/// <param name="Mixed">True where it is known to carry several outlets.</param>
/// <param name="Answer">The answer it was found by: it is collected from that, for publishers count two requests in a row as rude. Null where it was too large to keep.</param>
public sealed record FoundFeed(string Url, string? Title, FetchResult.Fetched? Answer, bool Mixed = false);

/// <summary>Finds the feed behind an address that a person gives: the one its platform is known to keep, the address itself, or the feed its page names.</summary>
public static class FeedFinder
{
    /// <summary>Candidates of a page tried before giving up.</summary>
    private const int MostTries = 3;

    public static async Task<ParseResult<FoundFeed>> FindAsync(Fetcher fetcher, string address, CancellationToken cancel)
    {
        var handle = Platforms.OfHandle(address);
        var url = handle?.Url ?? WebAddress.WithScheme(address);
        var place = handle ?? (WebAddress.Read(url) is { } whole ? Platforms.Of(whole) : null);
        if (place?.Candidates.Contains(place.Url) == true)
            url = place.Url;
        foreach (var known in place?.Candidates.Where(candidate => candidate != url) ?? [])
            if (await TryAsync(fetcher, new DiscoveredFeed(known, null, null), cancel) is { } found)
                return ParseResult<FoundFeed>.Of(found);
        if (place is { Place: PlaceKind.Closed })
            return ParseResult<FoundFeed>.Failed("this network publishes no feeds", "a bridge such as rss.app makes one: add the bridge's address; nothing was subscribed");
        var answer = await fetcher.GetAsync(new FetchRequest(url, null, null, FetchPurpose.Feed), cancel);
        if (answer is not FetchResult.Fetched fetched)
            return ParseResult<FoundFeed>.Failed(Said(answer), answer switch
            {
                FetchResult.Failed { Settable: true } => "to fetch from your own network give --allow-private-networks; nothing was subscribed",
                FetchResult.Failed { Kind: FetchFailure.ForbiddenAddress } => "nothing was subscribed",
                _ => "check the address in a browser; nothing was subscribed",
            });
        var parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        if (parsed.Ok)
            return ParseResult<FoundFeed>.Of(new FoundFeed(url, parsed.Value.Title, fetched, Platforms.AreManys(url, parsed.Value)));
        foreach (var candidate in FeedDiscovery.Find(PageBytes.Decode(fetched.Body, fetched.ContentType), fetched.FinalUrl).Take(MostTries))
            if (await TryAsync(fetcher, candidate, cancel) is { } named)
                return ParseResult<FoundFeed>.Of(named);
        return ParseResult<FoundFeed>.Failed($"this is no feed, and the page names none: {parsed.Problem}", Advice(fetched));
    }

    /// <summary>The list of a channel of YouTube that holds only what was chosen.</summary>
    public static async Task<ParseResult<FoundFeed>> OnlyAsync(Fetcher fetcher, FoundFeed channel, VideoChoice choice, CancellationToken cancel)
    {
        if (YouTubeLists.Of(channel.Url, choice) is not { } list)
            return ParseResult<FoundFeed>.Failed("this is no channel of YouTube, so there is nothing to choose of it", "leave --only out");
        return await TryAsync(fetcher, new DiscoveredFeed(list, channel.Title, null), cancel) is { } found ? ParseResult<FoundFeed>.Of(found with { Title = channel.Title })
            : ParseResult<FoundFeed>.Failed("YouTube keeps no such list of this channel", "the channel may have none; leave --only out for everything");
    }

    /// <summary>A page that lists news can be watched instead.</summary>
    private static string Advice(FetchResult.Fetched page)
    {
        const string Look = "look on the site for an RSS or Atom link and add that address";
        return PageWatch.Read(PageBytes.Decode(page.Body, page.ContentType), new WatchedPage(page.FinalUrl, null), page.FinalUrl) is { Ok: true, Value.Items: { Count: var count } items }
            ? $"{Look}; or watch the page: 'daybook feeds add --watch URL' reads its {count} links as entries (the first: \"{items[0].Title}\"), with --preview it only shows them" : Look;
    }

    private static async Task<FoundFeed?> TryAsync(Fetcher fetcher, DiscoveredFeed candidate, CancellationToken cancel) =>
        await fetcher.GetAsync(new FetchRequest(candidate.Url, null, null, FetchPurpose.Feed), cancel) is FetchResult.Fetched fetched
            && FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl) is { Ok: true } parsed
            ? new FoundFeed(candidate.Url, parsed.Value.Title ?? candidate.Title, fetched, Platforms.AreManys(candidate.Url, parsed.Value)) : null;

    internal static string Said(FetchResult answer) => answer switch
    {
        FetchResult.Failed failed => failed.Detail,
        FetchResult.Gone gone => gone.Detail,
        FetchResult.Deferred deferred => deferred.Detail,
        _ => "the server answered without a document",
    };
}
