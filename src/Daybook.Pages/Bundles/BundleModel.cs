using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Bundles;

/// <summary>A bundle or a folder: its newest items, and everything it can be taken as.</summary>
public sealed record BundleModel : IPageModel
{
    public static Type Component => typeof(BundlePage);

    public required Bundle Bundle { get; init; }

    public required OutputPaths Paths { get; init; }

    public required BundleShelf Shelf { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<BundleLine> Items { get; init; }

    /// <summary>The feeds behind it.</summary>
    public required IReadOnlyList<FeedLine> Feeds { get; init; }

    /// <summary>True where it has something to play.</summary>
    public bool HasMedia { get; init; }
}

/// <summary>What a selection stands for.</summary>
public enum BundleShelf
{
    Bundle,

    /// <summary>All items of some feeds.</summary>
    Folder,

    /// <summary>All items that name a place.</summary>
    Place,

    /// <summary>All that can be played.</summary>
    Playlist,
}

/// <summary>An item in a bundle.</summary>
public sealed record BundleLine
{
    public required Item Item { get; init; }

    public required Source Source { get; init; }

    /// <summary>Its headline, or the first words of a post.</summary>
    public required Phrase Title { get; init; }

    /// <summary>Distinct voices that tell its story; 0 where it has none yet.</summary>
    public int Origins { get; init; }

    /// <summary>Distinct outlets that tell its story.</summary>
    public int Outlets { get; init; }
}

/// <summary>A feed by name and state.</summary>
public sealed record FeedLine(string Url, Phrase Name, FeedStanding Standing);

public enum FeedStanding
{
    /// <summary>Read at its last check.</summary>
    Fine,

    /// <summary>Subscribed and not asked yet.</summary>
    Never,

    /// <summary>From a preset, and not read here yet.</summary>
    Unverified,

    /// <summary>Named in the review's file and not subscribed.</summary>
    NotSubscribed,

    Failing,
    Gone,
}
