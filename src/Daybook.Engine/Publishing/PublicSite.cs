using System.Globalization;
using System.Text;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Pages.Briefs;
using Daybook.Pages.Playlist;
using Daybook.Pages.Shell;
using Daybook.Store;

namespace Daybook.Engine.Publishing;

/// <summary>
/// The public site of a review: any of its files by path, and all paths. The server and <c>export-site</c> both take their files here,
/// so they are the same but for <c>index.html</c> in links.
/// </summary>
/// <param name="address">Where readers reach it, for the absolute links that feeds need.</param>
/// <param name="userAgent">The name with which publishers see us; null where only a sample was collected.</param>
public sealed class PublicSite(Store.Store store, Review review, TimeProvider clock, string address, string? userAgent) : IDisposable
{
    /// <summary>Searches at once.</summary>
    private const int MostSearches = 2;

    private readonly PageWriter _pages = new();
    private readonly PageCache _kept = new(store, clock);
    private readonly SemaphoreSlim _searches = new(MostSearches);

    public Review Review => review;

    /// <summary>The file of a path, or null where there is none. An export makes each of its pages once and keeps none.</summary>
    public Task<SiteFile?> FindAsync(string path, bool exported, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return exported ? MakeAsync(path, exported) : _kept.FindAsync(path, () => MakeAsync(path, exported));
    }

    /// <summary>The file of a path made from what is stored now.</summary>
    public async Task<SiteFile?> MakeAsync(string path, bool exported)
    {
        // Flows with this call only: feeds name countries and count in the review's language, as its pages do.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(review.Language);
        if (SiteAssets.All.FirstOrDefault(asset => asset.Path == path) is { } file)
            return new SiteFile(file.Path, file.ContentType, file.Bytes, Immutable: true);
        var reading = new SiteReading(store, review);
        if ((FeedFiles.Find(reading, path, address) ?? BundleFiles.Find(reading, path, address) ?? TopicFiles.Find(reading, path, address) ?? ArchiveFiles.Find(reading, path, address)) is { } feed)
            return feed;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // Each page has one address: with empty segments the same would stand at as many as anybody likes to write.
        return !path.EndsWith('/') || path.Contains("//", StringComparison.Ordinal) ? null : parts switch
        {
            [] => await FrontAsync(reading, path, exported),
            ["archive"] => await PageAsync(reading, path, exported, EditionModels.Archive(reading, null, null)),
            ["briefs"] => await PageAsync(reading, path, exported, new BriefsModel(reading.BriefLines())),
            ["playlist"] => await PageAsync(reading, path, exported, EditionModels.Playlist(reading, clock.GetUtcNow())),
            ["bundles" or "folders" or "places", _] when reading.FindBundle(path) is { } bundle => await PageAsync(reading, path, exported, BundleModels.Bundle(reading, bundle)),
            ["bundles" or "folders" or "places", _, "playlist"] when reading.FindBundle(path[..^"playlist/".Length]) is { } bundle => await PageAsync(reading, path, exported, BundleModels.Playlist(reading, bundle)),
            ["sources"] => await PageAsync(reading, path, exported, SourceModels.Sources(reading)),
            ["directory"] => await PageAsync(reading, path, exported, DirectoryModels.Directory(reading, address)),
            ["about"] => await PageAsync(reading, path, exported, SourceModels.About(reading, userAgent)),
            ["stories", var id] when Number(id) is { } number && store.Stories.Find(number) is { } story => await PageAsync(reading, path, exported, StoryModels.Story(reading, story)),
            ["briefs", var id] when Number(id) is { } number && store.Briefs.Find(number) is { } brief => await PageAsync(reading, path, exported, BriefModels.Brief(reading, brief)),
            ["briefs", var id, "changes"] when Number(id) is { } number && store.Briefs.Find(number) is { } brief && BriefModels.Changes(reading, brief) is { } changes => await PageAsync(reading, path, exported, changes),
            ["topics", _] when reading.Topics.FirstOrDefault(topic => SitePaths.Topic(topic.First) == path) is { } topic => await PageAsync(reading, path, exported, BriefModels.Brief(reading, topic.Newest)),
            ["sources", _] when reading.Sources.Keys.FirstOrDefault(id => SitePaths.Same(SitePaths.Source(id), path)) is { } source && SourceModels.Source(reading, source) is { } model => await PageAsync(reading, path, exported, model),
            [var year, ..] when year.Length == 4 => await DatedAsync(reading, parts, path, exported),
            _ => null,
        };
    }

    /// <summary>The page for what is not there.</summary>
    public Task<SiteFile> NotFoundAsync(string path, CancellationToken cancel) => NoticeAsync(path, NoticeKind.NotFound, cancel);

    /// <summary>The page for an address longer than any of ours, or with too long a search in it.</summary>
    public Task<SiteFile> TooLongAsync(string path, CancellationToken cancel) => NoticeAsync(path, NoticeKind.TooLong, cancel);

    private async Task<SiteFile> NoticeAsync(string path, NoticeKind kind, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        // A page of unknown depth cannot use its own path for links: it stands for the folder it was asked in.
        return await PageAsync(new SiteReading(store, review), path.Length <= 200 ? path : "/", exported: false, new NoticeModel { Kind = kind });
    }

    /// <summary>The page on which readers look for words. A server answers it; an export has none, for files cannot look for anything.</summary>
    /// <param name="asked">As the reader wrote it; null before.</param>
    public async Task<SiteFile> SearchAsync(string? asked, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(review.Language);
        var reading = new SiteReading(store, review);
        // A search reads the disk: a crowd of them waits here, and pages are answered meanwhile.
        await _searches.WaitAsync(cancel);
        try
        {
            return (await PageAsync(reading, SitePaths.Search, exported: false, SearchModels.Search(reading, asked))) with { Asks = true };
        }
        finally
        {
            _searches.Release();
        }
    }

    /// <summary>Every path of the site, each once.</summary>
    public IReadOnlyList<string> Paths()
    {
        var reading = new SiteReading(store, review);
        var days = reading.Days.Select(day => day.Day).ToList();
        // A story that went up in another keeps its address: readers may have passed it on.
        var stories = store.Stories.Ids().Concat(store.Stories.Aliases().Keys).Concat(days.SelectMany(day => store.Editions.Shown(review.Name, day, day)).SelectMany(edition => edition.Stories).Select(story => story.Id)).Distinct();
        return [.. new[] { SitePaths.Front, SitePaths.Archive, SitePaths.Briefs, SitePaths.Playlist, SitePaths.Sources, SitePaths.Directory, SitePaths.About, SitePaths.Rss, SitePaths.Atom, SitePaths.JsonFeed }
            .Concat(SiteAssets.All.Select(asset => asset.Path))
            .Concat(days.Select(_ => SitePaths.ArchiveFile).Take(1))
            .Concat(days.Select(SitePaths.Edition)).Concat(days.Select(SitePaths.Month)).Concat(days.Select(day => SitePaths.Year(day.Year)))
            .Concat(reading.Days.Where(day => day is { State: EditionState.Published, Revision: > 1 }).SelectMany(RevisionPaths))
            .Concat(stories.Select(SitePaths.Story))
            .Concat(store.Briefs.Ids().Select(SitePaths.Brief))
            .Concat(store.Briefs.Renewed().Where(id => store.Briefs.Find(id) is { } brief && reading.Shelf.Shown(brief) is not null).Select(SitePaths.BriefChanges))
            .Concat(reading.Topics.SelectMany(topic => new[] { SitePaths.Topic(topic.First), SitePaths.TopicFeed(topic.First) }))
            .Concat(reading.Sources.Keys.Select(SitePaths.Source)).Concat(BundlePaths()).Distinct()];
    }

    private IEnumerable<string> RevisionPaths(ShownDay newest) => store.Editions.Revisions(review.Name, newest.Day).Where(edition => edition.State == EditionState.Published)
        .SelectMany((edition, at) => at == 0 ? [SitePaths.Revision(edition.Day, edition.Revision)]
            : new[] { SitePaths.Revision(edition.Day, edition.Revision), SitePaths.Changes(edition.Day, edition.Revision) });

    private IEnumerable<string> BundlePaths() =>
    [
        SitePaths.Opml, .. new OutputPaths(SitePaths.Playlist).Playing,
        .. review.Bundles.Select(bundle => SitePaths.Bundle(bundle.Name)).Concat(review.Folders.Select(folder => SitePaths.Folder(folder.Name))).Concat(TagList.PlacesOf(review).Select(SitePaths.Place))
            .Select(page => new OutputPaths(page)).SelectMany(paths => paths.Reading.Concat(paths.Playing).Append(paths.Page).Append(paths.Playlist)),
    ];

    /// <summary>A brief's page by itself, as <c>brief --format html</c> prints it.</summary>
    public async Task<string> BriefPageAsync(Brief brief)
    {
        // By itself it speaks the language it was written in.
        var reading = new SiteReading(store, review with { Languages = [brief.Language, .. review.Languages.Where(language => language != brief.Language)] });
        return await _pages.WriteAsync(reading.Site, new SiteLinks(SitePaths.Brief(brief.Id)), BriefModels.Brief(reading, brief));
    }

    public void Dispose()
    {
        _searches.Dispose();
        _pages.Dispose();
    }

    private Task<SiteFile> FrontAsync(SiteReading reading, string path, bool exported) => reading.Latest is { } latest
        ? PageAsync(reading, path, exported, EditionModels.Edition(reading, latest, latest: true))
        : PageAsync(reading, path, exported, new NoticeModel { Kind = reading.Feeds.Count > 0 ? NoticeKind.NoEdition : NoticeKind.NoFeed });

    private async Task<SiteFile?> DatedAsync(SiteReading reading, string[] parts, string path, bool exported)
    {
        if (Number(parts[0]) is not { } year || path != "/" + string.Join('/', parts) + "/")
            return null;
        if (parts.Length >= 3)
            return DateOnly.TryParseExact(string.Join('-', parts.Take(3)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && reading.Shown(day) is { } shown ? await EditionAsync(reading, shown, parts[3..], path, exported) : null;
        int? month = parts.Length == 2 ? (int?)Number(parts[1]) ?? -1 : null;
        var has = parts.Length <= 2 && (month is null || parts[1].Length == 2) && reading.Days.Any(day => day.Day.Year == year && (month is null || day.Day.Month == month));
        return has ? await PageAsync(reading, path, exported, EditionModels.Archive(reading, (int)year, month)) : null;
    }

    /// <summary>The edition of a day, a revision of it as it stood, or what a revision changed. Of a withdrawn day only the tombstone is left.</summary>
    private async Task<SiteFile?> EditionAsync(SiteReading reading, Edition shown, string[] below, string path, bool exported)
    {
        if (below.Length == 0)
            return await PageAsync(reading, path, exported, EditionModels.Edition(reading, shown, latest: false));
        if (shown.State != EditionState.Published || !below[0].StartsWith("revision-", StringComparison.Ordinal) || Number(below[0]["revision-".Length..]) is not { } number)
            return null;
        var revisions = store.Editions.Revisions(review.Name, shown.Day);
        return below[1..] switch
        {
            [] when revisions.FirstOrDefault(edition => edition.Revision == number && edition.State == EditionState.Published) is { } revision =>
                await PageAsync(reading, path, exported, EditionModels.Revision(reading, revision, shown.Revision)),
            ["changes"] when EditionModels.Changes(reading, revisions, (int)number) is { } changes => await PageAsync(reading, path, exported, changes),
            _ => null,
        };
    }

    private async Task<SiteFile> PageAsync<TModel>(SiteReading reading, string path, bool exported, TModel model) where TModel : IPageModel
    {
        using var stage = Telemetry.Stage("render");
        var html = await _pages.WriteAsync(reading.Site, new SiteLinks(path, exported, review.BaseUrl), model);
        return new SiteFile(path, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), Plays: model is PlaylistModel or BundlePlaylistModel);
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
