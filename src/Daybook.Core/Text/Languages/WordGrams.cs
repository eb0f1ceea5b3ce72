namespace Daybook.Core.Text;

/// <summary>
/// The pieces of a word by which its language is told: every run of 1 to 5 characters of the word between its two edges, and the
/// word as a whole. Each is a hash of 32 bits: the model keeps no strings. The hash is part of the model's form: change one, and the
/// model must be made again.
/// </summary>
internal static class WordGrams
{
    /// <summary>Letters of a word looked at; longer ones are cut.</summary>
    public const int LongestWord = 40;

    /// <summary>Most pieces a word can have.</summary>
    public const int Most = (LongestWord + 2) * Longest + 1;

    private const int Longest = 5;
    private const char Edge = '_';
    private const uint Seed = 0x811C9DC5;

    /// <summary>Writes the hashes of the word's pieces; answers how many.</summary>
    /// <param name="word">Lower case, letters only.</param>
    /// <param name="hashes">Room for <see cref="Most"/>.</param>
    public static int Of(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        Span<char> edged = stackalloc char[LongestWord + 2];
        var length = Math.Min(word.Length, LongestWord);
        word[..length].CopyTo(edged[1..]);
        edged[0] = Edge;
        edged[length + 1] = Edge;
        edged = edged[..(length + 2)];
        var count = 0;
        for (var start = 0; start < edged.Length - 1; start++)
        {
            var hash = Seed;
            for (var end = start; end < edged.Length && end < start + Longest; end++)
            {
                hash = Grown(hash, edged[end]);
                if (end > start || start > 0)
                    hashes[count++] = Mixed(hash);
            }
        }
        if (edged.Length > Longest)
            hashes[count++] = Mixed(Whole(edged));
        return count;
    }

    private static uint Whole(ReadOnlySpan<char> edged)
    {
        var hash = ~Seed;
        foreach (var c in edged)
            hash = Grown(hash, c);
        return hash;
    }

    private static uint Grown(uint hash, char c) => (hash ^ c) * 0x01000193;

    /// <summary>The last step of MurmurHash3 (Appleby, public domain): the upper bits must depend on every character.</summary>
    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ hash >> 16;
    }
}
