using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Items.Clippings;
using Daybook.Core.Text;
using Daybook.Engine.Clippings;
using Daybook.Engine.Feeds;
using Daybook.Engine.Items;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Saves what was found, with what the editor changed in it. Answers a sentence that tells what was done.</summary>
internal static class AddSaving
{
    public static async Task<string> FindingsAsync(DeskRequest request, Lookup lookup, CancellationToken cancel)
    {
        var taken = new List<FoundFeed>();
        var items = 0;
        var list = lookup.Pasted is Pasted.FeedList opml ? opml.Document.Feeds : [];
        foreach (var (feed, at) in list.Select((feed, at) => (feed, at)).Where(pair => request.Ticked($"feed-{pair.at}")))
            if (request.Store.Feeds.Add(feed.Url, Text(request, "title", at), source: null, request.Ticked($"mixed-{at}"), Text(request, "folder", at), request.Now))
            {
                taken.Add(new FoundFeed(feed.Url, feed.Title, null));
                if (feed.ShowsCopies)
                    request.Store.Feeds.Change(request.Store.Feeds.Find(feed.Url)!.Feed with { ShowsCopies = true });
            }
        foreach (var (finding, at) in lookup.Findings.Select((finding, at) => (finding, at)))
        {
            if (request.Ticked($"feed-{at}") && (finding as Finding.Feed ?? (finding as Finding.Page)?.Names) is { } found && Chosen(request, at, found) is var feed && Subscribe(request, at, feed, own: finding is Finding.Feed))
                taken.Add(feed.Found);
            if (request.Ticked($"watch-{at}") && finding is Finding.Page { Watch.List: { } links } && SubscribeWatched(request, at, links))
                taken.Add(links.Found);
            if (request.Ticked($"feed-{at}") && finding is Finding.Unseen { Address: { } address } unseen && request.Store.Feeds.Add(address, Text(request, "title", at), source: null, unseen.At.Mixed, folder: null, request.Now))
                taken.Add(new FoundFeed(address, unseen.At.Name, null));
            if (request.Ticked($"page-{at}") && finding is Finding.Page or Finding.Closed or Finding.Nothing { At.Place: not PlaceKind.Mail } && await KeepAsync(request, at, finding, cancel))
                items++;
        }
        Collect(request.Office, taken, items);
        return Said(taken.Count, items);
    }

    /// <summary>The addresses that were neither asked nor taken unseen, a line each.</summary>
    public static string Left(DeskRequest request, Lookup lookup) => string.Join('\n', lookup.Findings
        .Where((finding, at) => finding is Finding.Unseen && !request.Ticked($"feed-{at}"))
        .Select(finding => finding.At.Name is { } name ? $"{name} {finding.At.Url}" : finding.At.Url));

    public static async Task<string> ClippingAsync(DeskRequest request, string words, Clipping clipping, CancellationToken cancel)
    {
        var edited = clipping with { Briefs = [.. clipping.Briefs.Select((brief, at) => brief with { Title = Text(request, "brief", at) ?? brief.Title })] };
        var saved = await new ClippingDesk(request.Store, request.Office.Clock).SaveAsync(words, edited, cancel);
        var taken = new List<FoundFeed>();
        foreach (var (feed, at) in clipping.Feeds.Select((feed, at) => (feed, at)).Where(pair => request.Ticked($"feed-{pair.at}") && !pair.feed.Link.Cut))
            if (Pasting.AddressOf(feed.Link.Address) is { } url && request.Store.Feeds.Add(url.AbsoluteUri, feed.Name, source: null, Platforms.Of(url).Mixed, feed.List, request.Now))
                taken.Add(new FoundFeed(url.AbsoluteUri, feed.Name, null));
        Collect(request.Office, taken, clipping.Items.Count);
        return Say.Filled(DeskWords.SavedClipping, saved.Taken, saved.Repeated);
    }

    /// <summary>The facts an editor gave of an outlet. What is no code is taken for unknown rather than kept.</summary>
    public static Source WithFacts(DeskRequest request, Source source, string suffix = "") => source with
    {
        Country = request.Field("country" + suffix)?.Trim().ToUpperInvariant() is { } country && Core.Editions.IsoCodes.Countries.Contains(country) ? country : null,
        Language = request.Field("language" + suffix)?.Trim().ToLowerInvariant() is { } language && Core.Editions.IsoCodes.Languages.Contains(language) ? language : null,
        Owner = Line(request.Field("owner" + suffix), 200),
        OwnerType = Line(request.Field("owner-type" + suffix), 40),
    };

    /// <summary>One line of what somebody typed, or null.</summary>
    public static string? Line(string? typed, int most)
    {
        var line = OneLine.Of(typed);
        return line.Length == 0 ? null : line.Length <= most ? line : line[..most];
    }

    /// <summary>What was chosen of a channel of videos has an address of its own, which is asked when it is collected.</summary>
    private static Finding.Feed Chosen(DeskRequest request, int at, Finding.Feed feed) =>
        Enum.TryParse<VideoChoice>(request.Field($"only-{at}"), out var choice) && YouTubeLists.Of(feed.Found.Url, choice) is { } list
            ? feed with { Found = new FoundFeed(list, feed.Found.Title, null) } : feed;

    private static bool Subscribe(DeskRequest request, int at, Finding.Feed feed, bool own)
    {
        // The fields of a page that names a feed are the page's; the feed then is as it calls itself.
        var mixed = own ? request.Ticked($"mixed-{at}") : feed.Mixed;
        return request.Store.Feeds.Add(feed.Found.Url, own ? Text(request, "title", at) ?? feed.Found.Title : feed.Found.Title,
            mixed ? null : Outlet(request, at, feed), mixed, own ? Text(request, "folder", at) : null, request.Now);
    }

    /// <summary>The title beside it is the page's own; the list is called as its site calls itself.</summary>
    private static bool SubscribeWatched(DeskRequest request, int at, Finding.Feed list) =>
        request.Store.Feeds.Add(list.Found.Url, list.Found.Title, Outlet(request, at, list), mixed: false, Text(request, "folder", at), request.Now);

    /// <summary>The outlet of a single feed: the one known, or a new one with the facts given.</summary>
    private static string Outlet(DeskRequest request, int at, Finding.Feed feed)
    {
        var (id, site) = AddFindings.OutletOf(feed);
        if (request.Store.Sources.All().FirstOrDefault(source => source.Id == id || SourceAttribution.IdOf(source.Site) == id) is { } known)
            return known.Id;
        var made = WithFacts(request, new Source { Id = id, Name = Text(request, "outlet", at) ?? feed.Document.Title ?? id, Site = site }, $"-{at}");
        request.Store.Sources.Save([made], SourceAttribution.IdOf);
        return id;
    }

    private static async Task<bool> KeepAsync(DeskRequest request, int at, Finding finding, CancellationToken cancel)
    {
        var page = (finding as Finding.Page)?.Text;
        var link = new KeptLink(AddFindings.AddressOf(finding), Text(request, "title", at) ?? page?.Title, page?.Published, page?.Language);
        return (await request.Office.Pipeline.KeepAsync(link, cancel)).IsNew;
    }

    /// <summary>What is new is collected without anybody waiting: the pages of a feed may take minutes, politely.</summary>
    private static void Collect(Office office, IReadOnlyList<FoundFeed> feeds, int items)
    {
        foreach (var feed in feeds)
            office.Errands.Send(stop => office.Pipeline.TakeAsync(feed, stop));
        if (feeds.Count + items > 0)
            office.Errands.Send(async stop =>
            {
                var late = await office.Pipeline.ReadLatePagesAsync(stop);
                await office.Pipeline.GroupAsync(edited: late > 0, stop);
            });
    }

    private static string Said(int feeds, int items)
    {
        var parts = new List<string>();
        if (feeds > 0)
            parts.Add(Say.Count(feeds, DeskWords.SavedFeedsOne, DeskWords.SavedFeedsMany));
        if (items > 0)
            parts.Add(Say.Count(items, DeskWords.SavedItemsOne, DeskWords.SavedItemsMany));
        return parts.Count == 0 ? DeskWords.SavedNothing : string.Join("; ", parts);
    }

    private static string? Text(DeskRequest request, string field, int at) => Line(request.Field($"{field}-{at}"), 500);
}
