using System.Globalization;
using Daybook.Core.Text;

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

    private readonly Dictionary<object, SortedDictionary<string, double>> known = [];
    private readonly Dictionary<string, HashSet<long>> holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly int size;

    /// <param name="items">All items of the topic.</param>
    public Anchors(IReadOnlyList<ReadItem> items)
    {
        size = items.Count;
        // A word is a name where it is written with a capital inside a sentence; a title may capitalise everything.
        foreach (var item in items)
            for (var i = 1; i < item.Body.Count; i++)
                if (item.Body[i].Capital && item.Evidence.Text[item.Body[i - 1].End..item.Body[i].Start] == " ")
                    names.Add(item.Language + item.Body[i].Key);
        foreach (var item in items)
            foreach (var anchor in Keys(item.Words, item.Evidence.Text, item))
            {
                if (!holders.TryGetValue(anchor, out var ids))
                    holders[anchor] = ids = [];
                ids.Add(item.Evidence.Item);
            }
    }

    /// <summary>0 to 1: by what both items name, and how near in time they are.</summary>
    public double Likeness(ReadItem one, ReadItem other)
    {
        var apart = (one.Evidence.When - other.Evidence.When).TotalHours / Hours;
        return Cosine(Of(one), Of(other)) * Math.Exp(-apart * apart / 2);
    }

    private static double Cosine(SortedDictionary<string, double> one, SortedDictionary<string, double> other)
    {
        var shared = one.Where(anchor => other.ContainsKey(anchor.Key)).Sum(anchor => anchor.Value);
        return shared / (Math.Sqrt(one.Values.Sum() * other.Values.Sum()) + Doubt);
    }

    private SortedDictionary<string, double> Of(ReadItem item) => Weighted(item, () => Keys(item.Words, item.Evidence.Text, item));

    private SortedDictionary<string, double> Weighted(object of, Func<IEnumerable<string>> keys)
    {
        if (known.TryGetValue(of, out var weights))
            return weights;
        known[of] = weights = new(StringComparer.Ordinal);
        foreach (var anchor in keys())
            if (holders.TryGetValue(anchor, out var ids) && ids.Count <= Math.Max(2, MaxShare * size))
                weights[anchor] = Math.Log((size + 1.0) / ids.Count);
        return weights;
    }

    private IEnumerable<string> Keys(IReadOnlyList<Word> words, string text, ReadItem item)
    {
        var day = DateOnly.FromDateTime(item.Evidence.When.DateTime);
        var dates = DatesInText.Find(text, item.Language, day);
        var figures = NumbersInText.Find(text, item.Language)
            .Where(figure => (figure.Value > 12 || figure.Unit is not null) && !dates.Any(date => date.Start <= figure.Start && figure.Start < date.End))
            .Select(figure => figure.Value.ToString("0.##", CultureInfo.InvariantCulture) + figure.Unit);
        var called = words.Where(word => !word.Number && !word.Empty && names.Contains(item.Language + word.Key)).Select(word => NameKey.Of(word.Folded, item.Language));
        return called.Where(key => key.Length > 1).Concat(figures).Concat(dates.Where(date => !date.Relative).Select(date => date.Iso)).Distinct(StringComparer.Ordinal);
    }
}
