namespace Daybook.Core.Publishing;

/// <summary>What a feed says of itself, whatever its entries are.</summary>
public abstract record PublishedFeed
{
    public required string Title { get; init; }

    /// <summary>Motto, or another sentence that says what it is; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Absolute address of the page that shows the same.</summary>
    public required string Home { get; init; }

    /// <summary>Absolute address of this feed itself.</summary>
    public required string Self { get; init; }

    /// <summary>ISO 639-1: of the review, and of its entries that say no other.</summary>
    public required string Language { get; init; }

    /// <summary>Who is named as author: the review, or who signs it.</summary>
    public required string Author { get; init; }

    /// <summary>A sentence for readers when everything is invented sample text; null otherwise.</summary>
    public string? Notice { get; init; }
}
