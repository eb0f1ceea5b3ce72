using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Engine.Feeds;

namespace Daybook.Engine.Items;

/// <summary>What reading an item's page came to.</summary>
/// <param name="Page">Null where there is nothing to use.</param>
/// <param name="Final">True where asking again would not help.</param>
internal sealed record PageReading(PageText? Page, bool Final)
{
    /// <summary>A text of fewer words is more likely a stub of the page than its article (as in <see cref="MainText"/>).</summary>
    private const int FewestWords = 100;

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
                return new PageReading(page is { MayArchive: true } ? await FullerAsync(fetcher, page, url, cancel) : null, Final: true);
            case FetchResult.Failed failed:
                return new PageReading(null, IsFinal(failed));
            case FetchResult.Gone:
                return new PageReading(null, Final: true);
            default:
                return new PageReading(null, Final: false);
        }
    }

    /// <summary>
    /// A page that shows next to nothing may have its text under the address it calls its own, or in its AMP form: each is asked once. One that
    /// keeps its text for subscribers is left alone.
    /// </summary>
    private static async Task<PageText> FullerAsync(Fetcher fetcher, PageText page, string url, CancellationToken cancel)
    {
        var best = page;
        foreach (var other in new[] { page.CanonicalUrl, page.AmpUrl }.OfType<string>().Where(other => UrlKey.Of(other) != UrlKey.Of(url) && RegistrableDomain.OfUrl(other) == RegistrableDomain.OfUrl(url)).Distinct())
        {
            if (best.Paywalled || Tokens.Of(best.Text).Count >= FewestWords)
                break;
            if (await fetcher.GetAsync(new FetchRequest(other, null, null, FetchPurpose.Page), cancel) is FetchResult.Fetched { MayArchive: true } fetched
                && MainText.Extract(PageBytes.Decode(fetched.Body, fetched.ContentType), other) is { MayArchive: true, Paywalled: false } form && form.Text.Length > best.Text.Length)
                best = form with { Title = page.Title ?? form.Title, Published = page.Published ?? form.Published, Author = page.Author ?? form.Author, CanonicalUrl = page.CanonicalUrl, AmpUrl = page.AmpUrl };
        }
        return best;
    }

    private static bool IsFinal(FetchResult.Failed failed) =>
        failed.Kind is FetchFailure.BadAddress or FetchFailure.ForbiddenAddress or FetchFailure.TooLarge
        || failed is { Kind: FetchFailure.Robots, Status: null }
        || failed is { Kind: FetchFailure.Status, Status: >= 400 and < 500 };
}
