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
    public static IEnumerable<int> Among(WindowItem[] items, IReadOnlyList<LikePair> pairs)
    {
        var isRow = new bool[items.Length];
        Parallel.For(0, (pairs.Count + AtOnce - 1) / AtOnce, () => (new SketchRoom(), new SketchRoom()), (part, _, rooms) =>
        {
            for (var at = part * AtOnce; at < Math.Min(pairs.Count, (part + 1) * AtOnce); at++)
                if (pairs[at].Cosine >= RowCosine && Siblings(items[pairs[at].A], items[pairs[at].B], rooms))
                    isRow[pairs[at].A] = isRow[pairs[at].B] = true;
            return rooms;
        }, _ => { });
        return Enumerable.Range(0, items.Length).Where(at => isRow[at]);
    }

    /// <summary>True where the two are rows of one template on different days.</summary>
    /// <param name="rooms">To unpack them in.</param>
    private static bool Siblings(WindowItem a, WindowItem b, (SketchRoom A, SketchRoom B) rooms)
    {
        if ((a.Item.When - b.Item.When).Duration() < OneDay)
            return false;
        if (a.Item.Source != b.Item.Source && Math.Min(a.Sketch.TextWords, b.Sketch.TextWords) < LeastWordsAcross)
            return false;
        if (!OtherNumbers(a.Sketch.Numbers, b.Sketch.Numbers))
            return false;
        a.TermsIn(rooms.A);
        b.TermsIn(rooms.B);
        return ItemTerms.Jaccard(rooms.A.Terms, rooms.B.Terms, (code, use) => use.InTitle && !IsNumber(code)) >= LeastSharedTitle
            && ItemTerms.Jaccard(rooms.A.Terms, rooms.B.Terms, (code, _) => !IsNumber(code)) >= LeastSharedText;
    }

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

    private static bool IsNumber(uint code) => TermCode.KindOf(code) is TermKind.Number or TermKind.Figure or TermKind.Date;

    private static bool OtherNumbers(uint[] a, uint[] b)
    {
        var shared = CopyRuns.Shared(a, b);
        var all = a.Length + b.Length - shared;
        return all >= 2 && all - shared >= all * LeastOtherNumbers;
    }
}
