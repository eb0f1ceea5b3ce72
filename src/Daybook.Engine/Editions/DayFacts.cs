using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Editions;

/// <summary>What composing the edition of one day looks at, read once.</summary>
/// <param name="Yesterday">The last edition before it; null for the first.</param>
internal sealed record DayFacts(IReadOnlyList<StoryFacts> Stories, IReadOnlyList<FeedFacts> Feeds, Edition? Yesterday)
{
    /// <summary>Days before a window by which a feed's usual pace is measured.</summary>
    private const int PaceDays = 30;

    /// <summary>What reached us this long after a cut-off is still news of the next day.</summary>
    private static readonly TimeSpan LateBy = TimeSpan.FromHours(48);

    /// <param name="named">Stories to look at whatever their dates: those of the plan.</param>
    public static DayFacts Read(Store.Store store, Review review, DateOnly day, IEnumerable<long> named)
    {
        var yesterday = store.Editions.PublishedBefore(review.Name, day);
        var window = EditionWindows.After(yesterday, day, review);
        var stood = yesterday?.Sections.SelectMany(section => section.Stories).ToList() ?? [];
        var now = store.Stories.Now(stood);
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var feeds = store.Feeds.All();
        var items = store.Drafting.Items(window.From - LateBy, window.To, named.Concat(stood.Select(story => now.GetValueOrDefault(story, story))));
        var collected = feeds.ToDictionary(entry => entry.Feed.Url, entry => entry.FirstCollected);
        var outlets = items.ToDictionary(item => item.Id, item => item.Source);
        var places = new OwnPlaces(review);
        var scope = Scope(review, feeds);
        return new DayFacts(
            [.. Within(store, items, scope).GroupBy(item => item.Story).Select(story => new StoryFacts { Id = story.Key, Members = [.. story.Select(item => Member(item, outlets, sources, collected, places))] })],
            Paces(store, window, [.. feeds.Where(entry => !entry.Feed.IsPrivate && (scope is null || scope.Contains(entry.Feed.Url)))], sources), yesterday);
    }

    /// <summary>Addresses of the feeds the review draws on; null = every feed.</summary>
    private static HashSet<string>? Scope(Review review, IReadOnlyList<FeedEntry> feeds) => review.DrawsOn.Count == 0 ? null
        : [.. review.Folders.Where(folder => review.DrawsOn.Contains(folder.Name)).SelectMany(folder => folder.Filled(feeds.Select(entry => entry.Feed)).Feeds)];

    /// <summary>The items that a feed of the scope gave or lists. Those outside are still known as roots of copies.</summary>
    private static IEnumerable<DraftItem> Within(Store.Store store, IReadOnlyList<DraftItem> items, HashSet<string>? scope)
    {
        if (scope is null)
            return items;
        var listed = store.Drafting.Listed(items.Where(item => !scope.Contains(item.Feed)).Select(item => item.Id), scope);
        return items.Where(item => scope.Contains(item.Feed) || listed.Contains(item.Id));
    }

    private static List<FeedFacts> Paces(Store.Store store, EditionWindow window, IReadOnlyList<FeedEntry> feeds, Dictionary<string, Source> sources)
    {
        var paces = store.Drafting.Paces(window.From.AddDays(-PaceDays), window.From, window.To).ToDictionary(pace => pace.Feed);
        return [.. feeds.Select(entry =>
        {
            var source = entry.Feed.Source is { } id ? sources.GetValueOrDefault(id) : null;
            var pace = paces.GetValueOrDefault(entry.Feed.Url);
            return new FeedFacts
            {
                Address = entry.Feed.Url,
                Country = source?.Country,
                OwnerType = source?.OwnerType,
                Language = source?.Language,
                ItemsInWindow = pace?.InWindow ?? 0,
                UsualPerDay = (pace?.Before ?? 0) / (double)PaceDays,
                Failing = entry.State.Failures > 0,
                OldestItem = pace?.Oldest,
            };
        })];
    }

    /// <param name="outlets">Outlets of the items looked at, for the roots of copies.</param>
    internal static StoryMember Member(DraftItem item, Dictionary<long, string> outlets, Dictionary<string, Source> sources, Dictionary<string, DateTimeOffset?> collected, OwnPlaces places) =>
        item.Member(outlets, sources) with
        {
            Backlog = collected.GetValueOrDefault(item.Feed) is not { } began || item.FirstSeen <= began,
            Places = places.Added(item.Places, item.Title, item.Lead),
        };
}
