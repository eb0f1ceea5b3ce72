namespace Daybook.Core.Briefs;

/// <summary>
/// Learns what a common word of the query is called in another language: the term that most of the items there that
/// tell of the core's events share, and few others have. No dictionary is needed, so any language may come.
/// </summary>
internal static class FacetWords
{
    private const int MinItems = 2;
    private const double MinShare = 0.75;

    // A term twice as common among them as elsewhere; less is chance.
    private const double MinLift = 0.69;

    /// <param name="across">Items of other languages found by names and figures.</param>
    /// <returns>True where anything was learned.</returns>
    public static bool Learn(Topic topic, IReadOnlyList<TopicItem> across, Corpus corpus)
    {
        var learned = false;
        foreach (var group in across.GroupBy(item => item.Item.Language).Where(group => group.Count() >= MinItems))
            foreach (var facet in topic.Facets)
                if (group.Count(item => item.Item.Distinct.Any(row => facet.Matches(row.Form, group.Key))) * 2 < group.Count()
                    && Best([.. group], topic, corpus, group.Key) is { } key)
                {
                    facet.Learn(group.Key, key);
                    learned = true;
                }
        return learned;
    }

    private static string? Best(IReadOnlyList<TopicItem> items, Topic topic, Corpus corpus, string language)
    {
        var named = items.SelectMany(item => item.Item.Distinct.Where(row => topic.Names(row.Form, language))).Select(row => row.Form.Key).ToHashSet(StringComparer.Ordinal);
        return items.SelectMany(item => item.Item.Keys.Select(form => form.Key))
            .Where(key => !named.Contains(key) && key.Length > 2 && !char.IsDigit(key[0]))
            .CountBy(key => key, StringComparer.Ordinal)
            .Select(term => (term.Key, share: (double)term.Value / items.Count))
            .Select(term => (term.Key, term.share, lift: Math.Log(term.share / corpus.Share(language, term.Key))))
            .Where(term => term.share >= MinShare && term.lift >= MinLift)
            .OrderByDescending(term => term.share * term.lift).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => term.Key).FirstOrDefault();
    }
}
