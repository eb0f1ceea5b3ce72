namespace Daybook.Core.Stories;

/// <summary>Puts into words why an item stands in its story: the member most like it and what the two share.</summary>
internal static class StoryReasons
{
    private const int MostNames = 4, MostWords = 4;

    public static StoryMatch Of(ItemFeatures item, IReadOnlyList<ItemFeatures> cluster, Dictionary<long, SparseVector> vectors, TermSpace space)
    {
        var mine = vectors[item.Item.Id];
        var (nearest, score) = cluster.Where(other => other != item)
            .Select(other => (other, SparseVector.Cosine(mine, vectors[other.Item.Id])))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.other.Item.Id).First();
        var shared = SparseVector.Shared(mine, vectors[nearest.Item.Id]).OrderByDescending(part => part.Weight).Select(part => space.Term(part.Term)).ToList();
        return new StoryMatch(item.Item.Id, nearest.Item.Id, Math.Round(score, 2), [.. Clauses(item, nearest, shared)]);
    }

    private static IEnumerable<string> Clauses(ItemFeatures item, ItemFeatures other, List<string> shared)
    {
        var names = shared.Where(term => item.Names.Contains(term) && other.Names.Contains(term)).Take(MostNames).ToList();
        if (names.Count > 0)
            yield return "both name " + Listed(names, item);
        var title = shared.Where(term => item.TitleTerms.Contains(term) && other.TitleTerms.Contains(term) && !names.Contains(term)).Take(MostWords).ToList();
        if (title.Count > 0)
            yield return "headlines share " + Listed(title, item);
        var numbers = shared.Where(term => term[0] == '#').Take(2).ToList();
        if (numbers.Count > 0)
            yield return "same figures: " + Listed(numbers, item);
        var words = shared.Where(term => term[0] != '#' && !names.Contains(term) && !title.Contains(term)).Take(MostWords).ToList();
        if (words.Count > 0)
            yield return "texts share " + Listed(words, item);
        yield return Apart((item.Item.When - other.Item.When).Duration());
    }

    private static string Listed(List<string> terms, ItemFeatures item)
    {
        var shown = terms.ConvertAll(term => item.Shown.GetValueOrDefault(term, term));
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown[..^1]) + " and " + shown[^1];
    }

    private static string Apart(TimeSpan time) => time.TotalHours switch
    {
        < 1 => "within the hour",
        < 36 => $"{Math.Round(time.TotalHours)} hours apart",
        _ => $"{Math.Round(time.TotalDays)} days apart",
    };
}
