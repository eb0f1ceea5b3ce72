using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A noun in a case as a dictionary has it, where the lexicon has that form: "отправку" is отправка, "ობიექტს" is ობიექტი.</summary>
internal static class DictionaryForms
{
    private const string Nothing = "-";

    // So many letters are left of the word.
    private const int LeastStem = 3;

    private static readonly ConcurrentDictionary<string, IGrouping<string, string>[]> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>The word with the ending that it has in a dictionary; null where the lexicon has no such word, several, or this one.</summary>
    public static string? Of(Word word, string language)
    {
        var (raw, folded) = (word.Raw, word.Folded);
        if (raw.Length != folded.Length || Lexicon.IsForm(folded, language))
            return null;
        foreach (var endings in ByLanguage.GetOrAdd(language, Read))
            if (folded.Length >= endings.Key.Length + LeastStem && folded.EndsWith(endings.Key, StringComparison.Ordinal))
            {
                var known = endings.Where(instead => Lexicon.IsForm(folded[..^endings.Key.Length] + instead, language)).ToList();
                if (known.Count > 0)
                    return known is [var only] && !MayBeMany(folded[..^endings.Key.Length] + only, language) ? raw[..^endings.Key.Length] + only : null;
            }
        return null;
    }

    /// <summary>"сторон": the genitive of a plural, which tables have too.</summary>
    private static bool MayBeMany(string folded, string language) =>
        language is "ru" or "uk" && !"аеиоуыэюяіїєйь".Contains(folded[^1], StringComparison.Ordinal) && (Lexicon.IsForm(folded + "а", language) || Lexicon.IsForm(folded + "о", language));

    /// <summary>What may stand instead of each ending, the longest first.</summary>
    private static IGrouping<string, string>[] Read(string language) =>
        [.. (NounShapes.Of(language)?.Pairs ?? []).Select(pair => pair.Split('|')).GroupBy(pair => pair[0], pair => pair[1] == Nothing ? "" : pair[1], StringComparer.Ordinal).OrderByDescending(group => group.Key.Length)];
}
