namespace Daybook.Core.Items;

/// <summary>One entry as Daybook keeps it. Identity is (source, canonical link); see docs/notes/identity.md.</summary>
public sealed record Item
{
    /// <summary>Stands for the feed of an item that an editor gave.</summary>
    public const string AddedByHand = "daybook:added";

    /// <summary>Positive, rising with time.</summary>
    public required long Id { get; init; }

    /// <summary>Id of the outlet the item belongs to.</summary>
    public required string Source { get; init; }

    /// <summary>Address of the feed that gave it first (or of the outlet's own feed, once that gave it).</summary>
    public required string Feed { get; init; }

    /// <summary>Addresses of other feeds that list it.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>Canonical link; null for entries without any link.</summary>
    public string? Url { get; init; }

    /// <summary>The link as the feed gave it.</summary>
    public string? OriginalUrl { get; init; }

    public string? Guid { get; init; }

    /// <summary>Plain text; null for posts.</summary>
    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>UTC; null where nobody says, or where the date lies more than 24 hours after <see cref="FirstSeen"/>.</summary>
    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Primary language tag (ISO 639-1), null where unknown.</summary>
    public string? Language { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>NFC plain text of the best body, without the title; paragraphs separated by one blank line.</summary>
    public string Text { get; init; } = "";

    /// <summary>Clean HTML of the best body.</summary>
    public string Html { get; init; } = "";

    /// <summary>Plain text of the feed's short form, one paragraph.</summary>
    public string Summary { get; init; } = "";

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>What its feed's modules say of it; null where they say nothing.</summary>
    public ItemFacts? Facts { get; init; }

    /// <summary>ISO 3166 codes (<c>AZ</c>, <c>UA-51</c>) in order of weight.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The story it belongs to; null until grouped.</summary>
    public long? Story { get; init; }

    /// <summary>The item it is a copy of, always the root of its copy group; null for originals.</summary>
    public long? CopyOf { get; init; }

    /// <summary>The page shows only a part of the text: the rest is for subscribers.</summary>
    public bool Paywalled { get; init; }

    /// <summary>1 for the first text; an edit or a better extraction adds one.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>When and why it was withdrawn: nothing of its words is left then. Null unless it was.</summary>
    public Tombstone? Withdrawn { get; init; }

    /// <summary>The moment an item stands at in time: when published, else when first seen.</summary>
    public DateTimeOffset When => Published ?? FirstSeen;
}
