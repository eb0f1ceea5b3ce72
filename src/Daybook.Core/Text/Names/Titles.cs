using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>Words by which persons are addressed (<c>titles.tsv</c>): Mr, г-н, cənab, bey, պարոն, ბატონი. They bear capitals and are no names.</summary>
internal static class Titles
{
    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> ByLanguage = Resource.Rows("titles.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);

    /// <param name="language">ISO 639-1, or null.</param>
    public static bool Contains(ReadOnlySpan<char> folded, string? language) => language is not null && ByLanguage.TryGetValue(language, out var words) && words.Contains(folded);
}
