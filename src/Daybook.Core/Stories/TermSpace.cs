namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within a window, and items as vectors of length 1 in it. Terms are numbered as their codes rise.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    /// <summary>Terms that an item adds to those of the items before it, on average of a large window: a table of this size seldom has to grow.</summary>
    private const int NewTerms = 8;

    private readonly TermNumbers _numbers;
    private readonly uint[] _codes;
    private readonly Seen[] _seen;
    private readonly double[] _rarity;

    /// <param name="items">In any order.</param>
    public TermSpace(IReadOnlyCollection<(string? Language, ItemTerms Terms)> items)
    {
        _numbers = new TermNumbers(items.Count * NewTerms);
        var seen = See(items);
        var before = Array.ConvertAll(seen, term => term.Code);
        _codes = _numbers.Sort();
        _seen = new Seen[_codes.Length];
        _rarity = new double[_codes.Length];
        for (var at = 0; at < before.Length; at++)
        {
            var number = _numbers.Of(before[at]);
            _seen[number] = seen[at];
            _rarity[number] = Math.Max(0, Math.Log((items.Count + Background + 1) / (seen[at].Documents + 0.5)));
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
        double squares = 0;
        for (var at = 0; at < item.Count; at++)
        {
            var term = _numbers.Of(item.Codes[at]);
            var more = factor?.Invoke(term, item.Uses[at]) ?? 1;
            if (more == 0)
                continue;
            var weight = (float)(item.Uses[at].Weight * _rarity[term] * more);
            (terms[count], weights[count++]) = (term, weight);
            squares += (double)weight * weight;
        }
        if (count < terms.Length)
        {
            Array.Resize(ref terms, count);
            Array.Resize(ref weights, count);
        }
        if (squares > 0)
            for (var (at, length) = (0, Math.Sqrt(squares)); at < weights.Length; at++)
                weights[at] = (float)(weights[at] / length);
        return new SparseVector(terms, weights);
    }

    /// <summary>What is seen of each term, by the numbers they get as they come.</summary>
    private Seen[] See(IEnumerable<(string? Language, ItemTerms Terms)> items)
    {
        var seen = new Seen[16];
        foreach (var (language, terms) in items)
            for (var at = 0; at < terms.Count; at++)
            {
                var number = _numbers.Add(terms.Codes[at]);
                if (number >= seen.Length)
                    Array.Resize(ref seen, seen.Length * 2);
                ref var term = ref seen[number];
                if (term.Documents++ == 0)
                    (term.Code, term.Language) = (terms.Codes[at], language);
                term.Across |= !ReferenceEquals(term.Language, language) && term.Language != language;
                term.Named |= terms.Uses[at].Name;
            }
        return seen[.._numbers.Count];
    }

    private struct Seen
    {
        public uint Code;
        public int Documents;
        public string? Language;
        public bool Across, Named;
    }
}
