using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>
/// Takes the words of a withdrawn item out of editions: headlines and excerpts that were its own. Where they stood there is a mark, and what readers see of
/// the day goes on, as a correction, with the words of another telling.
/// </summary>
public static class EditionErasure
{
    /// <param name="titles">Every title that the item ever had.</param>
    /// <param name="texts">Every text that it ever had.</param>
    public static Edition Of(Edition edition, long item, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        var stories = edition.Stories.Select(story => story.Items.Contains(item) ? Of(story, titles, texts) : story).ToList();
        return stories.SequenceEqual(edition.Stories) ? edition : edition with { Stories = stories };
    }

    /// <summary>The revision that follows a published one which lost words: a story that others tell too has the face of the next telling, chosen as the first was.</summary>
    /// <param name="published">As readers saw it.</param>
    /// <param name="without">The same after <see cref="Of(Edition, long, IReadOnlyCollection{string}, IReadOnlyCollection{string})"/>.</param>
    /// <param name="left">The members of its stories that stand, the item not among them.</param>
    public static Edition Next(Edition published, Edition without, long item, Tombstone tombstone, IReadOnlyDictionary<long, StoryMember> left)
    {
        List<EditionStory> stories = [.. published.Stories.Zip(without.Stories, (before, marked) => marked.Items.Contains(item) ? Next(before, marked, item, tombstone, left) : marked)];
        return without with
        {
            Revision = published.Revision + 1,
            Published = tombstone.At,
            FirstPublished = published.FirstPublished ?? published.Published,
            Decided = published.Decided ?? published.Published,
            By = null,
            Reason = tombstone.Reason,
            Lead = LeadOf(without, stories),
            Stories = stories,
        };
    }

    /// <summary>A mark leads nowhere: where nothing is left of the lead, the next that is told in full does.</summary>
    private static long? LeadOf(Edition edition, List<EditionStory> stories)
    {
        var told = edition.Sections.SelectMany(section => section.Stories).ToHashSet();
        return stories.Exists(story => story.Id == edition.Lead && story.Withdrawn is not null)
            ? stories.Find(story => story.Withdrawn is null && told.Contains(story.Id))?.Id ?? edition.Lead : edition.Lead;
    }

    private static EditionStory Of(EditionStory story, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> texts)
    {
        // A post lends its first words for a headline; the editor's own are nobody else's.
        var title = !story.OwnTitle && LentWords.Are(story.Title, titles, texts);
        var excerpt = story.Excerpt is { } said && LentWords.Are(said, titles, texts);
        return story with
        {
            Title = title ? Tombstone.Mark : story.Title,
            Excerpt = excerpt ? null : story.Excerpt,
            ExcerptLanguage = excerpt ? null : story.ExcerptLanguage,
        };
    }

    private static EditionStory Next(EditionStory before, EditionStory marked, long item, Tombstone tombstone, IReadOnlyDictionary<long, StoryMember> left)
    {
        var members = marked.Items.Where(left.ContainsKey).Select(id => left[id]).ToList();
        if (members.Count == 0)
            return marked with { Withdrawn = tombstone };
        var story = Counted(marked with { Items = [.. marked.Items.Where(id => id != item)], NewItems = [.. marked.NewItems.Where(id => id != item)] }, members);
        var lost = before.Title != marked.Title;
        if (!lost && before.Excerpt == marked.Excerpt)
            return story;
        // The language it had is the first of the review's that any member has: the next is of the same, where there is another.
        var face = StoryFace.Of(members, story.NewItems.ToHashSet(), before.OwnTitle || before.Language is null ? [] : [before.Language]);
        return story with
        {
            Title = lost ? face.Title : story.Title,
            Language = lost ? face.Member.Language : story.Language,
            Excerpt = face.Excerpt,
            ExcerptLanguage = face.Excerpt is null ? null : face.Member.Language,
        };
    }

    /// <summary>Who tells it now; the counts stay where another of its items is no longer stored, as it was told all the same.</summary>
    private static EditionStory Counted(EditionStory story, List<StoryMember> members) => members.Count < story.Items.Count ? story : story with
    {
        Origins = members.Select(member => member.Voice).Distinct(StringComparer.Ordinal).Count(),
        Outlets = members.Select(member => member.Source).Distinct(StringComparer.Ordinal).Count(),
        NewReports = members.Count(member => member.CopyOf is null && story.NewItems.Contains(member.Id)),
    };
}
