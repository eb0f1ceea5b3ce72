using Daybook.Core.Stories;
using Daybook.Eval.Measures;

namespace Daybook.Eval.Sets;

/// <summary>Scores of stories and copy groups over the items found.</summary>
internal static class StoryScores
{
    public static void Add(SetItems items, IReadOnlyList<Story> stories, IDictionary<string, object> score)
    {
        var found = items.Found;
        var storyOf = stories.SelectMany(story => story.Items.Select(item => (item, story.Id))).DistinctBy(pair => pair.item)
            .ToDictionary(pair => pair.item, pair => pair.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string[] gold = [.. found.Select(pair => pair.Label.Story)];
        string[] said = [.. found.Select(pair => storyOf.GetValueOrDefault(pair.Item.Id, "alone " + pair.Item.Id))];
        string[] languages = [.. found.Select(pair => pair.Label.Language)];
        score["storiesF1"] = ItemScores.Rounded(Clusterings.BCubed(gold, said).F1);
        score["storiesWithinF1"] = ItemScores.Rounded(Within(gold, said, languages));
        score["crossLanguageF1"] = ItemScores.Rounded(Clusterings.Pairs(gold, said, (a, b) => languages[a] != languages[b]).F1);
        // Stories of template rows bear R or W in the labels: one a day, never merged.
        score["templateMerges"] = Enumerable.Range(0, gold.Length).Where(i => gold[i][0] is 'R' or 'W').GroupBy(i => said[i])
            .Sum(group => group.SelectMany(a => group.Where(b => b > a && gold[a] != gold[b])).Count());
        AddCopies(items, languages, score);
    }

    private static double Within(string[] gold, string[] said, string[] languages) =>
        Enumerable.Range(0, gold.Length).GroupBy(i => languages[i])
            .Sum(group => group.Count() * Clusterings.BCubed([.. group.Select(i => gold[i])], [.. group.Select(i => said[i])]).F1) / Math.Max(1, gold.Length);

    private static void AddCopies(SetItems items, string[] languages, IDictionary<string, object> score)
    {
        var found = items.Found;
        var labelOf = items.LabelOf;
        string[] gold = [.. found.Select(pair => items.Set.Root(pair.Label).Url)];
        string[] said = [.. found.Select(pair => pair.Item.CopyOf is { } root ? labelOf.GetValueOrDefault(root)?.Url ?? "unknown " + root : pair.Label.Url)];
        score["copiesF1"] = ItemScores.Rounded(Clusterings.Pairs(gold, said).F1);
        score["copiesWithinF1"] = ItemScores.Rounded(Clusterings.Pairs(gold, said, (a, b) => languages[a] == languages[b]).F1);
        var copies = Enumerable.Range(0, gold.Length).Where(i => gold[i] != found[i].Label.Url).ToArray();
        score["rootRight"] = ItemScores.Rounded(copies.Length == 0 ? 1 : copies.Average(i => gold[i] == said[i] ? 1.0 : 0));
    }
}
