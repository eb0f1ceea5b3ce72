using Daybook.Core.Search;
using Daybook.Engine;
using Daybook.Engine.Publishing;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Looks for a story to merge with or to move to among all that grouping still looks at, through the index that readers search too.</summary>
internal static class StoriesToChoose
{
    /// <summary>What was written into the box; null where nothing was.</summary>
    public static string? Words(string? said) =>
        (said ?? "").Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, SitePaths.LongestSearch)] : null;

    /// <summary>The best first.</summary>
    /// <param name="but">The story it is looked for.</param>
    public static IReadOnlyList<StoryToChoose> Of(DeskRequest request, string words, long but)
    {
        if (SearchQuery.Parse(words).Empty || request.Store.Items.NewestMoment() is not { } newest)
            return [];
        var hits = request.Store.Search.Stories(words, newest - Pipeline.GroupingWindow, null, TodayModel.MostFound + 1).Where(hit => hit.Story.Id != but).Take(TodayModel.MostFound).ToList();
        var tellings = request.Store.Stories.Tellings(hits.Select(hit => hit.Story.Id));
        var headlines = StoryHeadline.Of(request.Store, request.Office.Review, [.. hits.Select(hit => hit.Story)]);
        var sources = request.Store.Sources.All().ToDictionary(source => source.Id);
        return [.. hits.Select(hit => (hit.Story, hit.Best, Tally: StoryTally.Of([.. tellings[hit.Story.Id]], sources))).Select(hit => new StoryToChoose(hit.Story.Id,
            headlines[hit.Story.Id], hit.Story.FirstSeen, hit.Story.LastSeen, hit.Tally.Origins, hit.Tally.Outlets, new Phrase(hit.Best.Snippet.Text, hit.Best.Item.Language)))];
    }
}
