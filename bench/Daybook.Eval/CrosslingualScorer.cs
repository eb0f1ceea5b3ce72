using Daybook.Core.Stories;

namespace Daybook.Eval;

/// <summary>
/// Finds for every item of another language the English item most like it, and says how often that is of the same story (R@1).
/// </summary>
internal sealed class CrosslingualScorer : IScorer
{
    private const string English = "en";

    private const int MissesShown = 20;

    public IReadOnlyList<string> Needs => ["items.jsonl"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = LabelledItem.Read(folder);
        StoryItem[] items = [.. cases.Select((one, at) => one.ToItem(at + 1))];
        var likeness = new ItemLikeness(items);
        int[] english = [.. Enumerable.Range(0, items.Length).Where(at => items[at].Language == English)];
        var byLanguage = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var shown = 0;
        foreach (var at in Enumerable.Range(0, items.Length).Where(at => items[at].Language != English))
        {
            // Of equals the first in the file, so that the answer is the same every time.
            var best = english.MaxBy(other => likeness.Of(items[at].Id, items[other].Id));
            var right = cases[best].Story == cases[at].Story;
            answers?.Write(new { id = cases[at].Id, best = cases[best].Id });
            var (rights, all) = byLanguage.GetValueOrDefault(items[at].Language ?? "");
            byLanguage[items[at].Language ?? ""] = (rights + (right ? 1 : 0), all + 1);
            if (!right && shown++ < MissesShown)
                table.WriteLine($"{cases[at].Id}: found {cases[best].Id}");
        }
        return new Score(byLanguage.Values.Sum(count => count.All), new Dictionary<string, object?>
        {
            ["r1"] = byLanguage.Count == 0 ? null : Math.Round(byLanguage.Values.Average(Share), 4),
            ["byLanguage"] = byLanguage.ToDictionary(pair => pair.Key, pair => Math.Round(Share(pair.Value), 4)),
        });
    }

    private static double Share((int Right, int All) count) => (double)count.Right / count.All;
}
