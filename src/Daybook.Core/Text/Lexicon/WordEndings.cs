namespace Daybook.Core.Text;

/// <summary>
/// What may follow the front of a word in its other forms and in what is derived from it, by language (<c>word-endings.tsv</c>): several endings may
/// stand in a row. "Northern" is a form of "north"; "Northbridge" is a name of its own.
/// </summary>
internal static class WordEndings
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Table = new(() => Resource.Rows("word-endings.tsv")
        .ToDictionary(row => row[0], row => row[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Letters of the longest rest that is looked at; two endings as long as any table has.</summary>
    private const int Longest = 16;

    /// <summary>True where the rest of a word is made of endings of the language, also where it is empty or nothing is known of the language.</summary>
    /// <param name="rest">Folded.</param>
    public static bool Make(ReadOnlySpan<char> rest, string? language)
    {
        // "The bridge's", "Bakü'de": what stands behind an apostrophe is no part of the word.
        if (rest.IndexOf('\'') is >= 0 and var mark && language is "en" or "az" or "tr")
            rest = rest[..mark];
        if (rest.Length == 0 || language is null || !Table.Value.TryGetValue(language, out var endings))
            return true;
        if (rest.Length > Longest)
            return false;
        var lookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<bool> reached = stackalloc bool[Longest + 1];
        reached[0] = true;
        for (var from = 0; from < rest.Length; from++)
            for (var to = from + 1; reached[from] && to <= rest.Length; to++)
                reached[to] |= lookup.Contains(rest[from..to]);
        return reached[rest.Length];
    }
}
