using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>What a term stands for; the first two are of one language, the others are shared by all.</summary>
internal enum TermKind : uint
{
    Word,
    Number,
    Place,
    Name,
    Figure,
    Date,
    Concept,

    /// <summary>Of a match.</summary>
    Score,
}

/// <summary>
/// Terms as numbers of 32 bits: a window of 100,000 items holds some ten million uses of terms, which as texts take gigabytes. The three lowest
/// bits tell the kind; of a million different terms one in a thousand shares its number with another.
/// </summary>
internal static class TermCode
{
    private const int KindBits = 3, BitsOfScore = 10;

    private const uint Kinds = (1 << KindBits) - 1;

    public static uint Of(TermKind kind, ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        return ((uint)(hash ^ (hash >> 32)) & ~Kinds) | (uint)kind;
    }

    public static uint Of(int concept) => ((uint)concept << KindBits) | (uint)TermKind.Concept;

    /// <param name="hash">As <see cref="HashOf"/> gives it.</param>
    public static uint Of(TermKind kind, uint hash) => (hash << KindBits) | (uint)kind;

    /// <summary>A score of a match is no hash: it says which it may grow into.</summary>
    /// <param name="more">Below a thousand, as is the other.</param>
    public static uint OfScore(int more, int less) => Of(TermKind.Score, ((uint)more << BitsOfScore) | (uint)less);

    /// <summary>As <see cref="OfScore"/> took them.</summary>
    public static (int More, int Less) ScoreOf(uint term) => ((int)(HashOf(term) >> BitsOfScore), (int)(HashOf(term) & ((1u << BitsOfScore) - 1)));

    /// <summary>What is left of a term without its kind.</summary>
    public static uint HashOf(uint term) => term >> KindBits;

    public static TermKind KindOf(uint term) => (TermKind)(term & Kinds);

    /// <summary>The number in the lexicon.</summary>
    public static int ConceptOf(uint term) => (int)(term >> KindBits);

    /// <summary>FNV-1a over UTF-16 units, its bits stirred at the end (Stafford's mix 13), as the low ones are used.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return hash ^ (hash >> 31);
    }

    /// <summary>Stands for a whole text: four letters at once, which <see cref="Hash"/> takes one by one. Multiplied and stirred as there.</summary>
    public static ulong Print(ReadOnlySpan<char> text)
    {
        var print = (ulong)text.Length;
        var fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var four in fours)
        {
            print = (print ^ four) * 0xbf58476d1ce4e5b9;
            print ^= print >> 31;
        }
        return Chained(print, Hash(text[(fours.Length * (sizeof(ulong) / sizeof(char)))..]));
    }

    /// <summary>A hash of several in their order: the next step of a polynomial in an odd 64-bit constant (Knuth's).</summary>
    public static ulong Chained(ulong before, ulong next) => before * 6364136223846793005 + next;
}
