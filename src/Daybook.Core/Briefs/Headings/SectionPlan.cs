namespace Daybook.Core.Briefs;

/// <summary>
/// A section before it is headed: statements of one matter. Those of one story stand together; stories are joined by <see cref="Kinship"/>
/// (average linkage) until few enough sections are left.
/// </summary>
internal sealed class SectionPlan(IReadOnlyList<Statement> statements)
{
    // A reader takes in a section of about so many points; a brief has at least so many sections where it has as many stories.
    private const int PointsASection = 8, LeastSections = 4;

    // One point is no section.
    private const int LeastPoints = 2;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    /// <param name="max">Sections at most.</param>
    public static IReadOnlyList<SectionPlan> Of(IReadOnlyList<Statement> chosen, string language, int max, Meanings meanings)
    {
        var kinship = new Kinship(chosen.Select(Kinship.Story).Distinct(), meanings.Matter);
        var groups = chosen.GroupBy(Kinship.Story).Select(group => group.ToList()).ToList();
        max = Math.Min(max, Math.Max(LeastSections, (int)Math.Round((double)chosen.Count / PointsASection)));
        while (groups.Count(group => Own(group, language)) > max)
        {
            var (a, b, best) = (0, 1, double.MinValue);
            for (var i = 0; i < groups.Count; i++)
                for (var j = i + 1; j < groups.Count; j++)
                {
                    var near = kinship.Of(groups[i], groups[j]);
                    if (near > best)
                        (a, b, best) = (i, j, near);
                }

            groups[a].AddRange(groups[b]);
            groups.RemoveAt(b);
        }

        groups = Told(groups, language, kinship);
        while (groups.Count > LeastSections && groups.Find(group => group.Count < LeastPoints) is { } lone)
        {
            groups.Remove(lone);
            groups.MaxBy(other => kinship.Of(other, lone))!.AddRange(lone);
        }

        return [.. groups.Select(group => new SectionPlan(group))];
    }

    /// <param name="overview">What the overview tells is not told again, unless too little of the section is left.</param>
    public BriefSection Write(ClaimMaker claims, Labels labels, Headings headings, IReadOnlyList<Statement> chosen, IReadOnlyList<Statement> overview, string language)
    {
        var heading = headings.Of(Statements, [.. chosen.Except(Statements)]);
        var own = Statements.Where(statement => statement.Language == language).ToList();
        var left = own.Except(overview).ToList();
        var points = (left.Count >= LeastPoints ? left : own).Select(statement => claims.Make(statement) with { Label = labels.Of(statement) }).ToList();
        return new BriefSection(heading, points, [.. Statements.Where(statement => statement.Language != language).Select(claims.Make)]);
    }

    private static bool Own(List<Statement> group, string language) => group.Exists(statement => statement.Language == language);

    /// <summary>A section with nothing in the language of the brief goes to the one it is nearest to, unless there is none in it at all.</summary>
    private static List<List<Statement>> Told(List<List<Statement>> groups, string language, Kinship kinship)
    {
        var told = groups.Where(group => Own(group, language)).ToList();
        if (told.Count == 0)
            return groups;
        foreach (var group in groups.Where(group => !Own(group, language)))
            told.MaxBy(other => kinship.Of(other, group))!.AddRange(group);
        return told;
    }
}
