namespace Daybook.Core.Stories;

/// <summary>A grouped story with the id it goes on under; 0 = it is new.</summary>
public sealed record CarriedStory(long Id, GroupedStory Story);

/// <param name="Aliases">Ids that went up in another story, with that story's id.</param>
public sealed record CarriedStories(IReadOnlyList<CarriedStory> Stories, IReadOnlyDictionary<long, long> Aliases);

/// <summary>Carries story ids from one run of grouping to the next, so that addresses stay while members come and go.</summary>
public static class StoryIds
{
    /// <param name="before">Story of each item before; items without one are left out.</param>
    public static CarriedStories Carry(IReadOnlyDictionary<long, long> before, Grouping grouping)
    {
        var claims = grouping.Stories
            .SelectMany(story => story.Items.Where(before.ContainsKey).GroupBy(item => before[item]).Select(group => (Story: story, Id: group.Key, Shared: group.Count())))
            .OrderByDescending(claim => claim.Shared).ThenBy(claim => claim.Id).ThenBy(claim => claim.Story.Items[0]).ToList();
        var idOf = new Dictionary<GroupedStory, long>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<long>();
        foreach (var (story, id, _) in claims)
            if (!idOf.ContainsKey(story) && taken.Add(id))
                idOf[story] = id;
        // An id nobody goes on under leads to the story that has most of its items.
        var aliases = claims.Where(claim => !taken.Contains(claim.Id) && idOf.ContainsKey(claim.Story))
            .DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, claim => idOf[claim.Story]);
        return new CarriedStories([.. grouping.Stories.Select(story => new CarriedStory(idOf.GetValueOrDefault(story), story))], aliases);
    }
}
