using Daybook.Core.Items;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Read;
using Daybook.Pages.Pieces;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Web.Desk;

/// <summary>The tree of places with what is unread in each.</summary>
internal sealed record ReadTrees(IReadOnlyList<ReadPlace> Tops, IReadOnlyList<ReadFolder> Folders)
{
    public static ReadTrees Of(IReadOnlyList<FeedEntry> feeds, ReadingCounts counts, IReadOnlyDictionary<string, Source> sources)
    {
        ReadPlace PlaceOf(FeedEntry entry) => new($"feed-{entry.Feed.Id}", NameOf(entry, sources), counts.ByFeed.GetValueOrDefault(entry.Feed.Url), entry.State.Failure is not null || entry.State.Gone);
        var folders = feeds.SelectMany(entry => entry.Feed.Folders.Select(folder => (folder, entry))).GroupBy(pair => pair.folder).OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
            .Select(group => new ReadFolder(new ReadPlace($"folder-{group.Key}", new Phrase(group.Key, null), group.Sum(pair => counts.ByFeed.GetValueOrDefault(pair.entry.Feed.Url))), [.. group.Select(pair => PlaceOf(pair.entry))]));
        var loose = feeds.Where(entry => entry.Feed.Folders.Count == 0).Select(PlaceOf).ToList();
        return new ReadTrees(
        [
            new("today", new Phrase(DeskWords.PlaceToday, null), counts.Today),
            new("unread", new Phrase(DeskWords.PlaceUnread, null), counts.Unread),
            new("kept", new Phrase(DeskWords.PlaceKept, null), counts.Kept),
        ], loose.Count == 0 ? [.. folders] : [.. folders, new ReadFolder(null, loose)]);
    }

    /// <summary>The count of a place of the tree; null for one that is not in it.</summary>
    public int? CountOf(string key) => All.FirstOrDefault(place => place.Key == key)?.Count;

    /// <summary>The next feed with something unread after a place, round to the first.</summary>
    public ReadPlace? NextAfter(string key)
    {
        var feeds = Folders.SelectMany(folder => folder.Feeds).DistinctBy(feed => feed.Key).ToList();
        var at = feeds.FindIndex(feed => feed.Key == key);
        return feeds.Skip(at + 1).Concat(feeds.Take(Math.Max(at, 0))).FirstOrDefault(feed => feed.Count > 0);
    }

    private IEnumerable<ReadPlace> All => Tops.Concat(Folders.Select(folder => folder.Place).OfType<ReadPlace>()).Concat(Folders.SelectMany(folder => folder.Feeds));

    /// <summary>A feed's name in the language of its outlet, where its letters can be in it.</summary>
    private static Phrase NameOf(FeedEntry entry, IReadOnlyDictionary<string, Source> sources)
    {
        var name = ReadLists.NameOf(entry);
        var language = entry.Feed.Source is { } id && sources.TryGetValue(id, out var source) ? source.Language : null;
        return new Phrase(name, Naming.LanguageOf(name, language));
    }
}
