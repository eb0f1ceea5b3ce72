namespace Daybook.Core.Stories.Joining;

/// <summary>Takes the decisions that grouping comes to on items whose stories are known, with the right answers.</summary>
public static class LabelledJoins
{
    /// <summary>Share of a cluster's items that must be of one story for it to stand for that story.</summary>
    private const double Purest = 0.8;

    /// <summary>Likenesses further from what is needed than this factor are clear either way and teach nothing.</summary>
    private const double Band = 3;

    /// <param name="storyOf">The story of every item.</param>
    /// <param name="policy">Its weights decide what comes together on the way.</param>
    /// <param name="each">Of so many decisions one is taken, 1 = every one.</param>
    /// <returns>In the order in which they are asked.</returns>
    public static IReadOnlyList<JoinRow> Of(IReadOnlyList<StoryItem> items, IReadOnlyDictionary<long, string> storyOf, GroupingPolicy policy, int each = 1)
    {
        var asked = 0;
        var rows = new List<JoinRow>();
        var window = new ItemWindow(items);
        Grouper.Group(window, CopyGroups.Find(window, policy), policy with { Asked = Ask });
        return rows;

        void Ask(JoinKind kind, Cluster a, Cluster b, double likeness, TermSpace space)
        {
            if (likeness is >= 1 / Band and <= Band && Story(a, storyOf) is { } one && Story(b, storyOf) is { } other && asked++ % each == 0)
                rows.Add(new JoinRow(kind, JoinFeatures.Of(a, b, likeness, space, window.Meanings), one == other));
        }
    }

    private static string? Story(Cluster cluster, IReadOnlyDictionary<long, string> storyOf)
    {
        var (story, items) = cluster.Items.CountBy(item => storyOf[item.Item.Id]).MaxBy(pair => pair.Value);
        return items >= Purest * cluster.Items.Count ? story : null;
    }
}
