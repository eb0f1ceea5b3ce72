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

    public TermSpace(IReadOnlyList<ItemFeatures> items)
    {
        _count = items.Count;
        foreach (var term in items.SelectMany(item => item.Terms.Keys))
        {
            if (!_numbers.TryGetValue(term, out var number))
            {
                _numbers[term] = number = _terms.Count;
                _terms.Add(term);
                _documents.Add(0);
            }
            _documents[number]++;
        }
    }

    public string Term(int number) => _terms[number];

    public int Documents(int number) => _documents[number];

    /// <summary>Vector of an item, terms rising by number: (1 + ln count) · ln((N + background + 1) ÷ (df + ½)), scaled to length 1.</summary>
    public SparseVector Vector(ItemFeatures item)
    {
        var parts = item.Terms.Select(term => (Term: _numbers[term.Key], Count: term.Value))
            .Select(part => (part.Term, Weight: (1 + Math.Log(part.Count)) * Rarity(part.Term)))
            .Where(part => part.Weight > 0).OrderBy(part => part.Term);
        return SparseVector.Of(parts).Scaled();
    }

    private double Rarity(int term) => Math.Log((_count + Background + 1) / (_documents[term] + 0.5));
}
