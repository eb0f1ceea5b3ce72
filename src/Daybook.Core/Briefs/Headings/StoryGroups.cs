namespace Daybook.Core.Briefs;

/// <summary>
/// Puts the stories of a brief into groups, a section each. Those of one story stand together; groups are joined while they are near (average linkage);
/// then every story goes to the group in which it is nearest to most points, and what is too small for a section joins another.
/// </summary>
/// <param name="language">Of the brief: every group has a point in it, where any point has.</param>
internal sealed class StoryGroups(Kinship kinship, string language)
{
    // Nearer than two stories of a brief are in the mean. Between .05 and .15 the sections of seven sets hardly change.
    private const double Near = 0.1;

    // The more of a brief's points two groups have together, the nearer they must be: one that has all needs so much more. From .04 to .08 the sections of twelve
    // sets are about as good, whole or thinned, in English and in other languages.
    private const double OfAll = 0.05;

    // A brief has at least so many sections where it has as many stories.
    private const int LeastGroups = 4;

    // One point is no section.
    private const int LeastPoints = 2;

    // What rounding alone could make of two equal sums.
    private const double Rounding = 1e-9;

    // Nothing at all is told in the language of the brief: then every group does as well.
    private bool foreign;

    /// <param name="most">Groups at most.</param>
    public List<List<Statement>> Of(IReadOnlyList<Statement> told, int most)
    {
        foreign = !told.Any(statement => statement.Language == language);
        var least = Math.Min(LeastGroups, most);
        var groups = told.GroupBy(Kinship.Story).Select(group => group.ToList()).ToList();
        while (groups.Count(Own) > least && Nearest(groups, told.Count) is var (a, b, near) && (near >= Near || groups.Count(Own) > most))
            Join(groups, groups[b], groups[a]);
        while (Settle(groups, told))
        {
        }

        groups = Told(groups);
        while (groups.Count > least && groups.Find(group => group.Count < LeastPoints) is { } lone)
            Join(groups, lone, groups.Where(group => group != lone).MaxBy(group => kinship.Of(group, lone))!);
        return groups;
    }

    private bool Own(List<Statement> group) => foreign || group.Exists(statement => statement.Language == language);

    private static void Join(List<List<Statement>> groups, List<Statement> one, List<Statement> into)
    {
        groups.Remove(one);
        into.AddRange(one);
    }

    private (int A, int B, double Near) Nearest(List<List<Statement>> groups, int all)
    {
        var (a, b, best) = (0, 1, double.MinValue);
        for (var i = 0; i < groups.Count; i++)
            for (var j = i + 1; j < groups.Count; j++)
                if (kinship.Of(groups[i], groups[j]) - OfAll * (groups[i].Count + groups[j].Count) / all is var near && near > best)
                    (a, b, best) = (i, j, near);
        return (a, b, best);
    }

    /// <summary>Moves each story once to where it belongs most. Each move makes the points of all groups nearer, so that in the end none is left.</summary>
    /// <returns>True where one was moved.</returns>
    private bool Settle(List<List<Statement>> groups, IReadOnlyList<Statement> told)
    {
        var moved = false;
        foreach (var story in told.Select(Kinship.Story).Distinct())
        {
            var home = groups.Find(group => group.Exists(statement => Kinship.Story(statement) == story))!;
            var left = home.FindAll(statement => Kinship.Story(statement) != story);
            if (left.Count == 0 || Own(home) && !Own(left))
                continue;
            var better = groups.Where(group => group != home).MaxBy(group => Belongs(story, group));
            if (better is null || Belongs(story, better) <= Belongs(story, left) + Rounding)
                continue;
            better.AddRange(home.Except(left));
            groups[groups.IndexOf(home)] = left;
            moved = true;
        }

        return moved;
    }

    private double Belongs(long story, List<Statement> group) => group.Sum(statement => kinship.Of(story, Kinship.Story(statement)) - Near);

    /// <summary>A group with nothing in the language of the brief goes to the one it is nearest to.</summary>
    private List<List<Statement>> Told(List<List<Statement>> groups)
    {
        var told = groups.FindAll(Own);
        foreach (var group in groups.Except(told))
            told.MaxBy(other => kinship.Of(other, group))!.AddRange(group);
        return told;
    }
}
