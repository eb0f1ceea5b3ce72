using Daybook.Core.Editions;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Front;

/// <summary>A story as the front page shows it: what the edition froze, and the names behind its figures.</summary>
public sealed record StoryCard
{
    public required EditionStory Story { get; init; }

    /// <summary>The outlets that told it, the one whose headline stands first. Distinct.</summary>
    public required IReadOnlyList<Source> Outlets { get; init; }

    /// <summary>ISO 639-1 codes of its items, most frequent first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The oldest item. Null where the items are gone.</summary>
    public TellingLine? First { get; init; }

    /// <summary>Other headlines of the story for the lead, best first; the page shows three.</summary>
    public IReadOnlyList<TellingLine> Tellings { get; init; } = [];

    /// <summary>A brief that cites the story, or null.</summary>
    public BriefLine? Brief { get; init; }
}

/// <summary>One outlet's headline.</summary>
/// <param name="Title">Its title; the beginning of its text for a post.</param>
/// <param name="Url">The outlet's own page, or null.</param>
public sealed record TellingLine(Source Source, Phrase Title, DateTimeOffset When, string? Url);
