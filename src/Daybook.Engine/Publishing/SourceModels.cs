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
        var items = reading.Store.Items.List(new ItemFilter { Source = id });
        var addresses = items.SelectMany(item => item.AlsoIn.Append(item.Feed)).ToHashSet();
        return new SourceModel
        {
            Source = source,
            Feeds = [.. reading.Feeds.Where(entry => entry.Feed.Source == id || addresses.Contains(entry.Feed.Url)).OrderBy(entry => entry.Feed.Source != id).Select(entry => new SourceFeed(entry.Feed, entry.State))],
            Items = items.Count,
            Copies = items.Count(item => item.CopyOf is not null),
            Since = items.Count > 0 ? items[0].When : null,
            SameOwner = source.Owner is null ? [] : [.. reading.Sources.Values.Where(other => other.Id != id && other.Owner == source.Owner)],
            Latest = [.. items.Reverse().Take(MostItems).Select(item => new ItemLine(item.Id, SiteReading.TitleOf(item), item.When, item.Kind, item.Url, item.Story))],
        };
    }

    public static SourcesModel Sources(SiteReading reading) => new(Lines(reading));

    public static AboutModel About(SiteReading reading, string? userAgent)
    {
        var briefs = reading.Store.Briefs.NewestOfEach();
        return new AboutModel
        {
            Sources = Lines(reading),
            Items = (int)reading.Store.Items.Count(),
            Stories = reading.Store.Stories.List().Count,
            Editions = reading.Editions.Count,
            Briefs = briefs.Count,
            Writers = [.. briefs.Select(brief => brief.Writer).Distinct()],
            UserAgent = userAgent,
            Corrections = EditionModels.Corrections(reading),
        };
    }

    private static List<SourceLine> Lines(SiteReading reading)
    {
        var items = reading.Store.Items.List(new ItemFilter()).ToLookup(item => item.Source);
        return [.. reading.Sources.Values.Where(source => items.Contains(source.Id) || reading.Feeds.Any(entry => entry.Feed.Source == source.Id)).Select(source => Line(reading, source, [.. items[source.Id]]))];
    }

    private static SourceLine Line(SiteReading reading, Source source, IReadOnlyList<Item> items)
    {
        var failing = reading.Feeds.Where(entry => entry.Feed.Source == source.Id && entry.State.Failures > 0).Select(entry => entry.State).FirstOrDefault();
        return new SourceLine
        {
            Source = source,
            Items = items.Count,
            Last = items.Count > 0 ? items[^1].When : null,
            OwnFeed = reading.Feeds.Any(entry => entry.Feed.Source == source.Id),
            FailingSince = failing is null ? null : failing.LastSuccess ?? failing.LastChecked,
            Failure = failing?.FailureDetail,
        };
    }
}
