namespace Daybook.Core.Editions;

/// <summary>Puts the stories of an edition under the headings of its review.</summary>
internal static class SectionPlan
{
    /// <summary>Sections in the review's order, empty ones left out, stories in the order given.</summary>
    public static IReadOnlyList<EditionSection> Of(IReadOnlyList<(StoryNews News, StoryFace Face)> stories, Review review)
    {
        if (review.Sections.Count == 0)
            return stories.Count == 0 ? [] : [new EditionSection(review.Title, [.. stories.Select(story => story.News.Id)])];
        var placed = stories.ToLookup(story => SectionOf(story.News, story.Face, review.Sections), story => story.News.Id);
        return [.. review.Sections.Where(placed.Contains).Select(section => new EditionSection(section.Heading, [.. placed[section]]))];
    }

    /// <summary>
    /// The first section that takes the place the story is most about, then the next place, and so on; then the
    /// first that takes any place; else the last.
    /// </summary>
    private static ReviewSection SectionOf(StoryNews news, StoryFace face, IReadOnlyList<ReviewSection> sections)
    {
        var kind = face.Member.Kind.ToString().ToLowerInvariant();
        var open = sections.Where(section => section.Kinds.Count == 0 || section.Kinds.Contains(kind)).ToList();
        foreach (var place in news.Places)
            if (open.FirstOrDefault(section => section.Places.Any(own => StoryNews.Holds(own, place))) is { } section)
                return section;
        return open.FirstOrDefault(section => section.Places.Count == 0) ?? sections[^1];
    }
}
