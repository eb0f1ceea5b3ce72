using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Engine.Feeds;

/// <summary>A feed found behind an address.</summary>
/// <param name="Title">As it calls itself, in one plain line; null where it does not.</param>
/// <param name="Mixed">True where it is known to carry several outlets.</param>
/// <param name="Answer">The answer it was found by: it is collected from that, for publishers count two requests in a row as rude. Null where it was too large to keep.</param>
public sealed record FoundFeed(string Url, string? Title, FetchResult.Fetched? Answer, bool Mixed = false)
{
    public string? Title { get; init; } = OneLine.Name(Title);
}

/// <summary>Finds the feed behind an address that a person types, and says what to do where there is none.</summary>
public static class FeedFinder
{
    public static async Task<ParseResult<FoundFeed>> FindAsync(Fetcher fetcher, string address, CancellationToken cancel) =>
        await FeedWalk.FromAsync(fetcher, Typed(address), cancel) switch
        {
            FeedWalk.Feed feed => ParseResult<FoundFeed>.Of(feed.Found),
            FeedWalk.NoAnswer nothing => ParseResult<FoundFeed>.Failed(Said(nothing.Answer), nothing.Answer switch
            {
                FetchResult.Failed { Settable: true } => "to fetch from your own network give --allow-private-networks; nothing was subscribed",
                FetchResult.Failed { Kind: FetchFailure.ForbiddenAddress } => "nothing was subscribed",
                _ => "check the address in a browser; nothing was subscribed",
            }),
            FeedWalk.Page page => ParseResult<FoundFeed>.Failed($"this is no feed, and the page names none: {page.Problem}", Advice(page.Answer)),
            _ => ParseResult<FoundFeed>.Failed("this network publishes no feeds", "a bridge such as rss.app makes one: add the bridge's address; nothing was subscribed"),
        };

    /// <summary>An address as it is typed: kept so where no platform's form of it is the feed itself.</summary>
    private static PastedAddress Typed(string address)
    {
        if (Platforms.OfHandle(address) is { } handle)
            return handle;
        var url = WebAddress.WithScheme(address);
        var place = WebAddress.Read(url) is { } whole ? Platforms.Of(whole) : new PastedAddress(url, PlaceKind.Web, []);
        return place.Candidates.Contains(place.Url) ? place : place with { Url = url };
    }

    /// <summary>The list of a channel of YouTube that holds only what was chosen.</summary>
    public static async Task<ParseResult<FoundFeed>> OnlyAsync(Fetcher fetcher, FoundFeed channel, VideoChoice choice, CancellationToken cancel)
    {
        if (YouTubeLists.Of(channel.Url, choice) is not { } list)
            return ParseResult<FoundFeed>.Failed("this is no channel of YouTube, so there is nothing to choose of it", "leave --only out");
        return await FeedWalk.TryAsync(fetcher, list, channel.Title, null, cancel) is { } feed ? ParseResult<FoundFeed>.Of(feed.Found with { Title = channel.Title })
            : ParseResult<FoundFeed>.Failed("YouTube keeps no such list of this channel", "the channel may have none; leave --only out for everything");
    }

    /// <summary>A page that lists news can be watched instead.</summary>
    private static string Advice(FetchResult.Fetched page)
    {
        const string Look = "look on the site for an RSS or Atom link and add that address";
        return PageWatch.Read(PageBytes.Decode(page.Body, page.ContentType), new WatchedPage(page.FinalUrl, null), page.FinalUrl) is { Ok: true, Value.Items: { Count: var count } items }
            ? $"{Look}; or watch the page: 'daybook feeds add --watch URL' reads its {count} links as entries (the first: \"{items[0].Title}\"), with --preview it only shows them" : Look;
    }

    internal static string Said(FetchResult answer) => answer switch
    {
        FetchResult.Failed failed => failed.Detail,
        FetchResult.Gone gone => gone.Detail,
        FetchResult.Deferred deferred => deferred.Detail,
        _ => "the server answered without a document",
    };
}
