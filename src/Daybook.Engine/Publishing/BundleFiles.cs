using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>Everything a bundle, a folder or the playlist can be taken as, besides its pages.</summary>
internal static class BundleFiles
{
    /// <param name="root">Absolute address of the site's root.</param>
    public static SiteFile? Find(SiteReading reading, string path, string root)
    {
        if (path == SitePaths.Opml)
            return new SiteFile(path, OpmlType, Opml.Write(new OpmlDocument { Title = reading.Review.Title, Feeds = [.. reading.PublicFeeds.Select(entry => Outline(entry.Feed))] }));
        if (path.EndsWith('/') || reading.FindBundle(path[..(path.LastIndexOf('/') + 1)]) is not { } bundle)
            return null;
        var paths = bundle.Paths;
        var playlist = paths.Page == SitePaths.Playlist;
        return path switch
        {
            _ when SitePaths.Same(path, paths.Podcast) => new SiteFile(path, PodcastWriter.ContentType, PodcastWriter.Write(Feed(reading, bundle, bundle.Media, path, root))),
            _ when SitePaths.Same(path, paths.M3u8) => new SiteFile(path, PlaylistWriter.M3u8ContentType, PlaylistWriter.M3u8(Feed(reading, bundle, reading.InOrder(bundle.Media), path, root))),
            _ when SitePaths.Same(path, paths.Xspf) => new SiteFile(path, PlaylistWriter.XspfContentType, PlaylistWriter.Xspf(Feed(reading, bundle, reading.InOrder(bundle.Media), path, root))),
            _ when playlist => null,
            _ when SitePaths.Same(path, paths.Rss) => new SiteFile(path, RssWriter.ContentType, RssWriter.Write(Feed(reading, bundle, bundle.Items, path, root))),
            _ when SitePaths.Same(path, paths.Atom) => new SiteFile(path, AtomWriter.ContentType, AtomWriter.Write(Feed(reading, bundle, bundle.Items, path, root))),
            _ when SitePaths.Same(path, paths.JsonFeed) => new SiteFile(path, JsonFeedWriter.ContentType, JsonFeedWriter.Write(Feed(reading, bundle, bundle.Items, path, root))),
            _ when SitePaths.Same(path, paths.Opml) => new SiteFile(path, OpmlType, Opml.Write(new OpmlDocument
            {
                Title = $"{bundle.Bundle.Title} - {reading.Review.Title}",
                Feeds = [.. bundle.Feeds.Select(entry => Outline(entry.Feed)), .. bundle.NotSubscribed.Select(url => new OpmlFeed(url, null, null, []))],
            })),
            _ => null,
        };
    }

    private const string OpmlType = "text/x-opml; charset=utf-8";

    private static OpmlFeed Outline(Feed feed) => new(feed.Url, feed.Title, null, []);

    private static ItemFeed Feed(SiteReading reading, BundleReading bundle, IReadOnlyList<Item> items, string path, string root)
    {
        string Absolute(string page) => root.TrimEnd('/') + page;
        var host = new Uri(root).IdnHost;
        var tallies = reading.Tallies(items);
        return new ItemFeed
        {
            Title = $"{bundle.Bundle.Title} - {reading.Review.Title}",
            Description = bundle.Bundle.About ?? reading.Review.Motto,
            Home = Absolute(bundle.Paths.Page),
            Self = Absolute(path),
            Language = reading.Review.Language,
            Author = reading.Review.Byline ?? reading.Review.Title,
            Notice = reading.Review.Invented ? Words.Invented : null,
            Entries = [.. items.Select(item => Entry(reading, item, host, Absolute, tallies))],
        };
    }

    private static ItemEntry Entry(SiteReading reading, Item item, string host, Func<string, string> absolute, IReadOnlyDictionary<long, StoryTally> tallies)
    {
        var source = reading.SourceOf(item);
        var own = reading.Feeds.FirstOrDefault(entry => entry.Feed.Url == item.Feed);
        var tally = item.Story is { } story ? tallies.GetValueOrDefault(story) : null;
        return new ItemEntry
        {
            Id = TagUri.OfItem(host, item.FirstSeen, item.Id),
            Title = SiteReading.TitleOf(item).Text,
            Url = item.Url,
            Language = item.Language,
            Published = item.Published,
            Updated = item.Published > item.FirstSeen ? item.Published.Value : item.FirstSeen,
            Author = item.Author,
            Outlet = source.Name,
            OutletUrl = own is { Feed: { Mixed: false, IsPrivate: false } } ? own.Feed.Url : source.Site,
            Excerpt = item.Text.Length > 0 ? item.Text : item.Summary,
            StoryUrl = item.Story is { } id ? absolute(SitePaths.Story(id)) : null,
            Provenance = tally is { Outlets: > 1 } ? Say.Filled(Words.Independent, tally.Origins, tally.Outlets) : null,
            Tags = item.Tags,
            Media = SiteReading.FileOf(item),
            Podcast = item.Facts?.Podcast,
        };
    }
}
