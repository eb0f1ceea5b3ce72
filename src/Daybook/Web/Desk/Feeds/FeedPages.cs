using Daybook.Core.Feeds;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Feeds;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Web.Desk;

/// <summary>The feeds desk: what is asked, how it does, and changing it.</summary>
internal static class FeedPages
{
    /// <summary>Items listed on a feed's own page.</summary>
    private const int MostNewest = 10;

    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Feeds, List),
        DeskRoute.Get(DeskPaths.Feeds + "/{id}", Show),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/change", Change),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/ask", Ask),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/replace", Replace),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/pause", (request, _) => Task.FromResult(Pause(request, request.Now))),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/resume", (request, _) => Task.FromResult(Pause(request, null))),
        DeskRoute.Post(DeskPaths.Feeds + "/{id}/remove", Remove),
        DeskRoute.Post(DeskPaths.Feeds + "/restore", Restore),
    ];

    private static Task<DeskAnswer> List(DeskRequest request, CancellationToken cancel) =>
        Task.FromResult(DeskAnswer.Of(new FeedsModel(FeedLines.Of(request, request.Store.Feeds.All()))));

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        if (Found(request) is not { } entry)
            return Task.FromResult(DeskAnswer.NotFound());
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        var newest = request.Store.Reading.List(request.Editor.Id, new ReadingFilter { Feeds = [entry.Feed.Url] }, MostNewest);
        return Task.FromResult(DeskAnswer.Of(new FeedModel(FeedLines.Of(request, [entry])[0], AddPages.Folders(request), [.. newest.Select(row => ReadLists.Line(row, sources))])));
    }

    private static Task<DeskAnswer> Change(DeskRequest request, CancellationToken cancel)
    {
        if (Found(request) is not { } entry)
            return Task.FromResult(DeskAnswer.NotFound());
        var folders = (request.Field("folders") ?? "").Split(',').Select(folder => AddSaving.Line(folder, 200)).OfType<string>().Distinct().ToList();
        request.Store.Feeds.Change(entry.Feed with
        {
            Title = AddSaving.Line(request.Field("title"), 200),
            Mixed = request.Ticked("mixed"),
            Breaking = request.Ticked("breaking"),
            ShowsCopies = request.Ticked("shows-copies"),
            Folders = folders,
        });
        request.Tell(DeskWords.FeedChanged);
        return Back(entry);
    }

    private static Task<DeskAnswer> Ask(DeskRequest request, CancellationToken cancel)
    {
        if (Found(request) is not { } entry)
            return Task.FromResult(DeskAnswer.NotFound());
        if (AskNow.From(entry.State, SchedulePolicy.Default, request.Now) is var from && from > request.Now)
        {
            request.Tell(Say.Filled(DeskWords.AskableFrom, new PaperTime(NodaTime.DateTimeZoneProviders.Tzdb[request.Office.Review.TimeZone]).Hour(from)));
            return Back(entry);
        }
        if (entry.State.Gone)
            request.Store.Feeds.Revive(entry.Feed.Id);
        var office = request.Office;
        office.Errands.Send(async stop =>
        {
            // The state as it is by then: asked meanwhile, it is not asked again.
            if (office.Store.Feeds.Find(entry.Feed.Id) is { } now && AskNow.From(now.State, SchedulePolicy.Default, office.Clock.GetUtcNow()) <= office.Clock.GetUtcNow())
            {
                var report = await office.Pipeline.CollectAsync(now, stop);
                await office.Pipeline.GroupAsync(report.ItemsChanged > 0, stop);
            }
        });
        request.Tell(Say.Filled(DeskWords.Asking, FeedLines.NameOf(entry)));
        return Back(entry);
    }

    private static DeskAnswer Pause(DeskRequest request, DateTimeOffset? since)
    {
        if (Found(request) is not { } entry)
            return DeskAnswer.NotFound();
        request.Store.Feeds.Pause(entry.Feed.Id, since);
        request.Tell(Say.Filled(since is null ? DeskWords.Resumed : DeskWords.Paused, FeedLines.NameOf(entry)), new DeskUndo(DeskPaths.Feed(entry.Feed.Id, since is null ? "pause" : "resume"), []));
        return DeskAnswer.To(DeskPaths.Feed(entry.Feed.Id));
    }

    /// <summary>Subscribes to a proposed feed in place of one that died, with its title, outlet and folders.</summary>
    private static Task<DeskAnswer> Replace(DeskRequest request, CancellationToken cancel)
    {
        if (Found(request) is not { } entry || entry.State.Replacements.FirstOrDefault(found => found.Url == request.Field("url")) is not { } found)
            return Task.FromResult(DeskAnswer.NotFound());
        var feed = entry.Feed;
        request.Store.Feeds.Add(found.Url, feed.Title ?? found.Title, feed.Source, feed.Mixed, folder: null, request.Now);
        var taken = request.Store.Feeds.Find(found.Url)!;
        request.Store.Feeds.Change(feed with { Id = taken.Feed.Id, Title = taken.Feed.Title });
        request.Store.Feeds.Remove(feed.Url);
        request.Tell(Say.Filled(DeskWords.Replaced, found.Url, FeedLines.NameOf(entry)), Resubscribe(feed));
        request.Office.Errands.Send(async stop => await request.Office.Pipeline.CollectAsync(taken, stop));
        return Task.FromResult(DeskAnswer.To(DeskPaths.Feed(taken.Feed.Id)));
    }

    private static DeskUndo Resubscribe(Feed feed) => new(DeskPaths.Feeds + "/restore",
    [
        ("url", feed.Url), ("title", feed.Title ?? ""), ("source", feed.Source ?? ""), ("mixed", feed.Mixed ? "yes" : ""),
        ("breaking", feed.Breaking ? "yes" : ""), ("shows-copies", feed.ShowsCopies ? "yes" : ""),
        .. feed.Folders.Select(folder => ("folder", folder)),
    ]);

    private static Task<DeskAnswer> Remove(DeskRequest request, CancellationToken cancel)
    {
        if (Found(request) is not { } entry)
            return Task.FromResult(DeskAnswer.NotFound());
        request.Store.Feeds.Remove(entry.Feed.Url);
        request.Tell(Say.Filled(DeskWords.Unsubscribed, FeedLines.NameOf(entry)), Resubscribe(entry.Feed));
        return Task.FromResult(DeskAnswer.To(DeskPaths.Feeds));
    }

    /// <summary>Takes an unsubscribing back. What was known of its answers is gone, so it is asked like a new one.</summary>
    private static Task<DeskAnswer> Restore(DeskRequest request, CancellationToken cancel)
    {
        // A mail folder only where its password is known: a form cannot send it anywhere.
        if (WebAddress.Read(request.Field("url")) is null && !(MailboxFolder.Of(request.Field("url") ?? "") is { } mail && request.Office.Mail?.Passwords.Of(mail).Ok == true))
            return Task.FromResult(DeskAnswer.NotFound());
        var source = request.Field("source") is { Length: > 0 } id ? request.Store.Sources.Find(id)?.Id : null;
        request.Store.Feeds.Add(request.Field("url")!, AddSaving.Line(request.Field("title"), 200), source, request.Field("mixed") == "yes", folder: null, request.Now);
        request.Store.Feeds.Change(request.Store.Feeds.Find(request.Field("url")!)!.Feed with
        {
            Breaking = request.Field("breaking") == "yes",
            ShowsCopies = request.Field("shows-copies") == "yes",
            Folders = [.. request.Form["folder"].Select(folder => AddSaving.Line(folder, 200)).OfType<string>()],
        });
        request.Tell(DeskWords.SubscribedAgain);
        return Task.FromResult(DeskAnswer.To(DeskPaths.Feeds));
    }

    private static FeedEntry? Found(DeskRequest request) => request.Id("id") is { } id ? request.Store.Feeds.Find(id) : null;

    private static Task<DeskAnswer> Back(FeedEntry entry) => Task.FromResult(DeskAnswer.To(DeskPaths.Feed(entry.Feed.Id)));
}
