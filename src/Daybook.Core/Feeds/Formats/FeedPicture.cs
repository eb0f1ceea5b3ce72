namespace Daybook.Core.Feeds;

/// <summary>The picture of a channel (RSS <c>image</c>, Atom <c>logo</c>, <c>itunes:image</c>).</summary>
/// <param name="Url">Absolute; null where only words about it are given.</param>
public sealed record FeedPicture(string? Url)
{
    public string? Title { get; init; }

    /// <summary>Page it leads to, absolute.</summary>
    public string? Link { get; init; }

    public string? Description { get; init; }

    /// <summary>Pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, or null.</summary>
    public int? Height { get; init; }
}
