namespace Daybook.Core.Items;

/// <summary>What Media RSS says beyond the files themselves: every rendition and thumbnail, who made it, how it was received.</summary>
public sealed record MediaFacts
{
    /// <summary>Every <c>media:content</c> and the groups they stand in, in document order, pictures and players included.</summary>
    public IReadOnlyList<MediaRendition> Renditions { get; init; } = [];

    /// <summary>In document order: the first is the one meant to be shown (Media RSS 1.5.1, media:thumbnail).</summary>
    public IReadOnlyList<Thumbnail> Thumbnails { get; init; } = [];

    public IReadOnlyList<MediaCredit> Credits { get; init; } = [];

    /// <summary>Page with a player, absolute.</summary>
    public string? Player { get; init; }

    /// <summary>As written (<c>adult</c>, <c>nonadult</c>, or a value of another scheme).</summary>
    public string? Rating { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Average of the stars given; the scale is the publisher's.</summary>
    public double? Stars { get; init; }

    /// <summary>How many gave stars.</summary>
    public int? Voters { get; init; }

    public long? Views { get; init; }

    public long? Favourites { get; init; }
}

/// <param name="Url">Absolute address; null where only a player is given.</param>
/// <param name="Type">MIME type as written, or null.</param>
/// <param name="Medium"><c>image</c>, <c>audio</c>, <c>video</c>, <c>document</c>, <c>executable</c>, or null.</param>
/// <param name="Width">Pixels, or null.</param>
/// <param name="Height">Pixels, or null.</param>
/// <param name="Bytes">Length in bytes, or null.</param>
/// <param name="Seconds">Playing time, or null.</param>
/// <param name="Group">Number of its <c>media:group</c> (renditions of one work), from 1; null outside a group.</param>
public sealed record MediaRendition(string? Url, string? Type, string? Medium, int? Width, int? Height, long? Bytes, int? Seconds, int? Group)
{
    /// <summary>True for the one to play first (<c>isDefault</c>).</summary>
    public bool IsDefault { get; init; }

    public string? Language { get; init; }

    /// <summary>Number of sound channels (<c>channels</c>), or null.</summary>
    public int? Channels { get; init; }
}

/// <param name="Width">Pixels, or null.</param>
/// <param name="Height">Pixels, or null.</param>
/// <param name="At">Seconds from the start of the film, or null.</param>
public sealed record Thumbnail(string Url, int? Width, int? Height, double? At);

/// <param name="Role">As written in lower case, or null.</param>
public sealed record MediaCredit(string Name, string? Role);
