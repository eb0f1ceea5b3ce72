namespace Daybook.Engine.Health;

public enum FindingState
{
    Good,

    /// <summary>Something to know; the work goes on.</summary>
    Note,

    /// <summary>Something is wrong, or will be soon.</summary>
    Problem,
}

/// <summary>What a doctor's check found.</summary>
/// <param name="Check">A word: <c>database</c>, <c>search</c>, <c>disk</c>, <c>feeds</c> …</param>
/// <param name="Detail">In plain words.</param>
/// <param name="Hint">What to do; null where there is nothing to.</param>
public sealed record Finding(string Check, FindingState State, string Detail, string? Hint = null);
