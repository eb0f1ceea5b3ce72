using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Publishing;
using Daybook.Pages.Bundles;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>A bundle or folder of a review as its outputs need it: its newest items, what of them can be played, its feeds.</summary>
internal sealed class BundleReading(SiteReading reading, Bundle bundle, OutputPaths paths, BundleShelf shelf)
{
    /// <summary>Items looked at before a list may end short: bounds what a bundle that little fits costs. Half a year of a review of a hundred items a day.</summary>
    private const int MostLooked = 20_000;

    private readonly BundleFilter _filter = new(bundle, reading.Review, reading.Folders);
    private IReadOnlyList<Item>? _items;
    private IReadOnlyList<Item>? _media;

    public Bundle Bundle => bundle;

    public OutputPaths Paths => paths;

    public BundleShelf Shelf => shelf;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Item> Items => _items ??= Newest(bundle.Kinds);

    /// <summary>Audio and video, newest first; empty for a bundle of other kinds.</summary>
    public IReadOnlyList<Item> Media => _media ??= bundle.Kinds.Count == 0 || bundle.Kinds.Any(SiteReading.MediaKinds.Contains)
        ? Newest([.. SiteReading.MediaKinds.Where(kind => bundle.Kinds.Count == 0 || bundle.Kinds.Contains(kind))]) : [];

    /// <summary>The feeds, as readers see them, that can give its items, or, where it does not name any, that gave them.</summary>
    public IEnumerable<FeedEntry> Feeds
    {
        get
        {
            if (_filter.Feeds is { } named && !Narrows)
                return reading.PublicFeeds.Where(entry => named.Contains(entry.Feed.Url));
            if (_filter.Feeds is null && !Narrows)
                return reading.PublicFeeds;
            var gave = Items.SelectMany(item => item.AlsoIn.Prepend(item.Feed)).ToHashSet(StringComparer.Ordinal);
            return reading.PublicFeeds.Where(entry => gave.Contains(entry.Feed.Url) || (entry.Feed.Source is { } source && bundle.Sources.Contains(source)));
        }
    }

    /// <summary>Addresses that the review's file names for a folder and nobody subscribed to.</summary>
    public IReadOnlyList<string> NotSubscribed => shelf == BundleShelf.Folder && _filter.Feeds is { } named
        ? [.. named.Except(reading.Feeds.Select(entry => entry.Feed.Url)).Where(url => !Feed.IsPrivateAddress(url)).Order(StringComparer.Ordinal)] : [];

    /// <summary>True where more than folders choose among the items.</summary>
    private bool Narrows => bundle.Kinds.Count + bundle.Languages.Count + bundle.Places.Count + bundle.Sources.Count + bundle.Tags.Count + bundle.Words.Count > 0;

    /// <summary>
    /// The newest that belong here. Words are looked up in the index where it can help, and only what is filed rightly is read for them.
    /// </summary>
    private List<Item> Newest(IReadOnlyList<ItemKind> kinds)
    {
        var heads = _filter.Forms is { } forms ? reading.Store.Search.Saying(forms) : reading.Store.Items.NewestFirst(kinds);
        var found = new List<Item>();
        foreach (var batch in heads.Take(MostLooked).Where(head => (kinds.Count == 0 || kinds.Contains(head.Kind)) && _filter.Files(head)).Chunk(ItemFeed.MostEntries))
        {
            var items = reading.Store.Items.Find(batch.Select(head => head.Id));
            found.AddRange(batch.Where(head => items.ContainsKey(head.Id)).Select(head => items[head.Id]).Where(item => !_filter.ReadsWords || _filter.Matches(item)));
            if (found.Count >= ItemFeed.MostEntries)
                break;
        }
        return [.. found.OrderByDescending(item => item.When).ThenByDescending(item => item.Id).Take(ItemFeed.MostEntries)];
    }
}
