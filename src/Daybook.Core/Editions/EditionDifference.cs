namespace Daybook.Core.Editions;

/// <summary>What a revision changed, story by story, in the order of the newer revision; what was dropped comes last.</summary>
public static class EditionDifference
{
    /// <summary>True where readers see anything else in the one than in the other; the order of what is only listed says nothing.</summary>
    public static bool Any(Edition before, Edition after) =>
        before.Title != after.Title || before.Lead != after.Lead || !Order(before).SequenceEqual(Order(after)) || Of(before, after).Count > 0;

    public static IReadOnlyList<EditionChange> Of(Edition before, Edition after)
    {
        var changes = new List<EditionChange>();
        var told = before.Stories.ToDictionary(story => story.Id);
        foreach (var story in after.Stories)
            if (!told.TryGetValue(story.Id, out var old))
                changes.Add(new EditionChange(EditionChangeKind.Added, story, null, HeadingOf(after, story.Id)));
            else
                changes.AddRange(Between(before, after, old, story));
        changes.AddRange(before.Stories.Where(story => after.Stories.All(kept => kept.Id != story.Id))
            .Select(story => new EditionChange(EditionChangeKind.Dropped, story, HeadingOf(before, story.Id), null)));
        return changes;
    }

    private static IEnumerable<(string Heading, long Story)> Order(Edition edition) =>
        edition.Sections.SelectMany(section => section.Stories.Select(story => (section.Heading, story)));

    private static IEnumerable<EditionChange> Between(Edition before, Edition after, EditionStory old, EditionStory story)
    {
        if (old.Title != story.Title)
            yield return new EditionChange(EditionChangeKind.Headline, story, old.Title, story.Title) { LanguageBefore = old.Language };
        if (old.Excerpt != story.Excerpt)
            yield return new EditionChange(EditionChangeKind.Excerpt, story, old.Excerpt, story.Excerpt) { LanguageBefore = old.ExcerptLanguage };
        if (old.Note != story.Note)
            yield return new EditionChange(EditionChangeKind.Note, story, old.Note, story.Note);
        if (HeadingOf(before, story.Id) is var from && HeadingOf(after, story.Id) is var to && from != to)
            yield return new EditionChange(EditionChangeKind.Moved, story, from, to);
        if (before.Lead != story.Id && after.Lead == story.Id)
            yield return new EditionChange(EditionChangeKind.Leads, story, null, null);
    }

    /// <summary>Heading of the story's section; null where it is only listed.</summary>
    private static string? HeadingOf(Edition edition, long story) => edition.Sections.FirstOrDefault(section => section.Stories.Contains(story))?.Heading;
}

public enum EditionChangeKind
{
    /// <summary>New in the edition; <see cref="EditionChange.After"/> is its section, null for "Also reported".</summary>
    Added,

    /// <summary>No longer in it; <see cref="EditionChange.Before"/> is the section it stood in, null for "Also reported".</summary>
    Dropped,
    Headline,
    Excerpt,
    Note,

    /// <summary>Another section; null stands for "Also reported".</summary>
    Moved,

    /// <summary>It leads now.</summary>
    Leads,
}

/// <param name="Story">As it stands in the newer revision; as it stood, where it was dropped.</param>
public sealed record EditionChange(EditionChangeKind Kind, EditionStory Story, string? Before, string? After)
{
    /// <summary>Language of <see cref="Before"/> where it is a headline or an excerpt; null where unknown.</summary>
    public string? LanguageBefore { get; init; }
}
