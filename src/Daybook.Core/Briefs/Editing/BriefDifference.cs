namespace Daybook.Core.Briefs;

/// <summary>What a newer writing on a topic says that the one before did not, what it no longer says, and what is better or worse supported.</summary>
/// <param name="Added">Claims that are new.</param>
/// <param name="Dropped">Claims that are no longer made.</param>
/// <param name="Support">Claims made by both whose number of independent origins changed.</param>
/// <param name="Headings">Headings that are new.</param>
/// <param name="Conflicts">Subjects on which reports differ, newly.</param>
public sealed record BriefDifference(IReadOnlyList<Claim> Added, IReadOnlyList<Claim> Dropped, IReadOnlyList<SupportChange> Support,
    IReadOnlyList<string> Headings, IReadOnlyList<Conflict> Conflicts)
{
    public bool Empty => Added.Count + Dropped.Count + Support.Count + Headings.Count + Conflicts.Count == 0;

    /// <summary>A claim is the same where its words and their language are, whichever item it is cited from.</summary>
    public static BriefDifference Of(Brief before, Brief after)
    {
        var (old, now) = (Distinct(before), Distinct(after));
        return new BriefDifference(
            [.. now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. now.Where(pair => old.TryGetValue(pair.Key, out var told) && told.Origins != pair.Value.Origins).Select(pair => new SupportChange(pair.Value, old[pair.Key].Origins))],
            [.. after.Sections.Select(section => section.Heading).Except(before.Sections.Select(section => section.Heading), StringComparer.Ordinal)],
            [.. after.Conflicts.Where(conflict => before.Conflicts.All(known => known.About != conflict.About))]);
    }

    private static Dictionary<(string Language, string Text), Claim> Distinct(Brief brief) =>
        brief.Claims().DistinctBy(claim => (claim.Language, claim.Text)).ToDictionary(claim => (claim.Language, claim.Text));
}

/// <param name="Claim">As the newer writing has it.</param>
/// <param name="OriginsBefore">Independent origins in the one before.</param>
public sealed record SupportChange(Claim Claim, int OriginsBefore);
