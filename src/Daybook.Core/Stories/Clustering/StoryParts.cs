namespace Daybook.Core.Stories;

/// <summary>Makes one story of several.</summary>
internal static class StoryParts
{
    /// <summary>Of the parts that a headline of news stands for the largest keeps its representative; of equals the earliest.</summary>
    /// <param name="link">Why a part stands with that one: the match of its representative.</param>
    public static GroupedStory One(IReadOnlyList<GroupedStory> parts, Func<GroupedStory, GroupedStory, StoryMatch> link, IReadOnlyDictionary<long, StoryItem> items)
    {
        if (parts.Count == 1)
            return parts[0];
        var first = parts.OrderBy(part => Headlines.Rank(items[part.Representative])).ThenByDescending(part => part.Items.Count).ThenBy(part => items[part.Items[0]].When).ThenBy(part => part.Items[0]).First();
        return new GroupedStory(parts.SelectMany(part => part.Items).OrderBy(id => items[id].When).ThenBy(id => id).ToArray(), first.Representative,
            () => [.. parts.SelectMany(part => part.Why).Concat(parts.Where(part => part != first).Select(part => link(part, first))).OrderBy(match => match.Item)]) { SaidBefore = parts.Any(part => part.SaidBefore) };
    }
}
