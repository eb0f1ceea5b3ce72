using Daybook.Core.Text;

namespace Daybook.Core.Stories.Joining;

/// <summary>Which place lies in which, by their terms. Their ids say it: UA, UA-32, UA-32:irpin.</summary>
internal static class PlaceTerms
{
    /// <summary>Of the gazetteer that is used: an instance has names of its own.</summary>
    private static Table? _table;

    public static PlaceTerm Of(uint code) => Known.TryGetValue(code, out var place) ? place : new PlaceTerm(code, code, code);

    private static Dictionary<uint, PlaceTerm> Known
    {
        get
        {
            if (_table is not { } table || table.Print != Entities.Print)
                _table = table = new Table(Entities.Print, Entities.PlaceIds.DistinctBy(Term).ToDictionary(Term, id => new PlaceTerm(Term(id), Term(id.Split('-')[0]), Term(id.Split(':')[0]))));
            return table.Places;
        }
    }

    private static uint Term(string id) => TermCode.Of(TermKind.Place, id);

    /// <param name="Print">Of the gazetteer.</param>
    private sealed record Table(ulong Print, Dictionary<uint, PlaceTerm> Places);
}
