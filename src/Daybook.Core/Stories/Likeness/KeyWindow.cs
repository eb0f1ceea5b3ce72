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

    /// <summary>The same where figures are all that is particular; from 3 to 5 the sets give nearly the same.</summary>
    private const int LeastWithFigures = 4;

    /// <summary>Notions that do without anything particular, in a window of more than <see cref="FewTexts"/>: from 4 to 8 the sets give nearly the same.</summary>
    private const int LeastNotions = 6;

    private const int BitsOfMask = 64;

    private const byte Whole = 0, Value = 1, Name = 2, NameOfOne = 3, ConceptOfOne = 4;

    /// <summary>
    /// Texts among which a concept that only one language uses weighs half. Two reports that alone are there speak of different things where the one says "storm" and the
    /// other "election"; among many it means that the other language has another word for it, and weighs nothing.
    /// </summary>
    private const double FewTexts = 40;

    /// <summary>From so many texts on it is left out: it weighs less than a fiftieth there, and would make every vector of a large window longer.</summary>
    private const int ManyTexts = 2_000;

    private static readonly TermFactors Factors = new(Among, (space, term) => space.Kind(term) switch
    {
        TermKind.Figure or TermKind.Date or TermKind.Score => Value,
        TermKind.Place => Whole,
        TermKind.Name => space.Across(term) ? Name : NameOfOne,
        _ => space.Across(term) ? Whole : ConceptOfOne,
    });

    private readonly Lazy<Dictionary<long, WindowItem>> _byId;

    /// <summary>False where too few texts are there to say what is common.</summary>
    private readonly bool _isLarge;

    private readonly Dictionary<string, ulong> _bits;
    private readonly ulong[] _knownBy;

    /// <summary>The bits of languages that have no word for some term.</summary>
    private readonly ulong[] _singles;

    /// <summary>Languages that may have any term.</summary>
    private readonly ulong _knownByAll;

    /// <summary>The different values of <see cref="_knownBy"/>, and for each term the place of its own among them.</summary>
    private readonly ulong[] _kinds;
    private readonly int[] _kindOf;

    public KeyWindow(ItemWindow window)
    {
        StoryItem[] ordered = [.. window.Items];
        _isLarge = ordered.Length > FewTexts;
        var names = window.Names;
        void Read(StoryItem item, ItemSketch sketch, SketchRoom room) => names.Keys(item.Language, sketch, window.IsSettled(item), room);
        Space = new TermSpace(Array.ConvertAll(ordered, item => item.Language), (at, room) => Read(ordered[at], window.Sketch(ordered[at]), room), Factors, out var vectors, window.Before?.Keys.Value, ordered.Count(window.IsSettled));
        Items = [.. ordered.Select((item, at) => new WindowItem(at, item, window.Sketch(item), vectors[at], Read))];
        // More languages than bits share some: then a concept may weigh a little where it cannot meet.
        _bits = Items.Select(item => item.Item.Language ?? "").Distinct().Index().ToDictionary(language => language.Item, language => 1UL << language.Index % BitsOfMask);
        _knownBy = KnownBy();
        _knownByAll = _knownBy.Aggregate(ulong.MaxValue, (all, known) => all & known);
        _singles = [.. _bits.Values.Distinct().Where(bit => (_knownByAll & bit) == 0)];
        _kinds = [.. _knownBy.Distinct()];
        _kindOf = Array.ConvertAll(_knownBy, known => Array.IndexOf(_kinds, known));
        _byId = new Lazy<Dictionary<long, WindowItem>>(() => Items.ToDictionary(item => item.Item.Id));
    }

    /// <summary>The same window, of which only some items are to be clustered: the rarity of terms stays that of all.</summary>
    private KeyWindow(KeyWindow whole, IEnumerable<WindowItem> items)
    {
        (Space, _isLarge, _bits, _knownBy, _knownByAll, _singles, _kinds, _kindOf) = (whole.Space, whole._isLarge, whole._bits, whole._knownBy, whole._knownByAll, whole._singles, whole._kinds, whole._kindOf);
        Items = [.. items.Select((item, at) => item.Placed(at))];
        _byId = new Lazy<Dictionary<long, WindowItem>>(() => Items.ToDictionary(item => item.Item.Id));
    }

    public TermSpace Space { get; }

    /// <summary>Rising by (when, id).</summary>
    public WindowItem[] Items { get; }

    /// <summary>Some of its items, with the rarity of terms that they have among all.</summary>
    public KeyWindow Of(Func<StoryItem, bool> stays) => new(this, Items.Where(item => stays(item.Item)));

    public WindowItem this[long item] => _byId.Value[item];

    /// <summary>
    /// Cosine of two sums of items, 0 to 1. A concept that the languages of the other have no word for cannot meet and does not weigh.
    /// </summary>
    /// <param name="mask">The languages of the one, as <see cref="Mask"/> gives them.</param>
    public double Likeness(in SparseVector one, ulong mask, in SparseVector other, ulong otherMask)
    {
        if ((_knownByAll & mask) != 0 && (_knownByAll & otherMask) != 0)
            return SparseVector.Cosine(one, other);
        var lengths = one.LengthOf(term => (_knownBy[term] & otherMask) != 0) * other.LengthOf(term => (_knownBy[term] & mask) != 0);
        return lengths == 0 ? 0 : SparseVector.Dot(one, other) / lengths;
    }

    /// <summary>The same of two clusters.</summary>
    /// <param name="dot">Sum of the products of their centroids' weights.</param>
    public double Likeness(Cluster one, Cluster other, double dot)
    {
        var lengths = Length(one, Mask(other)) * Length(other, Mask(one));
        return lengths == 0 ? 0 : dot / lengths;
    }

    public double Likeness(WindowItem one, WindowItem other) =>
        Likeness(one.Vector, MaskOf(one), other.Vector, MaskOf(other));

    /// <summary>
    /// True where two share enough to be of one event: one shared thing is an accident, reports that share nothing particular (a place, a
    /// name, a figure, a date) are of one kind, figures alone (six o'clock, six wounded) may count anything, and a figure with one or two common words
    /// (twenty years, returned) may too. Many notions together (an old crane that fell in the port in the morning, people near it) are particular themselves,
    /// but among few texts nobody knows which of them all speak of. Verbs of saying are no thing at all.
    /// </summary>
    public bool IsEvidence(in SparseVector one, in SparseVector other)
    {
        var (shared, notions, counted, told, named) = (0, 0, false, false, false);
        var ones = one.Terms;
        var others = other.Terms;
        for (int i = 0, j = 0; i < ones.Length && j < others.Length;)
        {
            var (left, right) = (ones[i], others[j]);
            if (left == right && !(Space.Kind(left) == TermKind.Concept && Saying.Is(TermCode.ConceptOf(Space.Code(left)))))
            {
                shared++;
                notions += Space.Kind(left) == TermKind.Concept ? 1 : 0;
                var isFigure = Space.Kind(left) is TermKind.Figure or TermKind.Score;
                counted |= isFigure;
                named |= !isFigure;
                told |= !isFigure && IsParticular(left);
                if (notions >= LeastNotions && _isLarge || (told ? shared >= LeastShared : counted && named && shared >= LeastWithFigures))
                    return true;
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return false;
    }

    /// <summary>True where both name places, and none of them is the same.</summary>
    public bool AreElsewhere(in SparseVector one, in SparseVector other)
    {
        var others = other.Terms;
        var placed = false;
        foreach (var term in one.Terms)
        {
            if (Space.Kind(term) != TermKind.Place)
                continue;
            if (others.BinarySearch(term) >= 0)
                return false;
            placed = true;
        }
        if (!placed)
            return false;
        foreach (var term in others)
            if (Space.Kind(term) == TermKind.Place)
                return true;
        return false;
    }

    private bool IsParticular(int term) => Space.Kind(term) switch
    {
        TermKind.Concept => false,
        TermKind.Name => Space.Named(term),
        _ => true,
    };

    private static (double AsWord, double AsName)[] Among(int texts)
    {
        var ofOne = texts < ManyTexts ? FewTexts / (FewTexts + texts) : 0;
        return [(1, 1), (ValueFactor, ValueFactor), (PlainFactor, 1), (0, 1), (ofOne, ofOne)];
    }

    /// <summary>For each term the languages that may have it: all, but for a concept those with a word for it.</summary>
    private ulong[] KnownBy()
    {
        var known = new ulong[Space.Count];
        for (var term = 0; term < known.Length; term++)
            known[term] = Space.Kind(term) == TermKind.Concept
                ? Mask(_bits.Keys.Where(language => Lexicon.Has(TermCode.ConceptOf(Space.Code(term)), language)))
                : ulong.MaxValue;
        return known;
    }

    /// <summary>Length in the terms that some of the languages may have.</summary>
    private double Length(Cluster cluster, ulong mask)
    {
        if ((_knownByAll & mask) != 0)
            return cluster.Centroid.Length;
        cluster.Squares ??= Squares(cluster.Centroid);
        double squares = 0;
        for (var kind = 0; kind < _kinds.Length; kind++)
            if ((_kinds[kind] & mask) != 0)
                squares += cluster.Squares[kind];
        return Math.Sqrt(squares);
    }

    /// <summary>The least length that it may have beside another (<see cref="Likeness(Cluster, Cluster, double)"/>), whatever that one's languages.</summary>
    public double Shortest(Cluster cluster)
    {
        var shortest = cluster.Centroid.Length;
        foreach (var bit in _singles)
            shortest = Math.Min(shortest, Length(cluster, bit));
        return shortest;
    }

    /// <summary>For each set of languages that may have a term, the squares of the weights of such terms.</summary>
    private double[] Squares(in SparseVector vector)
    {
        var squares = new double[_kinds.Length];
        var terms = vector.Terms;
        var weights = vector.Weights;
        for (var at = 0; at < terms.Length; at++)
            squares[_kindOf[terms[at]]] += (double)weights[at] * weights[at];
        return squares;
    }

    /// <summary>A bit for each language of a cluster.</summary>
    public ulong Mask(Cluster cluster)
    {
        if (cluster.Mask == 0)
            cluster.Mask = Mask(cluster.Languages);
        return cluster.Mask;
    }

    /// <summary>Share of a cluster's items that are in some of the languages, 0 to 1.</summary>
    public double ShareIn(Cluster cluster, ulong mask)
    {
        // Nearly always all or none of them are.
        if ((Mask(cluster) & mask) == 0)
            return 0;
        if ((Mask(cluster) & ~mask) == 0)
            return 1;
        cluster.ByLanguage ??= [.. cluster.Items.CountBy(MaskOf).Select(language => (language.Key, language.Value))];
        var items = 0;
        foreach (var (language, count) in cluster.ByLanguage)
            items += (language & mask) != 0 ? count : 0;
        return (double)items / cluster.Count;
    }

    /// <summary>A bit for each language.</summary>
    public ulong Mask(IEnumerable<string> languages)
    {
        ulong mask = 0;
        foreach (var language in languages)
            mask |= _bits[language];
        return mask;
    }

    public ulong MaskOf(WindowItem item) => _bits[item.Item.Language ?? ""];

}
