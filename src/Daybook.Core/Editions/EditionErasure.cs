using Daybook.Core.Briefs;
using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>Takes the words of a withdrawn item out of an edition: headlines and excerpts that were its own.</summary>
public static class EditionErasure
{
    /// <param name="titles">Every title that the item ever had.</param>
    /// <param name="texts">Every text that it ever had.</param>
    public static Edition Of(Edition edition, long item, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        var stories = edition.Stories.Select(story => story.Items.Contains(item) ? Of(story, titles, texts) : story).ToList();
        return stories.SequenceEqual(edition.Stories) ? edition : edition with { Stories = stories };
    }

    private static EditionStory Of(EditionStory story, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        // A post lends its first words for a headline; the editor's own are nobody else's.
        var title = !story.OwnTitle && LentWords.Are(story.Title, titles, texts);
        var excerpt = story.Excerpt is { } said && LentWords.Are(said, titles, texts);
        return story with
        {
            Title = title ? BriefErasure.Gone : story.Title,
            Excerpt = excerpt ? null : story.Excerpt,
            ExcerptLanguage = excerpt ? null : story.ExcerptLanguage,
        };
    }
}
