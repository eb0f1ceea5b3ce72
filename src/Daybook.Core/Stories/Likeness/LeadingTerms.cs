namespace Daybook.Core.Stories;

/// <summary>
/// The heaviest terms of every item, and for each term the items it leads to, in order of time: an inverted index in flat arrays. Terms that one item
/// alone has lead nowhere and are left out.
/// </summary>
internal sealed class LeadingTerms
{
    /// <summary>Items that a thread looks through in one go.</summary>
    private const int AtOnce = 512;

    private readonly int _most;

    /// <summary>For each item room for so many terms, of which <see cref="_counts"/> are taken; and the places of their uses.</summary>
    private readonly int[] _terms, _places, _counts;

    /// <summary>Where the uses of each term begin.</summary>
    private readonly int[] _starts;

    /// <param name="most">Terms of an item.</param>
    public LeadingTerms(WindowItem[] items, TermSpace space, int most)
    {
        _most = most;
        (_terms, _places, _counts, _starts) = (new int[items.Length * most], new int[items.Length * most], new int[items.Length], new int[space.Count + 1]);
        var weights = new float[_terms.Length];
        Parallel.For(0, (items.Length + AtOnce - 1) / AtOnce, part =>
        {
            for (var item = part * AtOnce; item < Math.Min(items.Length, (part + 1) * AtOnce); item++)
                _counts[item] = Lead(items[item].Vector, space, _terms.AsSpan(item * most, most), weights.AsSpan(item * most, most));
        });
        for (var item = 0; item < items.Length; item++)
            foreach (var term in Terms(item))
                _starts[term + 1]++;
        for (var term = 0; term < space.Count; term++)
            _starts[term + 1] += _starts[term];
        (Items, Weights) = (new int[_starts[^1]], new float[_starts[^1]]);
        var filled = _starts[..^1];
        for (var item = 0; item < items.Length; item++)
            for (var at = item * most; at < item * most + _counts[item]; at++)
            {
                _places[at] = filled[_terms[at]]++;
                (Items[_places[at]], Weights[_places[at]]) = (item, weights[at]);
            }
    }

    /// <summary>For each use, term by term and rising in time, the item.</summary>
    public int[] Items { get; }

    /// <summary>Its weight there.</summary>
    public float[] Weights { get; }

    /// <summary>The leading terms of an item.</summary>
    public ReadOnlySpan<int> Terms(int item) => _terms.AsSpan(item * _most, _counts[item]);

    /// <summary>For each of them the place of its use.</summary>
    public ReadOnlySpan<int> Places(int item) => _places.AsSpan(item * _most, _counts[item]);

    /// <summary>Where the uses of a term begin.</summary>
    public int Start(int term) => _starts[term];

    /// <returns>How many lead somewhere.</returns>
    private static int Lead(SparseVector vector, TermSpace space, Span<int> terms, Span<float> weights)
    {
        var (count, leading) = (0, vector.Leading(terms, weights));
        for (var at = 0; at < leading; at++)
            if (space.Documents(terms[at]) >= 2 && weights[at] > 0)
                (terms[count], weights[count++]) = (terms[at], weights[at]);
        return count;
    }
}
