using Daybook.Core.Editions;

namespace Daybook.Engine.Editions;

/// <summary>Reads the gauges of one story from what is stored.</summary>
internal static class StoryMeasures
{
    /// <summary>Who reports within a day of a story's first report could have told it, however short the story is.</summary>
    private static readonly TimeSpan LeastSpan = TimeSpan.FromDays(1);

    /// <param name="edition">When the first edition with the story was published, or null.</param>
    /// <returns>Null for a story without items.</returns>
    public static StoryGauges? Of(Store.Store store, Review review, long story, DateTimeOffset? edition)
    {
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var collected = store.Feeds.All().ToDictionary(entry => entry.Feed.Url, entry => entry.FirstCollected);
        var items = store.Drafting.Items(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [story]);
        if (items.Count == 0)
            return null;
        var outlets = items.ToDictionary(item => item.Id, item => item.Source);
        var places = new OwnPlaces(review);
        var members = items.Select(item => DayFacts.Member(item, outlets, sources, collected, places)).ToList();
        var (first, last) = (members.Min(member => member.When), members.Max(member => member.When));
        var end = last > first + LeastSpan ? last : first + LeastSpan;
        var reporting = store.Drafting.Reporting(first, end.AddTicks(TimeSpan.TicksPerMillisecond)).Where(sources.ContainsKey).Select(id => sources[id]);
        return StoryGauging.Of(review, members, [.. reporting], store.Drafting.Oldest(), edition);
    }
}
