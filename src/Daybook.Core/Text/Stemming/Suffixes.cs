namespace Daybook.Core.Text;

/// <summary>A list of endings, longest first.</summary>
internal sealed class Suffixes
{
    /// <summary>By the last letter, from <see cref="_first"/> on: of the hundred endings of a language a word is held against a few.</summary>
    private readonly string[]?[] _byLast;

    private readonly char _first;

    /// <param name="list">Endings separated by spaces.</param>
    public Suffixes(string list)
    {
        var endings = list.Split(' ').Distinct(StringComparer.Ordinal).ToLookup(ending => ending[^1]);
        _first = endings.Min(group => group.Key);
        _byLast = new string[endings.Max(group => group.Key) - _first + 1][];
        foreach (var group in endings)
            _byLast[group.Key - _first] = [.. group.OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];
    }

    /// <summary>Letters that are left where the longest ending goes that leaves at least so many.</summary>
    /// <param name="least">Letters that an ending must leave.</param>
    public int Strip(ReadOnlySpan<char> word, int least)
    {
        if (word.Length <= least || (uint)(word[^1] - _first) >= (uint)_byLast.Length || _byLast[word[^1] - _first] is not { } endings)
            return word.Length;
        foreach (var ending in endings)
            if (word.Length - ending.Length >= least && word.EndsWith(ending))
                return word.Length - ending.Length;
        return word.Length;
    }
}
