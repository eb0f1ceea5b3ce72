using Daybook.Core.Editions;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;
using NodaTime;

namespace Daybook.Engine.Publishing;

/// <summary>The feeds of editions: RSS, Atom and JSON Feed, the newest thirty.</summary>
internal static class FeedFiles
{
    private const int MostEntries = 30;

    /// <param name="root">Absolute address of the site's root, ending with a slash.</param>
    public static SiteFile? Find(SiteReading reading, string path, string root) => path switch
    {
        SitePaths.Rss => new SiteFile(path, RssWriter.ContentType, RssWriter.Write(Feed(reading, path, root))),
        SitePaths.Atom => new SiteFile(path, AtomWriter.ContentType, AtomWriter.Write(Feed(reading, path, root))),
        SitePaths.JsonFeed => new SiteFile(path, JsonFeedWriter.ContentType, JsonFeedWriter.Write(Feed(reading, path, root))),
        _ => null,
    };

    private static string? Notice(Edition edition, Review review)
    {
        var time = new PaperTime(DateTimeZoneProviders.Tzdb[review.TimeZone]);
        return edition switch
        {
            { Withdrawn: { } when, Reason: { } reason } => Say.Filled(Words.FeedWithdrawn, time.Full(when), reason),
            { Revision: > 1, Published: { } when, Reason: { } reason } => Say.Filled(Words.FeedRevised, time.Full(when), reason),
            _ => null,
        };
    }

    /// <summary>Oldest first.</summary>
    private static IEnumerable<Edition> Newest(SiteReading reading)
    {
        var days = reading.Days.TakeLast(MostEntries).ToList();
        return days.Count == 0 ? [] : reading.Store.Editions.Told(reading.Review.Name, days[0].Day, days[^1].Day);
    }

    private static EditionFeed Feed(SiteReading reading, string path, string root)
    {
        string Absolute(string page) => root.TrimEnd('/') + page;
        var host = new Uri(root).IdnHost;
        return new EditionFeed
        {
            Title = reading.Review.Title,
            Description = reading.Review.Motto,
            Home = Absolute(SitePaths.Front),
            Self = Absolute(path),
            Language = reading.Review.Language,
            Author = reading.Review.Title,
            Notice = reading.Review.Invented ? Words.Invented : null,
            Entries = [.. Newest(reading).Reverse().Select(edition => EditionEntry.Of(edition, TagUri.OfEdition(host, edition.Review, edition.Day),
                Absolute(SitePaths.Edition(edition.Day)), Notice(edition, reading.Review), story => Absolute(SitePaths.Story(story)), story => story.Outlets == 1 ? Words.OneOutletOnly : Say.Filled(Words.Independent, story.Origins, story.Outlets)))],
        };
    }
}
