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

    private readonly uint[] _codes;
    private readonly Seen[] _seen;
    private readonly double[] _rarity;

    /// <param name="items">In any order.</param>
    /// <param name="factor">What a term weighs besides in <paramref name="vectors"/>, in the space, by its number and use; 0 leaves it out. Null = 1.</param>
    /// <param name="vectors">Of the items, in their order: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1, terms rising by number.</param>
    public TermSpace(IReadOnlyList<(string? Language, ItemTerms Terms)> items, Func<TermSpace, int, TermUse, double>? factor, out SparseVector[] vectors)
    {
        var numbers = new TermNumbers(items.Count * NewTerms);
        var met = new int[items.Count][];
        var seen = See(items, numbers, met);
        var before = numbers.Codes();
        _codes = numbers.Sort();
        _seen = new Seen[_codes.Length];
        _rarity = new double[_codes.Length];
        // By the number a term had as it came, the one it has now: looking it up again would cost more than all the rest.
        var now = new int[before.Length];
        for (var at = 0; at < before.Length; at++)
        {
            var number = now[at] = numbers.Of(before[at]);
            _seen[number] = seen[at];
            _rarity[number] = Math.Max(0, Math.Log((items.Count + Background + 1) / (seen[at].Documents + 0.5)));
        }
        vectors = new SparseVector[items.Count];
        for (var item = 0; item < vectors.Length; item++)
        {
            for (var at = 0; at < met[item].Length; at++)
                met[item][at] = now[met[item][at]];
            vectors[item] = Vector(met[item], items[item].Terms.Uses, factor);
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

    /// <param name="terms">By number, rising; the vector takes the list over.</param>
    private SparseVector Vector(int[] terms, TermUse[] uses, Func<TermSpace, int, TermUse, double>? factor)
    {
        var weights = new float[terms.Length];
        var count = 0;
        double squares = 0;
        for (var at = 0; at < uses.Length; at++)
        {
            var term = terms[at];
            var more = factor?.Invoke(this, term, uses[at]) ?? 1;
            if (more == 0)
                continue;
            var weight = (float)(uses[at].Weight * _rarity[term] * more);
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
    /// <param name="numbers">Takes the terms.</param>
    /// <param name="met">Takes for each item the numbers of its terms.</param>
    private static Seen[] See(IReadOnlyList<(string? Language, ItemTerms Terms)> items, TermNumbers numbers, int[][] met)
    {
        var seen = new Seen[16];
        for (var item = 0; item < met.Length; item++)
        {
            var (language, terms) = items[item];
            met[item] = new int[terms.Count];
            for (var at = 0; at < terms.Count; at++)
            {
                var number = met[item][at] = numbers.Add(terms.Codes[at]);
                if (number >= seen.Length)
                    Array.Resize(ref seen, seen.Length * 2);
                ref var term = ref seen[number];
                if (term.Documents++ == 0)
                    term.Language = language;
                term.Across |= !ReferenceEquals(term.Language, language) && term.Language != language;
                term.Named |= terms.Uses[at].Name;
            }
        }
        return seen;
    }

    private struct Seen
    {
        public int Documents;
        public string? Language;
        public bool Across, Named;
    }
}
