namespace Daybook.Core.Text;

/// <summary>Tells the country of Georgia from the state, which shares its English name, by what else the text speaks of.</summary>
internal static class AmericanGeorgia
{
    private const string Country = "GE";
    private const string State = "US-GA";

    /// <summary>Words of the state: its towns, its teams, and offices that the country does not have.</summary>
    private static readonly HashSet<string> Cues = new(StringComparer.Ordinal)
    {
        "savannah", "augusta", "macon", "valdosta", "marietta", "decatur", "bulldogs", "bulldog", "ncaa", "nfl", "falcons", "governor", "gov", "kemp", "senate", "senator",
        "county", "sheriff", "gop", "republican", "republicans", "democrat", "democrats", "interstate", "peach", "peaches", "carolina", "alabama", "tennessee", "congressman", "congresswoman", "statehouse",
    };

    /// <summary>Words that only the country goes with, beside the places of its neighbourhood.</summary>
    private static readonly HashSet<string> Caucasian = new(StringComparer.Ordinal)
    {
        "caucasus", "caucasian", "lari", "saakashvili", "soviet", "rioni", "kura", "khachapuri",
    };

    private static readonly string[] Neighbours = ["AM", "AZ", "RU", "TR", "UA", "EU", "IR", "MD"];

    /// <summary>The names found, those of the country changed into those of the state where that is meant.</summary>
    public static void Settle(List<Gazetteer.Named> found, params ReadOnlySpan<string?> texts)
    {
        if (!found.Exists(IsCountryByName))
            return;
        var american = found.Where(named => named.Row.Place == State || (named.Row.Place is { } place && place.StartsWith("US-", StringComparison.Ordinal) && place != "US-DC")).Select(named => named.Row.Id).Distinct().Count();
        var caucasian = found.Where(IsOfTheRegion).Select(named => named.Row.Id).Distinct().Count();
        foreach (var text in texts)
            foreach (var word in Tokens.Words(text ?? "").Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).Distinct())
            {
                american += Cues.Contains(word) ? 1 : 0;
                // Surnames of the country: -shvili, -dze.
                caucasian += Caucasian.Contains(word) || (word.Length > 6 && (word.EndsWith("shvili", StringComparison.Ordinal) || word.EndsWith("dze", StringComparison.Ordinal))) ? 1 : 0;
            }
        if (american <= caucasian)
            return;
        for (var i = 0; i < found.Count; i++)
            if (IsCountryByName(found[i]))
                found[i] = found[i] with { Row = found[i].Row with { Id = State, Place = State } };
    }

    private static bool IsOfTheRegion(Gazetteer.Named named) =>
        named.Row.Place is { } place && (place.StartsWith("GE-", StringComparison.Ordinal) || Neighbours.Contains(place[..Math.Min(2, place.Length)]) || (place == Country && !IsCountryByName(named)));

    /// <summary>Only Latin letters write both alike.</summary>
    private static bool IsCountryByName(Gazetteer.Named named) =>
        named.Row.Id == Country && named.Row.Form.Words[0].Stems[0].Text.StartsWith("georgia", StringComparison.Ordinal);
}
