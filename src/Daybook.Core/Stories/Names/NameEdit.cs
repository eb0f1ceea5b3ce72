using Daybook.Core.Text;

namespace Daybook.Core.Stories.Names;

/// <summary>An editor's word on a proposed name. It is kept for good: taking it back is a further edit.</summary>
public sealed record NameEdit
{
    /// <summary>Positive, rising with time; 0 before it is saved.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who said so: a name at the desk, or the command line.</summary>
    public required string By { get; init; }

    public required NameAct Act { get; init; }

    /// <summary><see cref="NameProposal.Key"/> of what it speaks of.</summary>
    public required string Name { get; init; }

    /// <summary>The proposal as the editor saw it; null for an undo.</summary>
    public NameProposal? Proposal { get; init; }

    /// <summary>What is used from then on; null unless it was taken.</summary>
    public LearnedName? Learned { get; init; }

    /// <summary>The edit this one takes back; null unless it is an <see cref="NameAct.Undo"/>.</summary>
    public long? Undoes { get; init; }

    /// <summary>Those that nobody took back, newest first, the newest of each name.</summary>
    public static IReadOnlyList<NameEdit> Standing(IEnumerable<NameEdit> edits) => [.. InForce.Of(edits, edit => edit.Id, edit => edit.Undoes).DistinctBy(edit => edit.Name)];

    public static NameEdit Undo(NameEdit edit, string by, DateTimeOffset at) => new() { At = at, By = by, Act = NameAct.Undo, Name = edit.Name, Undoes = edit.Id };
}

public enum NameAct
{
    Take,
    Refuse,
    Undo,
}
