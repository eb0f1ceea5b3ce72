using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>A bundle or folder of a review as its outputs need it: its newest items, what of them can be played, its feeds.</summary>
internal sealed class BundleReading(SiteReading reading, Bundle bundle, OutputPaths paths, bool isFolder)
{
    /// <summary>Items looked at before a list may end short: bounds what a bundle of rare words costs.</summary>
    private const int MostLooked = 20_000;

    private readonly BundleFilter _filter = new(bundle, reading.Review, reading.Folders);
    private IReadOnlyList<Item>? _items;
    private IReadOnlyList<Item>? _media;

    public Bundle Bundle => bundle;

    public OutputPaths Paths => paths;

    public bool IsFolder => isFolder;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Item> Items => _items ??= Newest(bundle.Kinds);

    /// <summary>Audio and video, newest first; empty for a bundle of other kinds.</summary>
    public IReadOnlyList<Item> Media => _media ??= bundle.Kinds.Count == 0 || bundle.Kinds.Any(SiteReading.MediaKinds.Contains)
        ? Newest([.. SiteReading.MediaKinds.Where(kind => bundle.Kinds.Count == 0 || bundle.Kinds.Contains(kind))]) : [];

    /// <summary>The feeds that can give its items, or, where it does not name any, that gave them.</summary>
    public IReadOnlyList<FeedEntry> Feeds
    {
        get
        {
            if (_filter.Feeds is { } named && !Narrows)
                return [.. reading.Feeds.Where(entry => named.Contains(entry.Feed.Url))];
            if (_filter.Feeds is null && !Narrows)
                return reading.Feeds;
            var gave = Items.SelectMany(item => item.AlsoIn.Prepend(item.Feed)).ToHashSet(StringComparer.Ordinal);
            return [.. reading.Feeds.Where(entry => gave.Contains(entry.Feed.Url) || (entry.Feed.Source is { } source && bundle.Sources.Contains(source)))];
        }
    }

    /// <summary>Addresses that the review's file names for a folder and nobody subscribed to.</summary>
    public IReadOnlyList<string> NotSubscribed => isFolder && _filter.Feeds is { } named
        ? [.. named.Except(reading.Feeds.Select(entry => entry.Feed.Url)).Order(StringComparer.Ordinal)] : [];

    /// <summary>True where more than folders choose among the items.</summary>
    private bool Narrows => bundle.Kinds.Count + bundle.Languages.Count + bundle.Places.Count + bundle.Sources.Count + bundle.Tags.Count + bundle.Words.Count > 0;

    private List<Item> Newest(IReadOnlyList<ItemKind> kinds) =>
        [.. reading.Store.Items.NewestFirst(kinds).Take(MostLooked).Where(_filter.Matches).Take(ItemFeed.MostEntries)];
}
