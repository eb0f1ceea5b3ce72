using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>Items as vectors of what all languages share (<see cref="EventKeys"/>).</summary>
internal sealed class KeyWindow
{
    // Found on two labelled sets, on a plateau; docs/notes/grouping.md has the spread. Figures and dates tell events of one subject
    // apart; a word that no capital marks as a name may meet another by chance.
    private const double ValueFactor = 1.5, PlainFactor = 0.6;

    /// <summary>Terms that reports of one event in two languages share at least; with three, reports in languages without a lexicon are missed.</summary>
    private const int LeastShared = 2;

    private readonly Dictionary<long, WindowItem> _byId;

    /// <param name="items">Of the window; in any order.</param>
    public KeyWindow(ItemWindow window, IEnumerable<StoryItem> items)
    {
        ItemFeatures[] features = [.. items.OrderBy(item => item.When).ThenBy(item => item.Id).Select(window.Keys)];
        Space = new TermSpace(features);
        Items = [.. features.Select((item, at) => new WindowItem(at, item, Space.Vector(item, Factor)))];
        _byId = Items.ToDictionary(item => item.Item.Id);
    }

    public TermSpace Space { get; }

    /// <summary>Rising by (when, id).</summary>
    public WindowItem[] Items { get; }

    public WindowItem this[long item] => _byId[item];

    /// <summary>Cosine of two sums of items, 0 to 1. Where the languages of one have no words in the lexicon, concepts cannot meet and do not weigh.</summary>
    public double Likeness(SparseVector one, IEnumerable<WindowItem> oneItems, SparseVector other, IEnumerable<WindowItem> otherItems)
    {
        if (HasConcepts(oneItems) && HasConcepts(otherItems))
            return SparseVector.Cosine(one, other);
        var lengths = one.LengthOf(IsNoConcept) * other.LengthOf(IsNoConcept);
        return lengths == 0 ? 0 : SparseVector.Shared(one, other).Sum(part => IsNoConcept(part.Term) ? part.Weight : 0) / lengths;
    }

    public double Likeness(WindowItem one, WindowItem other) => Likeness(one.Vector, [one], other.Vector, [other]);

    /// <summary>
    /// True where two share enough to be of one event: one shared thing is an accident, and reports that share nothing particular (a place, a
    /// name, a figure, a date) are of one kind.
    /// </summary>
    public bool IsEvidence(SparseVector one, SparseVector other)
    {
        int shared = 0, particular = 0;
        foreach (var (term, _) in SparseVector.Shared(one, other))
        {
            shared++;
            if (IsParticular(term))
                particular++;
        }
        return shared >= LeastShared && particular >= 1;
    }

    private bool IsParticular(int term) => Space.Text(term)[0] switch
    {
        EventKeys.Concept => false,
        EventKeys.Name => Space.Named(term),
        _ => true,
    };

    private static bool HasConcepts(IEnumerable<WindowItem> items) => items.Any(item => Lexicon.Knows(item.Item.Language));

    private bool IsNoConcept(int term) => Space.Text(term)[0] != EventKeys.Concept;

    private double Factor(int term, TermUse use) => Space.Text(term)[0] switch
    {
        EventKeys.Figure or EventKeys.Date => ValueFactor,
        EventKeys.Place => 1,
        EventKeys.Name when use.Name => 1,
        // A common word that only one language of the window uses says nothing across languages.
        _ when !Space.Across(term) => 0,
        EventKeys.Name => PlainFactor,
        _ => 1,
    };
}
