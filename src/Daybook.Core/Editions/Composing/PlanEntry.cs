namespace Daybook.Core.Editions;

/// <summary>One decision of an editor about the edition of a day. Kept for good; taking it back is a further entry.</summary>
public sealed record PlanEntry
{
    /// <summary>Positive, rising with time; 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>Name of the review.</summary>
    public required string Review { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    public required PlanAct Act { get; init; }

    /// <summary>What it is about; null where it is about the whole edition.</summary>
    public long? Story { get; init; }

    /// <summary>What the act needs to know, see <see cref="PlanAct"/>.</summary>
    public string? Value { get; init; }

    /// <summary>The entry this one takes back; null unless it is an <see cref="PlanAct.Undo"/>.</summary>
    public long? Undoes { get; init; }

    /// <summary>Takes an entry back, an undo too. Its value names the act that was undone first.</summary>
    public static PlanEntry Undo(PlanEntry entry, string by, DateTimeOffset at) => new()
    {
        Review = entry.Review,
        Day = entry.Day,
        At = at,
        By = by,
        Act = PlanAct.Undo,
        Story = entry.Story,
        Value = entry.Act == PlanAct.Undo ? entry.Value : entry.Act.ToString(),
        Undoes = entry.Id,
    };
}

/// <summary>What an editor can decide. Where an act can be unsaid, the value <see cref="EditionPlan.Off"/> does so.</summary>
public enum PlanAct
{
    /// <summary>Into the edition; the value names the section, null leaves it to the places of the story.</summary>
    Take,

    /// <summary>Only listed under "Also reported".</summary>
    Also,

    /// <summary>Left out.</summary>
    Leave,

    /// <summary>Leads, and so is in the edition.</summary>
    Lead,

    /// <summary>The value is its place in its section, from 1.</summary>
    Place,

    /// <summary>The value is a headline of the editor's own; null goes back to the outlets'.</summary>
    Headline,

    /// <summary>The value is a note printed with the story; null removes it.</summary>
    Note,

    /// <summary>Carried over to the next day, where it is a candidate though nothing of it be new.</summary>
    Carry,

    /// <summary>In every edition that has something new of it, from this day on.</summary>
    Pin,

    /// <summary>The edition is published at its cut-off, without a further word.</summary>
    PublishAtCutOff,

    Undo,
}
