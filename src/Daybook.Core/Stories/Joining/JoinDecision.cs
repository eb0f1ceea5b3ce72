namespace Daybook.Core.Stories.Joining;

/// <summary>Whether two stories in the making are one: what was set by hand, moved by what was trained.</summary>
internal static class JoinDecision
{
    /// <summary>Share of a full text up to which two are hardly more than headlines, and from which they are texts.</summary>
    private const double HeadlineFullness = 0.15, TextFullness = 0.95;

    /// <summary>The kinds of two clusters of one language.</summary>
    public static readonly IReadOnlyList<JoinKind> Within = [JoinKind.Headline, JoinKind.Teaser, JoinKind.Text];

    /// <summary>As a multiple of what is needed, time included.</summary>
    /// <param name="likeness">The same as it was set by hand.</param>
    public static double Of(JoinKind kind, Cluster a, Cluster b, double likeness, TermSpace space, GroupingPolicy policy)
    {
        policy.Asked?.Invoke(kind, a, b, likeness, space);
        var moved = policy.Joining.Moved(kind, a, b, likeness, space, policy.Meanings);
        // Asked of those alone that would be joined: it reads their sketches.
        return moved >= 1 ? moved / Elsewhere.Of(kind, a, b, policy) : moved;
    }

    /// <summary>The kind of two clusters of one language.</summary>
    public static JoinKind KindOf(Cluster a, Cluster b) => ((a.Fullness + b.Fullness) / 2) switch
    {
        <= HeadlineFullness => JoinKind.Headline,
        < TextFullness => JoinKind.Teaser,
        _ => JoinKind.Text,
    };
}
