using Daybook.Core.Stories;
using Daybook.Eval.Measures;

namespace Daybook.Training;

/// <summary>How grouping does on labelled news.</summary>
/// <param name="Stories">BCubed F1, 0 to 1.</param>
/// <param name="Within">The same of each language alone, weighted by items.</param>
/// <param name="Across">F1 of pairs of items of different languages; 0 where there are none.</param>
internal readonly record struct GroupingScore(double Stories, double Within, double Across)
{
    public static GroupingScore Of(LabelledNews news, GroupingPolicy policy)
    {
        var window = new ItemWindow(news.Items);
        return Of(news, window, CopyGroups.Find(window, policy), policy);
    }

    /// <summary>The same where the items are read already.</summary>
    public static GroupingScore Of(LabelledNews news, ItemWindow window, IReadOnlyList<CopyLink> copies, GroupingPolicy policy)
    {
        var grouping = Grouper.Group(window, copies, policy);
        var storyOf = grouping.Stories.SelectMany((story, at) => story.Items.Select(item => (item, at))).ToDictionary(pair => pair.item, pair => pair.at.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string[] gold = [.. news.Items.Select(item => news.StoryOf[item.Id])], said = [.. news.Items.Select(item => storyOf[item.Id])], languages = [.. news.Items.Select(item => item.Language ?? "")];
        var within = Enumerable.Range(0, gold.Length).GroupBy(at => languages[at]).Sum(group => group.Count() * Clusterings.BCubed([.. group.Select(at => gold[at])], [.. group.Select(at => said[at])]).F1) / Math.Max(1, gold.Length);
        return new GroupingScore(Clusterings.BCubed(gold, said).F1, within, Clusterings.Pairs(gold, said, (a, b) => languages[a] != languages[b]).F1);
    }

    public static GroupingScore Mean(IReadOnlyCollection<GroupingScore> scores) =>
        new(scores.Average(score => score.Stories), scores.Average(score => score.Within), scores.Average(score => score.Across));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Stories:0.000} {Within:0.000} {Across:0.000}");
}
