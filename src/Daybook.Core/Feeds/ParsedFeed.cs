using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

public enum FeedFormat
{
    Rss,
    Rdf,
    Atom,
    JsonFeed,
    Cdf,
}

/// <summary>A feed document as read. Everything but the format and the items is optional; nothing is invented.</summary>
public sealed record ParsedFeed
{
    public required FeedFormat Format { get; init; }

    /// <summary>Version as declared (<c>2.0</c>, <c>0.91</c>, <c>1.0</c>, <c>1.1</c>), or null.</summary>
    public string? Version { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Address of the site, absolute.</summary>
    public string? Site { get; init; }

    /// <summary><c>rel="self"</c> or <c>feed_url</c>, absolute.</summary>
    public string? Self { get; init; }

    /// <summary><c>rel="hub"</c> (WebSub), absolute.</summary>
    public string? Hub { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? Image { get; init; }

    public FeedHints Hints { get; init; } = FeedHints.None;

    /// <summary>In document order.</summary>
    public required IReadOnlyList<ParsedItem> Items { get; init; }

    /// <summary>What was wrong with the document and how it was read all the same, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True where the document broke off: its items are good, its validators must not be kept.</summary>
    public bool Truncated { get; init; }
}
