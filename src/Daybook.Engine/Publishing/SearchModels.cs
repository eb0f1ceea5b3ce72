using Daybook.Core.Search;
using Daybook.Pages.Search;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>Model of the page on which readers look for words.</summary>
internal static class SearchModels
{
    /// <summary>Stories shown: two or three screens.</summary>
    private const int Most = 30;

    /// <param name="asked">As a reader wrote it, or null.</param>
    public static SearchModel Search(SiteReading reading, string? asked)
    {
        // No database takes a NUL.
        var query = (asked ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        query = query.Length <= SitePaths.LongestSearch ? query : query[..SitePaths.LongestSearch];
        if (SearchQuery.Parse(query).Empty)
            return new SearchModel { Query = query };
        var hits = reading.Store.Search.Stories(query, null, null, Most);
        var headlines = StoryHeadline.Of(reading.Store, reading.Review, [.. hits.Select(hit => hit.Story)]);
        var items = reading.Store.Items.Heads(hits.SelectMany(hit => hit.Story.Items));
        return new SearchModel
        {
            Query = query,
            HasWords = true,
            More = hits.Count == Most,
            Stories = [.. hits.Select(hit => Found(reading, hit, headlines[hit.Story.Id], [.. hit.Story.Items.Where(items.ContainsKey).Select(id => items[id])]))],
        };
    }

    private static FoundStory Found(SiteReading reading, Store.StoryHit hit, Phrase headline, IReadOnlyList<Core.Items.Item> members)
    {
        var tally = StoryTally.Of(members, reading.Sources);
        return new FoundStory(hit.Story.Id, headline, hit.Story.LastSeen,
            tally.Origins, tally.Outlets, hit.Best.Snippet, hit.Best.Item.Language);
    }
}
