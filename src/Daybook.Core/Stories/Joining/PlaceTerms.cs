using Daybook.Core.Text;

namespace Daybook.Core.Stories.Joining;

/// <summary>Which place lies in which, by their terms. Their ids say it: UA, UA-32, UA-32:irpin.</summary>
internal static class PlaceTerms
{
    /// <summary>Of the gazetteer that is used: an instance has names of its own.</summary>
    private static Table? _table;

    /// <summary>False for a country, and for what no table has.</summary>
    public static bool IsWithinCountry(uint place) => Known.TryGetValue(place, out var held) && held.Country != place;

    /// <summary>True where the second lies in the first.</summary>
    public static bool Holds(uint place, uint other) => place != other && Known.TryGetValue(other, out var held) && (held.Country == place || held.Region == place);

    private static Dictionary<uint, (uint Country, uint Region)> Known
    {
        get
        {
            if (_table is not { } table || table.Print != Entities.Print)
                _table = table = new Table(Entities.Print, Entities.PlaceIds.DistinctBy(Term).ToDictionary(Term, id => (Term(id.Split('-')[0]), Term(id.Split(':')[0]))));
            return table.Places;
        }
    }

    private static uint Term(string id) => TermCode.Of(TermKind.Place, id);

    /// <param name="Print">Of the gazetteer.</param>
    private sealed record Table(ulong Print, Dictionary<uint, (uint Country, uint Region)> Places);
}
