namespace Daybook.Core.Stories;

/// <summary>Two stories that may be the same, by an item of each.</summary>
/// <param name="Score">Their likeness as a share of what was needed, below 1.</param>
/// <param name="Why">Puts into words what they share; it reads the texts, so it is asked of those alone that nobody put into words yet.</param>
public sealed record NearPair(long Item, long With, double Score, Func<StoryMatch> Why)
{
    /// <summary>The two with what they share.</summary>
    public StoryMatch Told() => Why() with { Score = Score };
}
