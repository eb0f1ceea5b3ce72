namespace Daybook.Engine.Briefs;

/// <summary>A step of writing a brief has begun.</summary>
/// <param name="Count">What the step before it left: items to write from, sentences offered to a model, claims to check, claims to keep.</param>
/// <param name="Draft">How a model's draft ended, told as the step after it begins; null where none was asked for.</param>
public sealed record BriefStage(BriefStep Step, int Count, DraftEnd? Draft = null);

public enum BriefStep
{
    Reading,
    Writing,

    /// <summary>A model was asked for a draft.</summary>
    Drafting,
    Checking,
    Keeping,
}
