namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within a window, and items as vectors of length 1 in it.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly int _count;

    /// <param name="items">In a fixed order: terms are numbered as they come.</param>
    public TermSpace(IReadOnlyList<ItemFeatures> items)
    {
        _count = items.Count;
        foreach (var item in items)
            foreach (var (text, use) in item.Terms)
            {
                if (!_numbers.TryGetValue(text, out var number))
                {
                    _numbers[text] = number = _terms.Count;
                    _terms.Add(new Term(text, item.Item.Language));
                }
                _terms[number].Count(item.Item.Language, use);
            }
    }

    /// <summary>Number of terms.</summary>
    public int Count => _terms.Count;

    public string Text(int term) => _terms[term].Text;

    public int Documents(int term) => _terms[term].Documents;

    /// <summary>True for a term that items of more than one language have.</summary>
    public bool Across(int term) => _terms[term].Across;

    /// <summary>True for a term that some item has as a name.</summary>
    public bool Named(int term) => _terms[term].Named;

    /// <summary>Vector of an item, terms rising by number: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1.</summary>
    /// <param name="factor">What a term weighs besides, by its number and use; 0 leaves it out. Null = 1.</param>
    public SparseVector Vector(ItemFeatures item, Func<int, TermUse, double>? factor = null)
    {
        var terms = new int[item.Terms.Count];
        var weights = new float[terms.Length];
        var at = 0;
        foreach (var (text, use) in item.Terms)
        {
            var term = _numbers[text];
            var more = factor?.Invoke(term, use) ?? 1;
            if (more == 0)
                continue;
            terms[at] = term;
            weights[at++] = (float)((1 + Math.Log(use.Weight)) * Rarity(term) * more);
        }
        Array.Resize(ref terms, at);
        Array.Resize(ref weights, at);
        Array.Sort(terms, weights);
        return new SparseVector(terms, weights).Scaled();
    }

    private double Rarity(int term) => Math.Max(0, Math.Log((_count + Background + 1) / (_terms[term].Documents + 0.5)));

    private sealed class Term(string text, string? language)
    {
        public string Text => text;

        public int Documents { get; private set; }

        public bool Across { get; private set; }

        public bool Named { get; private set; }

        public void Count(string? of, TermUse use)
        {
            Documents++;
            Across |= of != language;
            Named |= use.Name;
        }
    }
}
