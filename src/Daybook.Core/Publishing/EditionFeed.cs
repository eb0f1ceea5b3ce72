using System.Globalization;
using Daybook.Core.Editions;

namespace Daybook.Core.Publishing;

/// <summary>Editions of a review as a feed: what the three writers write down, each in its own form.</summary>
public sealed record EditionFeed : PublishedFeed
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EditionEntry> Entries { get; init; }
}

/// <summary>One edition as a feed entry.</summary>
public sealed record EditionEntry
{
    /// <summary>Never changes, whatever host or revision: see <see cref="TagUri"/>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute, permanent.</summary>
    public required string Url { get; init; }

    /// <summary>Of the first revision.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Of the revision shown; not before <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>A sentence above the stories: what was corrected, or why the edition was withdrawn; null for none.</summary>
    public string? Notice { get; init; }

    public IReadOnlyList<EntrySection> Sections { get; init; } = [];

    /// <summary>Hashtags without their sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The entry of a published edition: its sections with their stories as they stood in that revision. A withdrawn one has its tombstone only.</summary>
    /// <param name="id">See <see cref="TagUri"/>.</param>
    /// <param name="url">Permanent address of the edition.</param>
    /// <param name="storyUrl">Absolute address of a story's page, by its id.</param>
    /// <param name="provenance">A clause in the review's language, or null for none.</param>
    /// <param name="notice">Of a correction or a withdrawal; null for a first revision.</param>
    /// <exception cref="ArgumentException">The edition was never published.</exception>
    public static EditionEntry Of(Edition edition, string id, string url, string? notice, Func<long, string> storyUrl, Func<EditionStory, string?> provenance)
    {
        if ((edition.Withdrawn ?? edition.Published) is not { } updated) throw new ArgumentException("Only a published edition has an entry.", nameof(edition));
        var firstPublished = edition.FirstPublished ?? updated;
        var stories = edition.Stories.ToDictionary(story => story.Id);
        return new EditionEntry
        {
            Id = id,
            Title = edition.Title,
            Url = url,
            Published = firstPublished,
            Updated = updated < firstPublished ? firstPublished : updated,
            Notice = notice,
            Sections = [.. edition.Sections.Select(section => new EntrySection(section.Heading, [.. section.Stories.Select(story => Story(stories[story]))]))],
        };

        EntryStory Story(EditionStory story) => new(story.Title, storyUrl(story.Id), story.Language, story.Excerpt, provenance(story));
    }
}

public sealed record EntrySection(string Heading, IReadOnlyList<EntryStory> Stories);

/// <param name="Url">Absolute address of the story's page.</param>
/// <param name="Language">ISO 639-1; null where unknown.</param>
/// <param name="Excerpt">At most 50 words; cut to that by the writers.</param>
/// <param name="Provenance">One clause such as "3 independent of 5 outlets", or null.</param>
public sealed record EntryStory(string Title, string Url, string? Language, string? Excerpt, string? Provenance);

/// <summary>Ids that stay when a site moves to another host (RFC 4151).</summary>
public static class TagUri
{
    /// <param name="authority">A host name the review held on <paramref name="day"/>; it must not change afterwards.</param>
    public static string OfEdition(string authority, string review, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{day:yyyy-MM-dd}:daybook/{review}/edition");

    /// <param name="written">The day of that writing.</param>
    public static string OfBrief(string authority, DateTimeOffset written, long brief) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{written.UtcDateTime:yyyy-MM-dd}:daybook/brief/{brief}");

    /// <param name="seen">The day the item was first seen, which is never another.</param>
    public static string OfItem(string authority, DateTimeOffset seen, long item) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{seen.UtcDateTime:yyyy-MM-dd}:daybook/item/{item}");
}
