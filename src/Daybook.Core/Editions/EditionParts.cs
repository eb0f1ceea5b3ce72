namespace Daybook.Core.Editions;

/// <summary>
/// An edition in the two parts that are read of it, each kept beside the whole: a day of hundreds of stories tells thirty and lists the others,
/// whose excerpts, items and reasons no page shows.
/// </summary>
/// <param name="Told">The edition without the stories that it only lists.</param>
/// <param name="Listed">Those, in their order, with as much as their line shows; their items inside the window are still counted.</param>
public sealed record EditionParts(Edition Told, IReadOnlyList<EditionStory> Listed)
{
    public static EditionParts Of(Edition edition)
    {
        var also = edition.AlsoReported.ToHashSet();
        var full = edition.Sections.SelectMany(section => section.Stories).Append(edition.Lead ?? 0).ToHashSet();
        var stories = edition.Stories.ToDictionary(story => story.Id);
        return new EditionParts(
            edition with { Stories = [.. edition.Stories.Where(story => full.Contains(story.Id) || !also.Contains(story.Id))], AlsoReported = [] },
            [.. edition.AlsoReported.Where(stories.ContainsKey).Select(id => Line(stories[id]))]);
    }

    /// <summary>The edition as its page shows it.</summary>
    public Edition Whole()
    {
        var told = Told.Stories.Select(story => story.Id).ToHashSet();
        return Told with { Stories = [.. Told.Stories, .. Listed.Where(story => !told.Contains(story.Id))], AlsoReported = [.. Listed.Select(story => story.Id)] };
    }

    private static EditionStory Line(EditionStory story) => new()
    {
        Id = story.Id,
        Title = story.Title,
        Language = story.Language,
        Withdrawn = story.Withdrawn,
        Origins = story.Origins,
        Outlets = story.Outlets,
        Items = [],
        NewItems = story.NewItems,
    };
}
