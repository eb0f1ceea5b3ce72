using System.Globalization;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Read;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>The reader: lists of items, an item with its whole text, and what is marked.</summary>
internal static class ReadPages
{
    /// <summary>Items marked by one form: more than a list shows.</summary>
    private const int MostMarked = 1000;

    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Read, Show),
        DeskRoute.Post(ReadPaths.Mark, Mark),
        DeskRoute.Post(ReadPaths.All, MarkAll),
        DeskRoute.Post(ReadPaths.Undo, Undo),
        DeskRoute.Post(ReadPaths.Keep, Keep),
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel) => Task.FromResult(
        ReadLists.Find(request, request.Asked("in") ?? "today") is { } place ? DeskAnswer.Of(ReadLists.Model(request, place)) : DeskAnswer.NotFound());

    private static Task<DeskAnswer> Mark(DeskRequest request, CancellationToken cancel)
    {
        var items = request.Form["item"].Take(MostMarked).Select(DeskRequest.Number).OfType<long>().ToList();
        if (request.Field("seen") == "no")
            items.ForEach(item => request.Store.Reading.Unsee(request.Editor.Id, item));
        else
            request.Store.Reading.See(request.Editor.Id, items, request.Now);
        return Task.FromResult(request.Ticked("quiet") ? new DeskAnswer.Done() : Back(request));
    }

    private static Task<DeskAnswer> MarkAll(DeskRequest request, CancellationToken cancel)
    {
        if (ReadLists.Find(request, request.Field("in") ?? "") is not { } place || DeskRequest.Number(request.Field("up-to")) is not { } upTo)
            return Task.FromResult(DeskAnswer.NotFound());
        var now = request.Now;
        var marked = request.Store.Reading.SeeAll(request.Editor.Id, ReadLists.WithinWindow(request, place.Filter), upTo, now);
        request.Tell(Say.Count(marked, DeskWords.MarkedReadOne, DeskWords.MarkedReadMany),
            new DeskUndo(ReadPaths.Undo, [("moment", now.UtcTicks.ToString(CultureInfo.InvariantCulture)), ("in", place.Place.Key)]));
        return Task.FromResult(DeskAnswer.To(ReadPaths.Of(place.Place.Key)));
    }

    private static Task<DeskAnswer> Undo(DeskRequest request, CancellationToken cancel)
    {
        if (DeskRequest.Number(request.Field("moment")) is not { } ticks || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return Task.FromResult(DeskAnswer.NotFound());
        var undone = request.Store.Reading.UndoSeen(request.Editor.Id, new DateTimeOffset(ticks, TimeSpan.Zero));
        request.Tell(Say.Filled(DeskWords.MarksUndone, undone));
        return Task.FromResult(DeskAnswer.To(ReadLists.Find(request, request.Field("in") ?? "") is { } place ? ReadPaths.Of(place.Place.Key) : DeskPaths.Read));
    }

    private static Task<DeskAnswer> Keep(DeskRequest request, CancellationToken cancel)
    {
        if (DeskRequest.Number(request.Field("item")) is not { } item || request.Store.Items.Find(item) is null)
            return Task.FromResult(DeskAnswer.Refused(DeskWords.NotFoundText, null, StatusCodes.Status404NotFound));
        var keep = request.Field("keep") == "yes";
        request.Store.Reading.Keep(request.Editor.Id, item, keep, request.Now);
        request.Tell(keep ? DeskWords.KeptNow : DeskWords.LetGoNow,
            new DeskUndo(ReadPaths.Keep, [("item", item.ToString(CultureInfo.InvariantCulture)), ("keep", keep ? "no" : "yes"), ("back", request.Field("back") ?? "")]));
        return Task.FromResult(Back(request));
    }

    private static DeskAnswer Back(DeskRequest request) => DeskAnswer.To(OwnPath.Under(DeskPaths.Read, request.Field("back")) ?? DeskPaths.Read);
}
