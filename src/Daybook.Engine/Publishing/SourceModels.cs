using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Pages.About;
using Daybook.Pages.Sources;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>Models of the pages about outlets, and of "How this was made".</summary>
internal static class SourceModels
{
    private const int MostItems = 40;

    public static SourceModel? Source(SiteReading reading, string id)
    {
        if (!reading.Sources.TryGetValue(id, out var source))
            return null;
        var tally = reading.Store.Sources.TallyOf(id);
        var addresses = reading.Store.Sources.FeedsOf(id);
        return new SourceModel
        {
            Source = source,
            Feeds = [.. reading.PublicFeeds.Where(entry => entry.Feed.Source == id || addresses.Contains(entry.Feed.Url)).OrderBy(entry => entry.Feed.Source != id).Select(entry => new SourceFeed(entry.Feed, entry.State))],
            Items = tally?.Items ?? 0,
            Copies = tally?.Copies ?? 0,
            Since = tally?.First,
            SameOwner = source.Owner is null ? [] : [.. reading.Sources.Values.Where(other => other.Id != id && other.Owner == source.Owner)],
            Latest = [.. reading.Store.Items.NewestHeads(id, MostItems).Select(item => new ItemLine(item.Id, SiteReading.TitleOf(item), item.When, item.Kind, item.Url, item.Story))],
        };
    }

    public static SourcesModel Sources(SiteReading reading) => new(Lines(reading));

    public static AboutModel About(SiteReading reading, string? userAgent)
    {
        var briefs = reading.Store.Briefs.NewestOfEach().Select(reading.Shelf.Shown).OfType<Brief>().ToList();
        return new AboutModel
        {
            Sources = Lines(reading),
            Items = (int)reading.Store.Items.Count(),
            Stories = reading.Store.Stories.Count(),
            Editions = reading.Days.Count,
            Briefs = briefs.Count,
            Writers = [.. briefs.Select(brief => brief.Writer).Distinct()],
            UserAgent = userAgent,
            Corrections = EditionModels.Corrections(reading, DateOnly.MinValue, DateOnly.MaxValue),
        };
    }

    private static List<SourceLine> Lines(SiteReading reading)
    {
        var tallies = reading.Store.Sources.Tallies();
        var feeds = reading.Feeds.Where(entry => entry.Feed.Source is not null).ToLookup(entry => entry.Feed.Source!);
        return [.. reading.Sources.Values.Where(source => tallies.ContainsKey(source.Id) || feeds.Contains(source.Id)).Select(source => Line(source, tallies.GetValueOrDefault(source.Id), feeds[source.Id]))];
    }

    private static SourceLine Line(Source source, SourceTally? tally, IEnumerable<FeedEntry> feeds)
    {
        var failing = feeds.Where(entry => entry.State.Failures > 0).Select(entry => entry.State).FirstOrDefault();
        return new SourceLine
        {
            Source = source,
            Items = tally?.Items ?? 0,
            Last = tally?.Last,
            OwnFeed = feeds.Any(),
            Unverified = feeds.Any() && feeds.All(entry => entry.Unverified),
            FailingSince = failing is null ? null : failing.LastSuccess ?? failing.LastChecked,
            Failure = failing?.FailureDetail,
        };
    }
}
