using Daybook.Core.Feeds;
using Daybook.Pages.Desk.Feeds;
using Daybook.Pages.Pieces;
using Daybook.Store;

namespace Daybook.Web.Desk;

/// <summary>Feeds with what is counted of them.</summary>
internal static class FeedLines
{
    /// <summary>Days that are drawn.</summary>
    private const int Days = 14;

    public static IReadOnlyList<FeedLine> Of(DeskRequest request, IReadOnlyList<FeedEntry> entries)
    {
        var today = request.Now.UtcDateTime.Date;
        var first = (long)(today - DateTime.UnixEpoch).TotalDays - Days + 1;
        var volumes = request.Store.Feeds.Volumes(new DateTimeOffset(today, TimeSpan.Zero).AddDays(1 - Days));
        var newest = request.Store.Feeds.NewestItems();
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        return [.. entries.Select(entry =>
        {
            var byDay = volumes[entry.Feed.Url].ToDictionary(day => day.Day, day => day.Items);
            var from = AskNow.From(entry.State, SchedulePolicy.Default, request.Now);
            return new FeedLine
            {
                Feed = entry.Feed,
                State = entry.State,
                Source = entry.Feed.Source is { } id ? sources.GetValueOrDefault(id) : null,
                Unverified = entry.Unverified,
                Days = [.. Enumerable.Range(0, Days).Select(day => byDay.GetValueOrDefault(first + day))],
                Newest = newest.TryGetValue(entry.Feed.Url, out var moment) ? moment : null,
                AskableFrom = from > request.Now ? from : null,
            };
        })];
    }

    public static string NameOf(FeedEntry entry) => entry.Feed.Title ?? Naming.Host(entry.Feed.Url);
}
