namespace Daybook.Core.Stories;

/// <summary>The rarity of terms within one language of the window, and items as vectors of length 1 in it.</summary>
internal sealed class TermSpace
{
    /// <summary>
    /// Texts taken to stand behind the window, none of which has the term: in a small window (two reports in a rare language) a word that both
    /// share is still rare in the language.
    /// </summary>
    private const int Background = 100;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<int> _documents = [];
    private readonly int _count;

    /// <param name="items">In a fixed order: terms are numbered as they come.</param>
    public TermSpace(IReadOnlyList<ItemFeatures> items)
    {
        _count = items.Count;
        foreach (var item in items)
            foreach (var term in item.Terms.Keys)
                _documents[Number(term)]++;
    }

    public string Term(int number) => _terms[number];

    public int Documents(int number) => _documents[number];

    /// <summary>Vector of an item, terms rising by number: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1.</summary>
    public SparseVector Vector(ItemFeatures item)
    {
        var terms = new int[item.Terms.Count];
        var weights = new float[terms.Length];
        var at = 0;
        foreach (var (term, use) in item.Terms)
        {
            terms[at] = _numbers[term];
            weights[at] = (float)((1 + Math.Log(ItemFeatures.Count(use))) * Rarity(terms[at]));
            at++;
        }
        Array.Sort(terms, weights);
        return new SparseVector(terms, weights).Scaled();
    }

    private int Number(string term)
    {
        if (_numbers.TryGetValue(term, out var number))
            return number;
        _numbers[term] = number = _terms.Count;
        _terms.Add(term);
        _documents.Add(0);
        return number;
    }

    private double Rarity(int term) => Math.Max(0, Math.Log((_count + Background + 1) / (_documents[term] + 0.5)));
}
