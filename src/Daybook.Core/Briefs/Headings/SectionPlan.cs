namespace Daybook.Core.Briefs;

/// <summary>A section before it is headed: statements of one matter, as <see cref="StoryGroups"/> puts them together.</summary>
internal sealed class SectionPlan(IReadOnlyList<Statement> statements)
{
    // So many claims the overview of a small brief leaves to its sections.
    private const int LeastPoints = 2;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    /// <summary>Claims that the overview may take so that the sections of a small brief have some of their own.</summary>
    /// <param name="told">Statements in the language of the brief.</param>
    public static int MaxOverview(int told, int max) => Math.Max(1, Math.Min(max, told - LeastPoints));

    /// <param name="max">Sections at most.</param>
    public static IReadOnlyList<SectionPlan> Of(IReadOnlyList<Statement> chosen, string language, int max, Meanings meanings) =>
        [.. new StoryGroups(new Kinship(chosen, meanings), language).Of(chosen, max).Select(group => new SectionPlan(group))];

    /// <param name="overview">What the overview tells is not told again, unless nothing of the section is left.</param>
    public BriefSection Write(ClaimMaker claims, Labels labels, Headings headings, IReadOnlyList<Statement> chosen, IReadOnlyList<Statement> overview, string language)
    {
        var heading = headings.Of(Statements, [.. chosen.Except(Statements)]);
        var own = Statements.Where(statement => statement.Language == language).ToList();
        var left = own.Except(overview).ToList();
        var points = (left.Count > 0 ? left : own).Select(statement => claims.Make(statement) with { Label = labels.Of(statement) }).ToList();
        return new BriefSection(heading, points, [.. Statements.Where(statement => statement.Language != language).Select(claims.Make)]);
    }
}
