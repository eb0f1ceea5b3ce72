using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The language of a few words, told by their letters and joining words; English where nothing speaks against it.</summary>
internal static class QueryLanguage
{
    /// <summary>As <see cref="Of(string)"/>; where letters leave it open, the language whose items have most of the query's words as they are spelled.</summary>
    public static string Of(string query, Corpus corpus)
    {
        var told = Of(query);
        if (Certain(query))
            return told;
        var asked = Terms.Words(query).Where(word => !word.Number).ToList();
        var words = asked.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        // A name is spelled alike in many languages: where there are other words, some of them must be met too.
        var plain = asked.Where(word => !word.Capital).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var item in corpus.Items.Where(item => item.Language.Length > 0))
            foreach (var (word, _, _, _) in item.Distinct)
                if (words.Contains(word.Folded))
                    (found.TryGetValue(item.Language, out var seen) ? seen : found[item.Language] = new(StringComparer.Ordinal)).Add(word.Folded);
        var best = found.Where(pair => plain.Count == 0 || pair.Value.Overlaps(plain)).OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value is not null && best.Value.Count > (found.GetValueOrDefault(told)?.Count ?? 0) ? best.Key : told;
    }

    /// <summary>Where neither letters nor spellings tell (Одеса порт, of which items have only other cases), the Cyrillic language that most of what was found is written in.</summary>
    public static string Settled(string query, string told, IEnumerable<TopicItem> found)
    {
        if (Certain(query) || !query.Any(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            return told;
        var counts = found.Where(item => item.Core && item.Item.Evidence.Text.Any(letter => letter is >= 'Ѐ' and <= 'ӿ') && item.Item.Language.Length > 0)
            .CountBy(item => item.Item.Language, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= 2 * Math.Max(1, counts.GetValueOrDefault(told)) ? best.Key : told;
    }

    /// <summary>By letters or joining words of one language alone.</summary>
    private static bool Certain(string query) =>
        query.Any(letter => letter is (>= 'ა' and <= 'ჿ') or (>= 'Ա' and <= '֏') || "іїєґІЇЄҐыэёЫЭЁəƏğşıİ".Contains(letter))
        || Terms.Words(query).Any(word => word.Folded is "и" or "й" or "та" or "ve");

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
            return query.Any(letter => "іїєґІЇЄҐ".Contains(letter)) || words.Overlaps(["й", "та"]) ? "uk" : Knowing(query, "ru", "uk");
        if (query.Any(letter => letter is 'ə' or 'Ə') || words.Overlaps(["və", "ve"]) && query.Contains("və", StringComparison.OrdinalIgnoreCase))
            return "az";
        if (words.Overlaps(["ve", "ile"]) || query.Any(letter => letter is 'ğ' or 'ş' or 'ı' or 'İ'))
            return "tr";
        // "And" is an oath in Azerbaijani.
        return words.Overlaps(["and", "the", "between"]) ? "en" : Knowing(query, "en", "az", "tr");
    }

    /// <summary>The first language, unless the lexicon knows none of the words in it, and in another some: "qaz" is Azerbaijani, "нафта" Ukrainian. Names tell nothing; the first word has a capital anyway ("Deprem"), so it counts unless it is a place (Qatar is no train).</summary>
    private static string Knowing(string query, params string[] languages)
    {
        var words = Terms.Words(query).Where(word => !word.Number).Where((word, at) => !word.Capital || at == 0 && !languages.Any(language => Places.Asked(word.Raw, language) is not null))
            .Select(word => word.Folded).ToList();
        int Known(string language) => words.Count(word => Lexicon.Single(word, Stems.Of(word, language), language).Concepts.Length > 0);
        return Known(languages[0]) > 0 ? languages[0] : languages.MaxBy(Known)!;
    }
}
