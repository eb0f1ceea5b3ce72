namespace Daybook.Core.Stories.Joining;

/// <summary>What a report says of where something happened and how much of it: by that two events of one kind are told apart.</summary>
/// <param name="Places">All that it names, rising.</param>
/// <param name="Nearest">Those of them that have no other within: of "Ganja, Azerbaijan" the town.</param>
/// <param name="Within">Those of them that are no countries.</param>
/// <param name="Towns">Those of these that the headline names.</param>
/// <param name="Figures">With their units and without, rising; written in words too.</param>
/// <param name="Scores">Of matches, rising.</param>
internal sealed record Landmarks(uint[] Places, PlaceTerm[] Nearest, PlaceTerm[] Within, PlaceTerm[] Towns, uint[] Figures, uint[] Scores)
{
    public static Landmarks Of(ItemTerms particulars)
    {
        List<PlaceTerm> places = [], towns = [];
        List<uint> figures = [], scores = [];
        for (var at = 0; at < particulars.Count; at++)
            if (particulars.Codes[at] is var code && TermCode.KindOf(code) == TermKind.Figure)
                figures.Add(code);
            else if (TermCode.KindOf(code) == TermKind.Score)
                scores.Add(code);
            else if (TermCode.KindOf(code) == TermKind.Place)
            {
                var place = PlaceTerms.Of(code);
                places.Add(place);
                if (particulars.Uses[at].InTitle && place.IsWithinCountry)
                    towns.Add(place);
            }
        return new Landmarks([.. places.Select(place => place.Code)], [.. places.Where(place => !places.Exists(other => place.Holds(other)))], [.. places.Where(place => place.IsWithinCountry)], [.. towns], [.. figures], [.. scores]);
    }
}
