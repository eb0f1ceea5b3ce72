namespace Daybook.Engine.Publishing;

/// <summary>
/// The public sites of an instance: which review answers a host and a path. A review is found on its own host names; without any, under
/// its name (<c>/one-city/</c>). The first answers whatever host is not known.
/// </summary>
public sealed class ReviewSites : IDisposable
{
    private readonly IReadOnlyList<PublicSite> _sites;

    /// <param name="sites">At least one, in the order of their files.</param>
    public ReviewSites(IReadOnlyList<PublicSite> sites)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sites.Count);
        _sites = sites;
    }

    public IReadOnlyList<PublicSite> All => _sites;

    public PublicSite First => _sites[0];

    /// <param name="host">As the request names it, without its port.</param>
    /// <param name="path">From the root of the server.</param>
    /// <returns>The site, the part of the path that named it (empty, or <c>/one-city</c>), and the path within the site.</returns>
    public (PublicSite Site, string Prefix, string Path) Choose(string host, string path)
    {
        var own = _sites.FirstOrDefault(site => site.Review.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase));
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        var segment = end < 0 ? path.TrimStart('/') : path[1..end];
        // On a host of its own a review is not disturbed by others that have theirs.
        var named = _sites.Count < 2 ? null : _sites.FirstOrDefault(site => site.Review.Name == segment && (own is null || site.Review.Hosts.Count == 0));
        return named is null ? (own ?? First, "", path) : (named, "/" + segment, end < 0 ? "" : path[end..]);
    }

    /// <summary>Folder of a site in an export that holds them all: the first stands at the top.</summary>
    public string FolderOf(PublicSite site) => site == First ? "" : site.Review.Name;

    public void Dispose()
    {
        foreach (var site in _sites)
            site.Dispose();
    }
}
