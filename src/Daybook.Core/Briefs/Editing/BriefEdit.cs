using System.Globalization;

namespace Daybook.Core.Briefs;

/// <summary>What an editor did to a point of a brief. The writing itself never changes; taking an edit back is a further edit.</summary>
public sealed record BriefEdit
{
    /// <summary>Positive, rising with time; 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>The writing at which it was made. It holds for later writings on the topic too, where they make the same claim.</summary>
    public required long Brief { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required BriefAct Act { get; init; }

    /// <summary>Which claim, as <see cref="KeyOf"/> gives it; empty where the act is on the whole brief.</summary>
    public required string Claim { get; init; }

    /// <summary>For <see cref="BriefAct.Place"/>: its place among the points of its section, from 1. For <see cref="BriefAct.Withdraw"/>: why, for readers.</summary>
    public string? Value { get; init; }

    /// <summary>The edit this one takes back; null unless it is an <see cref="BriefAct.Undo"/>.</summary>
    public long? Undoes { get; init; }

    /// <summary>A claim by the span it rests on, or rested on before that was withdrawn: the same in every writing that makes it.</summary>
    public static string KeyOf(Claim claim) => claim.RestedOn ?? KeyOf(claim.Citations[0]);

    internal static string KeyOf(Citation span) => string.Create(CultureInfo.InvariantCulture, $"{span.Item}.{span.Revision}.{span.Start}.{span.End}");

    public static BriefEdit Undo(BriefEdit edit, string by, DateTimeOffset at) =>
        new() { Brief = edit.Brief, At = at, By = by, Act = BriefAct.Undo, Claim = edit.Claim, Undoes = edit.Id };
}

public enum BriefAct
{
    /// <summary>Not shown, wherever it stands.</summary>
    Hide,

    /// <summary>Another place among the points of its section.</summary>
    Place,

    /// <summary>The whole brief is taken back: readers see when and why, in every writing on the topic in its language, until it is undone.</summary>
    Withdraw,
    Undo,
}
