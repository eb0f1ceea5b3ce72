namespace Daybook.Core.Briefs;

/// <summary>A section before it is headed: statements of one matter, as <see cref="StoryGroups"/> puts them together.</summary>
internal sealed class SectionPlan(IReadOnlyList<Statement> statements)
{
    public IReadOnlyList<Statement> Statements { get; } = statements;

    /// <param name="max">Sections at most.</param>
    public static IReadOnlyList<SectionPlan> Of(IReadOnlyList<Statement> chosen, string language, int max, Meanings meanings) =>
        [.. new StoryGroups(new Kinship(chosen, meanings), language).Of(chosen, max).Select(group => new SectionPlan(group))];

    /// <param name="overview">What the overview tells is not told again: a section of nothing else has no points.</param>
    public BriefSection Write(ClaimMaker claims, Labels labels, Headings headings, IReadOnlyList<Statement> chosen, IReadOnlyList<Statement> overview, string language)
    {
        var heading = headings.Of(Statements, [.. chosen.Except(Statements)]);
        var left = Statements.Except(overview).ToList();
        var points = left.Where(statement => statement.Language == language).Select(statement => claims.Make(statement) with { Label = labels.Of(statement) }).ToList();
        return new BriefSection(heading, points, [.. left.Where(statement => statement.Language != language).Select(claims.Make)]);
    }
}
