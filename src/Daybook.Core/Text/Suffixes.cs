namespace Daybook.Core.Text;

/// <summary>A list of endings, longest first.</summary>
internal sealed class Suffixes
{
    /// <summary>By the last letter: of the hundred endings of a language a word is held against a few.</summary>
    private readonly Dictionary<char, string[]> _byLast;

    /// <param name="list">Endings separated by spaces.</param>
    public Suffixes(string list) =>
        _byLast = list.Split(' ').Distinct(StringComparer.Ordinal).GroupBy(ending => ending[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal).ToArray());

    /// <summary>Takes the longest ending off that leaves at least <paramref name="least"/> letters.</summary>
    public string Strip(string word, int least)
    {
        if (word.Length <= least || !_byLast.TryGetValue(word[^1], out var endings))
            return word;
        foreach (var ending in endings)
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }
}
