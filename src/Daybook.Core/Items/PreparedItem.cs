using Daybook.Core.Search;

namespace Daybook.Core.Items;

/// <summary>An entry of a feed made ready to be held against what is stored: cleaned, canonical, dated.</summary>
public sealed record PreparedItem
{
    /// <summary>Identity within its source; see docs/notes/identity.md.</summary>
    public required string Key { get; init; }

    public string? Url { get; init; }

    public string? OriginalUrl { get; init; }

    public string? Guid { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>UTC; null where neither feed nor page says, or where the date lies too far ahead.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>True where the feed gave a date, believed or not: the page is then not asked.</summary>
    public bool FeedDated { get; init; }

    public string? Language { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>Plain text of the best body.</summary>
    public required string Text { get; init; }

    /// <summary>Clean HTML of the best body.</summary>
    public required string Html { get; init; }

    public string Summary { get; init; } = "";

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>What the entry's modules say; null where they say nothing: what is known of the item then stays.</summary>
    public ItemFacts? Facts { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Hash of what the feed said (title and body): it changes when the publisher edits.</summary>
    public required string FeedHash { get; init; }

    /// <summary>How the page stands.</summary>
    public PageState Page { get; init; }

    /// <summary>What it is found by, of this very title, text, author, tags and language; null where that is not made yet. Who changes one of them leaves it null.</summary>
    public IndexedWords? Words { get; init; }

    /// <summary>Name of the outlet that an entry of a mixed feed gives, or null.</summary>
    public string? SourceName { get; init; }

    /// <summary>Address that goes with that name, or null.</summary>
    public string? SourceUrl { get; init; }
}

/// <summary>Whether an item's page gives its text.</summary>
public enum PageState
{
    /// <summary>The feed gives the whole text.</summary>
    NotNeeded,

    /// <summary>The feed gives a summary only; the page was not read yet.</summary>
    Wanted,

    /// <summary>The text is the page's.</summary>
    Read,

    /// <summary>The page was read and shows only a part of its text: the rest is for subscribers.</summary>
    ReadInPart,

    /// <summary>The page cannot or may not be read; the summary stays.</summary>
    Refused,
}
