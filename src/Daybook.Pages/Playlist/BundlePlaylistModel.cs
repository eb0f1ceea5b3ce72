using Daybook.Core.Editions;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Playlist;

/// <summary>The newest audio and video of a bundle or folder, to play in order.</summary>
public sealed record BundlePlaylistModel : IPageModel
{
    public static Type Component => typeof(BundlePlaylistPage);

    public required Bundle Bundle { get; init; }

    /// <summary>Of the bundle's own page.</summary>
    public required OutputPaths Paths { get; init; }

    /// <summary>In the order to play them: the latest day first, and within it by the hour.</summary>
    public required IReadOnlyList<MediaLine> Items { get; init; }
}
