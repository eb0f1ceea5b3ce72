namespace Daybook.Core.Stories;

/// <summary>What tells of most clusters at once whether they may meet, side by side in an array: they are asked millions of times, and the clusters themselves lie far apart in memory.</summary>
/// <param name="earliest">Ticks of the first report.</param>
/// <param name="latest">Ticks of the last.</param>
/// <param name="isRow">As <see cref="Cluster.IsRow"/>.</param>
/// <param name="isBound">As <see cref="Cluster.IsBound"/>.</param>
/// <param name="isBare">True where <see cref="Cluster.Bare"/> is an item.</param>
internal readonly struct ClusterReach(long earliest, long latest, bool isRow, bool isBound, bool isBare)
{
    public bool IsRow => isRow;

    public bool IsBound => isBound;

    public bool IsBare => isBare;

    /// <summary>Time between the nearest ends; none where they overlap.</summary>
    public TimeSpan GapTo(in ClusterReach other) => new(Math.Max(0, Math.Max(other.Earliest - latest, earliest - other.Latest)));

    /// <summary>Time from the first report of the two to the last.</summary>
    public TimeSpan SpanWith(in ClusterReach other) => new(Math.Max(latest, other.Latest) - Math.Min(earliest, other.Earliest));

    private long Earliest => earliest;

    private long Latest => latest;
}
