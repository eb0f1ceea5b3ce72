using Daybook.Core.Items;

namespace Daybook.Core.Publishing;

/// <summary>Items of a bundle or folder as a feed: what the writers write down, each in its own form.</summary>
public sealed record ItemFeed : PublishedFeed
{
    /// <summary>Most entries of a feed: far above what a reader fetches between two visits, and short enough to be sent whole.</summary>
    public const int MostEntries = 100;

    /// <summary>Newest first; the writers take the first <see cref="MostEntries"/>.</summary>
    public required IReadOnlyList<ItemEntry> Entries { get; init; }
}

/// <summary>One item as a feed entry: its title, its outlet, its link and an excerpt; never its text.</summary>
public sealed record ItemEntry
{
    /// <summary>Never changes: see <see cref="TagUri"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The headline, or the first words of a post.</summary>
    public required string Title { get; init; }

    /// <summary>The outlet's own page; null for an item without one.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>As its publisher says; null where nobody does.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was first seen here, or published where that is later.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The person who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Name of the outlet.</summary>
    public required string Outlet { get; init; }

    /// <summary>Address of the outlet's feed or site, or null.</summary>
    public string? OutletUrl { get; init; }

    /// <summary>Plain text, cut to 50 words by the writers; null where there is none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Absolute address of its story's page, or null.</summary>
    public string? StoryUrl { get; init; }

    /// <summary>One clause such as "3 independent of 5 outlets" for that story, or null.</summary>
    public string? Provenance { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its media file; null for what is only read.</summary>
    public Enclosure? Media { get; init; }

    /// <summary>What its publisher says of the episode; null for anything else.</summary>
    public PodcastFacts? Podcast { get; init; }
}
