using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;
using Daybook.Core.Publishing;
using Daybook.Core.Text;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Add;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Findings as the page shows them, held against what is stored.</summary>
internal static class AddFindings
{
    /// <summary>Titles shown of a feed, so that one sees it is the right one.</summary>
    private const int MostSample = 3;

    /// <summary>Entries shown of a watched page: enough to see that they are its news and not its menu.</summary>
    private const int MostEntries = 8;

    /// <summary>Rows shown of a long list of addresses: each has some fields, and a form of the server takes 1,024.</summary>
    private const int MostRows = 200;

    public static Found Of(DeskRequest request, string look, Lookup lookup) => lookup.Pasted switch
    {
        Pasted.Unreadable unreadable => new Found(look, []) { Problem = unreadable.Problem, Hint = unreadable.Hint },
        Pasted.Clipping clipping => new Found(look, []) { Clipping = Clipping.Read(clipping.Words) },
        Pasted.FeedList list => new Found(look, [.. list.Document.Feeds.Select((feed, at) => Listed(request, at, feed))]) { Notes = list.Document.Notes },
        _ => new Found(look, [.. lookup.Findings.Take(MostRows).Select((finding, at) => Entry(request, at, finding))]) { Notes = Left(lookup) },
    };

    private static string[] Left(Lookup lookup) => lookup.Findings.Count(finding => finding is Finding.Unseen) is var left and > 0
        ? [Say.Filled(DeskWords.LeftUnseen, Looking.MostAsked, left)] : [];

    /// <summary>The outlet a single feed belongs to: its site's, else its own address's. As the first reading of the feed would have it.</summary>
    public static (string Id, string? Site) OutletOf(Finding.Feed feed)
    {
        var site = Platforms.SiteOf(feed.Document) ?? (feed.At.Place == PlaceKind.Web ? feed.Found.Url : feed.At.Url);
        return (SourceAttribution.IdOf(site) ?? feed.Found.Url, site);
    }

    /// <summary>The address a page is kept under.</summary>
    public static string AddressOf(Finding finding) => finding switch
    {
        Finding.Page page => page.Text.CanonicalUrl ?? CanonicalUrl.Of(page.Url) ?? page.At.Url,
        _ => CanonicalUrl.Of(finding.At.Url) ?? finding.At.Url,
    };

    private static FoundEntry Entry(DeskRequest request, int at, Finding finding) => finding switch
    {
        Finding.Feed feed => FeedEntry(request, at, feed),
        Finding.Page page => PageEntry(request, at, page),
        Finding.Closed closed => new FoundLinkEntry(at, closed.At.Url, Other(closed), Known(request, closed)),
        Finding.Nothing nothing => NothingEntry(request, at, nothing),
        Finding.Unseen unseen => new FoundUnseen(at, unseen.At.Url, unseen.At.Name, unseen.Address, unseen.Address is { } feed && request.Store.Feeds.Find(feed) is not null),
        _ => throw new InvalidOperationException($"Unknown finding {finding.GetType().Name}."),
    };

    private static FoundNothing NothingEntry(DeskRequest request, int at, Finding.Nothing nothing)
    {
        var known = Known(request, nothing);
        var mail = nothing.SignIn ? MailboxFolder.Of(nothing.At.Url) : null;
        return new FoundNothing(at, nothing.At.Url, nothing.Problem, mail is null || MailSignIn.MaySend(request) ? nothing.Hint : string.Join("; ", new[] { nothing.Hint, DeskWords.MailPasswordUnsafe }.OfType<string>()))
        {
            MayKeep = known is null && nothing.At.Place != PlaceKind.Mail,
            Known = known,
            Title = nothing.At.Name,
            Mailbox = mail is not null && MailSignIn.MaySend(request) ? $"{mail.User} at {mail.Host}" : null,
        };
    }

    private static FoundFeedEntry FeedEntry(DeskRequest request, int at, Finding.Feed feed)
    {
        var (id, _) = OutletOf(feed);
        var known = request.Store.Sources.All().FirstOrDefault(source => source.Id == id || SourceAttribution.IdOf(source.Site) == id);
        var dates = feed.Document.Items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>().Where(date => date <= request.Now.AddDays(1)).ToList();
        return new FoundFeedEntry(at, feed.At.Url)
        {
            Place = feed.At.Place,
            Feed = feed.Found.Url,
            Title = feed.At.Name ?? feed.Found.Title,
            Mixed = feed.Mixed,
            Entries = feed.Document.Items.Count,
            Newest = dates.Count == 0 ? null : dates.Max(),
            Language = feed.Document.Language,
            Sample = [.. feed.Document.Items.Select(item => item.Title).OfType<string>().Take(MostSample).Select(title => new Phrase(title, LanguageGuess.Of(title, feed.Document.Language)))],
            Known = request.Store.Feeds.Find(feed.Found.Url) is not null,
            Outlet = known is not null ? new FoundOutlet(known.Id, known.Name, known.Country, known.Owner, known.OwnerType, known.Language, IsKnown: true)
                : new FoundOutlet(id, feed.Document.Title ?? id, null, null, null, null, IsKnown: false),
        };
    }

    private static FoundPageEntry PageEntry(DeskRequest request, int at, Finding.Page page) => new(at, page.At.Url)
    {
        Place = page.At.Place,
        Title = (page.At.Name ?? page.Text.Title) is { } title ? new Phrase(title, LanguageGuess.Of(title + "\n" + page.Text.Text, page.Text.Language)) : null,
        SiteName = page.Text.SiteName,
        Published = page.Text.Published,
        Author = page.Text.Author,
        Words = Tokens.Of(page.Text.Text).Count,
        Paywalled = page.Text.Paywalled,
        Canonical = Other(page),
        Known = Known(request, page),
        Feed = page.Names is { } names ? FeedEntry(request, at, names) : null,
        Watch = page.Watch is { } watch ? Watched(request, at, watch) : null,
        IsPiece = page.IsPiece,
    };

    private static FoundWatch Watched(DeskRequest request, int at, WatchOffer offer) =>
        new(offer.Selector, offer.List is { } list ? FeedEntry(request, at, list) : null, offer.List is not { } feed ? []
            : [.. feed.Document.Items.Take(MostEntries).Select(item => new FoundWatched(new Phrase(item.Title ?? "", LanguageGuess.Of(item.Title ?? "", feed.Document.Language)), item.Published))])
        {
            Problem = offer.Problem,
            Hint = offer.Hint,
            Notes = offer.List?.Document.Warnings ?? [],
        };

    private static FoundFeedEntry Listed(DeskRequest request, int at, OpmlFeed feed) => new(at, feed.Url)
    {
        Feed = feed.Url,
        Title = feed.Title,
        Folder = feed.Folders.Count > 0 ? string.Join('/', feed.Folders) : null,
        Known = request.Store.Feeds.Find(feed.Url) is not null,
    };

    private static string? Other(Finding finding) => AddressOf(finding) is var address && address != finding.At.Url ? address : null;

    private static long? Known(DeskRequest request, Finding finding) => request.Store.Items.FindByAddress(AddressOf(finding))?.Id;
}
