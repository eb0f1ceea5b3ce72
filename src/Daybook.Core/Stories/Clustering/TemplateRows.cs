namespace Daybook.Core.Stories;

/// <summary>
/// Tells rows of one template (rates, weather, daily tables) from reports of one event: the same words on another day with other
/// numbers. Found by shape, not by subject. An item that has such a sibling is a row, and a row stands only with reports of its own day.
/// </summary>
internal static class TemplateRows
{
    /// <summary>Pairs that a thread looks at in one go.</summary>
    private const int AtOnce = 4096;

    /// <summary>Rows of a template are at least this much alike.</summary>
    private const double RowCosine = 0.3;

    // Two reports of one event from one hand share at most a third of their words; rows of a template most.
    private const double LeastSharedTitle = 0.6, LeastSharedText = 0.5;

    /// <summary>Two outlets print one table with more words of their own; but a headline alone shows no template across outlets.</summary>
    private const int LeastWordsAcross = 15;

    private const double LeastOtherNumbers = 0.5;

    /// <summary>"Daily news podcast 12": names of series are of so many words, headlines of events of more.</summary>
    private const int MostSeriesWords = 4;

    /// <summary>Rows closer than this are of one day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromHours(12);

    /// <summary>Places of the items that are such rows; on all processors, as no pair depends on another.</summary>
    /// <param name="pairs">Items that are alike.</param>
    public static IEnumerable<int> Among(WindowItem[] items, LikePair[] pairs)
    {
        var isRow = new bool[items.Length];
        var desks = new Desks<(Row A, Row B)>(() => (new Row(), new Row()));
        Parallel.For(0, (pairs.Length + AtOnce - 1) / AtOnce, desks.Take, (part, _, rows) =>
        {
            foreach (var (a, b, cosine) in pairs.AsSpan(part * AtOnce, Math.Min(AtOnce, pairs.Length - part * AtOnce)))
                if (cosine >= RowCosine && MayBeSiblings(items[a], items[b]) && Siblings(rows.A.Of(items[a]), rows.B.Of(items[b])))
                    isRow[a] = isRow[b] = true;
            return rows;
        }, desks.Give);
        return Enumerable.Range(0, items.Length).Where(at => isRow[at]);
    }

    private static bool MayBeSiblings(WindowItem a, WindowItem b) => (a.Item.When - b.Item.When).Duration() >= OneDay
        && (a.Item.Source == b.Item.Source || Math.Min(a.Sketch.TextWords, b.Sketch.TextWords) >= LeastWordsAcross);

    /// <summary>True where two of different days are rows of one template.</summary>
    private static bool Siblings(Row a, Row b) => OtherNumbers(a.Numbers, b.Numbers)
        && ItemTerms.Jaccard(a.Terms, b.Terms, (code, use) => use.InTitle && !IsNumber(code)) >= LeastSharedTitle
        && ItemTerms.Jaccard(a.Terms, b.Terms, (code, _) => !IsNumber(code)) >= LeastSharedText;

    /// <summary>Hardly more than a headline.</summary>
    public static bool IsBare(WindowItem item) => item.Sketch.TextWords < LeastWordsAcross;

    /// <summary>Headlines of one outlet that differ at most in which of a series they are; of any outlets where but one word says what ("Ep").</summary>
    public static bool OneFrame(WindowItem a, WindowItem b) => (a.Item.Source == b.Item.Source || a.Part.Words <= 1) && a.Part != SeriesPart.None && a.Part.Frame == b.Part.Frame;

    /// <summary>
    /// True for different parts of a series: on different days, or where hardly anything but which part is said ("Ep one", "Ep two"). A headline that says more
    /// may tell the same event with a new figure within a day.
    /// </summary>
    public static bool PartsOfSeries(WindowItem a, WindowItem b) =>
        OneFrame(a, b) && a.Part.Which != b.Part.Which && (a.Part.Words <= MostSeriesWords || (a.Item.When - b.Item.When).Duration() >= OneDay);

    private static bool IsNumber(uint code) => TermCode.KindOf(code) is TermKind.Number or TermKind.Figure or TermKind.Date or TermKind.Score;

    private static bool OtherNumbers(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var shared = CopyRuns.Shared(a, b);
        var all = a.Length + b.Length - shared;
        return all >= 2 && all - shared >= all * LeastOtherNumbers;
    }

    /// <summary>An item as a row, unpacked where it is asked for, in room that is used again.</summary>
    private sealed class Row
    {
        private readonly SketchRoom _room = new();
        private uint[] _numbers = [];
        private int _count;
        private WindowItem? _item;
        private bool _hasTerms;

        public ReadOnlySpan<uint> Numbers => _numbers.AsSpan(0, _count);

        public TermRoom Terms
        {
            get
            {
                if (!_hasTerms)
                    _item!.TermsIn(_room);
                _hasTerms = true;
                return _room.Terms;
            }
        }

        public Row Of(WindowItem item)
        {
            if (item != _item)
                (_item, _hasTerms, _count) = (item, false, item.Sketch.NumbersIn(ref _numbers).Length);
            return this;
        }
    }
}
