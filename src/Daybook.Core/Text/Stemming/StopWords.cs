using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>Frequent words that carry no topic, by language.</summary>
public static class StopWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> ByLanguage = new(() =>
        Lists().ToFrozenDictionary(
            list => list.Language,
            list => list.Words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>True where the folded word is a stop word of the language; false for languages without a list.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static bool Contains(string folded, string? language) =>
        language is not null && ByLanguage.Value.TryGetValue(language, out var words) && words.Contains(folded);

    /// <inheritdoc cref="Contains(string, string?)"/>
    internal static bool Contains(ReadOnlySpan<char> folded, string? language) =>
        language is not null && ByLanguage.Value.TryGetValue(language, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    /// <summary>The lists as written, lower case, not folded.</summary>
    internal static IEnumerable<(string Language, string[] Words)> Lists() =>
        Resource.Rows("function-words.tsv").Select(row => (row[0], row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
