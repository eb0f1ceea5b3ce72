namespace Daybook.Core.Stories;

/// <summary>Puts into words why an item stands in its story: the member most like it and what the two share.</summary>
internal static class StoryReasons
{
    private const int MostNames = 4, MostNumbers = 2, MostWords = 4;

    /// <summary>In a large story only the members nearest in time are asked, so that the cost does not grow with its square.</summary>
    private const int MostAsked = 48;

    /// <param name="cluster">Rising by time, at least two.</param>
    /// <param name="at">Place of the item in it.</param>
    public static StoryMatch Of(IReadOnlyList<WindowItem> cluster, int at, TermSpace space)
    {
        var item = cluster[at];
        WindowItem? nearest = null;
        var score = -1.0;
        for (var other = Math.Max(0, at - MostAsked); other <= Math.Min(cluster.Count - 1, at + MostAsked); other++)
            if (other != at && SparseVector.Cosine(item.Vector, cluster[other].Vector) is var cosine && cosine > score)
                (nearest, score) = (cluster[other], cosine);
        var shared = SparseVector.Shared(item.Vector, nearest!.Vector).OrderByDescending(part => part.Weight).ThenBy(part => part.Term)
            .Select(part => space.Text(part.Term)).ToList();
        return new StoryMatch(item.Item.Id, nearest.Item.Id, Math.Round(score, 2), [.. Clauses(item.Features, nearest.Features, shared)]);
    }

    private static IEnumerable<string> Clauses(ItemFeatures item, ItemFeatures other, List<string> shared)
    {
        bool Both(string term, Func<TermUse, bool> holds) => holds(item.Terms[term]) && holds(other.Terms[term]);
        var names = shared.Where(term => Both(term, use => use.Name)).Take(MostNames).ToList();
        if (names.Count > 0)
            yield return "both name " + Listed(names, item);
        var title = shared.Where(term => Both(term, use => use.InTitle && !use.Number) && !names.Contains(term)).Take(MostWords).ToList();
        if (title.Count > 0)
            yield return "headlines share " + Listed(title, item);
        var numbers = shared.Where(term => item.Terms[term].Number).Take(MostNumbers).ToList();
        if (numbers.Count > 0)
            yield return "same figures: " + Listed(numbers, item);
        var words = shared.Where(term => !item.Terms[term].Number && !names.Contains(term) && !title.Contains(term)).Take(MostWords).ToList();
        if (words.Count > 0)
            yield return "texts share " + Listed(words, item);
        yield return Apart((item.Item.When - other.Item.When).Duration());
    }

    private static string Listed(List<string> terms, ItemFeatures item) => Listed(terms.ConvertAll(item.Shown));

    /// <summary>"a, b and c".</summary>
    public static string Listed(List<string> shown) => shown.Count == 1 ? shown[0] : string.Join(", ", shown[..^1]) + " and " + shown[^1];

    public static string Apart(TimeSpan time) => time.TotalHours switch
    {
        < 1 => "within the hour",
        < 36 => Math.Round(time.TotalHours) is var hours && hours == 1 ? "1 hour apart" : $"{hours} hours apart",
        _ => $"{Math.Round(time.TotalDays)} days apart",
    };
}
