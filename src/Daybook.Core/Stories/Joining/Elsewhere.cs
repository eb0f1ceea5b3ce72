namespace Daybook.Core.Stories.Joining;

/// <summary>
/// What speaks against two stories that would be joined: events of one kind (two earthquakes, two bridges closed) are told in the same words, and what
/// tells them apart is where they were and how large.
/// </summary>
internal static class Elsewhere
{
    /// <summary>A match takes so long.</summary>
    private static readonly TimeSpan Match = TimeSpan.FromHours(2);

    /// <summary>By how much their likeness is to be divided: 1 where nothing speaks against them, infinite where no likeness is enough.</summary>
    public static double Of(JoinKind kind, Cluster one, Cluster other, GroupingPolicy policy)
    {
        var least = double.PositiveInfinity;
        var (near, against) = JoinFeatures.Nearest(one, other);
        if (OfOtherMatches(near, against))
            return least;
        foreach (var a in near)
            foreach (var b in against)
                if (least > 1)
                    least = Math.Min(least, Of(kind, a.Landmarks, b.Landmarks, policy));
        return least;
    }

    private static double Of(JoinKind kind, Landmarks one, Landmarks other, GroupingPolicy policy)
    {
        // Where the headline of each names a town that the other does not know, a third that both know (a capital, who says so) puts them in no one place.
        var towns = PlaceTerm.Apart(one.Towns, other.Within) && PlaceTerm.Apart(one.Within, other.Towns);
        if (!towns && !PlaceTerm.Apart(one.Nearest, other.Nearest))
            return 1;
        var figures = Differ(one.Figures, other.Figures);
        if (kind == JoinKind.Across ? towns && figures : towns || figures)
            return double.PositiveInfinity;
        return kind != JoinKind.Across ? policy.ElsewhereFactor : towns || figures ? policy.OtherTownFactor : 1;
    }

    /// <summary>True where scores are told in both, and none may be of the same match: a report without one does not bring two matches together.</summary>
    private static bool OfOtherMatches(IReadOnlyList<WindowItem> near, IReadOnlyList<WindowItem> against)
    {
        var told = false;
        foreach (var a in near)
            foreach (var b in against)
                foreach (var one in a.Landmarks.Scores)
                    foreach (var other in b.Landmarks.Scores)
                    {
                        told = true;
                        if (one == other || ((a.Item.When - b.Item.When).Duration() <= Match && MayGrow(one, other)))
                            return false;
                    }
        return told;
    }

    /// <summary>The score at half-time may become that at the end.</summary>
    private static bool MayGrow(uint one, uint other)
    {
        var (a, b) = (TermCode.ScoreOf(one), TermCode.ScoreOf(other));
        return (a.More <= b.More && a.Less <= b.Less) || (b.More <= a.More && b.Less <= a.Less);
    }

    /// <summary>True where both have some and none in common.</summary>
    public static bool Differ(uint[] ones, uint[] others) => ones.Length > 0 && others.Length > 0 && CopyRuns.Shared(ones, others) == 0;
}
