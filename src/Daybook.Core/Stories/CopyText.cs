using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>A text as copies are found in it: hashed runs of words.</summary>
internal sealed class CopyText
{
    private readonly string _line;

    public CopyText(StoryItem item, int run)
    {
        Item = item;
        var words = Tokens.Of(item.Text).Select(token => token.Folded).ToArray();
        Words = words.Length;
        _line = " " + string.Join(' ', words) + " ";
        for (var at = 0; at + run <= words.Length; at++)
            Shingles.Add(Hash(words, at, run));
        Stems = [.. words.Where(word => word.Length > 1 && !StopWords.Contains(word, item.Language)).Select(word => Text.Stems.Of(word, item.Language))];
    }

    public StoryItem Item { get; }

    public int Words { get; }

    public HashSet<ulong> Shingles { get; } = [];

    /// <summary>Distinct stems of its content words and its numbers.</summary>
    public HashSet<string> Stems { get; }

    /// <summary>True where the text names an outlet, in whatever inflection its first letters keep.</summary>
    public bool Names(string outlet)
    {
        var name = string.Join(' ', Tokens.Words(outlet));
        return name.Length >= 3 && _line.Contains(" " + name, StringComparison.Ordinal);
    }

    private static ulong Hash(string[] words, int at, int run)
    {
        ulong hash = 14695981039346656037;
        for (var i = at; i < at + run; i++)
            // FNV-1a over UTF-16 units, a unit of zero between words.
            foreach (var c in words[i].Append('\0'))
                hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
