using Daybook.Core.Editions;

namespace Daybook.Engine.Editions;

/// <summary>What became of publishing, correcting or withdrawing an edition.</summary>
/// <param name="Edition">What readers see now; where it was refused, what they saw before, or null.</param>
/// <param name="Refusal">Null where it was done.</param>
public sealed record EditionOutcome(Edition? Edition, EditionRefusal? Refusal)
{
    public bool Done => Refusal is null;
}

public enum EditionRefusal
{
    /// <summary>The window of the day has not begun.</summary>
    NotBegun,

    /// <summary>Nobody told of anything that day: an edition of it would be empty for good.</summary>
    NoStory,

    /// <summary>The day has no published edition.</summary>
    NotPublished,

    /// <summary>It was withdrawn: only being published again by name brings it back.</summary>
    Withdrawn,

    /// <summary>It was to be published again, and is not withdrawn.</summary>
    NotWithdrawn,

    /// <summary>Nothing differs from what readers see.</summary>
    Same,

    /// <summary>Another editor was quicker.</summary>
    Overtaken,
}
