using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;

namespace Daybook.Engine.Feeds;

/// <summary>What a page to be watched has to show.</summary>
public sealed record WatchedFind(FoundFeed Found, ParsedFeed Document);

/// <summary>Pages without a feed that are read like one.</summary>
public static class Watching
{
    /// <summary>What stands behind an address that is to be watched; nothing of it is saved. Asked as a page, so that robots.txt is heard.</summary>
    /// <param name="page">An address a person gave, with or without its scheme.</param>
    public static async Task<ParseResult<WatchedFind>> LookAsync(Fetcher fetcher, WatchedPage page, CancellationToken cancel)
    {
        var watched = page with { Url = WebAddress.WithScheme(page.Url) };
        var answer = await fetcher.GetAsync(new FetchRequest(watched.Url, null, null, FetchPurpose.Page), cancel);
        if (answer is not FetchResult.Fetched fetched)
            return ParseResult<WatchedFind>.Failed(FeedFinder.Said(answer), "check the address in a browser; nothing was subscribed");
        var read = PageWatch.Read(PageBytes.Decode(fetched.Body, fetched.ContentType), watched, fetched.FinalUrl);
        return read.Ok ? ParseResult<WatchedFind>.Of(new WatchedFind(new FoundFeed(watched.Address, read.Value.Title, fetched), read.Value))
            : ParseResult<WatchedFind>.Failed(read.Problem, read.Hint);
    }

    /// <summary>Reads an answer as the address it was subscribed under wants: as a feed, or as a page.</summary>
    internal static ParseResult<ParsedFeed> Read(string address, FetchResult.Fetched fetched) => WatchedPage.Of(address) is { } page
        ? PageWatch.Read(PageBytes.Decode(fetched.Body, fetched.ContentType), page, fetched.FinalUrl)
        : FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);

    /// <summary>What asking an address is for.</summary>
    internal static FetchPurpose Purpose(string address) => WatchedPage.Of(address) is null ? FetchPurpose.Feed : FetchPurpose.Page;
}
