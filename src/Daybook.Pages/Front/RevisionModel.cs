using Daybook.Core.Editions;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Front;

/// <summary>What one revision of an edition changed.</summary>
public sealed record RevisionModel : IPageModel
{
    public static Type Component => typeof(RevisionPage);

    /// <summary>The revision that changed something; 2 or more.</summary>
    public required Edition After { get; init; }

    /// <summary>The published revision before it.</summary>
    public required Edition Before { get; init; }

    /// <summary>1 for the first edition of the review.</summary>
    public required int Number { get; init; }

    public required IReadOnlyList<EditionChange> Changes { get; init; }
}
