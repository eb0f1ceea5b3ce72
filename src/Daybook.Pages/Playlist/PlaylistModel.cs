using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Playlist;

/// <summary>The audio and video of a day, to play in order.</summary>
public sealed record PlaylistModel : IPageModel
{
    public static Type Component => typeof(PlaylistPage);

    /// <summary>Day of the edition the items belong to; null before the first edition.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>In the order to play them: oldest first.</summary>
    public required IReadOnlyList<MediaLine> Items { get; init; }

    /// <summary>Items of earlier days, newest first.</summary>
    public IReadOnlyList<MediaLine> Earlier { get; init; } = [];
}

/// <summary>An audio or video item.</summary>
public sealed record MediaLine
{
    public required long Item { get; init; }

    public required Phrase Title { get; init; }

    public required Source Source { get; init; }

    /// <summary>Audio or video.</summary>
    public required ItemKind Kind { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>Duration, or null where the feed gives none.</summary>
    public int? Seconds { get; init; }

    /// <summary>The item's page, else its media file; null where it has neither.</summary>
    public string? Url { get; init; }

    /// <summary>Its media file; null where it is only played on its page.</summary>
    public Enclosure? File { get; init; }

    /// <summary>Its story, or null.</summary>
    public long? Story { get; init; }
}
