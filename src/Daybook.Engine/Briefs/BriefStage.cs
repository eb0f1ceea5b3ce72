namespace Daybook.Engine.Briefs;

/// <summary>A step of writing a brief has begun.</summary>
/// <param name="Count">What the step before it left: items to write from, claims to check, claims to keep.</param>
public sealed record BriefStage(BriefStep Step, int Count);

public enum BriefStep
{
    Reading,
    Writing,
    Checking,
    Keeping,
}
