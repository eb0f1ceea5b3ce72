namespace Daybook.Core.Briefs;

/// <summary>What a brief can be asked about.</summary>
public static class BriefQuery
{
    /// <summary>Longest query, in UTF-16 units as browsers count a field's: a topic of a few things, not a text about them.</summary>
    public const int Longest = 300;

    /// <summary>Why a brief cannot be asked for with this; null where it can.</summary>
    /// <param name="language">Language to write in; null = the query's.</param>
    public static BriefQueryFault? FaultOf(string query, string? language) =>
        string.IsNullOrWhiteSpace(query) ? BriefQueryFault.Blank
        : query.Trim().Length > Longest ? BriefQueryFault.TooLong
        : LeavesOut(query) ? BriefQueryFault.LeavesOut
        : SoughtForms.Of(query, language).Count == 0 ? BriefQueryFault.NamesNothing
        : null;

    // As the search reads it: a minus right before a word, behind a space or at the beginning. "-5" is a temperature, "Baku-Tbilisi" a line.
    private static bool LeavesOut(string query) => query.Index().Any(sign =>
        sign.Item == '-' && (sign.Index == 0 || char.IsWhiteSpace(query[sign.Index - 1])) && sign.Index + 1 < query.Length && (char.IsLetter(query[sign.Index + 1]) || query[sign.Index + 1] is '"' or '«' or '“'));
}
