using Daybook.Core.Briefs;

namespace Daybook.Engine.Briefs;

/// <summary>Reads from what is stored whose text the items cited repeat.</summary>
public static class RepeatedOutlets
{
    /// <returns>The id of the outlet by item; originals, and copies of what is gone, are not in it.</returns>
    public static IReadOnlyDictionary<long, string> Of(Store.Store store, Brief brief)
    {
        var copies = store.Items.Heads(brief.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).Distinct()).Values.Where(item => item.CopyOf is not null).ToList();
        var roots = store.Items.Heads(copies.Select(item => item.CopyOf!.Value).Distinct());
        return copies.Where(item => roots.ContainsKey(item.CopyOf!.Value)).ToDictionary(item => item.Id, item => roots[item.CopyOf!.Value].Source);
    }
}
