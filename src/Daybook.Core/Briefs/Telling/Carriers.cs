namespace Daybook.Core.Briefs;

/// <summary>Whose text the outlets cited for a claim repeat.</summary>
public static class Carriers
{
    // Beside the tally it explains; whose text each citation repeats stands with the citation.
    private const int MostNamed = 2;

    /// <summary>The outlets that others among the cited repeat, with the number of those, most first.</summary>
    /// <param name="repeats">Id of the outlet whose text an item repeats, or null for an original.</param>
    public static IReadOnlyList<(string Outlet, int Carried)> Of(Claim claim, Func<Citation, string?> repeats) =>
    [
        .. claim.Standing.Select(citation => (Root: repeats(citation), By: citation.Source))
            .Where(pair => pair.Root is not null && pair.Root != pair.By)
            .GroupBy(pair => pair.Root!, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(pair => pair.By).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(pair => pair.Item2)
            .Take(MostNamed),
    ];
}
