using System.Collections.Concurrent;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A noun in a case as it is called by itself, where the lexicon has it: "отправку" is отправка, "ობიექტს" is ობიექტი, "ფილმებს" is ფილმები.</summary>
internal static class DictionaryForms
{
    private const string Nothing = "-";

    // So many letters are left of the word.
    private const int LeastStem = 3;

    private static readonly ConcurrentDictionary<string, IGrouping<string, (string Plain, string Singular)>[]> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>The word with the ending that it has in no case; null where the lexicon has no such word, several, or this one.</summary>
    public static string? Of(Word word, string language)
    {
        var (raw, folded) = (word.Raw, word.Folded);
        if (raw.Length != folded.Length)
            return null;
        if (DerivedOf(raw, language) is { } derived)
            return derived;
        if (Lexicon.IsForm(folded, language))
            return null;
        foreach (var endings in ByLanguage.GetOrAdd(language, Read))
            if (folded.Length >= endings.Key.Length + LeastStem && folded.EndsWith(endings.Key, StringComparison.Ordinal))
            {
                var stem = folded[..^endings.Key.Length];
                var known = endings.Where(instead => Lexicon.IsForm(stem + instead.Singular, language)).Select(instead => instead.Plain).Distinct(StringComparer.Ordinal).ToList();
                if (known.Count > 0)
                    return known is [var only] && !MayBeMany(stem + only, language) ? raw[..^endings.Key.Length] + only : null;
            }
        return null;
    }

    /// <summary>"Tərəfdaşlığı": a noun whose last sound turns before the case; null where it is none.</summary>
    private static string? DerivedOf(string raw, string language)
    {
        foreach (var (ending, plain) in NounShapes.Of(language)?.Derived ?? [])
            if (raw.Length >= ending.Length + LeastStem && raw.EndsWith(ending, StringComparison.Ordinal))
                return raw[..^ending.Length] + plain;
        return null;
    }

    /// <summary>As <see cref="Of"/> finds one.</summary>
    public static bool IsDerived(Word word, string language) => DerivedOf(word.Raw, language) is not null;

    /// <summary>"сторон": the genitive of a plural, which tables have too.</summary>
    private static bool MayBeMany(string folded, string language) =>
        language is "ru" or "uk" && !"аеиоуыэюяіїєйь".Contains(folded[^1], StringComparison.Ordinal) && (Lexicon.IsForm(folded + "а", language) || Lexicon.IsForm(folded + "о", language));

    /// <summary>What may stand instead of each ending, the longest first.</summary>
    private static IGrouping<string, (string Plain, string Singular)>[] Read(string language) =>
        [.. (NounShapes.Of(language)?.Pairs ?? []).Select(pair => pair.Split('|').Select(part => part == Nothing ? "" : part).ToArray())
            .GroupBy(parts => parts[0], parts => (parts[1], parts[^1]), StringComparer.Ordinal).OrderByDescending(group => group.Key.Length)];
}
