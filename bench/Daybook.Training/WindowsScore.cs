using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Eval.Measures;

namespace Daybook.Training;

/// <summary>How grouping does where little else is there: labelled news cut by time into windows that know nothing of each other.</summary>
/// <param name="Pairs">F1 of pairs of items of one window, of all windows together, 0 to 1.</param>
/// <param name="Across">The same of pairs of different languages.</param>
internal readonly record struct WindowsScore(double Pairs, double Across)
{
    /// <param name="items">Of a window; what is left over at the end of the news is a smaller one.</param>
    public static WindowsScore Of(IEnumerable<LabelledNews> all, int items)
    {
        List<(int Window, string Language, string Gold, string Said)> placed = [];
        var count = 0;
        foreach (var news in all)
            foreach (var some in news.Items.OrderBy(item => item.When).ThenBy(item => item.Id).Chunk(items))
            {
                count++;
                var window = new ItemWindow(some);
                var stories = Grouper.Group(window, CopyGroups.Find(window, GroupingPolicy.Default), GroupingPolicy.Default).Stories;
                var storyOf = stories.Index().SelectMany(story => story.Item.Items.Select(item => (item, story.Index))).ToDictionary(pair => pair.item, pair => pair.Index);
                placed.AddRange(some.Select(item => (count, item.Language ?? "", $"{count} {news.StoryOf[item.Id]}", $"{count} {storyOf[item.Id]}")));
            }
        string[] gold = [.. placed.Select(item => item.Gold)], said = [.. placed.Select(item => item.Said)];
        return new WindowsScore(Clusterings.Pairs(gold, said).F1, Clusterings.Pairs(gold, said, (a, b) => placed[a].Language != placed[b].Language).F1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pairs:0.000} {Across:0.000}");
}
