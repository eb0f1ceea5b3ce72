using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>
/// The balance of a brief, by the rules of a story's: how far the mix of the outlets that it cites, each once, lies from the mix aimed at or of
/// those that reported anything in its days. Below five outlets it says so.
/// </summary>
public static class BriefGauging
{
    /// <param name="target">The mix aimed at; null = none is.</param>
    /// <param name="cited">The cited items, at least one.</param>
    /// <param name="reporting">Outlets that reported anything in their days, those cited among them.</param>
    public static Balanced Of(Mix? target, IReadOnlyList<StoryMember> cited, IReadOnlyList<Source> reporting) =>
        StoryGauging.Balance(target, cited, reporting, young: null, LackKind.OutletsCited);
}
