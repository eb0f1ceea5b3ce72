namespace Daybook.Eval.Measures;

/// <summary>How far a figure of few cases can be trusted: bounds that hold in 95 of 100 such samples.</summary>
internal static class Intervals
{
    /// <summary>Of the normal distribution, 97.5 %.</summary>
    private const double Z = 1.959964;

    private const int Samples = 1000;

    /// <summary>Bounds of a share (Wilson 1927), between 0 and 1; 0 to 1 where there is no case.</summary>
    public static (double Low, double High) Wilson(int have, int of)
    {
        if (of == 0)
            return (0, 1);
        var share = (double)have / of;
        var middle = share + Z * Z / (2 * of);
        var reach = Z * Math.Sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        var scale = 1 + Z * Z / of;
        return (Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
    }

    /// <summary>Bounds of any figure of a list of cases: the middle 95 % of what samples of it, drawn with repetition, give (Efron 1979). Always the same.</summary>
    public static (double Low, double High) Bootstrap<T>(IReadOnlyList<T> cases, Func<T[], double> figure)
    {
        if (cases.Count == 0)
            return (0, 1);
        var random = new Random(1);
        var drawn = new T[cases.Count];
        var figures = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var at = 0; at < drawn.Length; at++)
                drawn[at] = cases[random.Next(cases.Count)];
            figures[sample] = figure(drawn);
        }
        Array.Sort(figures);
        return (figures[Samples * 25 / 1000], figures[Samples * 975 / 1000 - 1]);
    }
}
