using Daybook.Pages.Bundles;
using Daybook.Pages.Pieces;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>Models of the pages of bundles and folders.</summary>
internal static class BundleModels
{
    public static BundleModel Bundle(SiteReading reading, BundleReading bundle)
    {
        var tallies = reading.Tallies(bundle.Items);
        return new BundleModel
        {
            Bundle = bundle.Bundle,
            Paths = bundle.Paths,
            Shelf = bundle.Shelf,
            Items = [.. bundle.Items.Select(item => new BundleLine
            {
                Item = item,
                Source = reading.SourceOf(item),
                Title = SiteReading.TitleOf(item),
                Origins = item.Story is { } story ? tallies.GetValueOrDefault(story)?.Origins ?? 0 : 0,
                Outlets = item.Story is { } told ? tallies.GetValueOrDefault(told)?.Outlets ?? 0 : 0,
            })],
            Feeds = [.. bundle.Feeds.Select(entry => LineOf(reading, entry)), .. bundle.NotSubscribed.Select(url => new FeedLine(url, new Phrase(Naming.Host(url), null), FeedStanding.NotSubscribed))],
            HasMedia = bundle.Media.Count > 0,
        };
    }

    public static BundlePlaylistModel Playlist(SiteReading reading, BundleReading bundle) => new()
    {
        Bundle = bundle.Bundle,
        Paths = bundle.Paths,
        Items = reading.Lines(reading.InOrder(bundle.Media)),
    };

    public static FeedLine LineOf(SiteReading reading, FeedEntry entry) => new(entry.Feed.Url, NameOf(reading, entry), entry switch
    {
        { State.Gone: true } => FeedStanding.Gone,
        { State.Failures: > 0, Unverified: false } => FeedStanding.Failing,
        { Unverified: true } => FeedStanding.Unverified,
        { State.LastSuccess: null } => FeedStanding.Never,
        _ => FeedStanding.Fine,
    });

    private static Phrase NameOf(SiteReading reading, FeedEntry entry) => entry.Feed.Title is not { } title ? new Phrase(Naming.Host(entry.Feed.Url), null)
        : new Phrase(title, entry.Feed.Source is { } source ? Naming.LanguageOf(title, reading.Sources.GetValueOrDefault(source)?.Language) : null);
}
