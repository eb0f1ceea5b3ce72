using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Briefs;

/// <summary>What a writing changed against the one before it.</summary>
/// <param name="Version">Of the newer one; 2 or more.</param>
public sealed record BriefChangesModel(Brief After, Brief Before, int Version, BriefDifference Difference) : IPageModel
{
    public static Type Component => typeof(BriefChangesPage);
}
