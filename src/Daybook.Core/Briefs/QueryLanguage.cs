namespace Daybook.Core.Briefs;

/// <summary>The language of a few words, told by their letters and joining words; English where nothing speaks against it.</summary>
internal static class QueryLanguage
{
    public static string Of(string query)
    {
        foreach (var letter in query)
        {
            if (letter is >= 'ა' and <= 'ჿ')
                return "ka";
            if (letter is >= 'Ա' and <= '֏')
                return "hy";
        }

        var words = Terms.Words(query).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        if (query.Any(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            return query.Any(letter => "іїєґІЇЄҐ".Contains(letter)) || words.Overlaps(["й", "та"]) ? "uk" : "ru";
        if (query.Any(letter => letter is 'ə' or 'Ə') || words.Overlaps(["və", "ve"]) && query.Contains("və", StringComparison.OrdinalIgnoreCase))
            return "az";
        return words.Overlaps(["ve", "ile"]) || query.Any(letter => letter is 'ğ' or 'ş' or 'ı' or 'İ') ? "tr" : "en";
    }
}
