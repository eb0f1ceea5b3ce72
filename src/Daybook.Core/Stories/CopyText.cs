using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>A text as copies are found in it: hashed runs of words, its numbers and the outlets it names.</summary>
internal sealed class CopyText
{
    private readonly Lazy<HashSet<string>> _stems;

    public CopyText(StoryItem item, IReadOnlyList<Token> tokens, int run, OutletNames outlets)
    {
        Item = item;
        Words = tokens.Count;
        Shingles = RunsOf(tokens, run);
        Numbers = [.. tokens.Where(token => token.Kind == TokenKind.Number).Select(token => token.Folded)];
        Cited = outlets.In(item, tokens);
        _stems = new Lazy<HashSet<string>>(() => StemsOf(item));
    }

    public StoryItem Item { get; }

    public int Words { get; }

    /// <summary>Hashes of all runs of words, rising, each once.</summary>
    public ulong[] Shingles { get; }

    public HashSet<string> Numbers { get; }

    /// <summary>Outlets that the text names, its own aside.</summary>
    public IReadOnlyList<CitedOutlet> Cited { get; }

    /// <summary>Distinct stems of its content words and its numbers.</summary>
    public HashSet<string> Stems => _stems.Value;

    /// <summary>Share of the shorter text's runs of words that stand in the other (Broder 1997: containment), 0 to 1.</summary>
    public static double Containment(CopyText a, CopyText b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Shingles.Length && j < b.Shingles.Length)
        {
            if (a.Shingles[i] < b.Shingles[j]) i++;
            else if (b.Shingles[j] < a.Shingles[i]) j++;
            else (i, j, shared) = (i + 1, j + 1, shared + 1);
        }
        var smaller = Math.Min(a.Shingles.Length, b.Shingles.Length);
        return smaller == 0 ? 0 : (double)shared / smaller;
    }

    private static ulong[] RunsOf(IReadOnlyList<Token> tokens, int run)
    {
        if (tokens.Count < run)
            return [];
        var hashes = new ulong[tokens.Count];
        for (var at = 0; at < hashes.Length; at++)
            hashes[at] = Hash(tokens[at].Folded);
        var runs = new ulong[tokens.Count - run + 1];
        for (var at = 0; at < runs.Length; at++)
        {
            ulong hash = 0;
            // Order counts: a polynomial in an odd 64-bit constant (Knuth's, 6364136223846793005).
            for (var i = at; i < at + run; i++)
                hash = hash * 6364136223846793005 + hashes[i];
            runs[at] = hash ^ (hash >> 32);
        }
        Array.Sort(runs);
        var kept = 1;
        for (var at = 1; at < runs.Length; at++)
            if (runs[at] != runs[kept - 1])
                runs[kept++] = runs[at];
        return runs[..kept];
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    private static ulong Hash(string word)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    private static HashSet<string> StemsOf(StoryItem item) =>
        [.. Tokens.Of(item.Text).Select(token => token.Folded)
            .Where(word => word.Length > 1 && !StopWords.Contains(word, item.Language))
            .Select(word => Text.Stems.Of(word, item.Language))];
}
