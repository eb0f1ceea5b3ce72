namespace Daybook.Core.Stories;

/// <summary>
/// Tells rows of one template (rates, weather, daily tables) from reports of one event: the same words on another day with other
/// numbers. Found by shape, not by subject. An item that has such a sibling is a row, and a row stands only with reports of its own day.
/// </summary>
internal static class TemplateRows
{
    // Two reports of one event from one hand share at most a third of their words; rows of a template most.
    private const double LeastSharedTitle = 0.6, LeastSharedText = 0.5;

    /// <summary>Two outlets print one table with more words of their own; but a headline alone shows no template across outlets.</summary>
    private const int LeastWordsAcross = 15;

    private const double LeastOtherNumbers = 0.5;

    /// <summary>Rows closer than this are of one day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromHours(12);

    /// <summary>True where the two are rows of one template on different days.</summary>
    public static bool Siblings(ItemFeatures a, ItemFeatures b)
    {
        if ((a.Item.When - b.Item.When).Duration() < OneDay)
            return false;
        if (a.Item.Source != b.Item.Source && Math.Min(a.TextWords, b.TextWords) < LeastWordsAcross)
            return false;
        return OtherNumbers(a, b)
            && Shared(a, b, titleOnly: true) >= LeastSharedTitle
            && Shared(a, b, titleOnly: false) >= LeastSharedText;
    }

    private static bool OtherNumbers(ItemFeatures a, ItemFeatures b)
    {
        var shared = a.Numbers.Count(b.Numbers.Contains);
        var all = a.Numbers.Count + b.Numbers.Count - shared;
        return all >= 2 && all - shared >= all * LeastOtherNumbers;
    }

    /// <summary>Jaccard of the words, numbers aside: shared ÷ all.</summary>
    private static double Shared(ItemFeatures a, ItemFeatures b, bool titleOnly)
    {
        bool Counts(TermUse use) => !use.Number && (use.InTitle || !titleOnly);
        int shared = 0, all = b.Terms.Count(term => Counts(term.Value));
        foreach (var (term, use) in a.Terms)
            if (Counts(use))
                _ = b.Terms.TryGetValue(term, out var other) && Counts(other) ? shared++ : all++;
        return all == 0 ? 0 : (double)shared / all;
    }
}
