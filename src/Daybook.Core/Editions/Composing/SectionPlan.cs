namespace Daybook.Core.Editions;

/// <summary>Puts the stories of an edition under the headings of its review.</summary>
internal static class SectionPlan
{
    /// <summary>Sections in the review's order, empty ones left out; stories in the order given, but for those an editor put in a place.</summary>
    public static IReadOnlyList<EditionSection> Of(IReadOnlyList<Standing> stories, Review review)
    {
        var placed = stories.ToLookup(story => HeadingOf(story, review));
        return [.. review.Headings.Where(placed.Contains).Select(heading => new EditionSection(heading, InOrder([.. placed[heading]])))];
    }

    /// <summary>
    /// The editor's section; else the first that takes the place the story is most about, then the next place, and so on; then the
    /// first that takes any place; else the review's title.
    /// </summary>
    public static string HeadingOf(Standing story, Review review)
    {
        if (review.Headings.FirstOrDefault(heading => heading == story.Plan?.Section) is { } chosen)
            return chosen;
        var kind = story.Face.Member.Kind.ToString().ToLowerInvariant();
        var open = review.Sections.Where(section => section.Kinds.Count == 0 || section.Kinds.Contains(kind)).ToList();
        foreach (var place in story.News.Places)
            if (open.FirstOrDefault(section => section.Places.Any(own => StoryNews.Holds(own, place))) is { } section)
                return section.Heading;
        return open.FirstOrDefault(section => section.Places.Count == 0)?.Heading ?? review.Title;
    }

    private static List<long> InOrder(IReadOnlyList<Standing> stories)
    {
        var order = stories.Where(story => story.Plan?.Place is null).ToList();
        // In the order in which they were placed: each goes where it was put in the list as the editor saw it.
        foreach (var story in stories.Where(story => story.Plan?.Place is not null).OrderBy(story => story.Plan!.PlacedBy).ThenBy(story => story.Plan!.Place))
            order.Insert(Math.Min(order.Count, story.Plan!.Place!.Value - 1), story);
        return order.ConvertAll(story => story.Id);
    }
}
