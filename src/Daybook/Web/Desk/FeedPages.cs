using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Feeds;
using Daybook.Pages.Pieces;

namespace Daybook.Web.Desk;

/// <summary>The feeds desk: what is asked, how it does, and changing it.</summary>
internal static class FeedPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Feeds, List),
    ];

    private static Task<DeskAnswer> List(DeskRequest request, CancellationToken cancel)
    {
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        return Task.FromResult(DeskAnswer.Of(new FeedsModel([.. request.Store.Feeds.All().Select(entry => new FeedLine
        {
            Feed = entry.Feed,
            State = entry.State,
            Source = entry.Feed.Source is { } id && sources.TryGetValue(id, out var source) ? source.Name() : null,
        })])));
    }
}
