namespace Daybook.Core.Feeds;

/// <summary>A named set of feeds. A feed may stand in several.</summary>
public sealed record Folder
{
    /// <summary>Short name for addresses: letters, digits, hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>Addresses of its feeds, in the order given.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>With the subscribed feeds that were put into it, after those it names itself.</summary>
    public Folder Filled(IEnumerable<Feed> subscribed) =>
        this with { Feeds = [.. Feeds.Union(subscribed.Where(feed => feed.Folders.Any(IsCalled)).Select(feed => feed.Url), StringComparer.Ordinal)] };

    /// <summary>True where a feed that was put into the folder <paramref name="written"/> belongs here: it names this one, or is its title.</summary>
    public bool IsCalled(string written) =>
        string.Equals(written, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(written, Title, StringComparison.OrdinalIgnoreCase);
}
