namespace Daybook.Core.Stories;

/// <summary>An item of the window with all that clustering asks of it.</summary>
/// <param name="Terms">Those of its language, or those that all languages share.</param>
/// <param name="Vector">The same terms, weighted.</param>
internal sealed record WindowItem(int At, StoryItem Item, ItemSketch Sketch, ItemTerms Terms, SparseVector Vector);

/// <summary>
/// Finds for every item the earlier items most like it. Heavy terms lead to them: each of an item's heaviest terms is looked up in an
/// inverted index that reaches back over the last texts with that term, so the cost of an item is bounded however wide the window is.
/// </summary>
internal static class LikeItems
{
    /// <summary>Heaviest terms of an item that lead to others.</summary>
    private const int LeadingTerms = 24;

    /// <summary>How many earlier texts with one term are looked at, the latest first.</summary>
    private const int Reach = 256;

    /// <summary>Most neighbours kept of those before an item.</summary>
    private const int Nearest = 48;

    /// <param name="items">Rising by (when, id), <see cref="WindowItem.At"/> their index.</param>
    /// <param name="least">Least cosine of neighbours.</param>
    public static IEnumerable<(WindowItem A, WindowItem B, double Cosine)> Find(WindowItem[] items, TermSpace space, TimeSpan longestGap, double least, Func<WindowItem, WindowItem, bool> counts)
    {
        var postings = new Dictionary<int, List<(int At, float Weight)>>();
        var shared = new float[items.Length];
        var met = new List<int>();
        foreach (var item in items)
        {
            foreach (var (term, weight) in item.Vector.Leading(LeadingTerms))
            {
                if (space.Documents(term) < 2 || weight <= 0)
                    continue;
                if (!postings.TryGetValue(term, out var list))
                    postings[term] = list = [];
                for (var back = list.Count - 1; back >= Math.Max(0, list.Count - Reach); back--)
                {
                    var (at, other) = list[back];
                    if (item.Item.When - items[at].Item.When > longestGap)
                        break;
                    if (!counts(items[at], item))
                        continue;
                    if (shared[at] == 0)
                        met.Add(at);
                    shared[at] += weight * other;
                }
                list.Add((item.At, weight));
            }
            foreach (var at in Best(met, shared))
                if (SparseVector.Cosine(item.Vector, items[at].Vector) is var cosine && cosine >= least)
                    yield return (items[at], item, cosine);
            foreach (var at in met)
                shared[at] = 0;
            met.Clear();
        }
    }

    private static IEnumerable<int> Best(List<int> met, float[] shared)
    {
        if (met.Count > Nearest)
            met.Sort((x, y) => shared[x] != shared[y] ? shared[y].CompareTo(shared[x]) : y.CompareTo(x));
        for (var at = 0; at < Math.Min(met.Count, Nearest); at++)
            yield return met[at];
    }
}
