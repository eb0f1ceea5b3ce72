namespace Daybook.Core.Stories;

/// <summary>
/// The heaviest terms of every item, and for each term the items it leads to, in order of time: an inverted index in flat arrays. Terms that one item
/// alone has lead nowhere and are left out.
/// </summary>
internal sealed class LeadingTerms
{
    private readonly int[] _first, _terms, _places;

    /// <summary>Where the uses of each term begin.</summary>
    private readonly int[] _starts;

    /// <param name="most">Terms of an item.</param>
    public LeadingTerms(WindowItem[] items, TermSpace space, int most)
    {
        _first = new int[items.Length + 1];
        _terms = new int[items.Length * most];
        var weights = new float[_terms.Length];
        _starts = new int[space.Count + 1];
        var count = 0;
        foreach (var item in items)
        {
            var leading = item.Vector.Leading(most);
            for (var at = 0; at < leading.Terms.Length; at++)
                if (space.Documents(leading.Terms[at]) >= 2 && leading.Weights[at] > 0)
                {
                    (_terms[count], weights[count++]) = (leading.Terms[at], leading.Weights[at]);
                    _starts[leading.Terms[at] + 1]++;
                }
            _first[item.At + 1] = count;
        }
        for (var term = 0; term < space.Count; term++)
            _starts[term + 1] += _starts[term];
        (Items, Weights, _places) = (new int[count], new float[count], new int[count]);
        var filled = _starts[..^1];
        for (var item = 0; item < items.Length; item++)
            for (var at = _first[item]; at < _first[item + 1]; at++)
            {
                _places[at] = filled[_terms[at]]++;
                (Items[_places[at]], Weights[_places[at]]) = (item, weights[at]);
            }
    }

    /// <summary>For each use, term by term and rising in time, the item.</summary>
    public int[] Items { get; }

    /// <summary>Its weight there.</summary>
    public float[] Weights { get; }

    /// <summary>For each leading term of an item the place of its use; the uses of the same term before it begin at <c>Start</c>.</summary>
    public IEnumerable<(int Start, int Place)> Uses(int item)
    {
        for (var at = _first[item]; at < _first[item + 1]; at++)
            yield return (_starts[_terms[at]], _places[at]);
    }
}
