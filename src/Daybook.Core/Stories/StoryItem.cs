using Daybook.Core.Items;

namespace Daybook.Core.Stories;

/// <summary>What grouping looks at in an item.</summary>
public sealed record StoryItem
{
    public required long Id { get; init; }

    /// <summary>Id of the outlet.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the outlet, for "citing X"; null where unknown.</summary>
    public string? SourceName { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Body, paragraphs separated by a blank line; may be empty (headline only, or not at hand).</summary>
    public string Text { get; init; } = "";

    /// <summary>Rises with every text it has had: where the text is not at hand, its number tells whether it is another.</summary>
    public int Revision { get; init; }

    public string? Language { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>Published, else first seen.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>What it means to a model; null where none is asked, or none answered.</summary>
    public Joining.MeaningVector? Meaning { get; init; }
}
