using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Search;

/// <summary>Stems of single words for the index and for queries. An item has a language; a query's word has every language of its script.</summary>
internal static class SearchStems
{
    /// <summary>Languages with rules of their own in <see cref="Stems"/>; words of others are kept whole.</summary>
    public static readonly FrozenSet<string> Languages = new[] { "en", "ru", "uk", "az", "tr", "hy", "ka" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Latin = ["en", "az", "tr"], Cyrillic = ["ru", "uk"], Armenian = ["hy"], Georgian = ["ka"];

    /// <summary>The stem as the index keeps it; null where it is not one word.</summary>
    public static string? Of(string folded, string language) => SearchWords.Only(Stems.Of(folded, language));

    /// <summary>The different stems that a word has in the languages written in its script.</summary>
    public static IReadOnlyList<string> InAnyLanguage(string folded) =>
        [.. LanguagesOf(folded).Select(language => Of(folded, language)).OfType<string>().Distinct()];

    private static string[] LanguagesOf(string folded) => folded.FirstOrDefault(char.IsLetter) switch
    {
        >= 'a' and <= '\u024F' => Latin,
        >= '\u0400' and <= '\u052F' => Cyrillic,
        >= '\u0530' and <= '\u058F' => Armenian,
        >= '\u10A0' and <= '\u10FF' or >= '\u1C90' and <= '\u1CBF' => Georgian,
        _ => [],
    };
}
