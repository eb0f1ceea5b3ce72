using Daybook.Core.Items;
using Daybook.Core.Stories.Settled;

namespace Daybook.Core.Stories;

/// <summary>
/// Groups the items of a window into stories: each language by its own words, then the stories of several languages by what all languages
/// share. The same items give the same stories in any order. Copies stand with their root and do not weigh. What an editor put together or
/// took apart is obeyed, across languages too. Where much of the window is settled (<see cref="WindowCut"/>), its stories are found first and
/// the open items are grouped on top of them.
/// </summary>
public static class Grouper
{
    /// <param name="items">Ids are distinct.</param>
    /// <param name="copies">Roots are items of the window and no copies themselves, as <see cref="CopyGroups.Find(ItemWindow, GroupingPolicy)"/>
    /// gives them; those of <paramref name="constraints"/> where there are any.</param>
    /// <returns>Every item stands in exactly one story; stories by the time of their first item.</returns>
    public static Grouping Group(IReadOnlyList<StoryItem> items, IReadOnlyList<CopyLink> copies, GroupingPolicy policy, StoryConstraints? constraints = null) =>
        Group(new ItemWindow(items), copies, policy, constraints);

    /// <inheritdoc cref="Group(IReadOnlyList{StoryItem}, IReadOnlyList{CopyLink}, GroupingPolicy, StoryConstraints?)"/>
    /// <param name="window">The same items, perhaps read already.</param>
    public static Grouping Group(ItemWindow window, IReadOnlyList<CopyLink> copies, GroupingPolicy policy, StoryConstraints? constraints = null)
    {
        constraints ??= StoryConstraints.None;
        window.ReadNow();
        if (window.Cut(policy) is not { } cut)
            return Ordered(GroupingRun.Of(new GroupingStart(window, copies, null, policy, constraints)), constraints, window);
        List<CopyLink> fresh = [.. copies.Where(copy => !cut.IsSettled(copy.Item))];
        var several = cut.Open.Items.Select(item => item.Language).Distinct().Skip(1).Any();
        GroupingStart Open(SettledLanguages settled)
        {
            // What all languages share is looked at beside the words of each.
            _ = several ? Task.Run(() => cut.Open.Keys) : null;
            return new GroupingStart(cut.Open, fresh, settled, policy, constraints, cut.From - policy.LongestGap);
        }
        Task<GroupingStart>? ahead = null;
        var settled = cut.Stories(copies, constraints, (print, own) =>
        {
            var start = new GroupingStart(cut.Settled, own, null, policy, constraints);
            var found = new Lazy<SettledLanguages>(() => start.Settled(cut.From - policy.LongestGap));
            // Settled stories of several languages are joined one after the other: meanwhile another processor groups the open items as far as it needs no stories of several languages.
            var run = GroupingRun.Of(start, meanwhile: () => ahead = policy.Asked is null ? Task.Run(() => Ready(start, () => Open(found.Value))) : null);
            return new SettledStories(print, found.Value, [.. BoundStories.Join(run.Stories, constraints, cut.Settled.ById)]);
        });
        var open = GroupingRun.Of(ahead?.GetAwaiter().GetResult() ?? Open(settled.Languages), settled);
        return Ordered(open with { Stories = StoriesOnTop.Of(settled, open, fresh, window) }, constraints, window);
    }

    /// <summary>All that is to be made of settled and then of open items before the settled stories are known.</summary>
    private static GroupingStart Ready(GroupingStart settled, Func<GroupingStart> open)
    {
        _ = settled.Stories;
        var start = open();
        _ = start.Stories;
        if (start.AreSeveral)
            _ = start.Pairs;
        return start;
    }

    private static Grouping Ordered(GroupingRun run, StoryConstraints constraints, ItemWindow window)
    {
        var items = window.ById;
        List<GroupedStory> stories = [.. BoundStories.Join(run.Stories, constraints, items).OrderBy(story => items[story.Items[0]].When).ThenBy(story => story.Items[0])];
        return new Grouping(stories) { Near = Asked(run.Near, stories, constraints) };
    }

    /// <summary>What is still two stories, and what no editor has spoken of.</summary>
    private static List<NearPair> Asked(IReadOnlyList<NearPair> near, List<GroupedStory> stories, StoryConstraints constraints)
    {
        if (near.Count == 0)
            return [];
        var storyOf = new Dictionary<long, GroupedStory>();
        foreach (var story in stories)
            foreach (var item in story.Items)
                storyOf[item] = story;
        return
        [
            .. near.Where(match => storyOf[match.Item] != storyOf[match.With] && constraints.MayMeet(constraints.BondsOf(storyOf[match.Item].Items), constraints.BondsOf(storyOf[match.With].Items)))
                .OrderByDescending(match => match.Score).ThenBy(match => match.Item).DistinctBy(match => (storyOf[match.Item], storyOf[match.With])),
        ];
    }
}
