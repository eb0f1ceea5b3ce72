using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>A brief at the desk: every claim opens on its span, points can be hidden and put in order.</summary>
public sealed record DeskBriefModel : IPageModel
{
    public static Type Component => typeof(DeskBriefPage);

    /// <summary>As it was written, with points in the editor's order; hidden ones stand in it too.</summary>
    public required Brief Brief { get; init; }

    /// <summary>Keys of hidden claims (<see cref="BriefEdit.KeyOf"/>).</summary>
    public required IReadOnlySet<string> Hidden { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required int Version { get; init; }

    public required int Versions { get; init; }

    /// <summary>True where there is a writing before it.</summary>
    public bool HasBefore { get; init; }

    /// <summary>Absolute address readers reach it at, or its path.</summary>
    public required string Share { get; init; }

    /// <summary>Its topic renews itself daily: where readers find its newest writing; null = it does not.</summary>
    public string? Topic { get; init; }

    /// <summary>The edit by which it was taken back; null = it stands.</summary>
    public BriefEdit? Withdrawn { get; init; }

    /// <summary>The row that is open; null = none.</summary>
    public string? At { get; init; }

    /// <summary>What became of cited items since it was written.</summary>
    public IReadOnlyList<BriefAlert> Alerts { get; init; } = [];

    /// <summary>What a machine made of the brief's spans in its language.</summary>
    public IReadOnlyList<Translated> Translations { get; init; } = [];

    /// <summary>Numbers of the citations in the order in which they were written.</summary>
    public required CitationIndex Index { get; init; }
}

/// <summary>Something an editor should look at before the brief is shown on.</summary>
/// <param name="Citation">Number of the citation concerned.</param>
/// <param name="Words">A sentence.</param>
public sealed record BriefAlert(int Citation, string Words);
