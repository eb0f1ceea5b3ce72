using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Bundles;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>What several pages need of the store, read when first asked for and then kept for one page.</summary>
internal sealed class SiteReading(Store.Store store, Review review)
{

    /// <summary>What can be played.</summary>
    public static readonly IReadOnlyList<ItemKind> MediaKinds = [ItemKind.Audio, ItemKind.Video];

    private IReadOnlyDictionary<string, Source>? _sources;
    private IReadOnlyList<ShownDay>? _days;
    private IReadOnlyList<FeedEntry>? _feeds;
    private IReadOnlyList<Folder>? _folders;
    private IReadOnlyList<TopicFiles.Topic>? _topics;
    private FoldedCopies? _folded;
    private BriefShelf? _shelf;
    private readonly Dictionary<string, TranslatedTitle> _titles = new(StringComparer.Ordinal);

    public Store.Store Store => store;

    public Review Review => review;

    public IReadOnlyDictionary<string, Source> Sources => _sources ??= store.Sources.All().ToDictionary(source => source.Id);

    /// <summary>The days of which readers see something, tombstones too, oldest first: the place in the list is the edition's number less one.</summary>
    public IReadOnlyList<ShownDay> Days => _days ??= store.Editions.ShownDays(review.Name);

    /// <summary>What readers see of a day, as much as its page shows; null where that is nothing.</summary>
    public Edition? Shown(DateOnly day) => store.Editions.Page(review.Name, day);

    public IReadOnlyList<FeedEntry> Feeds => _feeds ??= store.Feeds.All();

    /// <summary>Those that readers see: a folder of somebody's mailbox is none of them.</summary>
    public IEnumerable<FeedEntry> PublicFeeds => Feeds.Where(entry => !entry.Feed.IsPrivate);

    public BriefShelf Shelf => _shelf ??= new BriefShelf(store);

    public FoldedCopies Folded => _folded ??= new FoldedCopies(store);

    /// <summary>The folders of the review with their feeds.</summary>
    public IReadOnlyList<Folder> Folders => _folders ??= [.. review.Folders.Select(folder => folder.Filled(Feeds.Select(entry => entry.Feed)))];

    /// <summary>The bundle, folder or playlist whose page stands at a path, or null.</summary>
    public BundleReading? FindBundle(string path)
    {
        if (path == SitePaths.Playlist)
            return new BundleReading(this, new Bundle { Name = "playlist", Title = Words.PlaylistTitle, Kinds = MediaKinds }, new OutputPaths(path), BundleShelf.Playlist);
        if (review.Bundles.FirstOrDefault(bundle => SitePaths.Bundle(bundle.Name) == path) is { } found)
            return new BundleReading(this, found, new OutputPaths(path), BundleShelf.Bundle);
        if (review.Folders.FirstOrDefault(folder => SitePaths.Folder(folder.Name) == path) is { } folder)
            return new BundleReading(this, Bundle.Of(folder), new OutputPaths(path), BundleShelf.Folder);
        return TagList.PlacesOf(review).FirstOrDefault(place => SitePaths.Same(SitePaths.Place(place), path)) is { } place
            ? new BundleReading(this, new Bundle { Name = place, Title = Say.PlaceName(place), Places = [place] }, new OutputPaths(SitePaths.Place(place)), BundleShelf.Place) : null;
    }

    /// <summary>Items in the order to play them: the latest day of the review's zone first, and within it by the hour.</summary>
    public IReadOnlyList<Item> InOrder(IEnumerable<Item> items) =>
        [.. items.GroupBy(item => EditionWindows.CalendarDay(item.When, review)).OrderByDescending(day => day.Key).SelectMany(day => day.OrderBy(item => item.When).ThenBy(item => item.Id))];

    /// <summary>By story: how many tell it.</summary>
    public IReadOnlyDictionary<long, StoryTally> Tallies(IEnumerable<Item> items) =>
        store.Stories.Tellings(items.Select(item => item.Story).OfType<long>().Distinct()).ToDictionary(story => story.Key, story => StoryTally.Of([.. story], Sources));

    /// <summary>The media file of an item that can be played, or null.</summary>
    public static Enclosure? FileOf(Item item) => MediaKinds.Contains(item.Kind)
        ? item.Enclosures.FirstOrDefault(file => file.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != true) : null;

    public Site Site => new()
    {
        Review = review,
        LatestDay = LatestDay,
        Feeds = _feeds?.Count ?? store.Feeds.Count(),
        Outlets = Sources.Count,
        Titles = _titles,
    };

    /// <summary>Has the page show headlines of these items in the review's language too, where a machine put them into it.</summary>
    public void ShowTitles(IEnumerable<long> items)
    {
        foreach (var (title, told) in store.TitleTranslations.Of(items, review.Language))
            _titles.TryAdd(title, told);
    }

    /// <summary>The edition on the front page: the newest that was not withdrawn.</summary>
    public Edition? Latest => LatestDay is { } day ? Shown(day) : null;

    /// <summary>Day and window of the same; null where there is none.</summary>
    public (DateOnly Day, EditionWindow Window)? LatestWindow => LatestDay is { } day && store.Editions.Told(review.Name, day, day) is [var latest] ? (day, latest.Window) : null;

    private DateOnly? LatestDay => Days.LastOrDefault(day => day.State == EditionState.Published)?.Day;

    public int NumberOf(DateOnly day) => Days.TakeWhile(one => one.Day < day).Count() + 1;

    /// <summary>The outlet of an item; one that is not known is called by its id.</summary>
    public Source SourceOf(Item item) => Sources.TryGetValue(item.Source, out var source) ? source : new Source { Id = item.Source, Name = item.Source };

    /// <summary>The headline of an item, or the first words of a post.</summary>
    public static Phrase TitleOf(Item item) => new(ItemHeadline.Of(item.Title, item.Text, item.Language), item.Language);

    public IReadOnlyList<BriefLine> BriefLines() => Shelf.Lines(store.Briefs.NewestOfEach());

    /// <summary>Saved topics that something was found on.</summary>
    public IReadOnlyList<TopicFiles.Topic> Topics => _topics ??=
        [.. store.Topics.All().Select(topic => store.Briefs.Newest(topic.Query, topic.Language)).OfType<Brief>()
            .Where(newest => Shelf.Shown(newest) is not null).Select(newest => new TopicFiles.Topic(store.Briefs.Versions(newest)[0], newest))];

    private MediaLine MediaOf(Item item) => new()
    {
        Item = item.Id,
        Title = TitleOf(item),
        Source = SourceOf(item),
        Kind = item.Kind,
        When = item.When,
        Seconds = item.Enclosures.Select(file => file.Seconds).FirstOrDefault(seconds => seconds is not null),
        File = FileOf(item),
        Url = item.Url ?? item.Enclosures.Select(file => file.Url).FirstOrDefault(),
        Story = item.Story,
    };

    /// <summary>Audio and video published from one moment to another, oldest first.</summary>
    public IReadOnlyList<MediaLine> Media(DateTimeOffset? from, DateTimeOffset to) =>
        Lines(store.Items.ListHeads(new ItemFilter { Since = from, Until = to, Kinds = MediaKinds }));

    /// <summary>The newest audio and video published from one moment to another, newest first.</summary>
    public IReadOnlyList<MediaLine> NewestMedia(DateTimeOffset from, DateTimeOffset to, int most) =>
        Lines(store.Items.Heads(store.Items.NewestIds(new ItemFilter { Since = from, Until = to, Kinds = MediaKinds }, most)).Values
            .OrderByDescending(item => item.When).ThenByDescending(item => item.Id));

    /// <summary>Audio and video items in their order; the page shows their headlines in the review's language too.</summary>
    public IReadOnlyList<MediaLine> Lines(IEnumerable<Item> media)
    {
        List<MediaLine> lines = [.. media.Select(MediaOf)];
        ShowTitles(lines.Select(line => line.Item));
        return lines;
    }
}
