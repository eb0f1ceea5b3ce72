using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Engine.Editions;

/// <summary>Reads the balance of a brief from what is stored.</summary>
public static class BriefMeasures
{
    /// <param name="target">The mix that the review aims at; null = none is.</param>
    /// <param name="brief">As its readers get it.</param>
    /// <returns>Null for a brief that cites nothing that still stands.</returns>
    public static Balanced? Of(Store.Store store, Mix? target, Brief brief)
    {
        var items = store.Items.Heads(brief.Claims().SelectMany(claim => claim.Citations).Select(citation => citation.Item).Distinct()).Values.Where(item => item.Withdrawn is null)
            .OrderBy(item => item.When).ThenBy(item => item.Id).ToList();
        if (items.Count == 0)
            return null;
        var sources = store.Sources.All().ToDictionary(source => source.Id);
        var roots = store.Items.Heads(items.Select(item => item.CopyOf).OfType<long>().Distinct());
        var reporting = store.Drafting.Reporting(items[0].When, items[^1].When.AddTicks(TimeSpan.TicksPerMillisecond)).Where(sources.ContainsKey).Select(id => sources[id]);
        return BriefGauging.Of(target, [.. items.Select(item => Member(item, item.CopyOf is { } root && roots.TryGetValue(root, out var known) ? known.Source : item.Source, sources))], [.. reporting]);
    }

    /// <param name="origin">The outlet whose text it is.</param>
    private static StoryMember Member(Item item, string origin, Dictionary<string, Source> sources) => new()
    {
        Id = item.Id,
        Source = item.Source,
        Voice = sources.TryGetValue(origin, out var known) ? known.Voice : origin,
        Country = sources.GetValueOrDefault(item.Source)?.Country,
        OwnerType = sources.GetValueOrDefault(item.Source)?.OwnerType,
        Language = item.Language,
        FirstSeen = item.FirstSeen,
        Places = item.Places,
        CopyOf = item.CopyOf,
    };
}
