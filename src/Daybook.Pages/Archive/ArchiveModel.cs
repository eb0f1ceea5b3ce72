using Daybook.Core.Editions;
using Daybook.Pages.Front;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Archive;

/// <summary>The editions: all of them, of a year, or of a month.</summary>
public sealed record ArchiveModel : IPageModel
{
    public static Type Component => typeof(ArchivePage);

    /// <summary>Editions in scope, in any order.</summary>
    public required IReadOnlyList<EditionLine> Editions { get; init; }

    /// <summary>Null = the whole archive.</summary>
    public int? Year { get; init; }

    /// <summary>1 to 12, only with a year; null = the whole year.</summary>
    public int? Month { get; init; }

    /// <summary>All years that have editions, for the links between them.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

/// <summary>An edition in the archive.</summary>
public sealed record EditionLine
{
    public required DateOnly Day { get; init; }

    /// <summary>1 for the first edition of the review.</summary>
    public required int Number { get; init; }

    public required EditionState State { get; init; }

    public int Revision { get; init; } = 1;

    /// <summary>What its newest revision corrected, one sentence; null for a first revision.</summary>
    public string? Correction { get; init; }

    /// <summary>Headline of the lead; null in an empty or withdrawn edition.</summary>
    public Phrase? Lead { get; init; }

    /// <summary>A few further headlines, best first; the page shows three.</summary>
    public IReadOnlyList<Phrase> Others { get; init; } = [];

    public required int Stories { get; init; }

    public required int Items { get; init; }

    /// <summary>Number of languages.</summary>
    public required int Languages { get; init; }

    /// <summary>The figure of the comprehensive gauge, or null.</summary>
    public EditionSummary.Share? Comprehensive { get; init; }

    public Withdrawal? Withdrawal { get; init; }
}
