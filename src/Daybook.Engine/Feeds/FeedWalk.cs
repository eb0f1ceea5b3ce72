using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Engine.Feeds;

/// <summary>Where the way from an address to its feed ended. A closed set.</summary>
internal abstract record FeedWalk
{
    /// <summary>Candidates of one page tried before giving up.</summary>
    private const int MostTries = 3;

    private FeedWalk() { }

    /// <param name="NamedBy">The page that names it; null where the address itself leads to it.</param>
    public sealed record Feed(FoundFeed Found, ParsedFeed Document, FetchResult.Fetched? NamedBy) : FeedWalk;

    /// <summary>A network that publishes no feeds.</summary>
    public sealed record Closed : FeedWalk;

    /// <summary>No document came.</summary>
    public sealed record NoAnswer(FetchResult Answer) : FeedWalk;

    /// <summary>A document that is no feed and names none.</summary>
    public sealed record Page(FetchResult.Fetched Answer, string Problem, string? Hint) : FeedWalk;

    /// <summary>Goes that way: (1) the feed the address's platform is known to keep, (2) the address itself, (3) the feed its page names. Nothing is saved.</summary>
    public static async Task<FeedWalk> FromAsync(Fetcher fetcher, PastedAddress address, CancellationToken cancel)
    {
        foreach (var candidate in address.Candidates.Where(candidate => candidate != address.Url))
            if (await TryAsync(fetcher, candidate, null, null, cancel) is { } known)
                return known;
        if (address.Place == PlaceKind.Closed)
            return new Closed();
        var answer = await fetcher.GetAsync(new FetchRequest(address.Url, null, null, FetchPurpose.Feed), cancel);
        if (answer is not FetchResult.Fetched fetched)
            return new NoAnswer(answer);
        var parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        if (parsed.Ok)
            return Of(address.Url, null, parsed.Value, fetched, null);
        // Where a platform keeps its feed, an answer that is none is no page that names one.
        if (!address.Candidates.Contains(address.Url))
            foreach (var named in FeedDiscovery.Find(PageBytes.Decode(fetched.Body, fetched.ContentType), fetched.FinalUrl).Take(MostTries))
                if (await TryAsync(fetcher, named.Url, named.Title, fetched, cancel) is { } found)
                    return found;
        return new Page(fetched, parsed.Problem, parsed.Hint);
    }

    /// <summary>The feed at an address; null where there is none.</summary>
    /// <param name="title">As others call it.</param>
    public static async Task<Feed?> TryAsync(Fetcher fetcher, string url, string? title, FetchResult.Fetched? namedBy, CancellationToken cancel) =>
        await fetcher.GetAsync(new FetchRequest(url, null, null, FetchPurpose.Feed), cancel) is FetchResult.Fetched fetched
            && FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl) is { Ok: true } parsed
            ? Of(url, title, parsed.Value, fetched, namedBy) : null;

    private static Feed Of(string url, string? title, ParsedFeed document, FetchResult.Fetched answer, FetchResult.Fetched? namedBy) =>
        new(new FoundFeed(url, document.Title ?? title, answer, Platforms.AreManys(url, document)), document, namedBy);
}
