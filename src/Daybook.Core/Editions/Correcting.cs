namespace Daybook.Core.Editions;

/// <summary>Makes the next revision of a published edition: what readers saw stays word for word but for what was changed on purpose.</summary>
public static class Correcting
{
    /// <param name="published">The newest revision that readers saw.</param>
    /// <param name="anew">The edition composed over <see cref="EditionPlan.As"/> of it and the decisions since.</param>
    /// <param name="gone">Items that are no longer stored: stories that had one are shown as composed anew.</param>
    /// <param name="storyOf">The story an id leads to now.</param>
    /// <param name="revision">Its number.</param>
    public static Edition Of(Edition published, Edition anew, IReadOnlySet<long> gone, Func<long, long> storyOf, int revision, string reason, DateTimeOffset now)
    {
        var before = published.Stories.DistinctBy(story => storyOf(story.Id)).ToDictionary(story => storyOf(story.Id));
        return anew with
        {
            State = EditionState.Published,
            Revision = revision,
            Published = now,
            FirstPublished = published.FirstPublished ?? published.Published,
            Window = published.Window,
            Reason = reason,
            Stories = [.. anew.Stories.Select(story => before.TryGetValue(story.Id, out var told) && !told.Items.Any(gone.Contains) ? Kept(told, story) : story)],
        };
    }

    private static EditionStory Kept(EditionStory told, EditionStory anew)
    {
        var kept = told with { Id = anew.Id, Note = anew.Note };
        return anew.OwnTitle || told.OwnTitle ? kept with { Title = anew.Title, Language = anew.Language, OwnTitle = anew.OwnTitle } : kept;
    }
}
