using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Directory;

/// <summary>Everything a review is found as, with text to copy.</summary>
public sealed record DirectoryModel : IPageModel
{
    public static Type Component => typeof(DirectoryPage);

    /// <summary>Absolute address of the review.</summary>
    public required string Address { get; init; }

    /// <summary>The topics on which a brief is kept, in the order of the review's file; those without a writing yet have no line.</summary>
    public IReadOnlyList<BriefLine> Dossiers { get; init; } = [];

    /// <summary>Number of feeds by name of the folder.</summary>
    public IReadOnlyDictionary<string, int> FeedsOfFolder { get; init; } = new Dictionary<string, int>();

    /// <summary>The signature block as plain text, and as HTML.</summary>
    public required string Text { get; init; }

    public required string Html { get; init; }
}
