namespace Daybook.Core.Feeds;

/// <summary>A list of feeds as an OPML file gives it.</summary>
public sealed record OpmlDocument
{
    /// <summary>Title in its head, or null.</summary>
    public string? Title { get; init; }

    /// <summary>In document order; an address is here once for each folder it stands in.</summary>
    public required IReadOnlyList<OpmlFeed> Feeds { get; init; }

    /// <summary>Rows not taken and why, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One feed of an OPML file.</summary>
/// <param name="Url">Absolute http or https address (<c>xmlUrl</c>).</param>
/// <param name="Site">Address of its home page (<c>htmlUrl</c>), or null.</param>
/// <param name="Folders">Names of the outlines around it, outermost first; empty at the top.</param>
/// <param name="ShowsCopies">As <see cref="Feed.ShowsCopies"/>, where the file says so.</param>
public sealed record OpmlFeed(string Url, string? Title, string? Site, IReadOnlyList<string> Folders, bool ShowsCopies = false);
