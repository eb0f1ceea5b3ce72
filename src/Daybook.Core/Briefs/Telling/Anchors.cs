using System.Globalization;

namespace Daybook.Core.Briefs;

/// <summary>
/// What languages write alike, names and figures, and so how likely two items of different languages tell of the
/// same. Names meet by the key of their consonants (<see cref="NameKey"/>).
/// </summary>
internal sealed class Anchors
{
    // An anchor that a larger share of the items hold is the topic itself and tells nothing.
    private const double MaxShare = 0.3;

    // Two items with one anchor each are not the same for sharing it: as much weight as this always stands against.
    private const double Doubt = 3;

    // Reports of one event in two languages lie within days of each other.
    private const double Hours = 60;

    private readonly Dictionary<ReadItem, (TermVector Roots, double All)> known = [];
    private readonly Dictionary<ReadItem, List<string>> keys = [];
    private readonly Dictionary<string, HashSet<long>> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ulong>> names = new(StringComparer.Ordinal);
    private readonly int size;

    /// <param name="items">All items of the topic.</param>
    public Anchors(IReadOnlyList<ReadItem> items)
    {
        size = items.Count;
        // A word is a name where it is written with a capital inside a sentence; a title may capitalise everything.
        foreach (var item in items)
            foreach (var (key, capital, _) in item.Inside)
                if (capital > 0)
                    Names(item.Language).Add(key);
        foreach (var item in items)
            foreach (var anchor in keys[item] = [.. Keys(item)])
            {
                if (!holders.TryGetValue(anchor, out var ids))
                    holders[anchor] = ids = [];
                ids.Add(item.Evidence.Item);
            }
    }

    /// <summary>0 to 1: by what both items name, and how near in time they are.</summary>
    public double Likeness(ReadItem one, ReadItem other) => Cosine(Of(one), Of(other)) * MostLikeness(one, other);

    /// <summary>The same of two items that name all the same: by how near in time they are alone.</summary>
    public static double MostLikeness(ReadItem one, ReadItem other)
    {
        var apart = (one.Evidence.When - other.Evidence.When).TotalHours / Hours;
        return Math.Exp(-apart * apart / 2);
    }

    private static double Cosine((TermVector Roots, double All) one, (TermVector Roots, double All) other) =>
        one.Roots.Dot(other.Roots) / (Math.Sqrt(one.All * other.All) + Doubt);

    /// <summary>Roots of the weights, so that the product of two is the weight of an anchor that both have; and the sum of all.</summary>
    private (TermVector Roots, double All) Of(ReadItem item)
    {
        if (known.TryGetValue(item, out var weights))
            return weights;
        var (roots, all) = (new TermVector(), 0.0);
        foreach (var anchor in keys.GetValueOrDefault(item) ?? [.. Keys(item)])
            if (holders.TryGetValue(anchor, out var ids) && ids.Count <= Math.Max(2, MaxShare * size))
            {
                var weight = Math.Log((size + 1.0) / ids.Count);
                roots.Add(anchor, Math.Sqrt(weight));
                all += weight;
            }
        return known[item] = (roots, all);
    }

    private IEnumerable<string> Keys(ReadItem item)
    {
        var names = Names(item.Language);
        var read = item.Figures;
        return item.Named.Where(name => name.NameKey.Length > 1 && names.Contains(name.KeyHash)).Select(name => name.NameKey)
            .Concat(read.Figures.Where(figure => figure.Value > Values.LargestCommon || figure.Unit is not null).Select(figure => figure.Value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Unit))
            .Concat(read.FullDates).Distinct(StringComparer.Ordinal);
    }

    private HashSet<ulong> Names(string language) => names.TryGetValue(language, out var known) ? known : names[language] = [];
}
