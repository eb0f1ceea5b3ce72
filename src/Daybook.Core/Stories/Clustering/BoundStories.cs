namespace Daybook.Core.Stories;

/// <summary>Joins stories whose items an editor put together, which likeness alone had left apart: in practice those of several languages.</summary>
internal static class BoundStories
{
    private static readonly Reason Why = Reason.Of(ReasonKind.PutTogether);

    /// <summary>Every item stands in exactly one story before and after.</summary>
    /// <param name="stories">No story holds what an editor took apart.</param>
    public static IEnumerable<GroupedStory> Join(IReadOnlyList<GroupedStory> stories, StoryConstraints constraints, IReadOnlyDictionary<long, StoryItem> items)
    {
        if (!constraints.Binds)
            return stories;
        var standing = new HashSet<GroupedStory>(stories, ReferenceEqualityComparer.Instance);
        var storyOf = new Dictionary<long, GroupedStory>();
        void Stand(GroupedStory story)
        {
            standing.Add(story);
            foreach (var item in story.Items.Where(item => constraints.BondOf(item) != 0))
                storyOf[item] = story;
        }
        foreach (var story in stories)
            Stand(story);
        foreach (var bond in storyOf.Keys.ToList().GroupBy(constraints.BondOf).OrderBy(bond => bond.Key))
        {
            var holders = bond.Select(item => storyOf[item]).Distinct(ReferenceEqualityComparer.Instance).Cast<GroupedStory>().ToList();
            standing.ExceptWith(holders);
            foreach (var story in Joined(holders, bond.ToHashSet(), constraints, items))
                Stand(story);
        }
        return standing;
    }

    private static IEnumerable<GroupedStory> Joined(List<GroupedStory> holders, HashSet<long> bound, StoryConstraints constraints, IReadOnlyDictionary<long, StoryItem> items)
    {
        if (MayAllMeet(holders, constraints))
            return [Explained(One(holders, items), bound)];
        // Elsewhere in the holders stands what an editor keeps apart: only the bound items go together.
        return holders.Select(story => Only(story, item => !bound.Contains(item))).OfType<GroupedStory>()
            .Append(Explained(One([.. holders.Select(story => Only(story, bound.Contains)!)], items), bound));
    }

    private static bool MayAllMeet(List<GroupedStory> stories, StoryConstraints constraints)
    {
        var bonds = stories.ConvertAll(story => constraints.BondsOf(story.Items));
        return Enumerable.Range(0, bonds.Count).All(one => Enumerable.Range(0, one).All(other => constraints.MayMeet(bonds[one], bonds[other])));
    }

    private static GroupedStory One(IReadOnlyList<GroupedStory> parts, IReadOnlyDictionary<long, StoryItem> items) =>
        StoryParts.One(parts, (part, first) => new StoryMatch(part.Representative, first.Representative, 0, [Why]), items);

    /// <summary>Part of a story, or null where nothing of it is left.</summary>
    private static GroupedStory? Only(GroupedStory story, Func<long, bool> stays)
    {
        List<long> left = [.. story.Items.Where(stays)];
        return left.Count == 0 ? null : new GroupedStory(left, left.Contains(story.Representative) ? story.Representative : left[0],
            () => [.. story.Why.Where(match => left.Contains(match.Item) && left.Contains(match.With))]) { SaidBefore = story.SaidBefore };
    }

    /// <summary>Members that likeness alone would not explain say who put them there.</summary>
    private static GroupedStory Explained(GroupedStory story, HashSet<long> bound) => story.Items.Count(bound.Contains) < 2 ? story : new GroupedStory(story.Items, story.Representative,
        () => [.. story.Why.Select(match => bound.Contains(match.Item) && !match.Reasons.Contains(Why) ? match with { Reasons = [Why, .. match.Reasons] } : match)]) { SaidBefore = story.SaidBefore };
}
