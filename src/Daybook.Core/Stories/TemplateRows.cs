namespace Daybook.Core.Stories;

/// <summary>
/// Tells rows of one template (rates, weather, daily tables) from reports of one event: the same words on another day with other
/// numbers. Found by shape, not by subject.
/// </summary>
internal static class TemplateRows
{
    // Two reports of one event from one hand share at most a third of their words; rows of a template most.
    private const double LeastSharedTitle = 0.6, LeastSharedText = 0.5;

    /// <summary>True where the two are rows of one template on different days.</summary>
    public static bool Siblings(ItemFeatures a, ItemFeatures b)
    {
        if (a.Item.Source != b.Item.Source || (a.Item.When - b.Item.When).Duration() < TimeSpan.FromHours(12))
            return false;
        if (a.Numbers.SetEquals(b.Numbers) || a.Numbers.Count + b.Numbers.Count < 2)
            return false;
        return Shared(Words(a.TitleTerms), Words(b.TitleTerms)) >= LeastSharedTitle
            && Shared(Words(a.Terms.Keys), Words(b.Terms.Keys)) >= LeastSharedText;
    }

    private static HashSet<string> Words(IEnumerable<string> terms) => [.. terms.Where(term => term[0] != '#')];

    /// <summary>Jaccard: shared ÷ all.</summary>
    private static double Shared(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }
}
