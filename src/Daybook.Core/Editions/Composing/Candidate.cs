namespace Daybook.Core.Editions;

/// <summary>A story that asks for a place in the edition of a day: how strongly, why, and what became of it so far.</summary>
public sealed record Candidate
{
    /// <summary>What the edition would freeze of it: headline, excerpt, counts, members, rank and reasons.</summary>
    public required EditionStory Story { get; init; }

    /// <summary>The moment of its newest report.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>Reports new since the last edition, copies aside.</summary>
    public required int NewReports { get; init; }

    /// <summary>The day of the last edition, where the story stood in it.</summary>
    public DateOnly? StoodOn { get; init; }

    /// <summary>True where nothing of it is new since then.</summary>
    public bool Unchanged { get; init; }

    /// <summary>Carried over by the editor of the day before.</summary>
    public bool Carried { get; init; }

    public bool Pinned { get; init; }

    /// <summary>Counts for the gauge Comprehensive: two owners tell it and it touches a place of the review.</summary>
    public bool Counts { get; init; }

    /// <summary>ISO 3166 codes, the one it is most about first.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>ISO 3166 codes of the countries whose outlets tell it.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>ISO 639-1 codes of its items.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required StoryChoice Choice { get; init; }

    /// <summary>What the editor decided; null where the choice is the composer's.</summary>
    public PlannedStory? Plan { get; init; }

    /// <summary>The section it stands in, or would stand in.</summary>
    public required string Section { get; init; }

    /// <summary>Place in that section, from 1; null where it is not in the edition.</summary>
    public int? Place { get; init; }

    public bool Leads { get; init; }

    /// <summary>True where an editor chose.</summary>
    public bool Decided => Plan?.Choice is not null;

    /// <summary>True where an editor is to choose: what is unchanged stays out by itself, what was carried over is in.</summary>
    public bool Waits => !Decided && !Unchanged;
}

/// <summary>An edition in the making, and all that asked for a place in it, the strongest first.</summary>
public sealed record Draft(Edition Edition, IReadOnlyList<Candidate> Candidates);
