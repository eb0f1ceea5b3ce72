using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Outlets;

/// <summary>The outlets known, those of which something is unknown first.</summary>
public sealed record OutletsModel(IReadOnlyList<Source> Sources) : IPageModel
{
    public static Type Component => typeof(OutletsPage);
}

/// <summary>One outlet, to be changed.</summary>
/// <param name="Problem">What was wrong with what was sent; null at the first look.</param>
/// <param name="Owners">Owners there are, for the field's list: one owner written in two ways counts as two voices.</param>
public sealed record OutletModel(Source Source, IReadOnlyList<string> Owners, string? Problem) : IPageModel
{
    public static Type Component => typeof(OutletPage);
}
