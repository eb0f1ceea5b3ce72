using Daybook.Core.Editions;
using Daybook.Engine.Publishing;
using Daybook.Web.Desk;

namespace Daybook.Cli;

/// <summary>
/// The reviews a service works for and their sites: read at the start, and anew when the desk adds one. Before the first there is a bare
/// site that says so.
/// </summary>
internal sealed class OpenReviews : IDisposable
{
    private readonly Func<IReadOnlyList<Review>, ReviewSites> _sitesOf;
    private readonly Func<IReadOnlyList<Review>> _read;
    private readonly List<ReviewSites> _left = [];

    /// <param name="read">Reads the reviews of the data folder.</param>
    /// <param name="sitesOf">Makes the sites of at least one review.</param>
    public OpenReviews(Func<IReadOnlyList<Review>> read, Func<IReadOnlyList<Review>, ReviewSites> sitesOf)
    {
        _read = read;
        _sitesOf = sitesOf;
        All = read();
        Sites = Made(All);
    }

    public IReadOnlyList<Review> All { get; private set; }

    public ReviewSites Sites { get; private set; }

    /// <exception cref="CommandFailure">A review file is wrong; the reviews stay as they were.</exception>
    public void Reload()
    {
        var read = _read();
        var sites = Made(read);
        // Pages under way still use the sites that were: those go with the service.
        _left.Add(Sites);
        (All, Sites) = (read, sites);
    }

    public void Dispose()
    {
        foreach (var sites in _left.Append(Sites))
            sites.Dispose();
    }

    private ReviewSites Made(IReadOnlyList<Review> reviews) => _sitesOf(reviews.Count > 0 ? reviews : [Office.Bare]);
}
