using System.Runtime.InteropServices;

namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within a window, and items as vectors of length 1 in it. Terms are numbered as their codes rise.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    private readonly uint[] _codes;
    private readonly Seen[] _seen;
    private readonly double[] _rarity;
    private readonly Dictionary<uint, int> _numbers;

    /// <param name="items">In any order.</param>
    public TermSpace(IReadOnlyCollection<(string? Language, ItemTerms Terms)> items)
    {
        _numbers = new Dictionary<uint, int>(items.Count * 4);
        var seen = new List<Seen>(items.Count * 4);
        foreach (var (language, terms) in items)
            for (var at = 0; at < terms.Count; at++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, terms.Codes[at], out var known);
                if (!known)
                {
                    number = seen.Count;
                    seen.Add(new Seen(0, language, false, false));
                }
                ref var term = ref CollectionsMarshal.AsSpan(seen)[number];
                term = new Seen(term.Documents + 1, term.Language, term.Across || !ReferenceEquals(term.Language, language) && term.Language != language, term.Named || terms.Uses[at].Name);
            }
        _codes = [.. _numbers.Keys];
        Array.Sort(_codes);
        _seen = new Seen[_codes.Length];
        _rarity = new double[_codes.Length];
        for (var number = 0; number < _codes.Length; number++)
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrNullRef(_numbers, _codes[number]);
            _seen[number] = seen[at];
            _rarity[number] = Math.Max(0, Math.Log((items.Count + Background + 1) / (_seen[number].Documents + 0.5)));
            at = number;
        }
    }

    public int Count => _codes.Length;

    public uint Code(int term) => _codes[term];

    public TermKind Kind(int term) => TermCode.KindOf(_codes[term]);

    public int Documents(int term) => _seen[term].Documents;

    /// <summary>True for a term that items of more than one language have.</summary>
    public bool Across(int term) => _seen[term].Across;

    /// <summary>True for a term that some item has as a name.</summary>
    public bool Named(int term) => _seen[term].Named;

    /// <summary>Vector of an item, terms rising by number: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1.</summary>
    /// <param name="factor">What a term weighs besides, by its number and use; 0 leaves it out. Null = 1.</param>
    public SparseVector Vector(ItemTerms item, Func<int, TermUse, double>? factor = null)
    {
        var terms = new int[item.Count];
        var weights = new float[terms.Length];
        var count = 0;
        for (var at = 0; at < item.Count; at++)
        {
            var term = _numbers[item.Codes[at]];
            var more = factor?.Invoke(term, item.Uses[at]) ?? 1;
            if (more == 0)
                continue;
            terms[count] = term;
            weights[count++] = (float)(item.Uses[at].Weight * _rarity[term] * more);
        }
        if (count < terms.Length)
        {
            Array.Resize(ref terms, count);
            Array.Resize(ref weights, count);
        }
        return new SparseVector(terms, weights).Scaled();
    }

    private readonly record struct Seen(int Documents, string? Language, bool Across, bool Named);
}
