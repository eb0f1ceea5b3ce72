using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>What composing looks at in a story.</summary>
public sealed record StoryFacts
{
    public required long Id { get; init; }

    /// <summary>All members known, in any order.</summary>
    public required IReadOnlyList<StoryMember> Members { get; init; }
}

/// <summary>An item of a story, as far as an edition needs it.</summary>
public sealed record StoryMember
{
    /// <summary>Id of the item.</summary>
    public required long Id { get; init; }

    /// <summary>Id of the outlet.</summary>
    public required string Source { get; init; }

    /// <summary>Who stands behind the text: <see cref="Items.Source.Voice"/> of the outlet of its copy root, its own for an original.</summary>
    public required string Voice { get; init; }

    /// <summary>Country of the outlet, ISO 3166-1; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Kind of owner of the outlet; null where unknown.</summary>
    public string? OwnerType { get; init; }

    /// <summary>ISO 639-1; null where unknown.</summary>
    public string? Language { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>Null where nobody says.</summary>
    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>True where it came with the first collection of its feed: what was there before we looked says nothing about our speed.</summary>
    public bool Backlog { get; init; }

    /// <summary>ISO 3166 codes in order of weight.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Root of its copy group; null for an original.</summary>
    public long? CopyOf { get; init; }

    /// <summary>Null for posts.</summary>
    public string? Title { get; init; }

    /// <summary>The beginning of the text, plain; a paragraph or two are enough.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The moment it stands at in time: when published, else when first seen.</summary>
    public DateTimeOffset When => Published ?? FirstSeen;
}
