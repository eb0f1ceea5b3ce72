namespace Daybook.Core.Stories.Joining;

/// <summary>What a report says of where something happened and how much of it: by that two events of one kind are told apart.</summary>
/// <param name="Places">All that it names, rising.</param>
/// <param name="Nearest">Those of them that have no other within: of "Ganja, Azerbaijan" the town.</param>
/// <param name="Within">Those of them that are no countries.</param>
/// <param name="Towns">Those of these that the headline names.</param>
/// <param name="Figures">With their units and without, rising; written in words too.</param>
/// <param name="Scores">Of matches, rising.</param>
internal sealed record Landmarks(uint[] Places, uint[] Nearest, uint[] Within, uint[] Towns, uint[] Figures, uint[] Scores)
{
    public static Landmarks Of(ItemTerms particulars)
    {
        List<uint> places = [], towns = [], figures = [], scores = [];
        for (var at = 0; at < particulars.Count; at++)
            if (particulars.Codes[at] is var code && TermCode.KindOf(code) == TermKind.Figure)
                figures.Add(code);
            else if (TermCode.KindOf(code) == TermKind.Score)
                scores.Add(code);
            else if (TermCode.KindOf(code) == TermKind.Place)
            {
                places.Add(code);
                if (particulars.Uses[at].InTitle && PlaceTerms.IsWithinCountry(code))
                    towns.Add(code);
            }
        return new Landmarks([.. places], [.. places.Where(place => !places.Exists(other => PlaceTerms.Holds(place, other)))], [.. places.Where(PlaceTerms.IsWithinCountry)], [.. towns], [.. figures], [.. scores]);
    }

    /// <summary>True where each names places, and none of the one is, holds or lies in one of the other.</summary>
    public static bool Apart(uint[] ones, uint[] others)
    {
        foreach (var one in ones)
            foreach (var other in others)
                if (one == other || PlaceTerms.Holds(one, other) || PlaceTerms.Holds(other, one))
                    return false;
        return ones.Length > 0 && others.Length > 0;
    }
}
