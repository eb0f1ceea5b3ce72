namespace Daybook.Core.Items;

/// <summary>What the iTunes and Podcasting 2.0 modules say of an episode beyond its file.</summary>
public sealed record PodcastFacts
{
    /// <summary>Number of the season, 1 and up, or null.</summary>
    public int? Season { get; init; }

    public string? SeasonName { get; init; }

    /// <summary>Number of the episode; Podcasting 2.0 allows fractions (<c>3.5</c>), or null.</summary>
    public decimal? Episode { get; init; }

    /// <summary>How a person would call that number (<c>display</c>), or null.</summary>
    public string? EpisodeName { get; init; }

    /// <summary><c>full</c>, <c>trailer</c> or <c>bonus</c>, lower case, as written otherwise.</summary>
    public string? EpisodeType { get; init; }

    /// <summary>The publisher says that it is, or is not, for adults only; null where it says nothing.</summary>
    public bool? Explicit { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Address of the chapters, absolute; inline chapters (Podlove) are <see cref="InlineChapters"/>.</summary>
    public string? Chapters { get; init; }

    public IReadOnlyList<Chapter> InlineChapters { get; init; } = [];

    public IReadOnlyList<Transcript> Transcripts { get; init; } = [];

    public IReadOnlyList<PodcastPerson> People { get; init; } = [];

    public IReadOnlyList<Soundbite> Soundbites { get; init; } = [];

    /// <summary><c>podcast:location</c> as people read it, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Its <c>geo</c>, or null.</summary>
    public GeoPosition? Position { get; init; }
}

/// <param name="Url">Absolute address.</param>
/// <param name="Type">MIME type as written, or null.</param>
/// <param name="Language">As written, or null: that of the feed.</param>
/// <param name="IsCaptions">True where it carries times (<c>rel="captions"</c>).</param>
public sealed record Transcript(string Url, string? Type, string? Language, bool IsCaptions);

/// <param name="Role">As written in lower case; null means host.</param>
/// <param name="Group">As written in lower case; null means cast.</param>
public sealed record PodcastPerson(string Name, string? Role, string? Group, string? Url, string? Picture);

/// <param name="Start">Seconds from the start.</param>
/// <param name="Title">Plain text, or null.</param>
public sealed record Chapter(double Start, string? Title, string? Url, string? Picture);

/// <param name="Start">Seconds from the start.</param>
/// <param name="Seconds">Length in seconds.</param>
public sealed record Soundbite(double Start, double Seconds, string? Title);
