namespace Daybook.Core.Stories.Settled;

/// <summary>Brings the stories of settled items and those of a run on top of them together.</summary>
internal sealed class StoriesOnTop
{
    private readonly SettledStories _settled;
    private readonly ItemWindow _window;
    private readonly HashSet<GroupedStory> _touched = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GroupedStory, GroupedStory> _above = new(ReferenceEqualityComparer.Instance);

    private StoriesOnTop(SettledStories settled, ItemWindow window) => (_settled, _window) = (settled, window);

    /// <param name="run">Of open items and the settled ones they can reach.</param>
    /// <param name="copies">Links of open items.</param>
    /// <returns>Every item of the window in exactly one story; what no open item touched is the same object as before.</returns>
    public static IReadOnlyList<GroupedStory> Of(SettledStories settled, GroupingRun run, IReadOnlyList<CopyLink> copies, ItemWindow window)
    {
        var stories = new StoriesOnTop(settled, window);
        var storyOf = run.Stories.SelectMany(story => story.Items.Select(item => (item, story))).ToDictionary(pair => pair.item, pair => pair.story);
        foreach (var story in run.Stories)
            foreach (var item in story.Items.Where(settled.Has))
                stories.Join(settled[item], story);
        // A copy whose root is too old for the run stands with it all the same.
        var far = copies.Where(copy => !storyOf.TryGetValue(copy.Root, out var root) || !storyOf.TryGetValue(copy.Item, out var item) || root != item).ToList();
        foreach (var copy in far)
        {
            var story = storyOf.TryGetValue(copy.Item, out var grouped) ? grouped : storyOf[copy.Item] = new GroupedStory([copy.Item], copy.Item, [copy.Match]);
            stories.Join(storyOf.TryGetValue(copy.Root, out var root) ? root : settled[copy.Root], story);
        }
        // What nothing was joined to stands as it is: nearly all of what is settled.
        return
        [
            .. settled.Stories.Where(story => !stories._touched.Contains(story)),
            .. settled.Stories.Where(stories._touched.Contains).Concat(run.Stories).Concat(far.Select(copy => storyOf[copy.Item])).Distinct(ReferenceEqualityComparer.Instance).Cast<GroupedStory>()
                .GroupBy(stories.Top, ReferenceEqualityComparer.Instance).Select(parts => stories.One([.. parts])),
        ];
    }

    private GroupedStory Top(GroupedStory story)
    {
        while (_above.TryGetValue(story, out var next))
            story = next;
        return story;
    }

    private void Join(GroupedStory one, GroupedStory other)
    {
        _touched.Add(one);
        _touched.Add(other);
        if (Top(one) is var top && Top(other) is var bottom && top != bottom)
            _above[bottom] = top;
    }

    /// <summary>The part that goes on from settled items keeps its representative, else the largest settled one.</summary>
    private GroupedStory One(List<GroupedStory> parts)
    {
        List<GroupedStory> old = [.. parts.Where(IsSettled)], fresh = [.. parts.Where(part => !IsSettled(part))];
        List<long> items = [.. parts.SelectMany(part => part.Items).Distinct().OrderBy(id => _window.ById[id].When).ThenBy(id => id)];
        if (old.Count == 1 && old[0].Items.Count == items.Count)
            return old[0];
        if (parts.Count == 1)
            return parts[0];
        var lead = fresh.Where(part => part.Items.Any(_settled.Has)).DefaultIfEmpty(old.MaxBy(part => part.Items.Count) ?? fresh[0]).MaxBy(part => part.Items.Count)!;
        // What was said of settled items holds: an open report may go again, and they would be left without a word.
        return new GroupedStory(items, lead.Representative, () => StoryMatch.Of(items, lead.Representative, old.SelectMany(part => part.Why), fresh.OrderBy(part => part == lead).SelectMany(part => part.Why)))
        {
            SaidBefore = old.Exists(part => part.SaidBefore),
        };
    }

    private bool IsSettled(GroupedStory story) => _settled.Has(story.Items[0]) && _settled[story.Items[0]] == story;
}
