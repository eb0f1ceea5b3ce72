using System.Globalization;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Read;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;
using Daybook.Store;
using NodaTime;

namespace Daybook.Web.Desk;

/// <summary>A place of the reader with what it holds.</summary>
internal sealed record ReadSelection(ReadPlace Place, ReadingFilter Filter, string? Query = null);

/// <summary>Makes the reader's model: the tree of places, the list of the one that is open, the item that is open.</summary>
internal static class ReadLists
{
    /// <summary>Items of one page of a list.</summary>
    private const int PageLength = 60;

    /// <summary>Most items found by a search that are shown.</summary>
    private const int MostFound = 100;

    /// <summary>What is older counts as read: nobody catches up on a month.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);


    /// <summary>The place of a key, or null where there is none such.</summary>
    public static ReadSelection? Find(DeskRequest request, string key)
    {
        var feeds = request.Store.Feeds.All();
        var (kind, rest) = key.Split('-', 2) is [var first, var second] ? (first, second) : (key, "");
        switch (kind)
        {
            case "today":
                return new ReadSelection(new ReadPlace(key, Our(DeskWords.PlaceToday), 0), new ReadingFilter { Since = StartOfDay(request) });
            case "unread":
                return new ReadSelection(new ReadPlace(key, Our(DeskWords.PlaceUnread), 0), new ReadingFilter { Since = request.Now - Window, OnlyUnread = true });
            case "kept":
                return new ReadSelection(new ReadPlace(key, Our(DeskWords.PlaceKept), 0), new ReadingFilter { OnlyKept = true });
            case "search":
                return new ReadSelection(new ReadPlace(key, Our(DeskWords.PlaceSearch), 0), new ReadingFilter(), request.Asked("q")?.Trim() ?? "");
            case "folder" when feeds.Where(entry => entry.Feed.Folders.Contains(rest)).Select(entry => entry.Feed.Url).ToList() is { Count: > 0 } inside:
                return new ReadSelection(new ReadPlace(key, new Phrase(rest, null), 0), new ReadingFilter { Feeds = inside });
            case "feed" when DeskRequest.Number(rest) is { } id && feeds.FirstOrDefault(entry => entry.Feed.Id == id) is { } feed:
                return new ReadSelection(new ReadPlace(key, new Phrase(NameOf(feed), null), 0), new ReadingFilter { Feeds = [feed.Feed.Url] });
            case "story" when DeskRequest.Number(rest) is { } id && request.Store.Stories.Find(id) is { } story:
                return new ReadSelection(new ReadPlace(key, new Phrase(story.Title, story.Language), 0), new ReadingFilter { Story = story.Id });
            default:
                return null;
        }
    }

    /// <summary>A filter of what may count as unread.</summary>
    public static ReadingFilter WithinWindow(DeskRequest request, ReadingFilter filter) =>
        filter.Since is { } since && since > request.Now - Window ? filter : filter with { Since = request.Now - Window };

    public static ReadModel Model(DeskRequest request, ReadSelection chosen)
    {
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        var counts = request.Store.Reading.Counts(request.Editor.Id, request.Now - Window, StartOfDay(request));
        var tree = ReadTrees.Of(request.Store.Feeds.All(), counts, sources);
        var onlyUnread = request.Asked("unread") is not null;
        var after = After(request.Asked("after"));
        var filter = chosen.Filter with { OnlyUnread = chosen.Filter.OnlyUnread || onlyUnread, After = after };
        var rows = chosen.Query is { } query ? Found(request, query) : request.Store.Reading.List(request.Editor.Id, filter, PageLength + 1);
        var item = DeskRequest.Number(request.Asked("at"));
        // What is open stays in a list of unread items, though it is read by now.
        if (item is { } id && rows.All(row => row.Id != id) && request.Store.Reading.Rows(request.Editor.Id, [id]) is [var open])
            rows = [.. rows.Append(open).OrderByDescending(row => row.When).ThenByDescending(row => row.Id)];
        var shown = rows.Take(PageLength).ToList();
        return new ReadModel
        {
            Tops = tree.Tops,
            Folders = tree.Folders,
            NextFeed = tree.NextAfter(chosen.Place.Key),
            Place = chosen.Place with { Count = tree.CountOf(chosen.Place.Key) ?? shown.Count(row => !row.Seen) },
            Query = chosen.Query,
            OnlyUnread = onlyUnread,
            Cursor = after is null ? null : request.Asked("after"),
            Lines = [.. shown.Select(row => Line(row, sources))],
            Older = rows.Count > PageLength ? ReadPaths.Of(chosen.Place.Key, onlyUnread: onlyUnread, cursor: Cursor(shown[^1])) : null,
            UpTo = request.Store.Reading.Newest(),
            Article = item is { } wanted ? ReadArticles.Find(request, wanted, sources) : null,
            Next = item is null ? null : shown.SkipWhile(row => row.Id != item).Skip(1).Select(row => (long?)row.Id).FirstOrDefault(),
        };
    }

    public static ReadLine Line(ReadingRow row, IReadOnlyDictionary<string, Source> sources) => new()
    {
        Id = row.Id,
        Source = (sources.TryGetValue(row.Source, out var source) ? source : new Source { Id = row.Source, Name = row.Source }).Name(),
        Title = row.Title is null ? null : new Phrase(row.Title, row.Language),
        Opening = new Phrase(row.Opening.ReplaceLineEndings(" ").Trim(), row.Language),
        When = row.When,
        Seen = row.Seen,
        Kept = row.Kept,
        IsCopy = row.CopyOf is not null,
    };

    public static string NameOf(FeedEntry entry) => entry.Feed.Title ?? Naming.Host(entry.Feed.Url);

    public static DateTimeOffset StartOfDay(DeskRequest request)
    {
        var zone = DateTimeZoneProviders.Tzdb[request.Office.Review.TimeZone];
        return zone.AtStartOfDay(Instant.FromDateTimeOffset(request.Now).InZone(zone).Date).ToDateTimeOffset();
    }

    private static IReadOnlyList<ReadingRow> Found(DeskRequest request, string query) =>
        query.Length == 0 ? [] : request.Store.Reading.Rows(request.Editor.Id, [.. request.Store.Search.Items(query, null, null, MostFound).Select(hit => hit.Item.Id)]);

    /// <summary>Where a list goes on, as it stands in an address: moment in microseconds and id.</summary>
    private static string Cursor(ReadingRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.When.UtcTicks}-{row.Id}");

    private static (DateTimeOffset, long)? After(string? cursor) =>
        cursor?.Split('-') is [var ticks, var id] && DeskRequest.Number(ticks) is { } moment && moment <= DateTimeOffset.MaxValue.UtcTicks && DeskRequest.Number(id) is { } item
            ? (new DateTimeOffset(moment, TimeSpan.Zero), item) : null;

    private static Phrase Our(string words) => new(words, null);
}
