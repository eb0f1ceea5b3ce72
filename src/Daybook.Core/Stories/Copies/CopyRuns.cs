namespace Daybook.Core.Stories;

/// <summary>Runs of words as hashes: what two texts share of them tells how much one repeats the other.</summary>
internal static class CopyRuns
{
    /// <summary>Words of a run.</summary>
    private const int Run = 5;

    /// <summary>Where the highest eight bits of a hash stand.</summary>
    private const int HighestBits = 24;

    /// <summary>Writes the hashes of all runs of words, rising, each once, and answers how many they are.</summary>
    /// <param name="runs">Room for one of each word.</param>
    public static int Write(ReadOnlySpan<ReadWord> words, Span<uint> runs, SpreadSort<uint> sort)
    {
        if (words.Length < Run)
            return 0;
        runs = runs[..(words.Length - Run + 1)];
        for (var at = 0; at < runs.Length; at++)
        {
            ulong hash = 0;
            // Order counts: a polynomial in an odd 64-bit constant (Knuth's, 6364136223846793005).
            foreach (ref readonly var word in words.Slice(at, Run))
                hash = hash * 6364136223846793005 + word.Mark.Hash;
            runs[at] = (uint)(hash >> 32);
        }
        sort.Sort(runs, HighestBits);
        return Once(runs);
    }

    /// <summary>Moves numbers that rise together, each once, and answers how many they are.</summary>
    public static int Once(Span<uint> rising)
    {
        var kept = 0;
        foreach (var number in rising)
            if (kept == 0 || number != rising[kept - 1])
                rising[kept++] = number;
        return kept;
    }

    /// <summary>Share of the shorter text's runs that stand in the other (Broder 1997: containment), 0 to 1.</summary>
    public static double Containment(uint[] a, uint[] b)
    {
        var smaller = Math.Min(a.Length, b.Length);
        return smaller == 0 ? 0 : (double)Shared(a, b) / smaller;
    }

    /// <summary>Numbers that stand in both of two rising lists.</summary>
    public static int Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            // Which of the two goes on is a toss-up: taken as numbers, the processor need not guess it.
            var (left, right) = (a[i], b[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return shared;
    }
}
