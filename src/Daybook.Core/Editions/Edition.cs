namespace Daybook.Core.Editions;

/// <summary>One day of a review. A published revision never changes; a correction is the next revision.</summary>
public sealed record Edition
{
    /// <summary>Name of the review.</summary>
    public required string Review { get; init; }

    /// <summary>Local day it is named for: the day on which its window ends.</summary>
    public required DateOnly Day { get; init; }

    public required string TimeZone { get; init; }

    public required EditionState State { get; init; }

    /// <summary>1 for the first.</summary>
    public int Revision { get; init; } = 1;

    public required EditionWindow Window { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<EditionSection> Sections { get; init; }

    /// <summary>Story id of the lead; null in an empty edition.</summary>
    public long? Lead { get; init; }

    /// <summary>Story ids below the fold, only listed.</summary>
    public IReadOnlyList<long> AlsoReported { get; init; } = [];

    public required Gauges Gauges { get; init; }

    /// <summary>The stories as they stood: what readers of this revision saw and will go on seeing.</summary>
    public required IReadOnlyList<EditionStory> Stories { get; init; }

    /// <summary>When this revision was published; null for a draft and for a tombstone.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the first revision was; null for a draft.</summary>
    public DateTimeOffset? FirstPublished { get; init; }

    /// <summary>When it was withdrawn; null unless it was.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>
    /// Until when what editors decided is in it; null = until it was published. The revision that a withdrawn item leaves takes up nothing else: what was
    /// decided before it and not yet told waits for the next correction.
    /// </summary>
    public DateTimeOffset? Decided { get; init; }

    /// <summary>Name of the editor who published, corrected or withdrew; null where the hour or the command line did, and in what older programs kept.</summary>
    public string? By { get; init; }

    /// <summary>What a correction corrects, why the edition or a report in it was withdrawn: a sentence for readers. Null for a first revision.</summary>
    public string? Reason { get; init; }
}

public enum EditionState
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>From the last cut-off (inclusive) to this one (exclusive).</summary>
public sealed record EditionWindow(DateTimeOffset From, DateTimeOffset To)
{
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < To;
}

/// <param name="Stories">Story ids in order.</param>
public sealed record EditionSection(string Heading, IReadOnlyList<long> Stories);

/// <summary>A story as an edition shows it: frozen with the revision.</summary>
public sealed record EditionStory
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public string? Language { get; init; }

    /// <summary>True where the headline is the editor's own and not an outlet's.</summary>
    public bool OwnTitle { get; init; }

    /// <summary>The editor's note, in the review's language; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>At most 50 words of one item; null where none is worth showing.</summary>
    public string? Excerpt { get; init; }

    public string? ExcerptLanguage { get; init; }

    /// <summary>Set where all that told it was withdrawn; null else.</summary>
    public Items.Tombstone? Withdrawn { get; init; }

    /// <summary>Distinct voices (owners of copy roots).</summary>
    public required int Origins { get; init; }

    /// <summary>Distinct outlets, copies included.</summary>
    public required int Outlets { get; init; }

    /// <summary>All members known when the edition was composed, oldest first.</summary>
    public required IReadOnlyList<long> Items { get; init; }

    /// <summary>Members inside the window.</summary>
    public required IReadOnlyList<long> NewItems { get; init; }

    /// <summary>Reports new since the last edition, copies aside.</summary>
    public int NewReports { get; init; }

    /// <summary>Which day of the story this is: 1 for its first.</summary>
    public int DayOfStory { get; init; } = 1;

    /// <summary>Ranking score and the reasons behind it, strongest first.</summary>
    public double Score { get; init; }

    public IReadOnlyList<Stories.Reason> Reasons { get; init; } = [];
}
