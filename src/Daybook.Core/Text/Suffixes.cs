namespace Daybook.Core.Text;

/// <summary>A list of endings, longest first.</summary>
internal sealed class Suffixes
{
    private readonly string[] _endings;

    /// <param name="list">Endings separated by spaces.</param>
    public Suffixes(string list) =>
        _endings = [.. list.Split(' ').Distinct(StringComparer.Ordinal).OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];

    /// <summary>Takes the longest ending off that leaves at least <paramref name="least"/> letters.</summary>
    public string Strip(string word, int least)
    {
        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
