using System.Collections.Concurrent;

namespace Daybook.Engine.Publishing;

/// <summary>
/// Pages as they were last made, for as long as nothing was written to the store since: asking it that costs a hundredth of making a page.
/// Nothing is kept longer than readers may keep it themselves.
/// </summary>
internal sealed class PageCache(Store.Store store, TimeProvider clock)
{
    /// <summary>Pages kept, at most; then all are forgotten. Far more than are asked for between two writes.</summary>
    private const int Most = 500;

    /// <summary>Larger ones are made anew, in bytes: they are few, and would fill the memory.</summary>
    private const int Largest = 1_000_000;

    /// <summary>The age that pages are served with (SiteServer).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (string Version, DateTimeOffset Made, SiteFile File)> _pages = new(StringComparer.Ordinal);

    /// <summary>The page of a path, made by <paramref name="make"/> where it is not kept or no longer true. What is not there is not kept.</summary>
    public async Task<SiteFile?> FindAsync(string path, Func<Task<SiteFile?>> make)
    {
        // Asked before the page is made: what is written meanwhile makes it old at once.
        var (version, now) = (store.Version(), clock.GetUtcNow());
        if (_pages.TryGetValue(path, out var kept) && kept.Version == version && now - kept.Made is var age && age >= TimeSpan.Zero && age < Longest)
            return kept.File;
        var file = await make();
        if (file is null || file.Bytes.Length > Largest)
            return file;
        if (_pages.Count >= Most)
            _pages.Clear();
        _pages[path] = (version, now, file);
        return file;
    }
}
