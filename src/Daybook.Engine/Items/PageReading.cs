using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;

namespace Daybook.Engine.Items;

/// <summary>What reading an item's page came to.</summary>
/// <param name="Page">Null where there is nothing to use.</param>
/// <param name="Final">True where asking again would not help.</param>
internal sealed record PageReading(PageText? Page, bool Final)
{
    /// <summary>Asks for a page once, politely, and takes its main text.</summary>
    public static async Task<PageReading> ReadAsync(Fetcher fetcher, string url, CancellationToken cancel)
    {
        using var stage = Telemetry.Stage("page");
        switch (await fetcher.GetAsync(new FetchRequest(url, null, null, FetchPurpose.Page), cancel))
        {
            // A page that may not be kept gives no text beyond what the feed gave.
            case FetchResult.Fetched { MayArchive: false }:
                return new PageReading(null, Final: true);
            case FetchResult.Fetched fetched:
                var page = MainText.Extract(PageBytes.Decode(fetched.Body, fetched.ContentType), url);
                return new PageReading(page is { MayArchive: true } ? page : null, Final: true);
            case FetchResult.Failed failed:
                return new PageReading(null, IsFinal(failed));
            case FetchResult.Gone:
                return new PageReading(null, Final: true);
            default:
                return new PageReading(null, Final: false);
        }
    }

    private static bool IsFinal(FetchResult.Failed failed) =>
        failed.Kind is FetchFailure.BadAddress or FetchFailure.ForbiddenAddress or FetchFailure.TooLarge
        || failed is { Kind: FetchFailure.Robots, Status: null }
        || failed is { Kind: FetchFailure.Status, Status: >= 400 and < 500 };
}
