using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Mail;

namespace Daybook.Engine.Feeds;

/// <summary>
/// Looks at pasted addresses, politely and through the guard, and says what is there: a feed (<see cref="FeedWalk"/>), a page with the feed it
/// names, or the list of links on it. Saves nothing.
/// </summary>
public static class Looking
{
    /// <summary>Addresses asked in one go; hosts side by side, each with its gaps. Further ones come back unseen.</summary>
    public const int MostAsked = 20;

    /// <summary>Letters of a mail folder looked at.</summary>
    private const int MostLetters = 10;

    /// <summary>Bytes of a feed's answer kept until it is taken; of a longer one only what it says, and it is asked again then.</summary>
    private const int MostKept = 512 * 1024;

    /// <param name="mail">What reads mail folders; null = none is read.</param>
    /// <param name="patience">After this long, what has not answered yet is told as such.</param>
    public static async Task<IReadOnlyList<Finding>> AtAsync(Fetcher fetcher, Mailboxes? mail, IReadOnlyList<PastedAddress> addresses, TimeSpan patience, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        var asked = addresses.Take(MostAsked).Select(address => OrLateAsync(fetcher, mail, address, limit.Token, cancel)).ToList();
        var rest = addresses.Skip(MostAsked).Select(address => (Finding)new Finding.Unseen(address));
        return [.. await Task.WhenAll(asked), .. rest];
    }

    private static async Task<Finding> OrLateAsync(Fetcher fetcher, Mailboxes? mail, PastedAddress address, CancellationToken limit, CancellationToken cancel)
    {
        try
        {
            return MailboxFolder.Of(address.Url) is { } folder ? await AtAsync(mail, address, folder, limit) : await AtAsync(fetcher, address, limit);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Finding.Nothing(address, "no answer yet", "the host may be slow, or be asked by a round of collecting just now; look again in a minute");
        }
    }

    private static async Task<Finding> AtAsync(Mailboxes? mail, PastedAddress address, MailboxFolder folder, CancellationToken cancel)
    {
        if (mail is null)
            return new Finding.Nothing(address, "mail folders are not read beside a sample", null);
        if (mail.Passwords.Of(folder) is { Ok: false } unknown)
            return new Finding.Nothing(address, unknown.Problem, unknown.Hint) { SignIn = true };
        var looked = await mail.LookAsync(folder, MostLetters, cancel);
        return looked.Document is { } document ? new Finding.Feed(address, new FoundFeed(folder.Address, document.Title, null), document) : new Finding.Nothing(address, looked.Problem, null) { SignIn = looked.Kind == FetchFailure.SignIn };
    }

    /// <summary>A page found before, with its entries looked for by a selector.</summary>
    /// <param name="selector">CSS; null = by what repeats.</param>
    public static async Task<Finding.Page> WatchAsync(Fetcher fetcher, Finding.Page page, string? selector, CancellationToken cancel)
    {
        var looked = await Watching.LookAsync(fetcher, new WatchedPage(page.Url, selector), cancel);
        return page with { Watch = looked.Ok ? new WatchOffer(selector, Watched(page.At, looked.Value), null, null) : new WatchOffer(selector, null, looked.Problem, looked.Hint) };
    }

    private static async Task<Finding> AtAsync(Fetcher fetcher, PastedAddress address, CancellationToken cancel)
    {
        if (WatchedPage.Of(address.Url) is { } watched)
            return await Watching.LookAsync(fetcher, watched, cancel) is { Ok: true, Value: var list } ? Watched(address, list) : new Finding.Nothing(address, "nothing to watch was found on this page", "paste its address without '#watch' to see more of it");
        return await FeedWalk.FromAsync(fetcher, address, cancel) switch
        {
            FeedWalk.Feed { NamedBy: { } page } feed when OfPage(address, page) is { IsPiece: true } piece => piece with { Names = Found(address, feed) },
            FeedWalk.Feed feed => Found(address, feed),
            FeedWalk.NoAnswer nothing => new Finding.Nothing(address, FeedFinder.Said(nothing.Answer), Advice(nothing.Answer)),
            FeedWalk.Page page when address.Candidates.Contains(address.Url) => new Finding.Nothing(address, page.Problem, page.Hint),
            FeedWalk.Page page => await WatchableAsync(fetcher, OfPage(address, page.Answer), page.Answer, cancel),
            _ => new Finding.Closed(address),
        };
    }

    private static async Task<Finding> WatchableAsync(Fetcher fetcher, Finding.Page page, FetchResult.Fetched answer, CancellationToken cancel) =>
        page with { Watch = await OfferAsync(fetcher, page, answer, cancel) };

    /// <summary>What watching the page would read, taken from the answer at hand; nothing to read, or a host whose robots.txt keeps programs from coming back, is said so.</summary>
    private static async Task<WatchOffer> OfferAsync(Fetcher fetcher, Finding.Page page, FetchResult.Fetched answer, CancellationToken cancel)
    {
        var watched = new WatchedPage(page.Url, null);
        if (PageWatch.Read(PageBytes.Decode(answer.Body, answer.ContentType), watched, page.Url) is not { Ok: true } list)
            return new WatchOffer(null, null, null, null);
        return await fetcher.PageRefusalAsync(page.Url, cancel) is { } refusal ? new WatchOffer(null, null, FeedFinder.Said(refusal), null)
            : new WatchOffer(null, Watched(page.At, new WatchedFind(new FoundFeed(watched.Address, list.Value.Title, answer), list.Value)), null, null);
    }

    private static Finding.Feed Watched(PastedAddress address, WatchedFind find) => Found(address, find.Found, find.Document);

    private static Finding.Page OfPage(PastedAddress address, FetchResult.Fetched page) =>
        new(address, page.FinalUrl, MainText.Extract(PageBytes.Decode(page.Body, page.ContentType), page.FinalUrl) ?? new PageText { Text = "", Html = "" }, null);

    private static Finding.Feed Found(PastedAddress address, FeedWalk.Feed feed) => Found(address, feed.Found, feed.Document);

    private static Finding.Feed Found(PastedAddress address, FoundFeed found, ParsedFeed document) =>
        new(address, found with { Answer = found.Answer is { Body.Length: <= MostKept } ? found.Answer : null }, document);

    private static string? Advice(FetchResult answer) => answer switch
    {
        FetchResult.Failed { Settable: true } => "addresses of your own network are asked only where 'allow-private-networks' is set",
        FetchResult.Failed { Kind: FetchFailure.ForbiddenAddress } => null,
        FetchResult.Failed { Kind: FetchFailure.NameNotFound } => "check the spelling of the address",
        FetchResult.Deferred => "the host wants to be left alone for now; try again later",
        _ => "check the address in a browser",
    };
}
