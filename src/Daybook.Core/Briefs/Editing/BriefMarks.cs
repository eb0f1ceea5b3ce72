namespace Daybook.Core.Briefs;

/// <summary>
/// What is left of timeline and conflicts after a withdrawal: reports differ only where two values still stand, and the mark of a claim that
/// is gone stands once, among the points.
/// </summary>
internal static class BriefMarks
{
    public static Brief Once(Brief brief)
    {
        var told = brief.Overview.Concat(brief.Sections.SelectMany(section => section.Points.Concat(section.InOtherLanguages))).Select(BriefEdit.KeyOf).ToHashSet(StringComparer.Ordinal);
        var timeline = brief.Timeline.Where(entry => entry.Claim.Withdrawn is null || !told.Contains(BriefEdit.KeyOf(entry.Claim))).ToList();
        told.UnionWith(timeline.Select(entry => BriefEdit.KeyOf(entry.Claim)));
        var conflicts = brief.Conflicts.Where(Differs).Select(conflict => conflict with { Values = [.. conflict.Values.Where(value => Says(value) || !told.Contains(BriefEdit.KeyOf(value.Claim)))] }).ToList();
        told.UnionWith(conflicts.SelectMany(conflict => conflict.Values).Select(value => BriefEdit.KeyOf(value.Claim)));
        var left = brief.Conflicts.SelectMany(conflict => conflict.Values).Select(value => value.Claim).Where(claim => told.Add(BriefEdit.KeyOf(claim))).ToList();
        return With(left, brief with { Timeline = timeline, Conflicts = conflicts });
    }

    /// <summary>What only a conflict told, that is none any more, is a point: a claim that stands does not go with another.</summary>
    private static Brief With(List<Claim> left, Brief brief) => (left, brief.Sections) switch
    {
        ([], _) => brief,
        (_, []) => brief with { Overview = [.. brief.Overview, .. left] },
        _ => brief with { Sections = [.. brief.Sections.SkipLast(1), brief.Sections[^1] with { Points = [.. brief.Sections[^1].Points, .. left] }] },
    };

    private static bool Differs(Conflict conflict) =>
        conflict.Values.Where(Says).Select(value => value.Value).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

    private static bool Says(ConflictValue value) => value.Claim.Withdrawn is null && value.Value != BriefErasure.Gone;
}
