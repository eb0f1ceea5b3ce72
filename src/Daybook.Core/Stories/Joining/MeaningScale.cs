namespace Daybook.Core.Stories.Joining;

/// <summary>
/// What a cosine of two meanings says in a window. Models differ in what they give for texts that have nothing to do with each other (some .1,
/// some .8), and most give less across languages: so it is measured how alike items are that lie far apart in time.
/// </summary>
internal sealed class MeaningScale
{
    /// <summary>Pairs that tell how alike items are by chance: with fewer, the middle and spread say too little.</summary>
    private const int LeastPairs = 20, MostPairs = 2000;

    /// <summary>
    /// Spreads above the middle at which a cosine speaks neither for nor against two, and over which it goes to the end. Three are the ends of
    /// what chance gives (1 of 700 of a normal distribution), and what comes to this decision has words in common already.
    /// </summary>
    private const double Neutral = 3, Width = 1.5;

    private readonly (double Middle, double Spread)? _same, _across;

    private MeaningScale((double, double)? same, (double, double)? across) => (_same, _across) = (same, across);

    /// <summary>Null where too few items have a meaning for it to be used.</summary>
    public static MeaningScale? Of(IEnumerable<StoryItem> items)
    {
        StoryItem[] known = [.. items.Where(item => item.Meaning is not null).OrderBy(item => item.When).ThenBy(item => item.Id)];
        if (known.Length < LeastPairs)
            return null;
        var same = Chance(known.GroupBy(item => item.Language ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Far([.. group])));
        var across = Chance(Far(known).Where(pair => pair.One.Language != pair.Other.Language));
        return same is null && across is null ? null : new MeaningScale(same, across);
    }

    /// <summary>-1 (far from alike) to 1 (as alike as two of one event); 0 where it says nothing, or is not known.</summary>
    public double Of(StoryItem one, StoryItem other) =>
        (one.Language == other.Language ? _same : _across) is { } scale && one.Meaning is { } a && other.Meaning is { } b && a.Cosine(b) is { } cosine
            ? Math.Tanh(((cosine - scale.Middle) / scale.Spread - Neutral) / Width) : 0;

    /// <summary>Of two clusters: the mean over the pairs of their reports that lie nearest in time.</summary>
    public double Of(Cluster one, Cluster other)
    {
        var (near, against) = JoinFeatures.Nearest(one, other);
        var sum = 0.0;
        foreach (var a in near)
            foreach (var b in against)
                sum += Of(a.Item, b.Item);
        return sum / (near.Count * against.Count);
    }

    /// <summary>Each item with the one half the window away.</summary>
    private static IEnumerable<(StoryItem One, StoryItem Other)> Far(StoryItem[] items)
    {
        var (half, step) = ((items.Length + 1) / 2, Math.Max(1, items.Length / MostPairs));
        for (var at = 0; at + half < items.Length; at += step)
            yield return (items[at], items[at + half]);
    }

    private static (double, double)? Chance(IEnumerable<(StoryItem One, StoryItem Other)> pairs)
    {
        double[] cosines = [.. pairs.Select(pair => pair.One.Meaning!.Cosine(pair.Other.Meaning!)).OfType<double>().Order()];
        if (cosines.Length < LeastPairs)
            return null;
        // The middle and the half of what lies between the 16th and the 84th of a hundred: a few pairs of one event do not move them.
        var (low, middle, high) = (cosines[cosines.Length * 16 / 100], cosines[cosines.Length / 2], cosines[cosines.Length * 84 / 100]);
        return high - low < 1e-6 ? null : (middle, (high - low) / 2);
    }
}
