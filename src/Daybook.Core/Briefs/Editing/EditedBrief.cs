using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// A writing as readers see it, after an editor hid points and put them in order. Nothing is added or reworded, so what passed the gate
/// still holds.
/// </summary>
/// <param name="Brief">The writing without what is hidden, in the editor's order.</param>
/// <param name="Hidden">Keys of the hidden claims that the writing makes.</param>
public sealed record EditedBrief(Brief Brief, IReadOnlySet<string> Hidden)
{
    /// <summary>The brief was taken back by this edit; null where it was not.</summary>
    public BriefEdit? Withdrawn { get; init; }

    /// <summary>What readers get: nothing of a brief that was taken back.</summary>
    public Brief Shown => Withdrawn is null ? Brief : Brief with { Overview = [], Sections = [], Timeline = [], Conflicts = [], Sources = [] };

    /// <param name="edits">Of the topic and language, in any order; those taken back do not count.</param>
    public static EditedBrief Of(Brief writing, IEnumerable<BriefEdit> edits)
    {
        var standing = Standing(edits).Reverse().ToList();
        var claims = writing.Claims().Select(BriefEdit.KeyOf).ToHashSet();
        var hidden = standing.Where(edit => edit.Act == BriefAct.Hide && claims.Contains(edit.Claim)).Select(edit => edit.Claim).ToHashSet();
        var placed = standing.Where(edit => edit.Act == BriefAct.Place && claims.Contains(edit.Claim)).ToList();
        var withdrawn = standing.LastOrDefault(edit => edit.Act == BriefAct.Withdraw);
        if (hidden.Count == 0 && placed.Count == 0)
            return new EditedBrief(writing, hidden) { Withdrawn = withdrawn };
        bool Shown(Claim claim) => !hidden.Contains(BriefEdit.KeyOf(claim));
        var edited = writing with
        {
            Overview = [.. writing.Overview.Where(Shown)],
            Sections = [.. writing.Sections.Select(section => section with { Points = [.. InOrder(section.Points, placed).Where(Shown)], InOtherLanguages = [.. section.InOtherLanguages.Where(Shown)] })
                .Where(section => section.Points.Count + section.InOtherLanguages.Count > 0)],
            Timeline = [.. writing.Timeline.Where(entry => Shown(entry.Claim))],
            Conflicts = [.. writing.Conflicts.Select(conflict => conflict with { Values = [.. conflict.Values.Where(value => Shown(value.Claim))] }).Where(conflict => conflict.Values.Count > 1)],
        };
        return new EditedBrief(edited with { Sources = edited.Cited() }, hidden) { Withdrawn = withdrawn };
    }

    /// <summary>The edits that nobody took back, newest first.</summary>
    public static IEnumerable<BriefEdit> Standing(IEnumerable<BriefEdit> edits) => InForce.Of(edits, edit => edit.Id, edit => edit.Undoes);

    /// <summary>Each point goes where it was put in the list as the editor saw it, in the order in which they were put.</summary>
    private static List<Claim> InOrder(IReadOnlyList<Claim> points, List<BriefEdit> placed)
    {
        var order = points.ToList();
        foreach (var edit in placed)
            if (order.Find(claim => BriefEdit.KeyOf(claim) == edit.Claim) is { } claim && int.TryParse(edit.Value, CultureInfo.InvariantCulture, out var place))
            {
                order.Remove(claim);
                order.Insert(Math.Clamp(place - 1, 0, order.Count), claim);
            }
        return order;
    }
}
