using System.Numerics;

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

    /// <summary>For each item room for so many places of uses, of which <see cref="_counts"/> are taken.</summary>
    private readonly int[] _places, _counts;

    /// <param name="languages">A number for the language of each item, from 0.</param>
    /// <param name="most">Terms of an item.</param>
    public LeadingTerms(WindowItem[] items, TermSpace space, int[] languages, int most)
    {
        (_most, Bits) = (most, 32 - BitOperations.LeadingZeroCount((uint)items.Length));
        (_places, _counts) = (new int[items.Length * most], new int[items.Length]);
        var weights = new float[_places.Length];
        Stretches.Each(items.Length, AtOnce, item => _counts[item] = Lead(items[item].Vector, space, _places.AsSpan(item * most, most), weights.AsSpan(item * most, most)));
        // First the terms stand in the place of their places.
        var ends = new int[space.Count + 1];
        for (var item = 0; item < items.Length; item++)
            foreach (var term in Places(item))
                ends[term + 1]++;
        for (var term = 0; term < space.Count; term++)
            ends[term + 1] += ends[term] + 1;
        Uses = new TermPlace[ends[^1]];
        for (var term = 0; term < space.Count; term++)
            Uses[ends[term]++] = TermPlace.Before;
        for (var item = 0; item < items.Length; item++)
            for (var at = item * most; at < item * most + _counts[item]; at++)
            {
                _places[at] = ends[_places[at]]++;
                Uses[_places[at]] = new TermPlace(Bits, item, languages[item], weights[at]);
            }
    }

    /// <summary>Bits of a use that say which item it is.</summary>
    public int Bits { get; }

    /// <summary>Term by term and rising in time, each after one that is earlier than all.</summary>
    public TermPlace[] Uses { get; }

    /// <summary>For each of the leading terms of an item the place of its use.</summary>
    public ReadOnlySpan<int> Places(int item) => _places.AsSpan(item * _most, _counts[item]);

    /// <returns>How many lead somewhere.</returns>
    private static int Lead(in SparseVector vector, TermSpace space, Span<int> terms, Span<float> weights)
    {
        var (count, leading) = (0, vector.Leading(terms, weights));
        for (var at = 0; at < leading; at++)
            if (space.Documents(terms[at]) >= 2 && weights[at] > 0)
                (terms[count], weights[count++]) = (terms[at], weights[at]);
        return count;
    }
}
