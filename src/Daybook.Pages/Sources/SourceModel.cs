using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Sources;

/// <summary>An outlet and what we have of it.</summary>
public sealed record SourceModel : IPageModel
{
    public static Type Component => typeof(SourcePage);

    public required Source Source { get; init; }

    /// <summary>Feeds that give its items, its own first.</summary>
    public IReadOnlyList<SourceFeed> Feeds { get; init; } = [];

    /// <summary>Items stored.</summary>
    public required int Items { get; init; }

    /// <summary>How many of them repeat another outlet's text.</summary>
    public required int Copies { get; init; }

    /// <summary>When its oldest stored item stands, or null.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Other outlets of the same owner.</summary>
    public IReadOnlyList<Source> SameOwner { get; init; } = [];

    /// <summary>Its latest items, newest first; the page shows forty.</summary>
    public required IReadOnlyList<ItemLine> Latest { get; init; }
}

/// <summary>A feed with its state.</summary>
public sealed record SourceFeed(Feed Feed, FeedState State);

/// <summary>An item in a list.</summary>
/// <param name="Title">Its title; the beginning of its text for a post.</param>
/// <param name="Url">The outlet's own page, or null.</param>
/// <param name="Story">Its story, or null.</param>
public sealed record ItemLine(long Id, Phrase Title, DateTimeOffset When, ItemKind Kind, string? Url, long? Story);
