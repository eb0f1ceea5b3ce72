using Daybook.Core.Briefs;
using Daybook.Core.Publishing;
using Daybook.Pages.Directory;
using Daybook.Pages.Shell;

namespace Daybook.Engine.Publishing;

/// <summary>The model of a review's directory.</summary>
internal static class DirectoryModels
{
    /// <param name="root">Absolute address of the site's root.</param>
    public static DirectoryModel Directory(SiteReading reading, string root)
    {
        var review = reading.Review;
        string Absolute(string path) => root.TrimEnd('/') + path;
        var block = new SignatureBlock
        {
            Review = new NamedAddress(review.Title, Absolute(SitePaths.Front)),
            Motto = review.Motto,
            Byline = review.Byline,
            Links = [.. review.Links.Select(link => new NamedAddress(link.Name, link.Address)), new NamedAddress(Words.NavPlaylist, Absolute(SitePaths.Playlist))],
            Folders = [.. review.Folders.Select(folder => new NamedAddress(folder.Title, Absolute(SitePaths.Folder(folder.Name))))],
            Domains = review.Hosts,
            Hashtags = [.. TagList.Of(review).Select(tag => tag.Name)],
            FeedsHeading = Words.FootFeeds,
            Feeds = review.Bundles.Count == 0 ? [new NamedAddress(review.Title, Absolute(SitePaths.Rss))]
                : [.. review.Bundles.Select(bundle => new NamedAddress(bundle.Title, Absolute(new OutputPaths(SitePaths.Bundle(bundle.Name)).Rss)))],
        };
        return new DirectoryModel
        {
            Address = Absolute(SitePaths.Front),
            Dossiers = reading.Shelf.Lines(review.Briefs.Select(topic => reading.Store.Briefs.Newest(topic, review.Language) ?? reading.Store.Briefs.Newest(topic)).OfType<Brief>()),
            FeedsOfFolder = reading.Folders.ToDictionary(folder => folder.Name, folder => folder.Feeds.Count),
            Text = block.Text(),
            Html = block.Html(),
        };
    }
}
