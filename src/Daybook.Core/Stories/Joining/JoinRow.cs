namespace Daybook.Core.Stories.Joining;

/// <summary>Two stories in the making of which somebody said whether they are one.</summary>
/// <param name="Features">As <see cref="JoinWeights.Features"/> names them.</param>
public sealed record JoinRow(JoinKind Kind, IReadOnlyList<double> Features, bool Same)
{
    /// <summary>How much it counts beside others, above 0.</summary>
    public double Weight { get; init; } = 1;
}
