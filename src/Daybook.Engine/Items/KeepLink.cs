using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Items;

/// <summary>A link that an editor keeps.</summary>
/// <param name="Url">As given, http or https.</param>
/// <param name="Title">As the page says or the editor wrote; null where neither does.</param>
/// <param name="Published">As the page says; null where it does not.</param>
public sealed record KeptLink(string Url, string? Title, DateTimeOffset? Published, string? Language);

/// <summary>Makes an item of a link: of the outlet that owns its domain, in no feed. A feed that brings it later takes it over.</summary>
internal static class KeepLink
{
    public static (long Item, bool IsNew) Run(Store.Store store, Lease lease, KeptLink link, DateTimeOffset now)
    {
        var entry = new ParsedItem { Title = link.Title, Link = link.Url, Published = link.Published, Language = link.Language };
        // Prepared like an entry of a feed; what has no title yet is called by its address until its page is read.
        var prepared = ItemPreparation.Prepare([link.Title is null ? entry with { Title = link.Url } : entry], link.Language, now)[0];
        var item = prepared with { FeedDated = false, Page = prepared.Kind == ItemKind.Article ? PageState.Wanted : PageState.NotNeeded };
        return store.Items.Write(lease, writer =>
            writer.FindAnywhere(item.Key) is [var known, ..] ? (known.Id, false)
            : (writer.Insert(item, SourceAttribution.Of(item, null, writer.AllSources(), writer), Item.AddedByHand, own: false, now), true));
    }
}
