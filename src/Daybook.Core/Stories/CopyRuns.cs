namespace Daybook.Core.Stories;

/// <summary>Runs of words as hashes: what two texts share of them tells how much one repeats the other.</summary>
internal static class CopyRuns
{
    /// <summary>Words of a run.</summary>
    private const int Run = 5;

    /// <summary>Hashes of all runs of words, rising, each once.</summary>
    public static uint[] Of(ReadText text)
    {
        var words = text.Words;
        if (words.Length < Run)
            return [];
        var runs = new uint[words.Length - Run + 1];
        for (var at = 0; at < runs.Length; at++)
        {
            ulong hash = 0;
            // Order counts: a polynomial in an odd 64-bit constant (Knuth's, 6364136223846793005).
            foreach (ref readonly var word in words.Slice(at, Run))
                hash = hash * 6364136223846793005 + word.Mark.Hash;
            runs[at] = (uint)(hash >> 32);
        }
        Array.Sort(runs);
        var kept = 1;
        for (var at = 1; at < runs.Length; at++)
            if (runs[at] != runs[kept - 1])
                runs[kept++] = runs[at];
        return runs[..kept];
    }

    /// <summary>Share of the shorter text's runs that stand in the other (Broder 1997: containment), 0 to 1.</summary>
    public static double Containment(uint[] a, uint[] b)
    {
        var smaller = Math.Min(a.Length, b.Length);
        return smaller == 0 ? 0 : (double)Shared(a, b) / smaller;
    }

    /// <summary>Numbers that stand in both of two rising lists.</summary>
    public static int Shared(uint[] a, uint[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j]) i++;
            else if (b[j] < a[i]) j++;
            else (i, j, shared) = (i + 1, j + 1, shared + 1);
        }
        return shared;
    }
}
