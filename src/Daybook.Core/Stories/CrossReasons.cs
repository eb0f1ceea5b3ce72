using System.Globalization;

namespace Daybook.Core.Stories;

/// <summary>Puts into words why an item stands with reports of other languages.</summary>
internal static class CrossReasons
{
    private const int MostNames = 4, MostValues = 3, MostPairs = 3;

    /// <summary>In a large story only so many reports are asked, the nearest in time.</summary>
    private const int MostAsked = 48;

    /// <param name="cluster">All members of the story; at least one is of another language.</param>
    public static StoryMatch Of(WindowItem item, IEnumerable<WindowItem> cluster, KeyWindow keys)
    {
        var (nearest, score) = cluster.Where(other => other.Item.Language != item.Item.Language)
            .OrderBy(other => (other.Item.When - item.Item.When).Duration()).ThenBy(other => other.At).Take(MostAsked)
            .Select(other => (Other: other, Score: keys.Likeness(item, other))).MaxBy(pair => pair.Score);
        var shared = SparseVector.Shared(item.Vector, nearest.Vector).OrderByDescending(part => part.Weight).ThenBy(part => part.Term).Select(part => part.Term).ToList();
        return new StoryMatch(item.Item.Id, nearest.Item.Id, Math.Round(score, 2), [.. Clauses(item.Features, nearest.Features, shared, keys)]);
    }

    private static IEnumerable<string> Clauses(ItemFeatures item, ItemFeatures other, List<int> shared, KeyWindow keys)
    {
        var texts = shared.ConvertAll(keys.Space.Text);
        bool Both(string term, Func<TermUse, bool> holds) => holds(item.Terms[term]) && holds(other.Terms[term]);
        var names = Shown(texts.Where(term => Both(term, use => use.Name)), item, other, MostNames);
        if (names.Count > 0)
            yield return "both name " + StoryReasons.Listed(names);
        var values = Shown(texts.Where(term => Both(term, use => use.Number)), item, other, MostValues);
        if (values.Count > 0)
            yield return "same figures: " + StoryReasons.Listed(values);
        var pairs = texts.Where(term => term[0] is EventKeys.Concept or EventKeys.Name && !Both(term, use => use.Name)).Take(MostPairs)
            .Select(term => $"{Language(item)} “{item.Shown(term)}” and {Language(other)} “{other.Shown(term)}”").Distinct().ToList();
        if (pairs.Count > 0)
            yield return string.Join(", ", pairs);
        yield return StoryReasons.Apart((item.Item.When - other.Item.When).Duration());
    }

    /// <summary>In Latin letters where one of the two writes so; the one way to say both.</summary>
    private static List<string> Shown(IEnumerable<string> terms, ItemFeatures item, ItemFeatures other, int most) =>
        [.. terms.Select(term => IsLatin(item.Shown(term)) || !IsLatin(other.Shown(term)) ? item.Shown(term) : other.Shown(term)).Distinct(StringComparer.OrdinalIgnoreCase).Take(most)];

    private static bool IsLatin(string text) => !text.Any(letter => char.IsLetter(letter) && letter > '\u024F');

    private static string Language(ItemFeatures item) =>
        item.Item.Language is { } code ? CultureInfo.GetCultureInfo(code).EnglishName : "unknown";
}
