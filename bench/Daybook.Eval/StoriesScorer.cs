using System.Diagnostics;
using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Eval.Measures;

namespace Daybook.Eval;

/// <summary>Groups the items of a folder and holds the stories against the labelled ones (<c>items.jsonl</c>).</summary>
internal sealed class StoriesScorer : IScorer
{
    private const int WorstShown = 15;

    public IReadOnlyList<string> Needs => ["items.jsonl"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = LabelledItem.Read(folder);
        StoryItem[] items = [.. cases.Select((one, at) => one.ToItem(at + 1))];
        var began = Stopwatch.GetTimestamp();
        var window = new ItemWindow(items);
        var copies = CopyGroups.Find(window, GroupingPolicy.Default);
        var grouping = Grouper.Group(window, copies, GroupingPolicy.Default);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var storyOf = grouping.Stories.SelectMany((story, at) => story.Items.Select(item => (item, at))).ToDictionary(pair => pair.item, pair => pair.at.ToString(CultureInfo.InvariantCulture));
        string[] gold = [.. cases.Select(one => one.Story)];
        string[] said = [.. items.Select(item => storyOf[item.Id])];
        for (var at = 0; at < cases.Count; at++)
            answers?.Write(new { id = cases[at].Id, story = said[at] });
        Show(gold, said, table);
        var score = Clusterings.BCubed(gold, said);
        return new Score(cases.Count, new Dictionary<string, object?>
        {
            ["precision"] = Math.Round(score.Precision, 4),
            ["recall"] = Math.Round(score.Recall, 4),
            ["f1"] = Math.Round(score.F1, 4),
            ["pairF1"] = Math.Round(Clusterings.Pairs(gold, said).F1, 4),
            ["itemsPerSecond"] = Math.Round(cases.Count / seconds),
        });
    }

    /// <summary>The labelled stories cut into most pieces.</summary>
    private static void Show(string[] gold, string[] said, TextWriter table)
    {
        foreach (var story in gold.Zip(said).GroupBy(pair => pair.First)
                     .Select(group => (group.Key, Items: group.Count(), Pieces: group.Select(pair => pair.Second).Distinct().Count()))
                     .OrderByDescending(story => story.Pieces).ThenBy(story => story.Key, StringComparer.Ordinal).Take(WorstShown))
            table.WriteLine($"{story.Key}: {story.Items} items in {story.Pieces} stories");
    }
}
