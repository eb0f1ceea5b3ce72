using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Store;

namespace Daybook.Engine.Editions;

/// <summary>Composes editions from what is stored, and publishes those whose hour has come.</summary>
public sealed class EditionDesk(Store.Store store, TimeProvider clock)
{
    /// <summary>Characters of a text that composing looks at: enough for an excerpt.</summary>
    private const int LeadLength = 1200;

    /// <summary>Days before a window by which a feed's usual pace is measured.</summary>
    private const int PaceDays = 30;

    /// <summary>Composes every closed day that has no edition yet, oldest first. Published ones are answered, drafts too.</summary>
    public IReadOnlyList<Edition> ComposeDue(Review review, DateOnly? since)
    {
        var done = store.Editions.Days(review.Name);
        var facts = new Facts(store);
        var made = new List<Edition>();
        foreach (var day in ClosedDays(review, since).Where(day => !done.Contains(day)))
            made.Add(Keep(Compose(review, day, facts), publish: review.Approval == Approval.Automatic));
        return made;
    }

    /// <summary>The edition of a day: the stored one, else a draft composed now and kept.</summary>
    public Edition Show(Review review, DateOnly day) =>
        store.Editions.Newest(review.Name, day) is { State: not EditionState.Draft } stored ? stored
        : Keep(Compose(review, day, new Facts(store)), publish: false);

    /// <summary>Publishes a day's draft; a day published already is answered as it is.</summary>
    public Edition Publish(Review review, DateOnly day) =>
        store.Editions.Newest(review.Name, day) is { State: EditionState.Published } stored ? stored
        : Keep(Compose(review, day, new Facts(store)), publish: true);

    private Edition Keep(Edition draft, bool publish)
    {
        var kept = publish ? draft with { State = EditionState.Published, Published = Later(clock.GetUtcNow(), draft.Window.To) } : draft;
        store.Editions.Save(kept);
        return kept;
    }

    private Edition Compose(Review review, DateOnly day, Facts facts)
    {
        using var stage = Telemetry.Stage("compose");
        var window = EditionWindows.Of(day, review);
        return Composer.Compose(review, day, facts.Stories, facts.Feeds(window), store.Editions.PublishedBefore(review.Name, day), clock.GetUtcNow());
    }

    private IEnumerable<DateOnly> ClosedDays(Review review, DateOnly? since)
    {
        var today = EditionWindows.DayOf(clock.GetUtcNow(), review);
        var first = since ?? (store.Feeds.All().Min(entry => entry.FirstCollected) is { } began ? EditionWindows.DayOf(began, review) : today);
        for (var day = first; day < today; day = day.AddDays(1))
            if (EditionWindows.Exists(day, review))
                yield return day;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>What composing looks at, loaded once for a run over many days.</summary>
    private sealed class Facts
    {
        private readonly IReadOnlyList<FeedEntry> _feeds;
        private readonly IReadOnlyList<Item> _items;
        private readonly Dictionary<string, Source> _sources;

        public Facts(Store.Store store)
        {
            _feeds = store.Feeds.All();
            _items = store.Items.List(new ItemFilter());
            _sources = store.Sources.All().ToDictionary(source => source.Id);
            var byId = _items.ToDictionary(item => item.Id);
            var first = _feeds.ToDictionary(entry => entry.Feed.Url, entry => entry.FirstCollected);
            Stories = [.. store.Stories.List().Select(story => Of(story, byId, first))];
        }

        public IReadOnlyList<StoryFacts> Stories { get; }

        public IReadOnlyList<FeedFacts> Feeds(EditionWindow window)
        {
            var items = _items.ToLookup(item => item.Feed);
            var from = window.From.AddDays(-PaceDays);
            return [.. _feeds.Select(entry =>
            {
                var given = items[entry.Feed.Url];
                var source = entry.Feed.Source is { } id ? _sources.GetValueOrDefault(id) : null;
                return new FeedFacts
                {
                    Address = entry.Feed.Url,
                    Country = source?.Country,
                    OwnerType = source?.OwnerType,
                    Language = source?.Language,
                    ItemsInWindow = given.Count(item => window.Contains(item.When)),
                    UsualPerDay = given.Count(item => item.When >= from && item.When < window.From) / (double)PaceDays,
                    Failing = entry.State.Failures > 0,
                    OldestItem = given.Select(item => (DateTimeOffset?)item.When).Min(),
                };
            })];
        }

        private StoryFacts Of(Story story, Dictionary<long, Item> items, Dictionary<string, DateTimeOffset?> firstCollected) => new()
        {
            Id = story.Id,
            Members = [.. story.Items.Where(items.ContainsKey).Select(id => items[id]).Select(item => new StoryMember
            {
                Id = item.Id,
                Source = item.Source,
                Voice = Voice(item.CopyOf is { } root && items.TryGetValue(root, out var original) ? original.Source : item.Source),
                Country = _sources.GetValueOrDefault(item.Source)?.Country,
                OwnerType = _sources.GetValueOrDefault(item.Source)?.OwnerType,
                Language = item.Language,
                Kind = item.Kind,
                Published = item.Published,
                FirstSeen = item.FirstSeen,
                Backlog = firstCollected.GetValueOrDefault(item.Feed) is not { } began || item.FirstSeen <= began,
                Places = item.Places,
                CopyOf = item.CopyOf,
                Title = item.Title,
                Lead = item.Text.Length <= LeadLength ? item.Text : item.Text[..LeadLength],
            })],
        };

        private string Voice(string source) => _sources.TryGetValue(source, out var known) ? known.Voice : source;
    }
}
