namespace Daybook.Core.Stories.Joining;

/// <summary>
/// What speaks against two stories of one language that would be joined: events of one kind (two earthquakes, two bridges closed) are told in the same words, and what
/// tells them apart is where they were and how large.
/// </summary>
internal static class Elsewhere
{
    /// <summary>By how much their likeness is to be divided: 1 where nothing speaks against them, infinite where all places and all figures differ.</summary>
    /// <param name="factor">Where all places differ.</param>
    public static double Of(Cluster one, Cluster other, double factor)
    {
        var least = double.PositiveInfinity;
        var (near, against) = JoinFeatures.Nearest(one, other);
        foreach (var a in near)
            foreach (var b in against)
                least = Math.Min(least, Of(a, b, factor));
        return least;
    }

    private static double Of(WindowItem one, WindowItem other, double factor) =>
        !Differ(one.Places, other.Places) ? 1 : Differ(one.Numbers, other.Numbers) ? double.PositiveInfinity : factor;

    /// <summary>True where both have some and none in common.</summary>
    public static bool Differ(uint[] ones, uint[] others) => ones.Length > 0 && others.Length > 0 && CopyRuns.Shared(ones, others) == 0;
}
