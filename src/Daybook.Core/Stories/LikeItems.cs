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
        var postings = new List<(int At, float Weight)>?[space.Count];
        var shared = new float[items.Length];
        var own = new float[space.Count];
        var met = new List<int>();
        foreach (var item in items)
        {
            var leading = item.Vector.Leading(LeadingTerms);
            for (var term = 0; term < leading.Terms.Length; term++)
                if (space.Documents(leading.Terms[term]) >= 2 && leading.Weights[term] > 0)
                    Meet(item, leading.Weights[term], postings[leading.Terms[term]] ??= []);
            for (var at = 0; at < item.Vector.Terms.Length; at++)
                own[item.Vector.Terms[at]] = item.Vector.Weights[at];
            foreach (var at in Best(met, shared))
                if (Cosine(own, item.Vector.Length, items[at].Vector) is var cosine && cosine >= least)
                    yield return (items[at], item, cosine);
            foreach (var term in item.Vector.Terms)
                own[term] = 0;
            foreach (var at in met)
                shared[at] = 0;
            met.Clear();
        }

        void Meet(WindowItem item, float weight, List<(int At, float Weight)> list)
        {
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
    }

    /// <param name="own">Weights of the one by term.</param>
    private static double Cosine(float[] own, double length, SparseVector other)
    {
        if (length == 0 || other.Length == 0)
            return 0;
        double dot = 0;
        var (terms, weights) = (other.Terms, other.Weights);
        for (var at = 0; at < terms.Length; at++)
            dot += (double)own[terms[at]] * weights[at];
        return dot / (length * other.Length);
    }

    /// <summary>Those that share most; of equals the later.</summary>
    private static List<int> Best(List<int> met, float[] shared)
    {
        if (met.Count <= Nearest)
            return met;
        var rising = new float[met.Count];
        for (var at = 0; at < rising.Length; at++)
            rising[at] = shared[met[at]];
        Array.Sort(rising);
        var least = rising[^Nearest];
        var best = new List<int>(Nearest);
        var equals = new List<int>();
        foreach (var at in met)
            if (shared[at] >= least)
                (shared[at] > least ? best : equals).Add(at);
        equals.Sort();
        for (var at = equals.Count - 1; best.Count < Nearest; at--)
            best.Add(equals[at]);
        return best;
    }
}
